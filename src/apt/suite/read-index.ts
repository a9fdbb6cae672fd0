import { bytesSource, digestOf, totalLength } from '../../bytes/index.ts';
import { type Compression, decompress } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import type { Bucket } from '../../s3/index.ts';
import { EMPTY_INDEX, gunzip, openIndex, type PackagesIndex, unzstd } from '../index-file/index.ts';
import { LARGEST_FILE } from '../limits.ts';
import { byHash, type IndexName } from '../names.ts';
import type { Listed, Release } from './release.ts';

/** What was fetched before it was known what Release says: key → bytes, where there is such an object. */
export type Ahead = ReadonlyMap<string, Promise<Uint8Array | undefined>>;

/** The forms of an index that others write, the cheapest to read first. */
const OTHER_FORMS: readonly Compression[] = ['', '.xz', '.bz2', '.lzma'];
const FORMS: readonly Compression[] = ['.gz', '.zst', ...OTHER_FORMS];
/** A text above this, of a million packages, is no index of anybody's. */
const LARGEST = 2 ** 29;
const CARRIAGE_RETURN = 13;

/** Starts to fetch the plain names of indices, on the guess that they agree with InRelease. */
export function fetchAhead(bucket: Bucket, folder: string, names: readonly IndexName[]): Ahead {
  const ahead = new Map<string, Promise<Uint8Array | undefined>>();
  for (const name of names) {
    for (const form of ['.gz', '.zst']) {
      const key = `${folder}/${name}/Packages${form}`;
      const bytes = upTo(bucket, key, LARGEST_FILE);
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
  const plain = listed('');
  const coming = fetch('.zst');
  coming.catch(() => undefined);
  const gz = await fetch('.gz');
  // Of the two, gz comes first: it is opened in half the time and with less memory, while the other is still coming.
  if (gz !== undefined) return openIndex(await textOf(name, '.gz', gz, plain), gz, await coming);
  const zst = await coming;
  if (zst !== undefined) return openIndex(await textOf(name, '.zst', zst, plain), undefined, zst);
  for (const form of OTHER_FORMS) {
    const bytes = await fetch(form);
    if (bytes !== undefined) return openIndex(await textOf(name, form, bytes, plain));
  }
  if (!FORMS.some((form) => listed(form) !== undefined)) return EMPTY_INDEX;
  throw differs(`${folder}/${name}/Packages`);
}

/** What can't be opened here is taken for what Release says it is: its hash was compared. */
function isUnknown(error: unknown): boolean {
  return error instanceof Failure && error.code === 'compression-unsupported';
}

/**
 * The forms of an index that are there as Release lists them and yet hold another text than this: who reads one of these
 * sees other packages.
 */
export async function otherTexts(
  bucket: Bucket,
  folder: string,
  release: Release,
  name: IndexName,
  text: Uint8Array,
): Promise<readonly Compression[]> {
  const found: Compression[] = [];
  for (const form of FORMS) {
    const entry = release.files.get(`${name}/Packages${form}`);
    const bytes =
      entry && (await fetchListed(bucket, `${folder}/${name}`, form, entry, new Map<string, never>()));
    if (bytes === undefined) continue;
    const isSame = await textOf(name, form, bytes, undefined).then(
      (own) => Buffer.concat(own).equals(text),
      isUnknown,
    );
    if (!isSame) found.push(form);
  }
  return found;
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
  if (early !== undefined && isListed([early], entry)) return early;
  const hashed =
    entry.sha256 === undefined ? undefined : await upTo(bucket, byHash(folder, entry.sha256), entry.size);
  if (hashed !== undefined && isListed([hashed], entry)) return hashed;
  if (ahead.has(key) && entry.size <= LARGEST_FILE) return undefined;
  const plain = await upTo(bucket, key, entry.size);
  return plain !== undefined && isListed([plain], entry) ? plain : undefined;
}

/** An object of at most so many bytes: what is larger is not what it should be, and not read. */
async function upTo(bucket: Bucket, key: string, limit: number): Promise<Uint8Array | undefined> {
  try {
    return (await bucket.get(key, Math.min(limit, LARGEST)))?.bytes;
  } catch (error) {
    if (error instanceof Failure && error.code === 'too-large') return undefined;
    throw error;
  }
}

/**
 * Whether a file, in parts, is what Release says. MD5 and SHA-1 alone prove nothing, so one listed by these alone never
 * is.
 */
export function isListed(parts: readonly Uint8Array[], entry: Listed): boolean {
  if (totalLength(parts) !== entry.size) return false;
  const strong = hashesOf(entry);
  return strong.length > 0 && strong.every((name) => digestOf(parts, name) === entry[name]);
}

function hashesOf(entry: Listed) {
  return (['sha256', 'sha512'] as const).filter((name) => entry[name] !== undefined);
}

/** How long the text may become. */
function textSize(name: IndexName, plain: Listed | undefined): number {
  const size = plain?.size ?? LARGEST;
  if (size <= LARGEST) return size;
  throw new Failure(
    'index-differs',
    `Release says that it has ${size} bytes; more than ${LARGEST} are not read.`,
    'Find out who wrote that.',
    { where: { file: `${name}/Packages` } },
  );
}

/** The text in parts, of which it can be told where a package begins. */
async function textOf(
  name: IndexName,
  form: Compression,
  bytes: Uint8Array,
  plain: Listed | undefined,
): Promise<readonly Uint8Array[]> {
  const texts = await provenText(name, form, bytes, plain);
  // Without a carriage return, which no usual index has, there is nothing more to look for.
  if (!texts.some((text) => text.includes(CARRIAGE_RETURN) && Buffer.from(text).includes('\n\r\n')))
    return texts;
  throw new Failure(
    'index-malformed',
    'Its lines end in CR LF: all of its packages would be taken for one, and go with it.',
    'Write it anew, with lines that end in LF alone, with the tool that made it.',
    { where: { file: `${name}/Packages${form}` } },
  );
}

/**
 * The text in parts, if it is the one that Release says: what is shorter must not pass for the index, since the packages
 * that are missing would be lost.
 */
async function provenText(
  name: IndexName,
  form: Compression,
  bytes: Uint8Array,
  plain: Listed | undefined,
): Promise<readonly Uint8Array[]> {
  const size = textSize(name, plain);
  try {
    const texts = await unpacked(form, bytes, size);
    const length = totalLength(texts);
    if (plain !== undefined && length !== plain.size)
      throw new Error(`${length} bytes and not ${plain.size}`);
    if (plain !== undefined && hashesOf(plain).length > 0 && !isListed(texts, plain))
      throw new Error('other bytes');
    return texts;
  } catch (cause) {
    if (isUnknown(cause)) throw cause;
    throw new Failure(
      'index-differs',
      `It can't be decompressed to what Release says: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Run the operation `verify` to see all that is wrong.',
      { where: { file: `${name}/Packages${form}` }, cause },
    );
  }
}

async function unpacked(form: Compression, bytes: Uint8Array, size: number): Promise<readonly Uint8Array[]> {
  if (form === '.gz') return await gunzip(bytes, size);
  if (form === '.zst') return unzstd(bytes, size);
  return await Array.fromAsync(decompress(bytesSource(bytes).read(), form, `Packages${form}`, size));
}

function differs(place: string): Failure {
  return new Failure(
    'index-differs',
    'This index is missing or differs from what the signed Release says of it, so nothing is merged into it.',
    'Run the operation `verify`: it lists what is wrong and mends what can be mended. Else restore the object from a version or a backup.',
    { where: { file: place } },
  );
}
