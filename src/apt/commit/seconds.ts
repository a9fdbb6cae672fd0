import { bytesSource } from '../../bytes/index.ts';
import type { Bucket, ETag, Facts, Write } from '../../s3/index.ts';
import { type Base, releaseDate } from '../suite/index.ts';
import { FRESH } from '../writes.ts';

/**
 * Two generations of InRelease must not carry the same `Last-Modified`: it has whole seconds, and a client that read the
 * first asks If-Modified-Since. Where they do, ours is written again, the same bytes, in the next second.
 */
export async function separateSeconds(
  bucket: Bucket,
  commit: Write,
  before: Base,
  there: Facts | undefined,
  etag: ETag,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<void> {
  if (before.kind === 'empty' || there === undefined || there.etag !== etag) return;
  // Up to our commit the one before may have been written again, too, and nothing tells when.
  const last = seconds(isAwaited(before) ? there.modified : before.modified);
  if (seconds(there.modified) > last) return;
  await sleep(Math.max(0, (last + 1) * 1000 - bucket.now().getTime()) + 50);
  await bucket.put({ ...commit, condition: { kind: 'unchanged', etag } });
}

/**
 * What Date is at least, in milliseconds. A commit in the second of the one before says the next one, so that it can be
 * told, should its run be killed, that InRelease has still to be written again.
 */
export function ownSecond(before: Base, at: Date): number {
  if (before.kind === 'empty' || seconds(at) > seconds(before.modified)) return 0;
  return (seconds(before.modified) + 1) * 1000;
}

/** Writes InRelease again where a run was killed before it could. @returns whether that was so */
export async function mendSecond(
  bucket: Bucket,
  key: string,
  base: Base,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<boolean> {
  if (base.kind === 'empty' || base.etag === undefined) return false;
  if (!isAwaited(base)) return false;
  const there = await bucket.get(key);
  if (there === undefined || there.etag !== base.etag) return false;
  await sleep(Math.max(0, (seconds(base.modified) + 1) * 1000 - bucket.now().getTime()) + 50);
  await bucket.put({
    key,
    content: bytesSource(there.bytes),
    condition: { kind: 'unchanged', etag: base.etag },
    caching: FRESH,
    type: 'text/plain; charset=utf-8',
  });
  return true;
}

/** Whether a commit shares its second with the one before it and is still to be written again. */
function isAwaited({ release, modified }: Extract<Base, { kind: 'committed' }>): boolean {
  const date = releaseDate(release, 'Date', 'Release');
  return date !== undefined && seconds(date) === seconds(modified) + 1;
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
