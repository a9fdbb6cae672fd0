import { RangeDecoder } from './range.ts';
import type { Window } from './window.ts';

/** How literals and positions choose their contexts (the byte `(pb * 5 + lp) * 9 + lc`). */
export interface LzmaProperties {
  readonly lc: number;
  readonly lp: number;
  readonly pb: number;
}

/** Bytes that one symbol can take from the input at most. */
export const SYMBOL = 20;

/** Where each kind of decision has its contexts. A state and the position's low bits choose among 16 × 12. */
const IS_MATCH = 0;
const IS_REPEAT = IS_MATCH + 192;
const IS_OTHER = IS_REPEAT + 12;
const IS_SECOND = IS_OTHER + 12;
const IS_THIRD = IS_SECOND + 12;
const IS_LONG = IS_THIRD + 12;
const SLOT = IS_LONG + 192;
const SPECIAL = SLOT + 4 * 64;
const ALIGN = SPECIAL + 128;
/** A length: two choices, then 16 × 8 short, 16 × 8 middle and 256 long ones. */
const MATCH_LENGTH = ALIGN + 16;
const LENGTH_CONTEXTS = 2 + 16 * 8 + 16 * 8 + 256;
const REPEAT_LENGTH = MATCH_LENGTH + LENGTH_CONTEXTS;
const LITERAL = REPEAT_LENGTH + LENGTH_CONTEXTS;
const LITERAL_CONTEXTS = 0x300;

/** Up to here states follow a literal. */
const LAST_LITERAL_STATE = 6;
const END_MARK = 0xffffffff;

/** @returns undefined for a byte that stands for no properties */
export function lzmaProperties(byte: number): LzmaProperties | undefined {
  if (byte >= 225) return undefined;
  return { lc: byte % 9, lp: Math.floor(byte / 9) % 5, pb: Math.floor(byte / 45) };
}

/**
 * LZMA's symbols into a window, as Igor Pavlov's lzma-specification describes them. What can't be is an Error,
 * which who knows the file makes a Failure.
 */
export class LzmaDecoder {
  readonly window: Window;
  readonly range: RangeDecoder;
  readonly #lc: number;
  readonly #positionMask: number;
  readonly #literalMask: number;
  #state = 0;
  /** The last four distances. */
  #rep0 = 0;
  #rep1 = 0;
  #rep2 = 0;
  #rep3 = 0;
  /** Bytes of a match that had no room. */
  #pending = 0;
  #ended = false;

  constructor({ lc, lp, pb }: LzmaProperties, window: Window) {
    this.window = window;
    this.range = new RangeDecoder(LITERAL + (LITERAL_CONTEXTS << (lc + lp)));
    this.#lc = lc;
    this.#positionMask = (1 << pb) - 1;
    this.#literalMask = (1 << lp) - 1;
  }

  /** Whether an end mark was met. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Whether no match is left half repeated. */
  get idle(): boolean {
    return this.#pending === 0;
  }

  forget(): void {
    this.range.forget();
    this.#state = 0;
    this.#rep0 = this.#rep1 = this.#rep2 = this.#rep3 = 0;
    this.#pending = 0;
  }

  /**
   * Decodes up to `length` bytes, which the window has room for, from symbols that start before `end` in the input.
   * @returns the bytes decoded
   */
  run(length: number, end: number): number {
    let left = length - this.#repeat(length);
    while (left > 0 && this.range.at < end && !this.#ended) {
      const position = this.window.at & this.#positionMask;
      if (this.range.bit(IS_MATCH + (this.#state << 4) + position) === 0) {
        this.#literal();
        left--;
      } else {
        this.#pending = this.#match(position);
        left -= this.#repeat(left);
      }
    }
    return length - left;
  }

  #repeat(room: number): number {
    const length = Math.min(this.#pending, room);
    if (length > 0) this.window.repeat(this.#rep0, length);
    this.#pending -= length;
    return length;
  }

  #literal(): void {
    const { range, window } = this;
    const previous = window.reach === 0 ? 0 : window.back(0);
    const group = ((window.at & this.#literalMask) << this.#lc) + (previous >> (8 - this.#lc));
    const base = LITERAL + LITERAL_CONTEXTS * group;
    let symbol = 1;
    if (this.#state > LAST_LITERAL_STATE) {
      for (let match = window.back(this.#rep0), offset = 0x100; symbol < 0x100; ) {
        match <<= 1;
        const expected = match & offset;
        const bit = range.bit(base + offset + expected + symbol);
        symbol = (symbol << 1) | bit;
        offset &= bit === 1 ? match : ~match;
      }
    } else {
      while (symbol < 0x100) symbol = (symbol << 1) | range.bit(base + symbol);
    }
    window.put(symbol & 0xff);
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  /** The length of a match, whose distance is then `#rep0`; 0 for the end mark. */
  #match(position: number): number {
    const { range } = this;
    const afterLiteral = this.#state <= LAST_LITERAL_STATE;
    let length: number;
    if (range.bit(IS_REPEAT + this.#state) === 0) {
      this.#rep3 = this.#rep2;
      this.#rep2 = this.#rep1;
      this.#rep1 = this.#rep0;
      length = this.#length(MATCH_LENGTH, position);
      this.#rep0 = this.#distance(length);
      this.#state = afterLiteral ? 7 : 10;
      if (this.#rep0 === END_MARK) {
        this.#ended = true;
        return 0;
      }
    } else if (this.#repeatsLastByte(position)) {
      this.#state = afterLiteral ? 9 : 11;
      length = -1;
    } else {
      length = this.#length(REPEAT_LENGTH, position);
      this.#state = afterLiteral ? 8 : 11;
    }
    if (this.#rep0 >= this.window.reach) throw new Error('a match reaches before the start');
    return length + 2;
  }

  /** Chooses among the last four distances; true where just one byte of the very last is repeated. */
  #repeatsLastByte(position: number): boolean {
    const { range } = this;
    if (range.bit(IS_OTHER + this.#state) === 0) {
      return range.bit(IS_LONG + (this.#state << 4) + position) === 0;
    }
    let distance = this.#rep1;
    if (range.bit(IS_SECOND + this.#state) === 1) {
      distance = this.#rep2;
      if (range.bit(IS_THIRD + this.#state) === 1) {
        distance = this.#rep3;
        this.#rep3 = this.#rep2;
      }
      this.#rep2 = this.#rep1;
    }
    this.#rep1 = this.#rep0;
    this.#rep0 = distance;
    return false;
  }

  /** A length above the shortest, 2. */
  #length(base: number, position: number): number {
    const { range } = this;
    if (range.bit(base) === 0) return range.tree(base + 2 + (position << 3), 3);
    if (range.bit(base + 1) === 0) return 8 + range.tree(base + 130 + (position << 3), 3);
    return 16 + range.tree(base + 258, 8);
  }

  #distance(length: number): number {
    const { range } = this;
    const slot = range.tree(SLOT + (Math.min(length, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) << bits;
    if (slot < 14) return high + range.reverseTree(SPECIAL + high - slot, bits);
    const middle = range.direct(bits - 4) * 16;
    return (high >>> 0) + middle + range.reverseTree(ALIGN, 4);
  }
}
