/** Starts one program of a step, as the leader of a process group, so that nothing of it outlives the step. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Child {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Minutes after which it is ended. */
  readonly timeoutMinutes?: number;
  readonly signal?: AbortSignal;
  readonly onLine: (line: string) => void;
}

export type ChildEnd = { readonly kind: 'exited'; readonly code: number } | { readonly kind: 'ended-early' };

/** Seconds between the polite signal and the last one. */
const GRACE = 7.5;
/** Seconds that the runner waits, after the end of a program, for those it left behind to let go of its output. */
const DRAIN = 5;

export async function runChild(child: Child): Promise<ChildEnd> {
  if (child.signal?.aborted === true) return { kind: 'ended-early' };
  const started = spawn(child.program, [...child.args], {
    cwd: child.cwd,
    env: { ...child.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let early = false;
  let last: NodeJS.Timeout | undefined;
  let drain: NodeJS.Timeout | undefined;
  const end = (): void => {
    early = true;
    signalGroup(started.pid, 'SIGINT');
    last = setTimeout(() => signalGroup(started.pid, 'SIGKILL'), GRACE * 1000);
  };
  const limit =
    child.timeoutMinutes === undefined ? undefined : setTimeout(end, child.timeoutMinutes * 60_000);
  child.signal?.addEventListener('abort', end, { once: true });
  try {
    const lines = Promise.all([
      eachLine(started.stdout, child.onLine),
      eachLine(started.stderr, child.onLine),
    ]);
    const code = await exitCode(started);
    drain = setTimeout(() => {
      started.stdout.destroy();
      started.stderr.destroy();
    }, DRAIN * 1000);
    await lines;
    return early ? { kind: 'ended-early' } : { kind: 'exited', code };
  } finally {
    clearTimeout(limit);
    clearTimeout(last);
    clearTimeout(drain);
    child.signal?.removeEventListener('abort', end);
    if (early) signalGroup(started.pid, 'SIGKILL');
  }
}

/** 128 + 1 stands for any signal: the runner only asks whether it is 0. */
async function exitCode(started: ReturnType<typeof spawn>): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  started.on('error', reject);
  started.on('exit', (code) => resolve(code ?? 129));
  return await promise;
}

async function eachLine(stream: NodeJS.ReadableStream, onLine: (line: string) => void): Promise<void> {
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  const { promise, resolve } = Promise.withResolvers<void>();
  lines.on('line', onLine);
  lines.on('close', resolve);
  stream.on('close', () => lines.close());
  await promise;
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}
