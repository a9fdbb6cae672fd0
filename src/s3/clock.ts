/** The store's clock: the Date of its latest answer, and the time gone by since. */
export class Clock {
  #told: number | undefined;
  #at = 0;
  readonly #own: () => Date;

  /** @param own the runner's time */
  constructor(own: () => Date) {
    this.#own = own;
  }

  /** Takes the Date header of an answer; what is no date is passed over. */
  heard(header: string): void {
    const told = Date.parse(header);
    if (Number.isNaN(told)) return;
    this.#told = told;
    this.#at = performance.now();
  }

  /** The time to sign by: the runner's own, unless the store's differs by more than so many milliseconds. */
  signingTime(tolerated: number): Date {
    const own = this.#own();
    const told = this.now() ?? own;
    return Math.abs(told.getTime() - own.getTime()) > tolerated ? told : own;
  }

  now(): Date | undefined {
    return this.#told === undefined ? undefined : new Date(this.#told + performance.now() - this.#at);
  }
}
