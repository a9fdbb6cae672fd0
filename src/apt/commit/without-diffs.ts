import type { Bucket } from '../../s3/index.ts';
import { type IndexName, suiteFolder } from '../names.ts';
import { diffIndexPath } from '../package-diffs/index.ts';
import { type Base, dateText, releaseDate, releaseText, withFields } from '../suite/index.ts';
import { textWrite } from '../writes.ts';
import { commit } from './commit.ts';
import { checkAdmitted } from './seal-release.ts';
import { ownSecond } from './seconds.ts';
import type { Mender } from './settle.ts';

/**
 * Takes the lists of patches of some indices out of Release, where they are not true: clients fetch the whole then, and
 * the next publication begins a new history. All else stays as it is, `Valid-Until` too.
 * @returns whether that is there now
 * @throws Failure `key-not-admitted`
 */
export async function commitWithoutDiffs(
  bucket: Bucket,
  suite: string,
  base: Extract<Base, { kind: 'committed' }>,
  indices: readonly IndexName[],
  { signer, keys }: Mender,
): Promise<boolean> {
  if (base.etag === undefined) return false;
  checkAdmitted(
    base.release,
    keys.map(({ fingerprint }) => fingerprint),
  );
  const at = bucket.now();
  const before = releaseDate(base.release, 'Date', 'Release')?.getTime() ?? 0;
  const date = new Date(Math.max(at.getTime(), before, ownSecond(base, at)));
  const leaving = new Set(indices.map(diffIndexPath));
  const text = releaseText({
    fields: withFields(base.release, { Date: dateText(date) }),
    files: new Map([...base.release.files].filter(([path]) => !leaving.has(path))),
  });
  const write = textWrite(
    `${suiteFolder(suite)}/InRelease`,
    await signer.clearsign(text, at),
    'text/plain; charset=utf-8',
    { kind: 'unchanged', etag: base.etag },
  );
  return (await commit(bucket, write)).kind === 'committed';
}
