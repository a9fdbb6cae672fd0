import { Failure } from '../../failure.ts';
import { type Bucket, type Facts, isOfStore } from '../../s3/index.ts';
import { sealIndex } from '../index-file/index.ts';
import { type IndexName, suiteFolder } from '../names.ts';
import { indicesOf, isListed, type Listed, type Release, readIndex } from '../suite/index.ts';
import { plainWrite } from './seal.ts';

/**
 * Brings the uncompressed indices into agreement with a Release. Only other tools make them, and some read nothing else:
 * those that are there are kept up.
 * @param isThere whether there may be an object of this key
 * @returns whether any was written
 */
export async function agreePlainIndices(
  bucket: Bucket,
  suite: string,
  release: Release,
  isThere: (key: string) => boolean = () => true,
): Promise<boolean> {
  let written = false;
  for (const name of indicesOf(release)) {
    const listed = release.files.get(`${name}/Packages`);
    const key = plainKey(suite, name);
    const there = listed !== undefined && isThere(key) ? await bucket.head(key) : undefined;
    if (listed === undefined || there === undefined || (await isRight(bucket, key, there, listed))) continue;
    if (await writePlainIndex(bucket, suite, release, name)) written = true;
  }
  return written;
}

async function isRight(bucket: Bucket, key: string, there: Facts, listed: Listed): Promise<boolean> {
  if (there.size !== listed.size) return false;
  if (there.sha256 !== undefined) return there.sha256 === listed.sha256;
  const stored = await bucket.get(key, listed.size);
  return stored !== undefined && isListed([stored.bytes], listed);
}

/** Writes an uncompressed index anew, out of a form that is right. @returns whether there is one */
export async function writePlainIndex(
  bucket: Bucket,
  suite: string,
  release: Release,
  name: IndexName,
): Promise<boolean> {
  try {
    const { plain } = await sealIndex(
      await readIndex(bucket, suiteFolder(suite), release, name, new Map<string, never>()),
    );
    if (plain.sha256 !== release.files.get(`${name}/Packages`)?.sha256) return false;
    const write = plainWrite(plainKey(suite, name), plain, 'text/plain; charset=utf-8');
    return (await bucket.put(write)).kind === 'written';
  } catch (error) {
    // That the index can't be read is a fault of its own, which `verify` tells.
    if (error instanceof Failure && !isOfStore(error)) return false;
    throw error;
  }
}

export function plainKey(suite: string, name: IndexName): string {
  return `${suiteFolder(suite)}/${name}/Packages`;
}
