import { promisify } from 'node:util';
import { constants, crc32, deflateRawSync, gunzipSync, inflateRaw } from 'node:zlib';
import { inLanes } from '../../lanes.ts';
import { type CompressedPiece, cutBy } from './piece.ts';

/** Subfield of FEXTRA that holds our table: lengths of each segment, compressed and not, little-endian (RFC 1952, 2.3.1.1). */
const SUBFIELD = Buffer.from('DA');
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
/** FEXTRA has 65,535 bytes: 4 of them name our subfield, 8 are an entry. */
export const MOST_SEGMENTS = Math.floor((0xffff - 4) / 8);
/** Segments inflated at once, each in a thread: the smallest runner has as many processors. */
const THREADS = 2;

const inflate = promisify(inflateRaw);

/** One deflate segment that ends at a byte with nothing carried over (a full flush), so that others can stand beside it. */
export function gzipSegment(text: Uint8Array): Uint8Array {
  return deflateRawSync(text, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
}

/**
 * One gzip member out of segments. Any gunzip reads it: readers that stop after the first member (Ruby's, Perl's)
 * too, which is why it isn't one member a segment.
 */
export function gzipMember(pieces: readonly CompressedPiece[], crc: number): readonly Uint8Array[] {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const table = Buffer.alloc(4 + pieces.length * 8);
  SUBFIELD.copy(table);
  table.writeUInt16LE(pieces.length * 8, 2);
  pieces.forEach(({ length, compressed }, index) => {
    table.writeUInt32LE(compressed.length, 4 + index * 8);
    table.writeUInt32LE(length, 8 + index * 8);
  });
  // No name, no time: the same text gives the same bytes. XFL 2: best compression; OS 255: unknown.
  const head = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 2, 255, 0, 0]);
  head.writeUInt16LE(table.length, HEADER);
  const trailer = Buffer.alloc(TRAILER);
  trailer.writeUInt32LE(crc);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  return [head, table, ...pieces.map(({ compressed }) => compressed), FINAL_BLOCK, trailer];
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
  if (file.length < HEADER + 2 + 4 || !file.subarray(0, 4).equals(MEMBER)) return undefined;
  const extra = file.readUInt16LE(HEADER);
  const from = HEADER + 2;
  const table = file.subarray(from, from + extra);
  if (table.length !== extra || !table.subarray(0, 2).equals(SUBFIELD)) return undefined;
  if (table.readUInt16LE(2) !== extra - 4 || (extra - 4) % 8 !== 0) return undefined;
  const end = file.length - TRAILER - FINAL_BLOCK.length;
  return cutBy(table.subarray(4), file, from + extra, end);
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
