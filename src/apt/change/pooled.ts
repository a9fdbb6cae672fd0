import { type Package, readPackage } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import type { Bucket } from '../../s3/index.ts';
import type { Entry } from '../entry.ts';
import { type Incoming, incomingOf, type Parcels, packageStanza } from '../pool/index.ts';
import type { Work } from '../publish.ts';
import { sameContent } from './conflict.ts';
import type { Plan } from './plan.ts';

/**
 * Does what sends a plan's packages, or looks whether they can be sent.
 * @returns other work, where the pool has what is to be published with other signatures
 * @throws Failure `other-bytes` of `send` where it has another package of that name
 */
export async function orPooled(
  bucket: Bucket,
  work: Work,
  plan: Plan,
  send: () => Promise<void>,
): Promise<{ readonly work: Work; readonly warnings: readonly string[] } | undefined> {
  try {
    await send();
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'other-bytes') throw error;
    const { change, deliveries } = work;
    const taken = await takePooled(bucket, { incoming: change.add, deliveries }, plan.added, work.accept);
    if (taken === undefined) throw error;
    const { incoming, warnings } = taken;
    return {
      work: { ...work, change: { ...change, add: incoming }, deliveries: taken.deliveries },
      warnings,
    };
  }
}

/**
 * Takes what lies in the pool, though this suite's index doesn't refer to it, instead of a package that differs from it
 * in its signatures alone: another suite may refer to it, so it stays as it is.
 * @param accept throws when a package must not be published
 * @returns `undefined` where there is no such package
 */
async function takePooled(
  bucket: Bucket,
  { incoming: given, deliveries }: Parcels,
  added: readonly Entry[],
  accept: (pkg: Package) => Promise<void>,
): Promise<(Parcels & { readonly warnings: readonly string[] }) | undefined> {
  const taken = new Map<string, Incoming>();
  for (const incoming of given) {
    const { filename, sha256 } = incoming.entry;
    if (!added.includes(incoming.entry)) continue;
    const facts = await bucket.head(filename);
    if (facts === undefined || facts.sha256 === sha256) continue;
    if (!(await sameContent(bucket, { incoming, filename }))) continue;
    const pkg = await readPackage(bucket.open(filename, facts), filename);
    if (pkg.sha256 === sha256) continue;
    await accept(pkg);
    taken.set(filename, incomingOf(packageStanza(pkg, filename), pkg.bytes));
  }
  if (taken.size === 0) return undefined;
  const parcels = [...taken].map(([filename, { entry, content }]) => [filename, { entry, content }] as const);
  return {
    incoming: given.map((incoming) => taken.get(incoming.entry.filename) ?? incoming),
    deliveries: new Map([...deliveries, ...parcels]),
    warnings: [...taken.values()].map(
      ({ entry }) =>
        `${entry.name} ${entry.version.text} (${entry.architecture}) lies in the pool already and differs in its signatures alone: that file stays, and is published.`,
    ),
  };
}
