/** Tells the day to a person: what happens, how long it took, what to look at. */

type Write = (text: string) => void;

/** Columns of a line with its seconds. */
const WIDTH = 100;

export class Narrator {
  readonly #write: Write;
  readonly #colours: boolean;
  readonly #began = performance.now();
  #act = 0;

  constructor(write: Write, colours: boolean) {
    this.#write = write;
    this.#colours = colours;
  }

  /** A new part of the day, numbered. */
  act(title: string): void {
    this.#act += 1;
    this.#write(`\n${this.#bold(`${this.#act}  ${title}`)}\n`);
  }

  title(text: string): void {
    this.#write(`${this.#bold(text)}\n`);
  }

  says(...lines: readonly string[]): void {
    for (const line of lines) this.#write(line === '' ? '\n' : `   ${line}\n`);
  }

  /** One thing that was done, with its seconds at the right. */
  done(what: string, milliseconds: number): void {
    const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
    this.says(`${this.#green('✔')} ${what.padEnd(WIDTH - 6 - seconds.length)} ${this.#dim(seconds)}`);
  }

  failed(what: string): void {
    this.says(`${this.#red('✖')} ${what}`);
  }

  /** Does something and says that it is done. */
  async timed<Result>(what: string | ((result: Result) => string), work: Promise<Result>): Promise<Result> {
    const began = performance.now();
    const result = await work;
    this.done(typeof what === 'string' ? what : what(result), performance.now() - began);
    return result;
  }

  /** Minutes and seconds since the beginning: `2:07`. */
  clock(): string {
    const seconds = Math.round((performance.now() - this.#began) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  #bold(text: string): string {
    return this.#in(1, text);
  }

  #dim(text: string): string {
    return this.#in(2, text);
  }

  #green(text: string): string {
    return this.#in(32, text);
  }

  #red(text: string): string {
    return this.#in(31, text);
  }

  #in(code: number, text: string): string {
    return this.#colours ? `\u001b[${code}m${text}\u001b[0m` : text;
  }
}
