import { Failure } from '../failure.ts';

/** Counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Collects what is wrong with one text, so that a person hears all of it at once. */
export class Mistakes {
  readonly #file: string;
  readonly #failures: Failure[] = [];

  /** @param file how the text is called in an error */
  constructor(file: string) {
    this.#file = file;
  }

  /** @param what what is wrong, as a sentence; @param remedy the way out, as a sentence */
  tell(at: Spot, what: string, remedy: string): void {
    this.#failures.push(
      new Failure('settings', what, remedy, {
        where: { file: this.#file, line: at.line, column: at.column },
      }),
    );
  }

  /** In the order of the text. */
  get failures(): readonly Failure[] {
    const place = ({ where }: Failure): number => (where?.line ?? 0) * 1_000_000 + (where?.column ?? 0);
    return this.#failures.toSorted((one, other) => place(one) - place(other));
  }
}

/** A text from a stranger, short enough for an error and without line breaks. */
export function quoted(text: string): string {
  const line = text.replaceAll(/[\x00-\x1f\x7f]+/g, ' ');
  return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``;
}
