const TOP = 0xff000000;
const SIGN = 0x80000000 | 0;
/** Probabilities have 11 bits and start at one half. */
const HALF = 1024;

/**
 * LZMA's range decoder over bytes at hand, with the adaptive probabilities it steers. `range` and `code` are
 * unsigned 32-bit values held in signed ones, which the engine keeps unboxed.
 */
export class RangeDecoder {
  readonly probabilities: Uint16Array;
  /** Where the next byte is read in the input. Beyond its end zeros are read: compare afterwards. */
  at = 0;
  #input: Uint8Array = new Uint8Array(0);
  #range = 0;
  #code = 0;

  constructor(contexts: number) {
    this.probabilities = new Uint16Array(contexts).fill(HALF);
  }

  forget(): void {
    this.probabilities.fill(HALF);
  }

  /** Goes on in other bytes. */
  feed(input: Uint8Array, at: number): void {
    this.#input = input;
    this.at = at;
  }

  /** Starts at the five bytes that every coded run begins with; `false` where they can't be. */
  start(input: Uint8Array, at: number): boolean {
    this.feed(input, at + 5);
    this.#range = -1;
    this.#code = 0;
    for (let i = 1; i < 5; i++) this.#code = (this.#code << 8) | (input[at + i] ?? 0);
    return input[at] === 0 && this.#code !== -1;
  }

  /** Whether the coded run ends here: nothing is left in the code. */
  get finished(): boolean {
    return this.#code === 0;
  }

  bit(context: number): number {
    const probabilities = this.probabilities;
    const probability = probabilities[context] ?? 0;
    const bound = Math.imul(this.#range >>> 11, probability);
    if ((this.#code ^ SIGN) < (bound ^ SIGN)) {
      this.#range = bound;
      probabilities[context] = probability + ((2048 - probability) >> 5);
      if ((bound & TOP) === 0) this.#normalize();
      return 0;
    }
    this.#range = (this.#range - bound) | 0;
    this.#code = (this.#code - bound) | 0;
    probabilities[context] = probability - (probability >> 5);
    if ((this.#range & TOP) === 0) this.#normalize();
    return 1;
  }

  /** `count` bits by a binary tree of contexts from `base` on, the highest first. */
  tree(base: number, count: number): number {
    let node = 1;
    for (let i = 0; i < count; i++) node = (node << 1) | this.bit(base + node);
    return node - (1 << count);
  }

  /** The same, the lowest bit first. */
  reverseTree(base: number, count: number): number {
    let node = 1;
    let value = 0;
    for (let i = 0; i < count; i++) {
      const bit = this.bit(base + node);
      node = (node << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  /** `count` bits without context, up to 26. */
  direct(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      this.#range >>>= 1;
      const below = (this.#code ^ SIGN) < (this.#range ^ SIGN);
      if (!below) this.#code = (this.#code - this.#range) | 0;
      value = (value << 1) | (below ? 0 : 1);
      if ((this.#range & TOP) === 0) this.#normalize();
    }
    return value;
  }

  #normalize(): void {
    this.#range <<= 8;
    const byte = this.at < this.#input.length ? (this.#input[this.at] ?? 0) : 0;
    this.#code = (this.#code << 8) | byte;
    this.at++;
  }
}
