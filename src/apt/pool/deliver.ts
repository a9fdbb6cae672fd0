import { type ByteSource, sha256Of } from '../../bytes/index.ts';
import { Failure } from '../../failure.ts';
import type { Bucket, ETag, Facts } from '../../s3/index.ts';
import type { Entry } from '../entry.ts';
import { GRACE } from '../limits.ts';
import { IMMUTABLE } from '../writes.ts';

/** A package's file on its way into the pool. */
export interface Delivery {
  readonly entry: Entry;
  /** Its bytes. They are read once or more. */
  readonly content: ByteSource;
  /**
   * Copies it server-side to this key, where the store can prove that it is the same; absent or `false`: it must be sent.
   */
  readonly copy?: (to: string) => Promise<boolean>;
  /** It lies in its place already, for another suite of this repository, whose index refers to it. */
  readonly isThere?: boolean;
  /** What lies in its place is damaged and has this ETag: it is replaced. */
  readonly replaces?: ETag;
}

/** How far a run's uploads are: told again and again while a package is on its way, and when it is there. */
interface Sending {
  readonly entry: Entry;
  /** Of this package, handed over so far. */
  readonly bytes: number;
  /** Packages that are there. */
  readonly done: number;
}

export type Progress = (now: Sending) => void;

/** How often a file is sent whose answers are lost and that is not there afterwards. */
const TRIES = 5;

export const PACKAGE_TYPE = 'application/vnd.debian.binary-package';

/**
 * Puts a file into the pool. One that is there with the same bytes is written anew, so that its age protects it from a
 * collection that found it unreferred to.
 * @param tell how many of its bytes have been handed over so far
 * @returns whether it was there before
 * @throws Failure `other-bytes` when a file of this name has other bytes
 */
export async function deliver(
  bucket: Bucket,
  given: Delivery,
  tell: (bytes: number) => void = () => undefined,
): Promise<'sent' | 'there'> {
  const delivery = { ...given, content: counted(given.content, tell) };
  const { entry, content, copy } = delivery;
  const key = entry.filename;
  if (delivery.replaces !== undefined) return await replace(bucket, delivery, delivery.replaces);
  if (delivery.isThere === true) return await stay(bucket, delivery);
  if (copy !== undefined) {
    const there = await bucket.head(key);
    if (there === undefined) {
      if (await copy(key)) return 'sent';
    } else return await renew(bucket, delivery, there);
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const put = await bucket.put({
      key,
      content,
      condition: { kind: 'absent' },
      caching: IMMUTABLE,
      type: PACKAGE_TYPE,
      sha256: entry.sha256,
    });
    if (put.kind === 'written') return 'sent';
    const there = await bucket.head(key);
    if (there !== undefined) return await renew(bucket, delivery, there);
    // The connection broke before the store had it, or what was in the way is gone: nothing is there, so send it again.
  }
  throw new Failure('store', `The store did not take ${key}.`, 'Run this again.');
}

/** Whether a file may go into the pool. @throws Failure `other-bytes` when one of its name has other bytes */
export async function checkPool(bucket: Bucket, { entry, isThere, replaces }: Delivery): Promise<void> {
  if (isThere === true || replaces !== undefined) return;
  const there = await bucket.head(entry.filename);
  if (there !== undefined && !(await isSame(bucket, entry, there))) throw otherBytes(entry);
}

/** The same bytes, telling how many of them were taken; those that are taken again, after an attempt that failed, count once. */
function counted(content: ByteSource, tell: (bytes: number) => void): ByteSource {
  /** Bytes taken, by where the reading began: a part that is sent again is read from the same place. */
  const taken = new Map<number, number>();
  let total = 0;
  return {
    size: content.size,
    async *read(from = 0, to = content.size) {
      total -= taken.get(from) ?? 0;
      taken.set(from, 0);
      for await (const piece of content.read(from, to)) {
        yield piece;
        taken.set(from, (taken.get(from) ?? 0) + piece.length);
        total += piece.length;
        tell(total);
      }
    },
  };
}

/**
 * The other suite may give it up, and a collection find it, before our index refers to it: the age of one that could go soon
 * is renewed.
 */
async function stay(bucket: Bucket, { copy: _, ...delivery }: Delivery): Promise<'there'> {
  const key = delivery.entry.filename;
  const there = await bucket.head(key);
  if (there === undefined) {
    throw new Failure(
      'source-differs',
      `${bucket.name}/${key} was deleted while it was promoted.`,
      'Publish that package again.',
    );
  }
  if (bucket.now().getTime() - there.modified.getTime() < GRACE / 2) return 'there';
  return await renew(bucket, delivery, there);
}

/** Written again, not copied onto itself: Ceph's copy of an object onto itself loses its checksum. */
async function renew(bucket: Bucket, delivery: Delivery, there: Facts): Promise<'there'> {
  const { entry, content, copy } = delivery;
  const key = entry.filename;
  if (!(await isSame(bucket, entry, there))) throw otherBytes(entry);
  if (copy !== undefined && (await copy(key))) return 'there';
  const condition = { kind: 'unchanged', etag: there.etag } as const;
  await bucket.put({ key, content, condition, caching: IMMUTABLE, type: PACKAGE_TYPE, sha256: entry.sha256 });
  return 'there';
}

/** Writes the right bytes over damaged ones, unless somebody else has done so meanwhile. */
async function replace(bucket: Bucket, delivery: Delivery, etag: ETag): Promise<'sent' | 'there'> {
  const { entry, content, copy } = delivery;
  const key = entry.filename;
  if (copy !== undefined && (await copy(key))) return 'sent';
  const condition = { kind: 'unchanged', etag } as const;
  const put = await bucket.put({
    key,
    content,
    condition,
    caching: IMMUTABLE,
    type: PACKAGE_TYPE,
    sha256: entry.sha256,
  });
  if (put.kind === 'written') return 'sent';
  const there = await bucket.head(key);
  if (there !== undefined) return await renew(bucket, delivery, there);
  const { replaces: _, ...rest } = delivery;
  return await deliver(bucket, rest);
}

async function isSame(bucket: Bucket, entry: Entry, there: Facts): Promise<boolean> {
  if (there.size !== entry.size) return false;
  if (there.sha256 !== undefined) return there.sha256 === entry.sha256;
  return (await sha256Of(bucket.open(entry.filename, there).read())) === entry.sha256;
}

/** @param key where the other one lies */
export function otherBytes(entry: Entry, key: string = entry.filename): Failure {
  return new Failure(
    'other-bytes',
    `${entry.name} ${entry.version.text} (${entry.architecture}) is published already with other bytes (${key}).`,
    'A version is published once: build it with a new version, or with a `version-suffix` for each release.',
  );
}
