import { promisify } from 'node:util';
import { constants, crc32, deflateRawSync, gunzipSync, inflateRaw, inflateRawSync } from 'node:zlib';
import { totalLength } from '../../bytes/index.ts';
import { inLanes } from '../../lanes.ts';
import { type CompressedPiece, cutBy } from './piece.ts';

/** Subfield of FEXTRA that holds our table: lengths of each segment, compressed and not, little-endian (RFC 1952, 2.3.1.1). */
const SUBFIELD = Buffer.from('DA');
/** Another that holds, deflated, what the index carries along. */
const DIFFS = Buffer.from('PD');
/** Bytes of the name and the length of a subfield. */
const SUBFIELD_HEAD = 4;
const HEADER = 10;
const TRAILER = 8;
/** Deflated, without a name (RFC 1952, 2.3.1), and with FEXTRA. */
const MEMBER = Buffer.from([0x1f, 0x8b, 8, 4]);
/** An empty final deflate block with fixed codes: it ends the member. */
const FINAL_BLOCK = Buffer.from([3, 0]);
/** A final deflate block that holds one byte as it is. */
const MARK = 0x2a;
const MARKED_BLOCK = Buffer.from([1, 1, 0, 0xfe, 0xff, MARK]);
/** Deflate makes no more of a byte: a pair of codes of one bit each is 258 of them. */
const MOST_FOLD = 1032;
/** Bytes of FEXTRA. */
const MOST_EXTRA = 0xffff;
/** An entry of our table is 8 bytes. */
export const MOST_SEGMENTS = Math.floor((MOST_EXTRA - SUBFIELD_HEAD) / 8);
/** No text in FEXTRA is longer, whatever it says. */
const LONGEST_DIFFS = 2 ** 20;
/** Segments inflated at once, each in a thread: the smallest runner has as many processors. */
const THREADS = 2;

const inflate = promisify(inflateRaw);

/** What an index carries along for the next run, which so needs to ask and to count nothing. */
export interface Carried {
  /** The text of its `Packages.diff/Index`. */
  readonly diffs: string;
  /** The lines of each piece. */
  readonly lines: readonly number[];
}

function carriedBytes({ diffs, lines }: Carried): Buffer {
  return deflateRawSync(`${lines.join(' ')}\n${diffs}`, { level: 9 });
}

/** One deflate segment that ends at a byte with nothing carried over (a full flush), so that others can stand beside it. */
export function gzipSegment(text: Uint8Array): Uint8Array {
  return deflateRawSync(text, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
}

/**
 * One gzip member out of segments. Any gunzip reads it: readers that stop after the first member (Ruby's, Perl's)
 * too, which is why it isn't one member a segment.
 * @param carried left out where FEXTRA has no room for it
 */
export function gzipMember(
  pieces: readonly CompressedPiece[],
  crc: number,
  carried?: Carried,
): readonly Uint8Array[] {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const lengths = Buffer.alloc(pieces.length * 8);
  pieces.forEach(({ length, compressed }, index) => {
    lengths.writeUInt32LE(compressed.length, index * 8);
    lengths.writeUInt32LE(length, 4 + index * 8);
  });
  const table = subfield(SUBFIELD, lengths);
  const more = carried === undefined ? [] : [subfield(DIFFS, carriedBytes(carried))];
  const hasRoom = totalLength([table, ...more]) <= MOST_EXTRA;
  const extra = Buffer.concat(hasRoom ? [table, ...more] : [table]);
  // No name, no time: the same text gives the same bytes. XFL 2: best compression; OS 255: unknown.
  const head = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 2, 255, 0, 0]);
  head.writeUInt16LE(extra.length, HEADER);
  const trailer = Buffer.alloc(TRAILER);
  trailer.writeUInt32LE(crc);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  return [head, extra, ...pieces.map(({ compressed }) => compressed), FINAL_BLOCK, trailer];
}

function subfield(name: Buffer, content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16LE(Math.min(content.length, MOST_EXTRA));
  return Buffer.concat([name, length, content]);
}

/** CRC-32 of texts one after another. */
export function crcOf(texts: Iterable<Uint8Array>): number {
  let crc = 0;
  for (const text of texts) crc = crc32(text, crc);
  return crc;
}

/** The segments of a member that we made; `undefined` for any other, and for a table that doesn't fit the bytes. */
export function gzipPieces(bytes: Uint8Array): readonly CompressedPiece[] | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const own = ownExtra(file);
  if (own === undefined || own.table.length % 8 !== 0) return undefined;
  const end = file.length - TRAILER - FINAL_BLOCK.length;
  return cutBy(own.table, file, own.end, end);
}

