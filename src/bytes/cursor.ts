import { Failure } from '../failure.ts';
import type { ByteSource } from './source.ts';

/**
 * A place in a stream of bytes that only moves forward. With `watch` every byte passes through it, in order and
 * once; without, what is skipped is not read at all.
 */
export class Cursor {
  readonly #source: ByteSource;
  readonly #watch: ((piece: Uint8Array) => void) | undefined;
  #pieces: AsyncIterator<Uint8Array> | undefined;
  #piece: Uint8Array = new Uint8Array(0);
  #offset = 0;

  constructor(source: ByteSource, watch?: (piece: Uint8Array) => void) {
    this.#source = source;
    this.#watch = watch;
  }

  /** Bytes from the start of the source. */
  get offset(): number {
    return this.#offset;
  }

  get left(): number {
    return this.#source.size - this.#offset;
  }

  /** The next `length` bytes, which must be there (see `left`). */
  async take(length: number): Promise<Uint8Array> {
    const taken: Uint8Array[] = [];
    for await (const part of this.through(length)) taken.push(part);
    const [first] = taken;
    return taken.length === 1 && first !== undefined ? first : Buffer.concat(taken);
  }

  /** The next `length` bytes in pieces. The cursor stands behind what was handed out. */
  async *through(length: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let wanted = length; wanted > 0; ) {
      if (this.#piece.length === 0) await this.#next();
      const part = this.#piece.subarray(0, wanted);
      this.#piece = this.#piece.subarray(part.length);
      this.#offset += part.length;
      wanted -= part.length;
      yield part;
    }
  }

  async skip(length: number): Promise<void> {
    if (this.#watch === undefined && length > this.#piece.length) {
      await this.close();
      this.#offset += length;
      return;
    }
    for await (const _ of this.through(length));
  }

  /** Ends the reading beneath. */
  async close(): Promise<void> {
    this.#piece = new Uint8Array(0);
    const pieces = this.#pieces;
    this.#pieces = undefined;
    await pieces?.return?.();
  }

  async #next(): Promise<void> {
    this.#pieces ??= this.#source.read(this.#offset)[Symbol.asyncIterator]();
    const { done, value } = await this.#pieces.next();
    if (done) {
      throw new Failure(
        'file-changed',
        `The bytes end at ${this.#offset}, though they were to be ${this.#source.size}.`,
        'Let nothing write to the file during this step.',
      );
    }
    this.#piece = value;
    this.#watch?.(value);
  }
}
