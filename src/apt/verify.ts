import { sha256Of } from '../bytes/index.ts';
import { Failure } from '../failure.ts';
import { inLanes } from '../lanes.ts';
import { type Bucket, isOfStore, type ListedObject } from '../s3/index.ts';
import { commitWithoutDiffs, hashedWrites, type Mender, mend } from './commit/index.ts';
import { everyPackage, indexText, sealIndex } from './index-file/index.ts';
import { byHash, checkedKey, folderByHash, type IndexName, keysMeant, suiteFolder } from './names.ts';
import { diffIndexPath, diffsFolder, indexOfDiffs, verifyDiffs } from './package-diffs/index.ts';
import {
  indicesOf,
  isIndexFile,
  isLikeOurs,
  type Listed,
  otherTexts,
  readBase,
  readIndex,
  releaseDate,
  releaseField,
  sourceFiles,
  strayIndices,
  suitesAmong,
  type Trust,
} from './suite/index.ts';
import { type Committed, type Fault, objectFault, type Scope, verifyPlain } from './verify-plain.ts';
import { IMMUTABLE } from './writes.ts';

export interface Report {
  readonly faults: readonly Fault[];
  /** Pool objects that no index refers to. */
  readonly orphans: readonly string[];
  readonly suites: readonly string[];
  readonly packages: number;
}

/** Objects that are hashed at once. */
const REQUESTS_AT_ONCE = 8;

/**
 * Recomputes every hash of a repository.
 * @param mender absent: nothing is mended
 */
export async function verifyRepository(
  bucket: Bucket,
  trust: Trust,
  at: Date,
  mender: Mender | undefined,
): Promise<Report> {
  const objects = new Map<string, ListedObject>();
  for (const folder of ['dists/', 'pool/']) {
    for await (const object of bucket.list(folder)) objects.set(object.key, object);
  }
  const faults: Fault[] = [];
  const referred = new Map<string, { readonly size: number; readonly sha256: string; readonly by: string }>();
  const suites = suitesAmong(objects.keys());
  const unread: string[] = [];
  for (const key of strayIndices(objects.keys(), suites)) {
    const what = 'is an index, and no Release is about it: restore InRelease of its suite, or delete it';
    faults.push({ key, what, state: 'wrong' });
  }
  for (const suite of suites)
    await verifySuite({ bucket, suite, trust, at, mender, objects, faults, referred, unread });
  await inLanes(REQUESTS_AT_ONCE, [...referred], async ([key, listed]) => {
    const what = await packageFault(bucket, key, listed, objects.get(key));
    if (what !== undefined) faults.push({ key, what: `${what} (${listed.by})`, state: 'wrong' });
  });
  const needed = new Set([...referred.keys()].flatMap(keysMeant));
  const orphans = [...objects.keys()].filter((key) => key.startsWith('pool/') && !needed.has(key));
  // Where an index can't be read, what it refers to would look like orphans.
  return { faults, orphans: unread.length > 0 ? [] : orphans, suites, packages: referred.size };
}

async function verifySuite(scope: Scope): Promise<void> {
  const { bucket, suite, trust, at, mender: given, faults } = scope;
  const folder = suiteFolder(suite);
  const base = await attempt(faults, `${folder}/InRelease`, () => readBase(bucket, suite, trust, at));
  if (base === undefined) scope.unread.push(`${folder}/InRelease`);
  if (base === undefined || base.kind === 'empty') return;
  // What another tool made is its own to mend; what we wrote into it would have taken it over.
  const mender = isLikeOurs(base.release) ? given : undefined;
  const own = { ...scope, mender };
  if (base.etag === undefined && isLikeOurs(base.release))
    faults.push({ key: `${folder}/InRelease`, what: 'is missing, and Release is there', state: 'wrong' });
  for (const index of indicesOf(base.release)) await verifyIndex(own, base, index);
  await verifySources(scope, base);
  for (const [path, listed] of base.release.files) {
    if (!isIndexFile(path) && indexOfDiffs(path) === undefined)
      await verifyForeign(scope, base, path, listed);
  }
  await verifyPlain(own, base);
  const diffs = await verifyDiffs({ bucket, folder, release: base.release, objects: scope.objects });
  faults.push(...diffs.faults.map((fault): Fault => ({ ...fault, state: 'wrong' })));
  const { untrue } = diffs;
  if (mender !== undefined) await mendSuite(own, base, untrue, mender);
  faults.push(...expiryFaults(base, folder, at));
}

/** Mends what can be made from what is there, and marks it so. */
async function mendSuite(
  { bucket, suite, trust, at, faults }: Scope,
  base: Committed,
  untrue: readonly IndexName[],
  mender: Mender,
): Promise<void> {
  const folder = suiteFolder(suite);
  const hasLeft = untrue.length > 0 && (await commitWithoutDiffs(bucket, suite, base, untrue, mender));
  const next = hasLeft ? await readBase(bucket, suite, trust, at) : base;
  if (hasLeft)
    becomeMended(faults, (key) => untrue.some((index) => key.startsWith(`${folder}/${diffsFolder(index)}/`)));
  if (await mend(bucket, suite, next, mender)) becomeMended(faults, (key) => isMendedByAgreeing(key, folder));
}

