import { inspect } from 'node:util';

/**
 * A text that must not be printed: a private key, a passphrase, a token. It reads `***` in a template, in JSON
 * and in `console.log`; only `reveal` gives the text, at the one place that needs it.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  [inspect.custom](): string {
    return '***';
  }
}
