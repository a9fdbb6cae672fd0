import { bytesSource } from '../../bytes/index.ts';
import { type Compression, decompress } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import { type Bucket, isOfStore } from '../../s3/index.ts';
import type { Entry } from '../entry.ts';
import { everyPackage, gunzip, openIndex, unzstd } from '../index-file/index.ts';
import { LARGEST_FILE } from '../limits.ts';

/** A text above this is no index of anybody's. */
const LARGEST = 2 ** 29;
/** By what a compressed file begins. */
const MAGIC: readonly (readonly [form: Compression, hex: string])[] = [
  ['.gz', '1f8b'],
  ['.zst', '28b52ffd'],
  ['.xz', 'fd377a585a00'],
];

/** Whether a key is that of an index of packages, of now or of a commit before: by its plain name or by its hash. */
export function isGeneration(key: string): boolean {
  return /\/binary-[a-z0-9-]+\/(by-hash\/SHA256\/[0-9a-f]{64}|Packages(\.[a-z0-9]+)?)$/.test(key);
}

/**
 * The packages that an index of now or of a commit before lists. Nobody vouches for it: it only tells that some client may
 * ask for a file. What can't be read is of no use to a client either, and lists none.
 */
export async function generationEntries(bucket: Bucket, key: string): Promise<readonly Entry[]> {
  try {
    const stored = await bucket.get(key, LARGEST_FILE);
    if (stored === undefined) return [];
    const index = openIndex(await textOf(stored.bytes));
    return [...everyPackage(index)].map(({ entry }) => entry);
  } catch (error) {
    if (error instanceof Failure && isOfStore(error)) throw error;
    return [];
  }
}

async function textOf(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const form = MAGIC.find(([, hex]) => start.startsWith(hex))?.[0] ?? '';
  if (form === '.gz') return await gunzip(bytes, LARGEST);
  if (form === '.zst') return unzstd(bytes, LARGEST);
  return await Array.fromAsync(decompress(bytesSource(bytes).read(), form, 'Packages', LARGEST));
}
