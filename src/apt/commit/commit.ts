import { Failure } from '../../failure.ts';
import { inLanes, REQUESTS_AT_ONCE } from '../../lanes.ts';
import type { Bucket, ETag, Stored, Write } from '../../s3/index.ts';
import { deliver, type Progress } from '../pool/index.ts';
import { contentOf, IMMUTABLE } from '../writes.ts';
import type { Before } from './publication.ts';

export interface Committed {
  readonly kind: 'committed';
  readonly etag: ETag;
}

/** What a run has brought into the pool so far, by `Filename`: sent, or it was there already. */
export type Delivered = Map<string, 'sent' | 'there'>;

/** Writes everything that InRelease will refer to. Nothing refers to it yet. */
export async function prepare(
  bucket: Bucket,
  before: readonly Before[],
  delivered: Delivered,
  progress: Progress,
): Promise<void> {
  await inLanes(REQUESTS_AT_ONCE, before, async (each) => {
    if (each.kind === 'put') {
      await bucket.put(each.write);
    } else if (each.kind === 'adopt') {
      await bucket.copy(each.from, each.to, { caching: IMMUTABLE, type: 'application/octet-stream' });
    } else if (!delivered.has(each.delivery.entry.filename)) {
      const { entry } = each.delivery;
      const tell = (bytes: number) => progress({ entry, bytes, done: delivered.size });
      delivered.set(entry.filename, await deliver(bucket, each.delivery, tell));
      tell(entry.size);
    }
  });
}

/**
 * The one commit point: InRelease on the condition that it is still the one that was read. An answer that was lost, or
 * a refusal that is the echo of a retry, is judged by what is there.
 */
export async function commit(
  bucket: Bucket,
  write: Write,
): Promise<Committed | { readonly kind: 'overtaken' }> {
  for (let tries = 0; tries < 5; tries++) {
    const put = await bucket.put(write).catch(async (error: unknown) => {
      // The attempt that was the last may have been done, though nobody answered it.
      const there = await bucket.get(write.key).catch(() => undefined);
      if (there === undefined || !(await isOurs(write, there))) throw error;
      return { kind: 'written', etag: there.etag } as const;
    });
    if (put.kind === 'written') return { kind: 'committed', etag: put.etag };
    const there = await bucket.get(write.key);
    if (there !== undefined && (await isOurs(write, there))) return { kind: 'committed', etag: there.etag };
    if (!stillHolds(write, there?.etag)) return { kind: 'overtaken' };
    // What was to be replaced is still there: the request did not get through, or met another that was refused in turn.
  }
  throw new Failure(
    'commit-refused',
    `The store refuses to write ${write.key} although it is unchanged.`,
    'Run this again; if that does not help, the store does not support conditional writes as S3 does.',
  );
}

async function isOurs(write: Write, { bytes }: Stored): Promise<boolean> {
  return Buffer.from(bytes).equals(await contentOf(write));
}

function stillHolds({ condition }: Write, etag: string | undefined): boolean {
  if (condition.kind === 'absent') return etag === undefined;
  return condition.kind === 'any' || condition.etag === etag;
}
