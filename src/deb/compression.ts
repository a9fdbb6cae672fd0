import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { Failure } from '../failure.ts';
import { unbzip2 } from './bzip2/index.ts';
import { unlzma, unxz } from './lzma/index.ts';
import { byFrames } from './zstd-frames.ts';

/** How a member of a package is compressed: the end of its name. */
export type Compression = '' | '.gz' | '.xz' | '.zst' | '.bz2' | '.lzma';

export type CompressionCode = 'compression-malformed' | 'compression-unsupported' | 'compression-bomb';

type Decompress = (stream: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

const DECOMPRESS: Readonly<Record<Compression, Decompress>> = {
  '': (stream) => stream,
  '.gz': (stream) => transformed(stream, createGunzip()),
  '.zst': (stream) => transformed(byFrames(stream), createZstdDecompress()),
  '.xz': unxz,
  '.bz2': unbzip2,
  '.lzma': unlzma,
};

/**
 * The decompressed bytes of a stream, in pieces, in memory that doesn't grow with it.
 * @throws Failure `compression-malformed`, and `compression-bomb` above `limit` bytes
 */
export async function* decompress(
  stream: AsyncIterable<Uint8Array>,
  compression: Compression,
  place: string,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array, void, undefined> {
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
  return new Failure(
    'compression-bomb',
    `It decompresses to more than ${limit} bytes.`,
    'No package needs that much there: build it again without it.',
    { where: { file } },
  );
}

function damaged(file: string, cause: unknown): Failure {
  return new Failure(
    'compression-malformed',
    `It can't be decompressed: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'The file is damaged: build or fetch it again.',
    { where: { file }, cause },
  );
}
