import { Failure } from '../../failure.ts';

/** Gathers what is wrong, so that one error can tell all of it. */
export class Mistakes {
  readonly #found: string[] = [];

  add(text: string): void {
    this.#found.push(text);
  }

  /** The value of `work`, or undefined where it failed for a reason that is told at the end. */
  async attempt<T>(work: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.add(error.explanation);
      return undefined;
    }
  }

  /** @throws Failure `input` where there are any */
  end(): void {
    if (this.#found.length > 0) throw new Failure('input', this.#found.join('\n'), '');
  }
}
