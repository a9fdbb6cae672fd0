import type { Bucket, Facts, Write } from '../s3/index.ts';
import type { Base } from './state.ts';

/**
 * Two generations of InRelease must not carry the same `Last-Modified`: it has whole seconds, and a client that read the
 * first asks If-Modified-Since. Where they do, ours is written again, the same bytes, in the next second.
 */
export async function apartSeconds(
  bucket: Bucket,
  commit: Write,
  before: Base,
  there: Facts | undefined,
  etag: string,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<void> {
  if (before.kind === 'empty' || there === undefined || there.etag !== etag) return;
  if (seconds(there.modified) > seconds(before.modified)) return;
  await sleep(Math.max(0, (seconds(before.modified) + 1) * 1000 - bucket.now().getTime()) + 50);
  await bucket.put({ ...commit, condition: { kind: 'unchanged', etag } });
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
