import { createHash } from 'node:crypto';
import type { ByteSource } from '../../bytes/index.ts';
import { inspectPackage, type PackageFile } from '../../deb/index.ts';
import { allFailures, Failure } from '../../failure.ts';
import { type Bucket, isOfStore } from '../../s3/index.ts';
import { type Incoming, otherBytes } from '../pool/index.ts';
import type { Conflict, Plan } from './plan.ts';

/**
 * The plan without its conflicts: a package that differs from the published one in its signatures alone counts as
 * published, and the published one stays.
 * @throws Failure `other-bytes` for each that differs in more
 */
export async function settleConflicts(bucket: Bucket, plan: Plan): Promise<Plan> {
  if (plan.conflicts.length === 0) return plan;
  const failures: Failure[] = [];
  const stay: Conflict[] = [];
  for (const conflict of new Map(
    plan.conflicts.map((each) => [each.published.entry.filename, each]),
  ).values()) {
    const { incoming, published } = conflict;
    if (await sameContent(bucket, { incoming, filename: published.entry.filename })) stay.push(conflict);
    else failures.push(otherBytes(incoming.entry, published.entry.filename));
  }
  const failure = allFailures(failures);
  if (failure !== undefined) throw failure;
  return {
    ...plan,
    conflicts: [],
    unchanged: [...plan.unchanged, ...stay.map(({ published }) => published.entry)],
    kept: plan.kept.filter(
      (entry) => !stay.some(({ published }) => published.entry.filename === entry.filename),
    ),
    warnings: [
      ...plan.warnings,
      ...stay.map(
        ({ published: { entry } }) =>
          `${entry.name} ${entry.version.text} (${entry.architecture}) is published already and differs in its signatures alone: the published file stays.`,
      ),
    ],
  };
}

/** Whether what lies there under this name differs in its signatures alone, or not at all. */
async function sameContent(
  bucket: Bucket,
  { incoming, filename: place }: { readonly incoming: Incoming; readonly filename: string },
): Promise<boolean> {
  const facts = await bucket.head(place);
  if (facts === undefined) return false;
  const theirs = contentHash(bucket.open(place, facts), place).catch((error: unknown) => {
    // What dpkg can't read is no package with other signatures.
    if (!(error instanceof Failure) || isOfStore(error)) throw error;
    return undefined;
  });
  return (await theirs) === (await contentHash(incoming.content, place));
}

/** Over every member but signatures: name and content. */
export async function contentHash(source: ByteSource, place: string): Promise<string> {
  const { members, bytes }: PackageFile = await inspectPackage(source, place);
  const hash = createHash('sha256');
  for (const { name, start, size } of members) {
    if (name.startsWith('_gpg')) continue;
    hash.update(`${name} ${size}\n`);
    for await (const piece of bytes.read(start, start + size)) hash.update(piece);
  }
  return hash.digest('hex');
}
