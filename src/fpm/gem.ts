import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { locate } from '../program.ts';
import { GEMFILE_LOCK, lockedGems } from './gems/lock.ts';
import { type GemPlaces, unpackLocked } from './locked-gems.ts';
import { must, type Toolbox } from './toolbox.ts';

/** An installed FPM: a folder of this run, with a folder `gems/<name>-<version>` for it and each gem that it needs. */
export interface Fpm {
  readonly version: string;
  readonly home: string;
  /** Names of the folders below `gems`. */
  readonly gems: readonly string[];
}

/** The release of FPM that the lock file pins. */
export const PINNED_FPM = lockedGems(GEMFILE_LOCK).find(({ name }) => name === 'fpm')?.version ?? '';

/**
 * FPM in a folder of this run, so that nothing which runs later in the job, and no other job on the machine, can have
 * changed what is run. The pinned release is unpacked from gems whose checksums are ours; another one is taken from the
 * gem server on its word, each time.
 * @throws Failure `tool`, `build`
 */
export async function installFpm(tools: Toolbox, version: string, places: GemPlaces): Promise<Fpm> {
  await needRuby(tools);
  const home = join(tools.scratch, 'fpm');
  if (version === PINNED_FPM) await unpackLocked(tools, lockedGems(GEMFILE_LOCK), home, places);
  else await gemInstall(tools, version, home);
  return { version, home, gems: (await readdir(join(home, 'gems'))).sort() };
}

async function gemInstall(tools: Toolbox, version: string, home: string): Promise<void> {
  const where = ['--install-dir', home, '--bindir', join(home, 'bin')];
  await must(
    tools,
    {
      program: 'gem',
      args: ['install', 'fpm', '--version', version, ...where, '--no-document', '--quiet'],
      cwd: tools.scratch,
    },
    {
      what: `FPM ${version} could not be installed`,
      remedy:
        'Correct `fpm-version`, or see that the runner reaches the gem server (proxy variables, GEM sources).',
    },
  );
}

async function needRuby({ environment }: Toolbox): Promise<void> {
  for (const program of ['ruby', 'gem']) {
    await locate(program, environment).catch(() => {
      throw new Failure(
        'tool',
        `FPM needs Ruby, and there is no ${program} on this runner.`,
        'Add a step `apt-get install ruby` before this one.',
      );
    });
  }
}
