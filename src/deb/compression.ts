import { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { Failure } from '../failure.ts';
import { unbzip2 } from './bzip2/index.ts';
import { unlzma, unxz } from './lzma/index.ts';

/** How a member of a package is compressed: the end of its name. */
export type Compression = '' | '.gz' | '.xz' | '.zst' | '.bz2' | '.lzma';

export type CompressionCode = 'compression-malformed' | 'compression-unsupported' | 'compression-bomb';

type Decompress = (stream: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

const DECOMPRESS: Readonly<Record<Compression, Decompress>> = {
  '': (stream) => stream,
  '.gz': (stream) => Readable.from(stream).compose(createGunzip()),
  '.zst': (stream) => Readable.from(stream).compose(createZstdDecompress()),
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
