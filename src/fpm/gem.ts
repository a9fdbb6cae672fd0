import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { locate } from '../program.ts';
import { must, type Toolbox } from './toolbox.ts';

/** Carries a folder between machines. A cache that can't be had is no error. */
export interface FolderCache {
  restore(folder: string, key: string): Promise<boolean>;
  save(folder: string, key: string): Promise<void>;
}

/** An installed FPM: a folder of gems. */
export interface Fpm {
  readonly version: string;
  readonly home: string;
}

/**
 * FPM below the tool cache: as it is there, else from the carried cache, else from the gem server.
 * @throws Failure `tool`
 */
export async function installFpm(
  tools: Toolbox,
  { version, toolCache, cache }: { version: string; toolCache: string; cache: FolderCache },
): Promise<Fpm> {
  const ruby = await rubyVersion(tools);
  const home = join(toolCache, 'deb-actions-fpm', version, ruby);
  const key = `deb-actions-fpm-${version}-${ruby}`;
  if (await isComplete(home)) return { version, home };
  await mkdir(dirname(home), { recursive: true });
  if ((await cache.restore(home, key)) && (await isComplete(home))) return { version, home };
  const place = await mkdtemp(join(dirname(home), '.installing-'));
  try {
    await gemInstall(tools, version, place);
    await writeFile(join(place, 'complete'), `${version}\n`);
    await rename(place, home).catch(async (error: unknown) => {
      // Another job on this machine may have been first, or a broken folder may lie there.
      if (await isComplete(home)) return;
      await rm(home, { recursive: true, force: true });
      await rename(place, home).catch(() => Promise.reject(error));
    });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  await cache.save(home, key);
  return { version, home };
}

async function gemInstall(tools: Toolbox, version: string, place: string): Promise<void> {
  const args = [
    'install',
    'fpm',
    '--version',
    version,
    '--install-dir',
    place,
    '--bindir',
    join(place, 'bin'),
  ];
  await must(
    tools,
    { program: 'gem', args: [...args, '--no-document', '--quiet'], cwd: tools.scratch },
    {
      what: `FPM ${version} could not be installed`,
      remedy:
        'Correct `fpm-version`, or see that the runner reaches the gem server (proxy variables, GEM sources).',
    },
  );
}

/** The version and platform that gems are installed for: `3.1.0-x86_64-linux-gnu`. */
async function rubyVersion({ run, environment, scratch }: Toolbox): Promise<string> {
  for (const program of ['ruby', 'gem']) {
    await locate(program, environment).catch(() => {
      throw new Failure(
        'tool',
        `FPM needs Ruby, and there is no ${program} on this runner.`,
        'Add a step `apt-get install ruby` before this one.',
      );
    });
  }
  const print = 'print RbConfig::CONFIG["ruby_version"], "-", Gem::Platform.local';
  const exit = await run({ program: 'ruby', args: ['-e', print], cwd: scratch, environment });
  return exit.output.trim().replaceAll(/[^\w.-]/g, '_');
}

function isComplete(home: string): Promise<boolean> {
  return access(join(home, 'complete')).then(
    () => true,
    () => false,
  );
}
