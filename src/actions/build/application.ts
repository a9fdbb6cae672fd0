import { readdir } from 'node:fs/promises';
import type { Toolbox } from '../../fpm/index.ts';
import type { Report } from '../../github/index.ts';
import type { Decision } from './decide.ts';
import type { BuildInputs } from './inputs.ts';
import type { Programs } from './units.ts';

/** What building an application takes. */
export interface Work {
  readonly tools: Toolbox;
  readonly inputs: BuildInputs;
  readonly decision: Decision;
  readonly report: Report;
}

/** A staged application, and what it needs on the host. */
export interface Application {
  readonly programs: Programs;
  readonly depends: readonly string[];
  readonly warnings: readonly string[];
}

/** The names of the programs in a folder. */
export async function programsIn(folder: string): Promise<ReadonlySet<string>> {
  return new Set(await readdir(folder).catch(() => []));
}
