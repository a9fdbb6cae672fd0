import { randomUUID } from 'node:crypto';
import { bytesSource } from '../bytes/index.ts';
import { Failure } from '../failure.ts';
import { type Bucket, type Condition, etag, type ListedObject, type ObjectKey } from './bucket.ts';
import type { S3Code } from './fault.ts';

const PREFIX = '.conditional-write-probe-';

/** Whether a key is one that a probe writes: it stays where a run is killed at that moment. */
export function isProbe(key: ObjectKey): boolean {
  return (
    key.startsWith(PREFIX) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key.slice(PREFIX.length))
  );
}

/** What tries left, if anything. */
export async function listProbes(bucket: Bucket): Promise<readonly ListedObject[]> {
  const found: ListedObject[] = [];
  for await (const object of bucket.list(PREFIX)) if (isProbe(object.key)) found.push(object);
  return found;
}

/**
 * Finds out, before the first write, whether the store keeps to conditions: one that ignores them would lose the work
 * of whoever writes at the same time. Writes a key of its own, right below the prefix, and removes it.
 * `which`: both conditions (four requests), or If-Match alone where only that will be used (one request).
 * @param look is called with the key, while something lies there: with `both`
 * @throws Failure `conditions-ignored`
 */
export async function probe(
  bucket: Bucket,
  which: 'both' | 'unchanged' = 'both',
  look: (key: ObjectKey) => Promise<void> = async () => undefined,
): Promise<void> {
  const key = `${PREFIX}${randomUUID()}`;
  const content = bytesSource(Buffer.from('Written to find out whether this store keeps to conditions.\n'));
  const isWritten = async (condition: Condition): Promise<boolean> => {
    const put = await bucket.put({ key, content, condition, caching: 'no-store', type: 'text/plain' });
    return put.kind === 'written';
  };
  // Some stores let If-Match through where nothing is; what counts is that they compare where something is.
  if (which === 'unchanged' && !(await isWritten(STRANGER))) return;
  try {
    if (which === 'both') {
      await isWritten({ kind: 'absent' });
      await look(key);
    }
    const conditions: Condition[] = which === 'both' ? [{ kind: 'absent' }, STRANGER] : [STRANGER];
    const ignored = await Promise.all(conditions.map(isWritten));
    if (ignored.includes(true)) throw conditionsIgnored(bucket, which === 'both' && ignored[0] === true);
  } finally {
    await bucket.delete([key]);
  }
}

const STRANGER: Condition = { kind: 'unchanged', etag: etag('"00000000000000000000000000000000"') };

function conditionsIgnored(bucket: Bucket, absent: boolean): Failure<S3Code> {
  return new Failure(
    'conditions-ignored',
    `The store of ${bucket.name} ignores the condition of a write (${absent ? 'If-None-Match: *' : 'If-Match'}): of two runs at once, one would undo the other's work and nobody would know.`,
    'Use a store with conditional writes, or a newer version of this one: see docs/stores.md. Nothing was written.',
  );
}
