import { type Package, readPackage } from '../../deb/index.ts';
import { allFailures, Failure } from '../../failure.ts';
import { type Bucket, type ETag, isOfStore } from '../../s3/index.ts';
import { type Delivery, type Incoming, incomingOf, otherBytes, packageStanza } from '../pool/index.ts';
import { generationEntries, isGeneration } from '../suite/index.ts';
import { contentHash } from './conflict.ts';
import type { Twin } from './twins.ts';
import type { Work } from './work.ts';

/** What lies in the pool under the name of a package to be added. */
type Lying =
  | { readonly kind: 'nothing' }
  /** The same package, but for its signatures. */
  | { readonly kind: 'signed-otherwise'; readonly pkg: Package }
  | { readonly kind: 'damaged'; readonly etag: ETag }
  | { readonly kind: 'other' };

export interface Pooled {
  readonly work: Work;
  readonly warnings: readonly string[];
}

/**
 * The same work with what the pool has already: a package that differs from one given in its signatures alone is published
 * instead of that, since a suite may refer to it; a file that is damaged is to be replaced.
 * @throws Failure `other-bytes` for each twin that is another package
 */
export async function useWhatThePoolHas(bucket: Bucket, work: Work, twins: readonly Twin[]): Promise<Pooled> {
  const taken = new Map<Incoming, Incoming>();
  const deliveries = new Map(work.deliveries);
  const warnings: string[] = [];
  const failures: Failure[] = [];
  for (const { entry, key } of twins) {
    const incoming = work.change.add.find((each) => each.entry.filename === entry.filename);
    const delivery = work.deliveries.get(entry.filename);
    if (incoming === undefined || delivery === undefined || taken.has(incoming)) continue;
    const lying = await lookAt(bucket, incoming, key);
    if (lying.kind === 'other') failures.push(otherBytes(entry, key));
    if (lying.kind === 'damaged' && key === entry.filename) {
      deliveries.set(key, { ...delivery, replaces: lying.etag });
      warnings.push(damagedText(key));
    }
    if (lying.kind !== 'signed-otherwise') continue;
    await work.accept(lying.pkg);
    const own = incomingOf(packageStanza(lying.pkg, key), lying.pkg.bytes);
    taken.set(incoming, own);
    deliveries.set(key, own);
    warnings.push(
      `${entry.name} ${entry.version.text} (${entry.architecture}) lies in the pool already and differs in its signatures alone: that file stays, and is published.`,
    );
  }
  const failure = allFailures(failures);
  if (failure !== undefined) throw failure;
  const add = work.change.add.map((each) => taken.get(each) ?? each);
  return { work: { ...work, change: { ...work.change, add }, deliveries }, warnings };
}

/** The packages of a plan that lie in their place in the pool with other bytes, and are not to be replaced. */
export async function twinsInPlace(
  bucket: Bucket,
  deliveries: readonly Delivery[],
): Promise<readonly Twin[]> {
  const twins: Twin[] = [];
  for (const { entry, replaces } of deliveries) {
    const facts = replaces === undefined ? await bucket.head(entry.filename) : undefined;
    if (facts === undefined || facts.sha256 === entry.sha256) continue;
    twins.push({ entry, key: entry.filename });
  }
  return twins;
}

function damagedText(key: string): string {
  return `${key} is damaged: its bytes are not those that the index has. The right ones take its place.`;
}

async function lookAt(bucket: Bucket, incoming: Incoming, key: string): Promise<Lying> {
  const facts = await bucket.head(key);
  if (facts === undefined) return { kind: 'nothing' };
  const pkg = await readPackage(bucket.open(key, facts), key).catch((error: unknown) => {
    if (!(error instanceof Failure) || isOfStore(error)) throw error;
    return undefined;
  });
  // What dpkg can't read was never published so.
  if (pkg === undefined) return { kind: 'damaged', etag: facts.etag };
  if (pkg.sha256 === incoming.entry.sha256) return { kind: 'nothing' };
  if ((await contentHash(pkg.bytes, key)) === (await contentHash(incoming.content, key)))
    return { kind: 'signed-otherwise', pkg };
  const published = await hashesOf(bucket, key);
  const isDamaged = published.has(incoming.entry.sha256) && !published.has(pkg.sha256);
  return isDamaged ? { kind: 'damaged', etag: facts.etag } : { kind: 'other' };
}

/** What the indices of every suite, those of commits before too, say that a file's SHA-256 is. */
async function hashesOf(bucket: Bucket, filename: string): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  for await (const { key } of bucket.list('dists/')) {
    if (!isGeneration(key)) continue;
    for (const entry of await generationEntries(bucket, key))
      if (entry.filename === filename) hashes.add(entry.sha256);
  }
  return hashes;
}
