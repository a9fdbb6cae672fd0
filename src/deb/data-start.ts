import { Feed } from '../bytes/index.ts';
import { Failure } from '../failure.ts';
import { type Compression, decompress } from './compression.ts';
import { readTarHeader, TAR_BLOCK } from './tar-header.ts';

/** Of the first header; what follows is not looked at. */
const LIMIT = 16 * 1024 * 1024;

/**
 * Whether a data.tar begins as one does: dpkg-deb refuses an empty one, and one of other bytes. Some few kilobytes are
 * read, whatever its size.
 * @throws Failure for what is wrong with compression or header, and `tar-truncated` where there is none
 */
export async function checkDataStart(
  stream: AsyncIterable<Uint8Array>,
  compression: Compression,
  place: string,
): Promise<void> {
  // Of an old kind nothing but that there is something can be told.
  if (compression === '.bz2' || compression === '.lzma') {
    for await (const _ of stream) return;
    throw empty(`${place}(data.tar${compression})`, 0);
  }
  const inside = `${place}(data.tar${compression})`;
  const feed = new Feed(decompress(stream, compression, inside, LIMIT));
  try {
    const block = await feed.upTo(TAR_BLOCK);
    if (block.length < TAR_BLOCK) {
      throw empty(inside, block.length);
    }
    if (block.some((byte) => byte !== 0)) readTarHeader(block, inside, 0);
  } finally {
    await feed.close();
  }
}

function empty(file: string, length: number): Failure {
  return new Failure(
    'tar-truncated',
    `The tar archive has ${length} bytes, fewer than the header of one file.`,
    'The package is incomplete: build or fetch it again.',
    { where: { file } },
  );
}