/** What a member of ours carries along; `undefined` where there is nothing that can be read. */
export function gzipCarried(bytes: Uint8Array): Carried | undefined {
  const rest = ownExtra(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))?.rest;
  if (rest === undefined || rest.length < SUBFIELD_HEAD || !rest.subarray(0, 2).equals(DIFFS))
    return undefined;
  try {
    const content = rest.subarray(SUBFIELD_HEAD);
    if (content.length !== rest.readUInt16LE(2)) return undefined;
    const text = inflateRawSync(content, { maxOutputLength: LONGEST_DIFFS }).toString('utf8');
    const end = text.indexOf('\n');
    const lines = /^\d{1,9}( \d{1,9})*$/.test(text.slice(0, end)) ? text.slice(0, end).split(' ') : undefined;
    return lines && { diffs: text.slice(end + 1), lines: lines.map(Number) };
  } catch {
    // It is a convenience: without it a new history begins.
    return undefined;
  }
}

/** Our table in FEXTRA, what follows it there, and where FEXTRA ends. */
function ownExtra(file: Buffer): { table: Buffer; rest: Buffer; end: number } | undefined {
  const from = HEADER + 2;
  if (file.length < from + SUBFIELD_HEAD || !file.subarray(0, 4).equals(MEMBER)) return undefined;
  const end = from + file.readUInt16LE(HEADER);
  const extra = file.subarray(from, end);
  if (end > file.length || extra.length < SUBFIELD_HEAD || !extra.subarray(0, 2).equals(SUBFIELD))
    return undefined;
  const tableEnd = SUBFIELD_HEAD + extra.readUInt16LE(2);
  if (tableEnd > extra.length) return undefined;
  return { table: extra.subarray(SUBFIELD_HEAD, tableEnd), rest: extra.subarray(tableEnd), end };
}

/**
 * The text of any gzip file, several members too. Of one that we made it comes segment by segment, each proven to be the
 * text that our table says, by itself: it may be written into other files.
 * @throws Error of zlib, also when it is longer than `size`
 */
export async function gunzip(bytes: Uint8Array, size: number): Promise<readonly Uint8Array[]> {
  const pieces = gzipPieces(bytes);
  if (pieces !== undefined) return await inflated(bytes, pieces, size);
  // One byte more than it takes, or node would get a second buffer of this size when the first is full. What is only said
  // to be large gets no more room than these bytes can fill.
  const room = Math.min(size + 1, bytes.length * MOST_FOLD);
  return [gunzipSync(bytes, { chunkSize: Math.max(room, 64), maxOutputLength: Math.max(size, 1) })];
}

async function inflated(
  bytes: Uint8Array,
  pieces: readonly CompressedPiece[],
  size: number,
): Promise<readonly Uint8Array[]> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length > size || length > bytes.length * MOST_FOLD) throw new Error(`its table says ${length} bytes`);
  const longest = pieces.reduce((most, { compressed }) => Math.max(most, compressed.length), 0);
  const texts: Uint8Array[] = [];
  const spare: Uint8Array[] = [];
  await inLanes(THREADS, [...pieces.entries()], async ([at, piece]) => {
    const marked = spare.pop() ?? new Uint8Array(longest + MARKED_BLOCK.length);
    marked.set(piece.compressed);
    marked.set(MARKED_BLOCK, piece.compressed.length);
    // What comes out behind the mark's place, or not as far as that, did not end where the segment does.
    const text = await inflate(marked.subarray(0, piece.compressed.length + MARKED_BLOCK.length), {
      chunkSize: Math.max(piece.length + 2, 64),
      maxOutputLength: piece.length + 1,
    });
    spare.push(marked);
    if (text.length !== piece.length + 1 || text[piece.length] !== MARK)
      throw new Error('a segment of it is not what its table says');
    texts[at] = text.subarray(0, piece.length);
  });
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(
    -TRAILER - FINAL_BLOCK.length,
  );
  const isWhole =
    end.subarray(0, FINAL_BLOCK.length).equals(FINAL_BLOCK) &&
    end.readUInt32LE(FINAL_BLOCK.length) === crcOf(texts) &&
    end.readUInt32LE(FINAL_BLOCK.length + 4) === length;
  if (!isWhole) throw new Error('its end does not agree with its text');
  return texts;
}
