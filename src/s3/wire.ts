import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import {
  type Asked,
  failureOf,
  isLost,
  isPassing,
  isUnsent,
  type Operation,
  type S3Code,
  type Trouble,
  troubleOf,
} from './fault.ts';
import { LONGEST_WAIT, type Patience } from './patience.ts';
import type { Limits } from './settings.ts';
import type { Store } from './store.ts';

/** What a request ended with when it did not succeed: a trouble that the caller judges. */
export type Answer<Output> =
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly lostBefore: boolean };

/** One attempt at a request. */
export type Attempt<Output> = (store: Store) => Promise<Output>;

/** The connection to a store: retries what may pass, and gives up on what keeps failing. */
export class Wire {
  readonly #open: () => Promise<Store>;
  readonly #limits: Limits;
  readonly #patience: Patience;
  readonly #signal: AbortSignal | undefined;
  readonly bucket: string;

  /** @param signal ends every attempt, and the waits between */
  constructor(
    bucket: string,
    limits: Limits,
    patience: Patience,
    open: () => Promise<Store>,
    signal?: AbortSignal,
  ) {
    this.bucket = bucket;
    this.#limits = limits;
    this.#patience = patience;
    this.#open = open;
    this.#signal = signal;
  }

  get limits(): Limits {
    return this.#limits;
  }

  /** A request's output. @throws Failure for every trouble but those that `expected` takes. */
  async ask<Output>(
    operation: Operation,
    key: string | undefined,
    request: Attempt<Output>,
  ): Promise<Output> {
    const answer = await this.attempt(operation, key, request);
    if (answer.kind === 'done') return answer.output;
    throw this.failure(answer.trouble, operation, key);
  }

  failure(trouble: Trouble, operation: Operation, key: string | undefined): Failure<S3Code> {
    const asked: Asked = { operation, bucket: this.bucket, ...(key === undefined ? {} : { key }) };
    return failureOf(trouble, asked);
  }

  /**
   * Sends a request until it succeeds, or ends in a trouble that does not pass. With `judgeLost` a lost answer is
   * such a trouble; `lostBefore` says that an attempt before may have done the work.
   */
  async attempt<Output>(
    operation: Operation,
    key: string | undefined,
    request: Attempt<Output>,
    judgeLost = false,
  ): Promise<Answer<Output>> {
    const what = `${operation} ${key ?? ''}`;
    let lostBefore = false;
    for (let tries = 0; ; tries++) {
      const began = this.#patience.begin();
      try {
        const output = await request(await this.#open());
        this.#patience.succeeded(what);
        return { kind: 'done', output };
      } catch (error) {
        if (error instanceof Failure || this.#signal?.aborted === true) throw error;
        const trouble = troubleOf(error);
        const course = courseOf(trouble, tries);
        if (course === 'throw') throw error;
        if (course === 'end') {
          this.#patience.succeeded(what);
          return { kind: 'trouble', trouble, lostBefore };
        }
        const wait = this.#waitAfter(tries);
        if (!this.#patience.failed(what, began, wait)) throw this.failure(trouble, operation, key);
        const lost = isLost(trouble);
        if (lost && judgeLost) return { kind: 'trouble', trouble, lostBefore: true };
        lostBefore ||= lost || (trouble.status >= 500 && trouble.status !== 503);
        await this.#pause(wait);
      }
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    const options = this.#signal === undefined ? {} : { signal: this.#signal };
    await delay(milliseconds, undefined, options);
  }

  /** Up to twice as long each time, at random, so that many who failed together do not come back together. */
  #waitAfter(tries: number): number {
    const longest = Math.min(LONGEST_WAIT, this.#limits.firstWait * 2 ** tries);
    return longest * (0.5 + Math.random() / 2);
  }
}

/** What follows on a trouble: another attempt, the end of the request, or, since it is none of a store's, a throw. */
function courseOf(trouble: Trouble, tries: number): 'again' | 'end' | 'throw' {
  if (isLost(trouble) || isPassing(trouble) || isUnsent(trouble)) return 'again';
  // The store's time is known by that answer, and signed by from now on.
  if (trouble.code === 'RequestTimeTooSkewed' && tries === 0) return 'again';
  return trouble.status > 0 ? 'end' : 'throw';
}
