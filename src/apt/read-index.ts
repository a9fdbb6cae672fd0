import { createHash } from 'node:crypto';
import { bytesSource, type Compression, collect, decompress } from '../deb/index.ts';
import { Failure } from '../failure.ts';
import type { Bucket } from '../s3/index.ts';
import { gunzip } from './gzip.ts';
import { byHash, type IndexName } from './names.ts';
import { EMPTY_INDEX, openIndex, type PackagesIndex } from './packages-index.ts';
import type { Listed, Release } from './release.ts';
import { unzstd } from './zstd.ts';

/** What was fetched before it was known what Release says: key → bytes, where there is such an object. */
export type Ahead = ReadonlyMap<string, Promise<Uint8Array | undefined>>;

/** The forms of an index that are worth reading, the cheapest to read first. */
const OTHER_FORMS: readonly Compression[] = ['', '.xz', '.bz2', '.lzma'];
/** A plain text above this is no index of anybody's. */
const LARGEST = 2 ** 31;

/** Starts to fetch the plain names of indices, on the guess that they agree with InRelease. */
export function fetchAhead(bucket: Bucket, folder: string, names: readonly IndexName[]): Ahead {
  const ahead = new Map<string, Promise<Uint8Array | undefined>>();
  for (const name of names) {
    for (const form of ['.gz', '.zst']) {
      const key = `${folder}/${name}/Packages${form}`;
      const bytes = bucket.get(key).then((stored) => stored?.bytes);
      // Its error is the reader's who waits for it, if one does.
      bytes.catch(() => undefined);
      ahead.set(key, bytes);
    }
  }
  return ahead;
}

/**
 * The index by this name as Release has it; empty where Release has none.
 * @throws Failure `index-differs` when no object is what Release says
 */
export async function readIndex(
  bucket: Bucket,
  folder: string,
  release: Release,
  name: IndexName,
  ahead: Ahead,
): Promise<PackagesIndex> {
  const listed = (form: string): Listed | undefined => release.files.get(`${name}/Packages${form}`);
  const fetch = async (form: string): Promise<Uint8Array | undefined> => {
    const entry = listed(form);
    return entry === undefined
      ? undefined
      : await fetchListed(bucket, `${folder}/${name}`, form, entry, ahead);
  };
  const [gz, zst] = await Promise.all([fetch('.gz'), fetch('.zst')]);
  const size = listed('')?.size;
  // Of the two, gz comes first: node opens one stream in half the time of many zstd frames, with less memory.
  if (gz !== undefined) {
    const text = unpacked(name, '.gz', () => wholeText(gunzip(gz, checkedSize(name, size)), size));
    return openIndex(text, gz, zst);
  }
  if (zst !== undefined) {
    const text = unpacked(name, '.zst', () => wholeText(unzstd(zst, checkedSize(name, size)), size));
    return openIndex(text, undefined, zst);
  }
  return await readOtherForm(bucket, folder, release, name, ahead);
}

async function readOtherForm(
  bucket: Bucket,
  folder: string,
  release: Release,
  name: IndexName,
  ahead: Ahead,
): Promise<PackagesIndex> {
  let isListed = ['.gz', '.zst'].some((form) => release.files.has(`${name}/Packages${form}`));
  for (const form of OTHER_FORMS) {
    const entry = release.files.get(`${name}/Packages${form}`);
    if (entry === undefined) continue;
    isListed = true;
    const bytes = await fetchListed(bucket, `${folder}/${name}`, form, entry, ahead);
    if (bytes === undefined) continue;
    const place = `${folder}/${name}/Packages${form}`;
    const text = decompress(bytesSource(bytes).read(), form, place, LARGEST);
    return openIndex(await collect(text, LARGEST, () => differs(place)));
  }
  if (!isListed) return EMPTY_INDEX;
  throw differs(`${folder}/${name}/Packages`);
}

/** The object that Release lists: the plain name when it agrees, else the one named by its hash. */
async function fetchListed(
  bucket: Bucket,
  folder: string,
  form: string,
  entry: Listed,
  ahead: Ahead,
): Promise<Uint8Array | undefined> {
  const key = `${folder}/Packages${form}`;
  const early = await ahead.get(key);
  if (early !== undefined && isListed(early, entry)) return early;
  const hashed = entry.sha256 === undefined ? undefined : await bucket.get(byHash(folder, entry.sha256));
  if (hashed !== undefined && isListed(hashed.bytes, entry)) return hashed.bytes;
  if (ahead.has(key)) return undefined;
  const plain = await bucket.get(key);
  return plain !== undefined && isListed(plain.bytes, entry) ? plain.bytes : undefined;
}

/** Whether bytes are what Release says. MD5 and SHA-1 alone prove nothing, so a file listed by these alone never is. */
export function isListed(bytes: Uint8Array, entry: Listed): boolean {
  if (bytes.length !== entry.size) return false;
  const strong = (['sha256', 'sha512'] as const).filter((name) => entry[name] !== undefined);
  return (
    strong.length > 0 && strong.every((name) => createHash(name).update(bytes).digest('hex') === entry[name])
  );
}

/** What is shorter than Release says must not pass for the index: the packages that are missing would be lost. */
function wholeText(text: Uint8Array, size: number | undefined): Uint8Array {
  if (size === undefined || text.length === size) return text;
  throw new Error(`${text.length} bytes and not ${size}`);
}

function checkedSize(name: IndexName, size: number | undefined): number {
  if (size === undefined) return LARGEST - 1;
  if (size < LARGEST) return size;
  throw differs(`${name}/Packages`);
}

function unpacked(name: IndexName, form: string, unpack: () => Uint8Array): Uint8Array {
  try {
    return unpack();
  } catch (cause) {
    throw new Failure(
      'index-differs',
      `It can't be decompressed to what Release says: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Run the operation `verify` to see all that is wrong.',
      { where: { file: `${name}/Packages${form}` }, cause },
    );
  }
}

function differs(place: string): Failure {
  return new Failure(
    'index-differs',
    'This index is missing or differs from what the signed Release says of it, so nothing is merged into it.',
    'Run the operation `verify`: it lists what is wrong and mends what can be mended. Else restore the object from a version or a backup.',
    { where: { file: place } },
  );
}
