import { Failure } from '../../failure.ts';
import type { Bucket } from '../../s3/index.ts';
import { suiteFolder } from '../names.ts';
import { listSuites, strayIndices, suitesAmong } from './suites.ts';

/** Suites that an error names. */
const MOST = 50;

/**
 * What is wrong where a suite must be there already and isn't: most likely its name, or the repository's place, is
 * mistyped. A first publication that was killed has left files and no Release.
 */
export async function missingSuite(bucket: Bucket, suite: string): Promise<Failure<'suite-missing'>> {
  const lost = await lostRelease(bucket, suite);
  if (lost !== undefined) return lost;
  const suites = await listSuites(bucket);
  const begun = (await keysOf(bucket, suite)).length > 0;
  const named = suites.length > MOST ? [...suites.slice(0, MOST), `${suites.length - MOST} more`] : suites;
  const others = suites.length === 0 ? ', and no other' : `: there are ${named.join(', ')}`;
  const unfinished = begun
    ? ` ${suiteFolder(suite)}/ has files, but neither InRelease nor Release: a first publication was ended before its commit, or they were deleted.`
    : '';
  const place =
    suites.length === 0
      ? 'Correct `bucket` and `prefix`; a first suite is made by `operation: publish`.'
      : 'Give one of these as `suite`, or correct `bucket` and `prefix`; a new suite is made by `operation: publish` or `promote`.';
  return new Failure(
    'suite-missing',
    `There is no suite ${suite} in ${bucket.name}${others}.${unfinished}`,
    begun
      ? 'Publish its packages again, which completes a first publication; where InRelease was deleted, restore that before.'
      : place,
  );
}

/**
 * What is wrong where a suite has indices under their plain names, which are written after its first commit alone, and no
 * Release any more: a publication would begin anew, and every package that was there would be gone.
 */
export async function lostRelease(
  bucket: Bucket,
  suite: string,
): Promise<Failure<'suite-missing'> | undefined> {
  const keys = await keysOf(bucket, suite);
  // The suite `team/next` lies in the folder of a suite `team`.
  const own = strayIndices(keys, suitesAmong(keys));
  const [first] = own;
  if (first === undefined) return undefined;
  return new Failure(
    'suite-missing',
    `The suite ${suite} in ${bucket.name} has lost its Release: ${first} is there, and neither InRelease nor Release and Release.gpg.`,
    `Restore ${suiteFolder(suite)}/InRelease from a version of the object or a backup. To begin anew, without the packages that were there, delete ${own.join(', ')} first.`,
  );
}

async function keysOf(bucket: Bucket, suite: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of bucket.list(`${suiteFolder(suite)}/`)) keys.push(key);
  return keys;
}
