import { constants, crc32, deflateRawSync, gunzipSync } from 'node:zlib';
import { type CompressedPiece, cutBy } from './piece.ts';

/** Subfield of FEXTRA that holds our table: lengths of each segment, compressed and not, little-endian (RFC 1952, 2.3.1.1). */
const SUBFIELD = Buffer.from('DA');
const HEADER = 10;
const TRAILER = 8;
/** An empty final deflate block with fixed codes: it ends the member. */
const FINAL_BLOCK = Buffer.from([3, 0]);
/** FEXTRA has 65,535 bytes: 4 of them name our subfield, 8 are an entry. */
export const MOST_SEGMENTS = Math.floor((0xffff - 4) / 8);

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
  if (file.length < HEADER + 2 + 4 || file[3] !== 4) return undefined;
  const extra = file.readUInt16LE(HEADER);
  const from = HEADER + 2;
  const table = file.subarray(from, from + extra);
  if (table.length !== extra || !table.subarray(0, 2).equals(SUBFIELD)) return undefined;
  if (table.readUInt16LE(2) !== extra - 4 || (extra - 4) % 8 !== 0) return undefined;
  const end = file.length - TRAILER - FINAL_BLOCK.length;
  return cutBy(table.subarray(4), file, from + extra, end);
}

/** The text of any gzip file, several members too. @throws Error of zlib, also when it is longer than `size` */
export function gunzip(bytes: Uint8Array, size: number): Uint8Array {
  // One byte more than it takes, or node would get a second buffer of this size when the first is full.
  return gunzipSync(bytes, { chunkSize: Math.max(size + 1, 64), maxOutputLength: Math.max(size, 1) });
}
