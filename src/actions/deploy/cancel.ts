import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../../failure.ts';
import type { World } from '../../github/index.ts';
import { signalProcessesOf } from '../../processes.ts';
import type { Run } from '../../program.ts';

/** What a run does when it is cancelled: it begins nothing more, and ends what goes on while it can still tell of it. */
export interface Cancellation {
  /** From now on nothing is begun. */
  readonly asked: AbortSignal;
  /** What still goes on is ended: there is only time to tell of it. */
  readonly over: AbortSignal;
}

/** Milliseconds for what is in hand: outputs and summary have to be there before the runner kills, 10 s after it asked. */
const GRACE = 6_000;

export function watchCancel({ onCancel, report }: World): Cancellation {
  const asked = new AbortController();
  const over = new AbortController();
  onCancel((signal) => {
    if (signal === 'SIGTERM') over.abort();
    if (asked.signal.aborted) return;
    report.line('The run is cancelled: no further host is begun.');
    asked.abort();
    setTimeout(() => over.abort(), GRACE).unref();
  });
  return { asked: asked.signal, over: over.signal };
}

export function cancelled(): Failure {
  return new Failure('cancelled', 'The run was cancelled before a host was begun.', 'Nothing was changed.');
}

/** Starts programs that are ended at once when the run is cancelled, which then ends there. */
export function interruptible(run: Run, folder: string, { asked }: Cancellation): Run {
  return async (invocation) => {
    if (asked.aborted) throw cancelled();
    const exit = await during(
      asked,
      () => endProcesses(folder),
      () => run(invocation),
    );
    if (asked.aborted) throw cancelled();
    return exit;
  };
}

/** Does the work, and once the signal comes meanwhile, the act too. */
export async function during<T>(signal: AbortSignal, act: () => unknown, work: () => Promise<T>): Promise<T> {
  signal.addEventListener('abort', act, { once: true });
  if (signal.aborted) act();
  try {
    return await work();
  } finally {
    signal.removeEventListener('abort', act);
  }
}

/** How long a program that was asked to end may take, in milliseconds. */
const FAREWELL = 500;

/** Ends every program that was started for this folder. */
export async function endProcesses(folder: string): Promise<void> {
  if ((await signalProcessesOf(folder, 'SIGTERM')) === 0) return;
  await delay(FAREWELL);
  while ((await signalProcessesOf(folder, 'SIGKILL')) > 0) await delay(20);
}