/** What apt refuses though its signature is right. */
function expiryFaults({ release }: Committed, folder: string, at: Date): readonly Fault[] {
  const key = `${folder}/InRelease`;
  const until = releaseDate(release, 'Valid-Until', key);
  if (until === undefined || until.getTime() >= at.getTime()) return [];
  const what = `was valid until ${until.toISOString()}, so apt refuses it: \`refresh\` signs it anew`;
  return [{ key, what, state: 'wrong' }];
}

function becomeMended(faults: Fault[], isMended: (key: string) => boolean): void {
  for (const [at, fault] of faults.entries()) {
    if (fault.state === 'wrong' && isMended(fault.key)) faults[at] = { ...fault, state: 'mended' };
  }
}

/** The files of source packages, which another tool keeps. */
async function verifySources({ bucket, suite, faults, referred, unread }: Scope, base: Committed) {
  const folder = suiteFolder(suite);
  const place = `${folder}/Sources`;
  const files = await attempt(faults, place, () => sourceFiles(bucket, folder, base.release));
  if (files === undefined) unread.push(place);
  for (const [key, file] of files ?? []) referred.set(key, { ...file, by: `a source package in ${folder}` });
}

function isMendedByAgreeing(key: string, folder: string): boolean {
  if (['InRelease', 'Release', 'Release.gpg'].some((name) => key === `${folder}/${name}`)) return true;
  return key.startsWith(`${folder}/`) && !key.includes('/by-hash/') && folderByHash(key) !== undefined;
}

/** The index's names by hash, and the packages in it. */
async function verifyIndex(scope: Scope, base: Committed, index: string): Promise<void> {
  const { bucket, suite, faults, referred, mender } = scope;
  const folder = suiteFolder(suite);
  const place = `${folder}/${index}/Packages`;
  const read = await attempt(faults, place, () => readIndex(bucket, folder, base.release, index, new Map()));
  const packages =
    read === undefined ? undefined : await attempt(faults, place, async () => [...everyPackage(read)]);
  if (read === undefined || packages === undefined) {
    scope.unread.push(place);
    return;
  }
  for (const form of await otherTexts(bucket, folder, base.release, index, indexText(read))) {
    const hash = base.release.files.get(`${index}/Packages${form}`)?.sha256;
    const key = hash === undefined ? `${place}${form}` : byHash(`${folder}/${index}`, hash);
    const what = `is Packages${form} and holds another text than the others: delete it here and there, and publish`;
    faults.push({ key, what, state: 'wrong' });
  }
  for (const { entry } of packages) {
    const key = await attempt(faults, place, async () => checkedKey(entry.filename, place));
    if (key === undefined) continue;
    const by = `${entry.name} ${entry.version.text} in ${folder}/${index}`;
    const before = referred.get(key);
    if (before !== undefined && before.sha256 !== entry.sha256) {
      faults.push({
        key,
        what: `two indices have other hashes for it (${before.by}, ${by})`,
        state: 'wrong',
      });
    }
    referred.set(key, { size: entry.size, sha256: entry.sha256, by });
  }
  if (releaseField(base.release, 'Acquire-By-Hash') !== 'yes') return;
  const writes = new Map(
    hashedWrites(`${folder}/${index}`, await sealIndex(read)).map((each) => [each.key, each]),
  );
  for (const path of [`${index}/Packages.gz`, `${index}/Packages.zst`, diffIndexPath(index)]) {
    const listed = base.release.files.get(path);
    if (listed?.sha256 === undefined) continue;
    const key = byHash(`${folder}/${folderByHash(path)}`, listed.sha256);
    const what = await objectFault(scope, key, listed);
    if (what === undefined) continue;
    const again = writes.get(key);
    const mended =
      mender !== undefined &&
      (again !== undefined
        ? (await bucket.put(again)).kind === 'written'
        : (await objectFault(scope, `${folder}/${path}`, listed)) === undefined &&
          (await bucket.copy(`${folder}/${path}`, key, {
            caching: IMMUTABLE,
            type: 'application/octet-stream',
          })));
    faults.push({ key, what, state: mended ? 'mended' : 'wrong' });
  }
}

/** A file that we don't write: there under its own name or by its hash, with the bytes that Release says. */
async function verifyForeign(scope: Scope, base: Committed, path: string, listed: Listed): Promise<void> {
  const folder = suiteFolder(scope.suite);
  const key = `${folder}/${path}`;
  const isCompressedToo = [...base.release.files.keys()].some((each) => each.startsWith(`${path}.`));
  if (!scope.objects.has(key) && isCompressedToo) return;
  const what = await objectFault(scope, key, listed);
  if (what !== undefined) scope.faults.push({ key, what, state: 'wrong' });
}

async function packageFault(
  bucket: Bucket,
  key: string,
  { size, sha256 }: { readonly size: number; readonly sha256: string },
  object: ListedObject | undefined,
): Promise<string | undefined> {
  if (object === undefined) return 'is missing';
  if (object.size !== size) return `has ${object.size} bytes, not ${size}`;
  if (sha256 === '') return undefined;
  const found = await sha256Of(bucket.open(key, object).read());
  return found === sha256 ? undefined : 'has other bytes than its index says';
}

async function attempt<T>(faults: Fault[], key: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure) || isOfStore(error)) throw error;
    faults.push({ key, what: error.message, state: 'wrong' });
    return undefined;
  }
}
