import { inLanesToTheEnd, REQUESTS_AT_ONCE } from '../lanes.ts';
import type { Facts, ObjectKey } from './bucket.ts';
import { factsOf } from './facts.ts';
import { isAbsent, isRefused, troubleOf } from './fault.ts';
import type { Store } from './store.ts';
import type { Wire } from './wire.ts';

/**
 * Deletes objects one by one: what S3 calls DeleteObjects needs a checksum header that some stores reject, and is
 * missing from others.
 */
export async function deleteObjects(wire: Wire, keys: readonly ObjectKey[]): Promise<void> {
  await inLanesToTheEnd(REQUESTS_AT_ONCE, keys, (key) => deleteObject(wire, key));
}

async function deleteObject(wire: Wire, key: ObjectKey): Promise<void> {
  const answer = await wire.attempt('DeleteObject', key, async (store) => {
    (await store.send({ method: 'DELETE', key })).body.resume();
  });
  if (answer.kind === 'trouble' && !isAbsent(answer.trouble)) {
    throw wire.failure(answer.trouble, 'DeleteObject', key);
  }
}

/**
 * Deletes an object while it is the one that was found. An attempt may come a minute after the one before, so that each
 * looks first; between its look and its deletion the condition holds, where the store keeps to it. The condition alone
 * would not do: the same bytes, written again, have the same ETag.
 * @returns whether it was deleted
 */
export async function deleteUnchanged(wire: Wire, key: ObjectKey, found: Facts): Promise<boolean> {
  const answer = await wire.attempt('DeleteObject', key, async (store) => {
    const { headers, body } = await store.send({ method: 'HEAD', key });
    body.resume();
    const now = factsOf(headers);
    if (now.etag !== found.etag || now.modified.getTime() !== found.modified.getTime()) return false;
    return await deleteOn(store, key, now);
  });
  if (answer.kind === 'done') return answer.output;
  // An attempt whose answer was lost has done it, or somebody else.
  if (isAbsent(answer.trouble)) return answer.lostBefore;
  throw wire.failure(answer.trouble, 'DeleteObject', key);
}

async function deleteOn(store: Store, key: ObjectKey, { etag }: Facts): Promise<boolean> {
  try {
    (await store.send({ method: 'DELETE', key, headers: { 'if-match': etag } })).body.resume();
    return true;
  } catch (error) {
    const trouble = troubleOf(error);
    if (isRefused(trouble)) return false;
    if (trouble.status !== 501 && trouble.status !== 400) throw error;
    // The store knows no condition of a deletion: the look was right before.
    (await store.send({ method: 'DELETE', key })).body.resume();
    return true;
  }
}
