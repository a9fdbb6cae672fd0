import { Failure } from '../../failure.ts';
import type { RunContext, World } from '../../github/index.ts';
import type { Run } from '../../program.ts';

/** Which code is built. */
export interface Source {
  /** 40 hex digits, or undefined outside git and GitHub. */
  readonly commit: string | undefined;
  /** The commit's time, seconds since 1970. */
  readonly epoch: number;
  /** `owner/name` */
  readonly repository: string | undefined;
  /** The checkout has not the whole history, so that tags may be missing. */
  readonly shallow: boolean;
  /** The run is of a tag. */
  readonly tagged: boolean;
  readonly warnings: readonly string[];
}

/** The commit that is checked out, and its time, which all files of the package carry. */
export async function readSource(root: string, context: RunContext, world: World): Promise<Source> {
  const { commit, epoch, shallow = false } = await headOf(root, world);
  const head = context.trigger.kind === 'pull-request' ? context.trigger.head : undefined;
  const tagged = context.trigger.kind === 'tag';
  const base = { repository: context.repository, commit: head ?? commit ?? context.commit, shallow, tagged };
  if (epoch !== undefined) return { ...base, epoch, warnings: [] };
  const given = world.environment.SOURCE_DATE_EPOCH ?? '';
  if (/^[1-9]\d{0,10}$/.test(given)) return { ...base, epoch: Number(given), warnings: [] };
  if (given !== '') {
    throw new Failure(
      'input',
      `SOURCE_DATE_EPOCH is \`${given}\`; accepted are seconds since 1970.`,
      'Correct it, or check the code out with its history.',
    );
  }
  const warning =
    'This is no git checkout, so there is no commit time: the package carries the present time and can’t be built again to the same bytes. Check the code out, or set SOURCE_DATE_EPOCH.';
  return { ...base, epoch: Math.floor(world.now().getTime() / 1000), warnings: [warning] };
}

async function headOf(
  root: string,
  { run, environment }: World,
): Promise<{ commit?: string; epoch?: number; shallow?: boolean }> {
  // A container's workspace belongs to another user, which git refuses to read unless told that it may.
  const git = (...args: readonly string[]): ReturnType<Run> =>
    run({
      program: 'git',
      args: ['-c', 'safe.directory=*', ...args],
      cwd: root,
      environment: { ...environment, LC_ALL: 'C' },
    });
  try {
    const exit = await git('log', '-1', '--format=%H %ct');
    const [, commit, time] = /^([0-9a-f]{40,64}) (\d+)$/m.exec(exit.output) ?? [];
    if (exit.kind !== 'exited' || exit.code !== 0 || commit === undefined) return {};
    const shallow = (await git('rev-parse', '--is-shallow-repository')).output.trim() === 'true';
    return { commit, epoch: Math.max(1, Number(time)), shallow };
  } catch (error) {
    if (error instanceof Failure && error.code === 'program-missing') return {};
    throw error;
  }
}
