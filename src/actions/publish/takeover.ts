import { type Base, isLikeOurs } from '../../apt/index.ts';
import { Failure } from '../../failure.ts';
import { type Bucket, probe } from '../../s3/index.ts';

/**
 * Tries the store where no run of ours has done so yet: for a new suite, and for one that another tool made. There it
 * also sees to it that the suite's readers can read what is written from now on.
 * @throws Failure `conditions-ignored`, `objects-public`
 */
export async function tryStore(bucket: Bucket, suite: string, base: Base): Promise<void> {
  if (base.kind === 'committed' && base.etag !== undefined && isLikeOurs(base.release)) return;
  const key = base.kind === 'empty' ? undefined : inReleaseKey(suite, base);
  await probe(bucket, 'both', async (tried) => {
    if (key === undefined || !(await bucket.isOpen(key)) || (await bucket.isOpen(tried))) return;
    throw objectsPublic(bucket, key);
  });
}

/** The same by reading alone, as far as that tells: for a dry run. @returns a warning */
export async function foreseeTakeover(bucket: Bucket, suite: string, base: Base): Promise<readonly string[]> {
  if (base.kind === 'empty' || isLikeOurs(base.release)) return [];
  const key = inReleaseKey(suite, base);
  const exposure = await bucket.exposure(key);
  if (exposure.kind === 'private' || exposure.oneByOne !== true) return [];
  const { message, remedy } = objectsPublic(bucket, key);
  return [`A run that writes will refuse this: ${message} ${remedy}`];
}

function inReleaseKey(suite: string, { etag }: Extract<Base, { kind: 'committed' }>): string {
  return `dists/${suite}/${etag === undefined ? 'Release' : 'InRelease'}`;
}

function objectsPublic(bucket: Bucket, key: string): Failure {
  return new Failure(
    'objects-public',
    `Anybody can read ${key} of ${bucket.name}, and nobody what is written there now: its objects are public one by one (ACL), and action-publish gives none a list of its own. Every client would be locked out.`,
    `Open the whole of ${bucket.name} to its readers by a policy of the bucket first: see docs/takeover.md. Nothing was changed.`,
  );
}
