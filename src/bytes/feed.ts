/** A stream of bytes that is taken by lengths of the taker's choice. It never reads ahead of what is asked for. */
export class Feed {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #piece: Uint8Array = new Uint8Array(0);
  #offset = 0;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#pieces = stream[Symbol.asyncIterator]();
  }

  /** Bytes taken so far. */
  get offset(): number {
    return this.#offset;
  }

  /** Between one and `limit` bytes, or `undefined` at the end. */
  async some(limit: number): Promise<Uint8Array | undefined> {
    while (this.#piece.length === 0) {
      const { done, value } = await this.#pieces.next();
      if (done) return undefined;
      this.#piece = value;
    }
    const part = this.#piece.subarray(0, limit);
    this.#piece = this.#piece.subarray(part.length);
    this.#offset += part.length;
    return part;
  }

  /** `length` bytes, or fewer where the stream ends. */
  async upTo(length: number): Promise<Uint8Array> {
    const first = await this.some(length);
    if (first === undefined || first.length === length) return first ?? new Uint8Array(0);
    const parts = [first];
    for (let taken = first.length; taken < length; ) {
      const part = await this.some(length - taken);
      if (part === undefined) break;
      parts.push(part);
      taken += part.length;
    }
    return Buffer.concat(parts);
  }

  /** Ends the stream beneath. */
  async close(): Promise<void> {
    this.#piece = new Uint8Array(0);
    await this.#pieces.return?.();
  }
}
