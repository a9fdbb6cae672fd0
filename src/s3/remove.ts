import { inLanesToTheEnd, REQUESTS_AT_ONCE } from '../lanes.ts';
import type { ObjectKey } from './bucket.ts';
import { isAbsent } from './fault.ts';
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
