import { Failure } from '../../failure.ts';
import type { Outcome, World } from '../../github/index.ts';
import { endText } from '../../program.ts';

/** Debian's names of packages, maybe with an architecture or a version: nothing that apt-get takes for an option. */
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+(?::[a-z0-9]+)?(?:=[A-Za-z0-9.+:~-]+)?$/;

/**
 * Installs the Debian packages that a runner, or the image that a job runs in, lacks.
 * @throws Failure `install`
 */
export async function installMissing(packages: readonly string[], world: World): Promise<Outcome> {
  const wrong = packages.find((name) => !PACKAGE.test(name));
  if (wrong !== undefined)
    throw new Failure('install', `\`${wrong}\` is no name of a package.`, 'Correct `runner-packages`.');
  const missing: string[] = [];
  for (const name of packages) if (!(await isInstalled(name, world))) missing.push(name);
  if (missing.length > 0) {
    world.report.line(`Missing on this runner: ${missing.join(', ')}`);
    await aptGet(['update', '--quiet'], world);
    await aptGet(['install', '--yes', '--quiet', '--no-install-recommends', '--', ...missing], world);
  }
  return { outputs: {}, summary: '', annotations: [] };
}

async function isInstalled(name: string, { run, environment, temporary }: World): Promise<boolean> {
  const args = ['--show', '--showformat=${db:Status-Status}', name.replace(/=.*/, '')];
  const exit = await run({ program: 'dpkg-query', args, cwd: temporary, environment });
  return exit.kind === 'exited' && exit.code === 0 && exit.output.startsWith('installed');
}

async function aptGet(args: readonly string[], { run, environment, report }: World): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const options = ['-o', 'DPkg::Lock::Timeout=120', ...args];
  const exit = await run({
    program: isRoot ? 'apt-get' : 'sudo',
    args: isRoot ? options : ['--non-interactive', '--preserve-env=DEBIAN_FRONTEND', 'apt-get', ...options],
    cwd: '/',
    environment: { ...environment, DEBIAN_FRONTEND: 'noninteractive' },
    onLine: report.line,
  });
  if (exit.kind === 'exited' && exit.code === 0) return;
  throw new Failure(
    'install',
    `What the build needs could not be installed: apt-get ${args[0]} ${endText(exit)}`,
    'See apt’s lines above; `runner-packages` in the settings file names the packages.',
  );
}
