import { Feed } from '../../bytes/index.ts';
import { BitReader } from './bits.ts';
import { blockCrc, undoRuns, undoSort } from './block.ts';
import { readBlock } from './symbols.ts';

/** The first 48 bits of a block (π) and of the stream's end (√π). */
const BLOCK = 0x314159265359;
const END = 0x177245385090;
/** More than a block can take: 900,000 symbols of 20 bits, and its tables. */
const LARGEST_BLOCK = 2_400_000;

/**
 * A .bz2 stream, or several one after another, as bzip2 reads it; each block's checksum is verified.
 * @throws Error for what it can't be
 */
export async function* unbzip2(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const feed = new Feed(stream);
  try {
    let bits = new BitReader(await feed.upTo(LARGEST_BLOCK));
    do {
      const level = bits.take(24) === 0x425a68 ? bits.take(8) - 0x30 : 0;
      if (level < 1 || level > 9) throw new Error('this is no bzip2 stream');
      for (let sum = 0; ; ) {
        bits = bits.followedBy(await feed.upTo(LARGEST_BLOCK - bits.left));
        const mark = bits.take(24) * 2 ** 24 + bits.take(24);
        const stated = bits.word();
        if (mark === END && stated !== sum)
          throw new Error('a bzip2 stream has another checksum than it says');
        if (mark === END) break;
        if (mark !== BLOCK) throw new Error('a bzip2 block starts wrong');
        const { symbols, origin } = readBlock(bits, level * 100_000);
        const bytes = undoSort(symbols, origin);
        const crc = yield* undoRuns(bytes, blockCrc());
        if (crc !== stated) throw new Error('a bzip2 block has another checksum than it says');
        sum = (((sum << 1) | (sum >>> 31)) ^ crc) >>> 0;
      }
      bits.align();
      bits = bits.followedBy(await feed.upTo(LARGEST_BLOCK - bits.left));
    } while (bits.left > 0);
  } finally {
    await feed.close();
  }
}
