import type { World } from '../../github/index.ts';

/**
 * From now on a crash of this process leaves no core file, which would hold the secret key. util-linux's prlimit(1)
 * lowers the limit, the hard one too; a runner without it keeps its own limit, which is 0 where nobody raised it.
 */
export async function forbidCoreFiles({
  run,
  environment,
  report,
}: Pick<World, 'run' | 'environment' | 'report'>): Promise<void> {
  const args = ['--core=0:0', '--pid', String(process.pid)];
  const done = await run({ program: 'prlimit', args, cwd: '/', environment }).catch(() => undefined);
  if (done?.kind !== 'exited' || done.code !== 0)
    report.debug('The limit of core files could not be lowered.');
}
