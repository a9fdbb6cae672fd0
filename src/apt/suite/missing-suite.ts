import { Failure } from '../../failure.ts';
import type { Bucket } from '../../s3/index.ts';
import { suiteFolder } from '../names.ts';
import { listSuites } from './suites.ts';

/** Suites that an error names. */
const MOST = 50;

/**
 * What is wrong where a suite must be there already and isn't: most likely its name, or the repository's place, is
 * mistyped. A first publication that was killed has left files and no Release.
 */
export async function missingSuite(bucket: Bucket, suite: string): Promise<Failure<'suite-missing'>> {
  const suites = await listSuites(bucket);
  const begun = await hasFiles(bucket, `${suiteFolder(suite)}/`);
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

async function hasFiles(bucket: Bucket, folder: string): Promise<boolean> {
  for await (const _ of bucket.list(folder)) return true;
  return false;
}
