/**
 * Where zstd frames end (RFC 8878, 3.1). Node's decompressor drops what follows a frame in the same piece of its input,
 * without an error, so it is given pieces that end with each frame.
 */

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const DICTIONARY_ID = [0, 1, 2, 4];
const CONTENT_SIZE = [0, 2, 4, 8];

/** A frame costs the same to begin, however little is in it: so many small ones are nobody's but an attacker's. */
const MOST_SMALL = 1000;
const SMALL = 1024;

/** What the walk needs next: bytes to look at, or bytes to pass over. */
type Wish = { readonly kind: 'look' | 'pass'; readonly count: number };

/**
 * Cuts a stream so that no piece goes beyond the end of a frame. What is no frame goes through as it is.
 * @throws Error for more small frames than anybody makes
 */
export async function* byFrames(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const walk = new FrameWalk(true);
  for await (const piece of stream) yield* walk.cut(piece);
}

/** The frames of a file, skippable ones too. */
export function framesOf(file: Uint8Array): readonly Uint8Array[] {
  return [...new FrameWalk(false).cut(file)];
}

class FrameWalk {
  #frame = frame();
  #wish = this.#next();
  #left = this.#wish.count;
  #seen: number[] = [];
  #count = 0;
  readonly #isBounded: boolean;
  /** Bytes walked over. */
  #length = 0;

  constructor(isBounded: boolean) {
    this.#isBounded = isBounded;
  }

  *cut(piece: Uint8Array): Generator<Uint8Array> {
    let start = 0;
    for (let at = 0; at < piece.length; ) {
      const taken = Math.min(this.#left, piece.length - at);
      if (this.#wish.kind === 'look') this.#seen.push(...piece.subarray(at, at + taken));
      at += taken;
      this.#length += taken;
      this.#left -= taken;
      // A part that is to be passed over may be empty.
      while (this.#left === 0) {
        if (this.#advance()) continue;
        yield piece.subarray(start, at);
        start = at;
      }
    }
    if (start < piece.length) yield piece.subarray(start);
  }

  /** @returns whether the frame goes on; else the next one begins */
  #advance(): boolean {
    const { value, done } = this.#frame.next(this.#seen);
    if (done === true) this.#begin();
    this.#wish = done === true ? this.#next() : value;
    this.#left = this.#wish.count;
    this.#seen = [];
    return done !== true;
  }

  #begin(): void {
    this.#count++;
    if (this.#isBounded && this.#count > MOST_SMALL && this.#count * SMALL > this.#length)
      throw new Error(`it has more than ${MOST_SMALL} frames of less than ${SMALL} bytes each`);
    this.#frame = frame();
  }

  #next(): Wish {
    const { value } = this.#frame.next([]);
    return value ?? look(1);
  }
}

function* frame(): Generator<Wish, undefined, readonly number[]> {
  const magic = number(yield look(4));
  if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
    yield pass(number(yield look(4)));
    return;
  }
  if (magic !== MAGIC) {
    yield pass(Number.POSITIVE_INFINITY);
    return;
  }
  const descriptor = number(yield look(1));
  const isSingle = (descriptor & 0x20) !== 0;
  const flag = descriptor >> 6;
  const contentSize = flag === 0 && isSingle ? 1 : (CONTENT_SIZE[flag] ?? 0);
  yield pass((isSingle ? 0 : 1) + (DICTIONARY_ID[descriptor & 3] ?? 0) + contentSize);
  for (let isLast = false; !isLast; ) {
    const block = number(yield look(3));
    isLast = (block & 1) !== 0;
    // A block of type 1 is one byte, repeated.
    yield pass(((block >> 1) & 3) === 1 ? 1 : block >> 3);
  }
  yield pass((descriptor & 4) === 0 ? 0 : 4);
}

function look(count: number): Wish {
  return { kind: 'look', count };
}

function pass(count: number): Wish {
  return { kind: 'pass', count };
}

/** Little-endian. */
function number(bytes: readonly number[]): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}
