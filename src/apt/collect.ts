import { allFailures, Failure } from '../failure.ts';
import { inLanes, REQUESTS_AT_ONCE } from '../lanes.ts';
import { type Bucket, isOfStore, type ListedObject, listProbes } from '../s3/index.ts';
import { GRACE } from './limits.ts';
import { keysMeant, suiteFolder } from './names.ts';
import {
  generationEntries,
  indicesOf,
  isGeneration,
  outlived,
  type Release,
  readWholeSuite,
  type Survey,
  strayIndices,
  suitesAmong,
  type Trust,
} from './suite/index.ts';

export interface Orphans {
  /** Old enough to go. */
  readonly old: readonly ListedObject[];
  readonly young: readonly ListedObject[];
  /** The suites that don't refer to them. */
  readonly suites: readonly string[];
}

/**
 * The pool objects that no suite refers to, and what the tries of runs that were killed have left.
 * @param grace in milliseconds
 * @throws Failure when any suite can't be verified: what it refers to isn't known then
 */
export async function findOrphans(
  bucket: Bucket,
  trust: Trust,
  at: Date,
  grace: number = GRACE,
): Promise<Orphans> {
  const objects: ListedObject[] = [];
  for await (const object of bucket.list('pool/')) objects.push(object);
  const survey = new Map<string, ListedObject>();
  // A flat repository has its index at the root.
  for (const prefix of ['dists/', 'Packages']) {
    for await (const object of bucket.list(prefix)) survey.set(object.key, object);
  }
  const suites = suitesAmong(survey.keys());
  const referred = new Set<string>();
  const failures: Failure[] = strayIndices(survey.keys(), suites).map(strayFailure);
  for (const suite of suites) {
    try {
      const { base, entries, sources } = await readWholeSuite(bucket, suite, trust, at);
      for (const { filename } of entries) for (const key of keysMeant(filename)) referred.add(key);
      for (const key of sources.keys()) referred.add(key);
      for (const key of await referredBefore(bucket, suite, base.release, survey)) referred.add(key);
    } catch (error) {
      if (!(error instanceof Failure) || isOfStore(error)) throw error;
      failures.push(error);
    }
  }
  const failure = allFailures(failures);
  if (failure !== undefined) {
    throw new Failure(
      'suite-unverified',
      `Nothing is collected while a suite can't be verified, since what it refers to isn't known:\n${failure.explanation}`,
      '',
      { cause: failure },
    );
  }
  const orphans = [...objects.filter(({ key }) => !referred.has(key)), ...(await listProbes(bucket))];
  const limit = bucket.now().getTime() - grace;
  return {
    old: orphans.filter(({ modified }) => modified.getTime() < limit),
    young: orphans.filter(({ modified }) => modified.getTime() >= limit),
    suites,
  };
}

/** What an index refers to that is no suite's isn't known. */
function strayFailure(key: string): Failure {
  return new Failure(
    'index-unknown',
    `${key} is an index that no Release in dists/ is about.`,
    'Delete it if nobody uses it; else keep that repository below a prefix of its own.',
    { where: { file: key } },
  );
}

/** Deletes orphans, unless one was written again since it was found. @returns those that went */
export async function deleteOrphans(
  bucket: Bucket,
  orphans: readonly ListedObject[],
): Promise<readonly ListedObject[]> {
  const gone: ListedObject[] = [];
  await inLanes(REQUESTS_AT_ONCE, orphans, async (orphan) => {
    if (await bucket.deleteUnchanged(orphan)) gone.push(orphan);
  });
  return gone;
}

/**
 * What the indices of commits before refer to, as long as a client that read their Release may still ask for them: a file
 * may have been in the pool for a year when it leaves the index, and its age says nothing of that.
 */
async function referredBefore(
  bucket: Bucket,
  suite: string,
  release: Release,
  survey: Survey,
): Promise<readonly string[]> {
  const releases = { before: release, next: release };
  const present = new Set([...release.files.values()].map(({ sha256 }) => sha256));
  const found: string[] = [];
  for (const name of indicesOf(release)) {
    const gone = new Set(outlived(survey, suite, name, releases, bucket.now()));
    const folder = `${suiteFolder(suite)}/${name}/by-hash/`;
    for (const key of survey.keys()) {
      const isPresent = present.has(key.slice(key.lastIndexOf('/') + 1));
      if (!key.startsWith(folder) || isPresent || gone.has(key) || !isGeneration(key)) continue;
      for (const { filename } of await generationEntries(bucket, key)) found.push(...keysMeant(filename));
    }
  }
  return found;
}
