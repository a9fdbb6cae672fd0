import type { Limits } from './settings.ts';

/** Waits between attempts grow to this, in milliseconds. */
export const LONGEST_WAIT = 10_000;

/**
 * How long a store is waited for that keeps failing. The time begins with the first attempt in vain, its silence counts,
 * and it goes on for each request by itself, whatever others do. After what was given up on, whatever else fails has no
 * time left.
 */
export class Patience {
  readonly #limits: Pick<Limits, 'silence' | 'patience'>;
  readonly #now: () => number;
  /** What is failing: when its first attempt in vain began, and when the last one ended. */
  readonly #failing = new Map<string, { readonly since: number; readonly last: number }>();

  /** When something was in vain for the last time that was given up on, or came after that. */
  #hopeless = Number.NEGATIVE_INFINITY;

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
    const now = this.#now();
    this.#forget(now);
    const oldest = Math.min(...[...this.#failing.values()].map(({ since }) => since));
    const left = this.#isHopeless(now) ? 0 : oldest + patience - now;
    return Math.ceil(Math.max(silence / 3, Math.min(silence, left)));
  }

  succeeded(what: string): void {
    this.#failing.delete(what);
  }

  /** An attempt was in vain. @returns whether there is time for another one after a wait */
  failed(what: string, began: number, wait: number): boolean {
    const now = this.#now();
    this.#forget(now);
    const since = this.#failing.get(what)?.since ?? began;
    this.#failing.set(what, { since, last: now });
    if (!this.#isHopeless(now) && now + wait - since < this.#limits.patience) return true;
    this.#hopeless = now;
    return false;
  }

  #isHopeless(now: number): boolean {
    return now - this.#hopeless <= this.#pause;
  }

  /** What has not been tried again says nothing of the store as it is. */
  #forget(now: number): void {
    for (const [what, { last }] of this.#failing) if (now - last > this.#pause) this.#failing.delete(what);
  }

  get #pause(): number {
    return this.#limits.silence + 2 * LONGEST_WAIT;
  }
}
