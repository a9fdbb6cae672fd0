/** Ctrl-C, a closed terminal, or kill. The first one ends the demo in order; more of them change nothing. */

const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

export class Interrupted extends Error {
  /** As a shell reports a program that the signal ended. */
  readonly exitCode: number;

  constructor(signal: keyof typeof CODES) {
    super(signal);
    this.exitCode = CODES[signal];
  }
}

/** Aborted, with an `Interrupted`, by the first signal that wants this process to end. */
export function interruptions(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => controller.abort(new Interrupted(signal)));
  }
  return controller.signal;
}

/** The result of `work`, unless the signal comes first: then it is thrown, and `work` goes on unheeded. */
export async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
