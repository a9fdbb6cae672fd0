import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Feed } from '../../bytes/index.ts';
import { type Check, checkOf } from './check.ts';
import { exactly, unlzma2 } from './lzma2.ts';
import { checkedDictionary, Window } from './window.ts';

const MAGIC = Buffer.from('fd377a585a00', 'hex');
const FOOTER_MAGIC = 'YZ';
const LZMA2 = 0x21;

/**
 * A .xz stream (the format's version 1.2.1; sections in brackets): one stream, as dpkg reads it, of blocks with
 * the LZMA2 filter alone, as dpkg-deb, tar and FPM write them. Every check in it is verified.
 * @throws Error for what it can't be
 */
export async function* unxz(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const feed = new Feed(stream);
  try {
    const flags = await streamHeader(feed);
    const blocks = new Blocks();
    for (;;) {
      const first = await exactly(feed, 1);
      if (first[0] === 0) break;
      yield* block(feed, first[0] ?? 0, flags, blocks);
    }
    await index(feed, blocks, flags);
    if ((await feed.some(1)) !== undefined) throw new Error('something follows the xz stream');
  } finally {
    await feed.close();
  }
}

/** The two bytes of flags of a stream header [2.1.1]. */
async function streamHeader(feed: Feed): Promise<Buffer> {
  const header = Buffer.from(await exactly(feed, 12));
  if (!header.subarray(0, 6).equals(MAGIC)) throw new Error('this is no xz stream');
  const flags = header.subarray(6, 8);
  if (crc32(flags) !== header.readUInt32LE(8)) throw new Error('its xz header is damaged');
  if (flags[0] !== 0 || checkOf(flags[1] ?? 255) === undefined)
    throw new Error('it has xz flags of unknown meaning');
  return flags;
}

/** A block [3], from its header to its check. */
async function* block(feed: Feed, size: number, flags: Buffer, blocks: Blocks): AsyncGenerator<Uint8Array> {
  const start = feed.offset - 1;
  const header = Buffer.concat([Uint8Array.of(size), await exactly(feed, size * 4 + 3)]);
  const { coded, length, dictionary } = blockHeader(header);
  const check = checkOf(flags[1] ?? 255);
  if (check === undefined) throw new Error('it has a check of unknown kind');
  const from = feed.offset;
  let decoded = 0;
  for await (const piece of unlzma2(feed, new Window(dictionary))) {
    decoded += piece.length;
    check.update(piece);
    yield piece;
  }
  const taken = feed.offset - from;
  if ((coded ?? taken) !== taken || (length ?? decoded) !== decoded)
    throw new Error('an xz block has another length than it says');
  await zeros(feed, taken);
  await verify(feed, check);
  blocks.add(from - start + taken + check.width, decoded);
}

interface BlockHeader {
  readonly coded: number | undefined;
  readonly length: number | undefined;
  readonly dictionary: number;
}

/** A block header [3.1], with its size byte. */
function blockHeader(header: Buffer): BlockHeader {
  const end = header.length - 4;
  if (crc32(header.subarray(0, end)) !== header.readUInt32LE(end))
    throw new Error('an xz block header is damaged');
  const flags = header[1] ?? 0;
  if ((flags & 0x3c) !== 0) throw new Error('an xz block has flags of unknown meaning');
  const fields = new Numbers(header.subarray(0, end), 2);
  const coded = (flags & 0x40) !== 0 ? fields.next() : undefined;
  const length = (flags & 0x80) !== 0 ? fields.next() : undefined;
  const [filter, width] = [fields.next(), fields.next()];
  if ((flags & 3) !== 0 || filter !== LZMA2 || width !== 1)
    throw new Error('an xz block has filters other than LZMA2');
  const bits = fields.byte();
  if (bits > 40 || fields.rest.some((byte) => byte !== 0)) throw new Error('an xz block header is wrong');
  const dictionary = bits === 40 ? 2 ** 32 - 1 : (2 | (bits & 1)) * 2 ** ((bits >> 1) + 11);
  return { coded, length, dictionary: checkedDictionary(dictionary) };
}

/** The index [4], which must list the blocks that there were, and the footer [2.1.2]. */
async function index(feed: Feed, blocks: Blocks, flags: Buffer): Promise<void> {
  const start = feed.offset - 1;
  let crc = crc32(Uint8Array.of(0));
  const number = async () => {
    const bytes: number[] = [];
    do bytes.push((await exactly(feed, 1))[0] ?? 0);
    while ((bytes.at(-1) ?? 0) > 127 && bytes.length < 9);
    crc = crc32(Uint8Array.from(bytes), crc);
    return new Numbers(Uint8Array.from(bytes), 0).next();
  };
  const listed = new Blocks();
  const count = await number();
  if (count !== blocks.count) throw new Error('its xz index lists other blocks');
  for (let i = 0; i < count; i++) listed.add(await number(), await number());
  crc = crc32(new Uint8Array(await zeros(feed, feed.offset - start)), crc);
  const stated = Buffer.from(await exactly(feed, 4)).readUInt32LE(0);
  if (stated !== crc || listed.digest() !== blocks.digest()) throw new Error('its xz index is damaged');
  const size = feed.offset - start;
  const footer = Buffer.from(await exactly(feed, 12));
  const right =
    footer.subarray(10).toString('latin1') === FOOTER_MAGIC &&
    footer.readUInt32LE(0) === crc32(footer.subarray(4, 10)) &&
    footer.readUInt32LE(4) === size / 4 - 1 &&
    footer.subarray(8, 10).equals(flags);
  if (!right) throw new Error('its xz footer is damaged');
}

/** Sizes of blocks, kept as their number and a hash: a million of them take no more memory than one. */
class Blocks {
  readonly #hash = createHash('sha256');
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(unpadded: number, decoded: number): void {
    this.#hash.update(`${unpadded} ${decoded}\n`);
    this.#count++;
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** Numbers of a variable length: seven bits a byte, the lowest first, the top bit while more follow [1.2]. */
class Numbers {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get rest(): Uint8Array {
    return this.#bytes.subarray(this.#at);
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error('an xz number ends too early');
    return byte;
  }

  next(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 128 && (byte > 0 || scale === 1) && Number.isSafeInteger(value)) return value;
      if (byte < 128 || scale > 2 ** 56) throw new Error('an xz number is wrong');
    }
  }
}

/** The zeros that fill up `length` bytes to a multiple of four. */
async function zeros(feed: Feed, length: number): Promise<number> {
  const padding = await exactly(feed, (4 - (length % 4)) % 4);
  if (padding.some((byte) => byte !== 0)) throw new Error('its xz padding is not zero');
  return padding.length;
}

async function verify(feed: Feed, check: Check): Promise<void> {
  const stated = Buffer.from(await exactly(feed, check.width));
  if (!stated.equals(check.digest())) throw new Error('an xz check does not agree with its bytes');
}
