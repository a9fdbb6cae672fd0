import { sha256Of } from '../../bytes/index.ts';
import { inLanes, REQUESTS_AT_ONCE } from '../../lanes.ts';
import type { Bucket, Facts } from '../../s3/index.ts';
import type { Entry } from '../entry.ts';
import { checkedKey } from '../names.ts';
import { type Delivery, deliver } from './deliver.ts';

/** A file that was in the pool already may have been collected between our look and our commit: then it is sent again. */
export async function protect(bucket: Bucket, there: readonly Delivery[]): Promise<void> {
  await inLanes(REQUESTS_AT_ONCE, there, async (delivery) => {
    if ((await bucket.head(delivery.entry.filename)) !== undefined) return;
    await deliver(bucket, delivery);
  });
}

/**
 * Sends what the index has already and the pool has no longer, or with other bytes, whoever did that: to publish it again
 * is what `verify` tells to do then.
 * @returns what was sent, in words
 */
export async function restore(
  bucket: Bucket,
  unchanged: readonly Entry[],
  deliveries: ReadonlyMap<string, Delivery>,
): Promise<readonly string[]> {
  if (unchanged.length === 0) return [];
  const given = new Map([...deliveries.values()].map((each) => [each.entry.sha256, each]));
  const notes: string[] = [];
  await inLanes(REQUESTS_AT_ONCE, unchanged, async (entry) => {
    const delivery = given.get(entry.sha256);
    if (delivery === undefined) return;
    const there = await bucket.head(entry.filename);
    if (there !== undefined && (await isRight(bucket, entry, there))) return;
    const filename = checkedKey(entry.filename, 'the index');
    const { replaces: _, isThere: __, ...rest } = delivery;
    const own = { ...rest, entry: { ...entry, filename } };
    await deliver(bucket, there === undefined ? own : { ...own, replaces: there.etag });
    notes.push(
      there === undefined
        ? `${filename} was missing, though the index has it: it was sent again.`
        : `${filename} had other bytes than the index says: it was replaced.`,
    );
  });
  return notes;
}

async function isRight(bucket: Bucket, entry: Entry, there: Facts): Promise<boolean> {
  if (there.size !== entry.size) return false;
  return (there.sha256 ?? (await sha256Of(bucket.open(entry.filename, there).read()))) === entry.sha256;
}
