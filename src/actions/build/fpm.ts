import { type Fpm, installFpm, type Toolbox } from '../../fpm/index.ts';
import { folderCache, type World } from '../../github/index.ts';
import type { BuildInputs } from './inputs.ts';

/**
 * FPM, unpacked for this run. Called before any of the project's own code runs, so that what is saved for other jobs is
 * what the gem server gave.
 */
export function readyFpm(tools: Toolbox, inputs: BuildInputs, { report, toolCache }: World): Promise<Fpm> {
  const version = inputs['fpm-version'];
  const places = { toolCache, cache: folderCache(report) };
  return report.group(`FPM ${version}`, () => installFpm(tools, version, places));
}
