import { allFailures, Failure } from '../failure.ts';
import { inLanes, REQUESTS_AT_ONCE } from '../lanes.ts';
import { type Bucket, isOfStore, type ListedObject, listProbes } from '../s3/index.ts';
import { GRACE } from './limits.ts';
import { keysMeant } from './names.ts';
import { readWholeSuite, strayIndices, suitesAmong, type Trust } from './suite/index.ts';

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
  const keys: string[] = [];
  // A flat repository has its index at the root.
  for (const prefix of ['dists/', 'Packages']) {
    for await (const { key } of bucket.list(prefix)) keys.push(key);
  }
  const suites = suitesAmong(keys);
  const referred = new Set<string>();
  const failures: Failure[] = strayIndices(keys, suites).map(strayFailure);
  for (const suite of suites) {
    try {
      const { entries, sources } = await readWholeSuite(bucket, suite, trust, at);
      for (const { filename } of entries) for (const key of keysMeant(filename)) referred.add(key);
      for (const key of sources.keys()) referred.add(key);
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
    const now = await bucket.head(orphan.key);
    if (now === undefined || now.modified.getTime() !== orphan.modified.getTime()) return;
    await bucket.delete([orphan.key]);
    gone.push(orphan);
  });
  return gone;
}
