import { Failure } from '../../failure.ts';
import type { Toolbox } from '../../fpm/index.ts';
import type { Report, World } from '../../github/index.ts';
import { endText, type Invocation } from '../../program.ts';

/** @throws Failure `input` where the package is installed on the runner already: the test would purge it */
export async function smokeTestMistake(name: string, { run, environment, temporary }: World): Promise<void> {
  const args = ['--show', '--showformat=${db:Status-Abbrev}', name];
  const exit = await run({ program: 'dpkg-query', args, cwd: temporary, environment });
  if (exit.kind !== 'exited' || exit.code !== 0 || /^.n/.test(exit.output)) return;
  throw new Failure(
    'input',
    `The input \`smoke-test\` would install, and then purge, ${name}, which is installed on this runner already.`,
    'Purge it before, or leave `smoke-test` out.',
  );
}

/**
 * Installs the package, runs a command, and purges the package and what came with it.
 * @throws Failure `smoke-test`
 */
export async function smokeTest(
  command: string,
  name: string,
  file: string,
  tools: Toolbox,
  report: Report,
): Promise<void> {
  const environment = { ...tools.environment, DEBIAN_FRONTEND: 'noninteractive' };
  const rooted = (program: string, args: readonly string[]): Invocation => {
    const root = process.getuid?.() === 0;
    const sudo = ['--non-interactive', '--preserve-env=DEBIAN_FRONTEND', program, ...args];
    return {
      program: root ? program : 'sudo',
      args: root ? args : sudo,
      cwd: '/',
      environment,
      onLine: (line) => report.line(line),
    };
  };
  const installed = async (): Promise<readonly string[]> => {
    const args = ['--show', '--showformat=${db:Status-Abbrev}${Package}:${Architecture}\n'];
    const { output } = await tools.run({ program: 'dpkg-query', args, cwd: '/', environment });
    return output.split('\n').flatMap((line) => /^ii.(\S+)$/.exec(line)?.[1]?.replace(/:all$/, '') ?? []);
  };
  await report.group('smoke test', async () => {
    const before = new Set(await installed());
    try {
      const install = [
        'install',
        '--yes',
        '--no-install-recommends',
        '-o',
        'DPkg::Lock::Timeout=120',
        '-o',
        'APT::Sandbox::User=root',
        file,
      ];
      const exit = await tools.run(rooted('apt-get', install));
      if (exit.kind !== 'exited' || exit.code !== 0)
        throw failed(`the package could not be installed: apt-get ${endText(exit)}`);
      const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command];
      const test = await tools.run({
        program: 'bash',
        args,
        cwd: tools.scratch,
        environment,
        timeout: 600,
        onLine: report.line,
      });
      if (test.kind !== 'exited' || test.code !== 0) throw failed(`\`${command}\` ${endText(test)}`);
    } finally {
      const came = (await installed()).filter((entry) => !before.has(entry));
      const purge = ['purge', '--yes', '-o', 'DPkg::Lock::Timeout=120', ...new Set([name, ...came])];
      await tools.run(rooted('apt-get', purge));
    }
  });
}

function failed(what: string): Failure {
  return new Failure(
    'smoke-test',
    `The smoke test failed: ${what}`,
    'It ran after installing the package on the runner; see its lines above.',
  );
}
