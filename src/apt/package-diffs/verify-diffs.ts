import { gunzipSync } from 'node:zlib';
import { Failure } from '../../failure.ts';
import { type Bucket, isOfStore, type ListedObject } from '../../s3/index.ts';
import { indexText, type PackagesIndex } from '../index-file/index.ts';
import { LARGEST_FILE } from '../limits.ts';
import { byHash, type IndexName } from '../names.ts';
import { isListed, type Release, readIndex } from '../suite/index.ts';
import {
  type DiffIndex,
  diffIndexPath,
  diffsFolder,
  indexOfDiffs,
  parseDiffIndex,
  type Step,
} from './diff-index.ts';
import { provenSteps } from './proven-steps.ts';

/** Something wrong in what leads clients to an index; no client is stopped by it, since apt takes the whole then. */
export interface DiffFault {
  readonly key: string;
  readonly what: string;
}

/** Where to look. */
export interface Place {
  readonly bucket: Bucket;
  /** Of the suite. */
  readonly folder: string;
  readonly release: Release;
  readonly objects: ReadonlyMap<string, ListedObject>;
}

/**
 * The patches that lead clients to a suite's indices.
 * @returns what is wrong, and the indices whose list of patches is not true
 */
export async function verifyDiffs(
  place: Place,
): Promise<{ readonly faults: readonly DiffFault[]; readonly untrue: readonly IndexName[] }> {
  const faults: DiffFault[] = [];
  const untrue: IndexName[] = [];
  for (const path of place.release.files.keys()) {
    const name = indexOfDiffs(path);
    if (name === undefined) continue;
    const index = await readIndex(place.bucket, place.folder, place.release, name, new Map()).catch(
      ofStoreAlone,
    );
    // An index that can't be read is a fault of its own.
    const found = index === undefined ? [] : await diffFaults(place, name, index);
    if (found.length > 0) untrue.push(name);
    faults.push(...found);
  }
  return { faults, untrue };
}

function ofStoreAlone(error: unknown): undefined {
  if (error instanceof Failure && !isOfStore(error)) return undefined;
  throw error;
}

/**
 * Recomputes an index's history: its list leads to this index, each patch is what the list says, and applied to its base it gives the next. Where a base isn't kept any more, only the hashes of its patch are checked.
 */
async function diffFaults(
  place: Place,
  name: IndexName,
  index: PackagesIndex,
): Promise<readonly DiffFault[]> {
  const { bucket, folder, release } = place;
  const listed = release.files.get(diffIndexPath(name));
  if (listed === undefined) return [];
  const key = `${folder}/${diffIndexPath(name)}`;
  const keys = [key, byHash(`${folder}/${diffsFolder(name)}`, listed.sha256 ?? '-')];
  const stored = await Promise.all(keys.map(async (each) => bucket.get(each, listed.size).catch(orTooLarge)));
  const texts = [...stored.map((each) => each?.bytes), Buffer.from(index.diffs ?? '')];
  const text = texts.find((each) => each !== undefined && isListed([each], listed));
  if (text === undefined)
    return [{ key, what: 'is not there as the signed Release says, under any of its names' }];
  try {
    const list = parseDiffIndex(Buffer.from(text).toString('utf8'), key);
    const packages = release.files.get(`${name}/Packages`);
    if (packages?.sha256 !== list.current.sha256)
      return [{ key, what: 'leads to another index than the present one' }];
    return await stepFaults(place, name, index, list);
  } catch (error) {
    if (error instanceof Failure && error.code === 'diff-index-malformed')
      return [{ key, what: error.message }];
    throw error;
  }
}

async function stepFaults(
  place: Place,
  name: IndexName,
  index: PackagesIndex,
  list: DiffIndex,
): Promise<readonly DiffFault[]> {
  const folder = `${place.folder}/${diffsFolder(name)}`;
  const faults: DiffFault[] = [];
  const scripts: (Uint8Array | undefined)[] = [];
  for (const step of list.steps) {
    const key = `${folder}/${step.name}.gz`;
    const read = await readPatch(place.bucket, key, step);
    if (typeof read === 'string') faults.push({ key, what: read });
    scripts.push(typeof read === 'string' ? undefined : read);
  }
  // Of patches that each lead to the end by themselves, which other tools write, the hashes alone are looked at.
  if (list.isMerged) return faults;
  const chain = list.steps.map((step, at) => ({
    base: step.base,
    script: scripts[at],
    next: list.steps[at + 1]?.base ?? list.current,
  }));
  const wrong = await provenSteps(chain, indexText(index), oldTexts(place, name));
  for (const at of wrong)
    faults.push({
      key: `${folder}/${list.steps[at]?.name}.gz`,
      what: 'does not lead from the index that it is for to the next one',
    });
  return faults;
}

/** The text of a patch, or what is wrong with it. */
async function readPatch(bucket: Bucket, key: string, step: Step): Promise<Uint8Array | string> {
  const stored = await bucket.get(key, step.download.size).catch(orTooLarge);
  if (stored === undefined) return 'is missing, or too long';
  const differs = 'differs from what Packages.diff/Index says';
  if (!isListed([stored.bytes], step.download)) return differs;
  try {
    const text = gunzipSync(stored.bytes, { maxOutputLength: Math.max(step.patch.size, 1) });
    return isListed([text], step.patch) ? text : differs;
  } catch {
    return differs;
  }
}

/** The texts of earlier indices that are still there by their hash, the oldest first. */
async function* oldTexts({ bucket, folder, objects }: Place, name: IndexName): AsyncGenerator<Uint8Array> {
  const prefix = `${folder}/${name}/by-hash/SHA256/`;
  const found = [...objects.values()]
    .filter(({ key }) => key.startsWith(prefix))
    .toSorted((a, b) => a.modified.getTime() - b.modified.getTime());
  for (const { key } of found) {
    const stored = await bucket.get(key, LARGEST_FILE).catch(orTooLarge);
    try {
      if (stored?.bytes[0] === GZIP) yield gunzipSync(stored.bytes, { maxOutputLength: LARGEST_TEXT });
    } catch {
      // What can't be read proves nothing; that it should be readable is no list's claim any more.
    }
  }
}

/** The first byte of gzip's files. */
const GZIP = 0x1f;
const LARGEST_TEXT = 2 ** 29;

function orTooLarge(error: unknown): undefined {
  if (error instanceof Failure && error.code === 'too-large') return undefined;
  throw error;
}
