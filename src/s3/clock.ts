/** The store's clock: the Date of its latest answer, and the time gone by since. */
export class Clock {
  #told: number | undefined;
  #at = 0;

  /** Takes the Date header of an answer; what is no date is passed over. */
  heard(header: string): void {
    const told = Date.parse(header);
    if (Number.isNaN(told)) return;
    this.#told = told;
    this.#at = performance.now();
  }

  now(): Date | undefined {
    return this.#told === undefined ? undefined : new Date(this.#told + performance.now() - this.#at);
  }
}
