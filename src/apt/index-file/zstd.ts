import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';
import { framesOf } from '../../deb/index.ts';
import { type CompressedPiece, cutBy } from './piece.ts';

/** zstd's seekable format: a skippable frame at the end that lists the frames before it. */
const SKIPPABLE = 0x184d2a5e;
const SEEK_TABLE = 0x8f92eab1;
const FOOTER = 9;
const LEVEL = 9;
/** More than any tool makes: each costs a decoder of its own. */
const MOST_FRAMES = 2 ** 16;

const compress = promisify(zstdCompress);

/** One frame, which stands alone; made beside what this thread does. */
export async function zstdFrame(text: Uint8Array): Promise<Uint8Array> {
  return await compress(text, {
    pledgedSrcSize: text.length,
    params: {
      [constants.ZSTD_c_compressionLevel]: LEVEL,
      [constants.ZSTD_c_checksumFlag]: 1,
      // The level's own table is four times as large, too large for a piece: it takes a quarter more time and saves 0.2 %.
      [constants.ZSTD_c_hashLog]: 17,
    },
  });
}

/** Frames one after another, and their seek table, which decoders skip. */
export function zstdFile(pieces: readonly CompressedPiece[]): readonly Uint8Array[] {
  const table = Buffer.alloc(8 + pieces.length * 8 + FOOTER);
  table.writeUInt32LE(SKIPPABLE, 0);
  table.writeUInt32LE(table.length - 8, 4);
  pieces.forEach(({ length, compressed }, index) => {
    table.writeUInt32LE(compressed.length, 8 + index * 8);
    table.writeUInt32LE(length, 12 + index * 8);
  });
  const footer = table.length - FOOTER;
  table.writeUInt32LE(pieces.length, footer);
  // Descriptor 0: no checksums in the table, since each frame carries its own.
  table.writeUInt32LE(SEEK_TABLE, footer + 5);
  return [...pieces.map(({ compressed }) => compressed), table];
}

/** The frames of a file with a seek table; `undefined` without one, and for one that doesn't fit the bytes. */
export function zstdPieces(bytes: Uint8Array): readonly CompressedPiece[] | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 8 + FOOTER || file.readUInt32LE(file.length - 4) !== SEEK_TABLE) return undefined;
  if (file[file.length - 5] !== 0) return undefined;
  const count = file.readUInt32LE(file.length - FOOTER);
  const start = file.length - FOOTER - count * 8 - 8;
  if (start < 0 || file.readUInt32LE(start) !== SKIPPABLE) return undefined;
  if (file.readUInt32LE(start + 4) !== count * 8 + FOOTER) return undefined;
  return cutBy(file.subarray(start + 8, file.length - FOOTER), file, 0, start);
}

/**
 * The text of any zstd file, frame by frame. Where that has a seek table, each frame is proven to be what that says: it may
 * be written into other files.
 * @throws Error of zlib, and when it is longer than `size`
 */
export function unzstd(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  const pieces = zstdPieces(bytes);
  const frames = framesOf(bytes);
  if (frames.length === 0) throw new Error('it has no frame');
  if (frames.length > MOST_FRAMES) throw new Error(`it has more than ${MOST_FRAMES} frames`);
  const texts: Uint8Array[] = [];
  let left = size;
  for (const [index, frame] of frames.entries()) {
    const piece = pieces?.[index];
    // A frame that is short gets little room: there may be many of them.
    const length = piece?.length ?? Math.min(frame.length * 16, 2 ** 20);
    const text = zstdDecompressSync(frame, {
      chunkSize: Math.max(Math.min(length, left), 64),
      maxOutputLength: Math.max(left, 1),
    });
    const isTold = piece?.length === text.length && piece.compressed.length === frame.length;
    if (piece !== undefined && !isTold) throw new Error('a frame of it is not what its seek table says');
    // The seek table is a frame, too, without a text.
    if (piece !== undefined || text.length > 0) texts.push(text);
    left -= text.length;
  }
  return texts;
}
