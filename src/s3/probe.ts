import { randomUUID } from 'node:crypto';
import { bytesSource } from '../deb/index.ts';
import { Failure } from '../failure.ts';
import type { Bucket, Condition, Put } from './bucket.ts';
import type { S3Code } from './fault.ts';

/**
 * Finds out, before the first write, whether the store keeps to conditions: one that ignores them would lose the work
 * of whoever writes at the same time. Writes a key of its own, right below the prefix, and removes it.
 * `which`: both conditions, or If-Match alone where only that will be used (one request).
 * @throws Failure `conditions-ignored`
 */
export async function probe(bucket: Bucket, which: 'both' | 'unchanged' = 'both'): Promise<void> {
  const key = `.conditional-write-probe-${randomUUID()}`;
  const write = async (condition: Condition): Promise<Put> =>
    bucket.put({
      key,
      content: bytesSource(Buffer.from('Written to find out whether this store keeps to conditions.\n')),
      condition,
      caching: 'no-store',
      type: 'text/plain',
    });
  const stranger: Condition = { kind: 'unchanged', etag: '"00000000000000000000000000000000"' };
  let there = which === 'both';
  try {
    if (which === 'both') await write({ kind: 'absent' });
    const conditions: Condition[] = which === 'both' ? [{ kind: 'absent' }, stranger] : [stranger];
    const puts = await Promise.all(conditions.map(write));
    const ignored = puts.flatMap((put, index) => (put.kind === 'written' ? [conditions[index]?.kind] : []));
    there ||= ignored.length > 0;
    if (ignored.length > 0) throw conditionsIgnored(bucket, ignored.includes('absent'));
  } finally {
    if (there) await bucket.delete([key]);
  }
}

function conditionsIgnored(bucket: Bucket, absent: boolean): Failure<S3Code> {
  return new Failure(
    'conditions-ignored',
    `The store of ${bucket.name} ignores the condition of a write (${absent ? 'If-None-Match: *' : 'If-Match'}): of two runs at once, one would undo the other's work and nobody would know.`,
    'Use a store with conditional writes, or a newer version of this one: see docs/stores.md. Nothing was written.',
  );
}
