import type { ObjectKey } from './bucket.ts';
import { isAbsent } from './fault.ts';
import type { Wire } from './wire.ts';

/** Deletions under way at once. */
const LANES = 16;

/**
 * Deletes objects one by one: what S3 calls DeleteObjects needs a checksum header that some stores reject, and is
 * missing from others.
 */
export async function deleteObjects(wire: Wire, keys: readonly ObjectKey[]): Promise<void> {
  const queue = keys.values();
  const lane = async (): Promise<void> => {
    for (const key of queue) await deleteObject(wire, key);
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(LANES, keys.length) }, lane));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

async function deleteObject(wire: Wire, key: ObjectKey): Promise<void> {
  const answer = await wire.attempt('DeleteObject', key, async (store) => {
    (await store.send({ method: 'DELETE', key })).body.resume();
  });
  if (answer.kind === 'trouble' && !isAbsent(answer.trouble)) {
    throw wire.failure(answer.trouble, 'DeleteObject', key);
  }
}
