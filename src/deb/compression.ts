import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { Failure } from '../failure.ts';
import { unxz } from './xz.ts';
import { byFrames, framesOf } from './zstd-frames.ts';

/** How a member of a package is compressed: the end of its name. */
export type Compression = '' | '.gz' | '.xz' | '.zst' | '.bz2' | '.lzma';

type CompressionCode = 'compression-malformed' | 'compression-unsupported' | 'compression-bomb';

type Decompress = (stream: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** How to open each; .bz2 and .lzma, of old data.tar alone (deb(5)), are not opened. */
const DECOMPRESS: Readonly<Record<Exclude<Compression, '.bz2' | '.lzma'>, Decompress>> = {
  '': (stream) => stream,
  '.gz': (stream) => smallAtOnce(stream, gunzipAtOnce, (rest) => transformed(rest, createGunzip())),
  '.zst': (stream) =>
    smallAtOnce(stream, unzstdAtOnce, (rest) => transformed(byFrames(rest), createZstdDecompress())),
  '.xz': unxz,
};

/**
 * The decompressed bytes of a stream, in pieces, in memory that doesn't grow with it.
 * @throws Failure `compression-malformed`, `compression-bomb` above `limit` bytes, `compression-unsupported` of old kinds
 */
export async function* decompress(
  stream: AsyncIterable<Uint8Array>,
  compression: Compression,
  place: string,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (compression === '.bz2' || compression === '.lzma') throw unsupported(place, compression);
  let length = 0;
  try {
    for await (const piece of DECOMPRESS[compression](stream)) {
      length += piece.length;
      if (length > limit) throw bomb(place, limit);
      yield piece;
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : damaged(place, cause);
  }
}

/** Compressed, and decompressed: most control.tar are smaller, and a stream of Node's takes ten times as long for these. */
const SMALL = 64 * 1024;
const SMALL_TEXT = 1024 * 1024;
/** tar's usual record is 10 KiB. */
const ROOM = { chunkSize: 12 * 1024, maxOutputLength: SMALL_TEXT };

async function* smallAtOnce(
  stream: AsyncIterable<Uint8Array>,
  atOnce: (bytes: Uint8Array) => Uint8Array,
  streamed: Decompress,
): AsyncGenerator<Uint8Array> {
  const pieces = stream[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (!isWhole && length <= SMALL) {
    const { done, value } = await pieces.next();
    if (done === true) isWhole = true;
    else {
      head.push(value);
      length += value.length;
    }
  }
  const text = isWhole && length > 0 ? unlessLarge(() => atOnce(Buffer.concat(head))) : undefined;
  if (text !== undefined) yield text;
  else yield* streamed(chained(head, pieces));
}

async function* chained(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function unlessLarge(text: () => Uint8Array): Uint8Array | undefined {
  try {
    return text();
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return undefined;
    throw error;
  }
}

function gunzipAtOnce(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes, ROOM);
}

function unzstdAtOnce(bytes: Uint8Array): Uint8Array {
  return Buffer.concat(framesOf(bytes).map((frame) => zstdDecompressSync(frame, ROOM)));
}

/** What a stream of Node's makes of another; it ends when all of the input was taken. */
async function* transformed(
  stream: AsyncIterable<Uint8Array>,
  transform: Transform,
): AsyncGenerator<Uint8Array> {
  const fed = pipeline(Readable.from(stream), transform);
  // The iteration below throws the same error; where it is left early there is nobody to tell.
  fed.catch(() => {});
  try {
    for await (const piece of transform) yield piece;
    await fed;
  } finally {
    transform.destroy();
  }
}

function bomb(file: string, limit: number): Failure {
  return new Failure<CompressionCode>(
    'compression-bomb',
    `It decompresses to more than ${limit} bytes.`,
    'No package needs that much there: build it again without it.',
    { where: { file } },
  );
}

function unsupported(file: string, compression: string): Failure {
  return new Failure<CompressionCode>(
    'compression-unsupported',
    `What is compressed as ${compression} is not opened here.`,
    'Make it anew with .xz, .zst or .gz, as dpkg-deb and all tools for indices write now.',
    { where: { file } },
  );
}

function damaged(file: string, cause: unknown): Failure {
  return new Failure<CompressionCode>(
    'compression-malformed',
    `It can't be decompressed: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'The file is damaged: build or fetch it again.',
    { where: { file }, cause },
  );
}
