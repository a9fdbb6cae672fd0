/** Bits of bytes at hand, the highest of each byte first. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whole bytes not yet begun. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /**
   * The next `count` bits, 1 to 24.
   * @throws Error at the end of the bytes
   */
  take(count: number): number {
    while (this.#count < count) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Error('it ends too early');
      this.#held = ((this.#held << 8) | byte) & 0x7fffffff;
      this.#count += 8;
    }
    this.#count -= count;
    return (this.#held >>> this.#count) & ((1 << count) - 1);
  }

  /** The next 32 bits as an unsigned number. */
  word(): number {
    return this.take(16) * 0x10000 + this.take(16);
  }

  /** Drops bits up to the next byte. */
  align(): void {
    this.#count -= this.#count % 8;
  }

  /** A reader that goes on where this one stands, over its bytes and then `more`. */
  followedBy(more: Uint8Array): BitReader {
    const next = new BitReader(Buffer.concat([this.#bytes.subarray(this.#at), more]));
    next.#held = this.#held;
    next.#count = this.#count;
    return next;
  }
}
