import type { Limits } from './settings.ts';

/** Waits between attempts grow to this, in milliseconds. */
export const LONGEST_WAIT = 10_000;

/**
 * How long a store is waited for that keeps failing. The time begins with the first attempt in vain, its silence counts,
 * and it is one for all requests: after what was given up on, whatever else fails has no time left. A request that
 * succeeds after all takes its own failures back, and no other's.
 */
export class Patience {
  readonly #limits: Pick<Limits, 'silence' | 'patience'>;
  readonly #now: () => number;
  /** What is failing: when its first attempt in vain began, and when the last one ended. */
  readonly #failing = new Map<string, { readonly since: number; readonly last: number }>();

  /** @param now milliseconds of a clock that only goes on */
  constructor(limits: Pick<Limits, 'silence' | 'patience'>, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** When an attempt begins that does so now. */
  begin(): number {
    return this.#now();
  }

  /** How long a connection may stay silent from now on: as long as there is time, but long enough for a store that is well. */
  silence(): number {
    const { silence, patience } = this.#limits;
    const left = this.#since() + patience - this.#now();
    return Math.ceil(Math.max(silence / 3, Math.min(silence, left)));
  }

  succeeded(what: string): void {
    this.#failing.delete(what);
  }

  /** An attempt was in vain. @returns whether there is time for another one after a wait */
  failed(what: string, began: number, wait: number): boolean {
    const now = this.#now();
    this.#forget(now);
    this.#failing.set(what, { since: this.#failing.get(what)?.since ?? began, last: now });
    return now + wait - this.#since() < this.#limits.patience;
  }

  #since(): number {
    this.#forget(this.#now());
    return Math.min(...[...this.#failing.values()].map(({ since }) => since));
  }

  /** What has not been tried again says nothing of the store as it is. */
  #forget(now: number): void {
    const pause = this.#limits.silence + 2 * LONGEST_WAIT;
    for (const [what, { last }] of this.#failing) if (now - last > pause) this.#failing.delete(what);
  }
}
