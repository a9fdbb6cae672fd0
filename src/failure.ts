/** Where something is wrong: a file (with line and column, counted from 1), an object in a bucket, an input. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * An error for the person who reads it in a job log: what is wrong, where, and what to do about it.
 * A room lists its codes as a union of strings; tests compare codes, people read `message` and `remedy`.
 */
export class Failure<Code extends string = string> extends Error {
  readonly code: Code;
  readonly where: Place | undefined;
  readonly remedy: string;

  constructor(code: Code, what: string, remedy: string, more: { where?: Place; cause?: unknown } = {}) {
    super(what, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'Failure';
    this.code = code;
    this.where = more.where;
    this.remedy = remedy;
  }

  /** What went wrong, where and the way out, as one text of one or more lines. */
  get explanation(): string {
    const place = this.where === undefined ? '' : `${placeText(this.where)}: `;
    return this.remedy === '' ? `${place}${this.message}` : `${place}${this.message}\n${this.remedy}`;
  }
}

/** Several failures told as one, since a run reports exactly one error: the first one's code, each one's place in the text. */
export function allFailures(failures: readonly Failure[]): Failure | undefined {
  const [first, ...rest] = failures;
  if (first === undefined || rest.length === 0) return first;
  return new Failure(first.code, failures.map((failure) => failure.explanation).join('\n'), '', {
    cause: failures,
  });
}

function placeText({ file, line, column }: Place): string {
  if (line === undefined) return file;
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}
