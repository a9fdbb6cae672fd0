import { type Package, readPackage } from '../deb/index.ts';
import type { Bucket } from '../s3/index.ts';
import { sameContent } from './conflict.ts';
import type { Delivery } from './deliver.ts';
import type { Entry } from './entry.ts';
import { packageStanza } from './package-stanza.ts';
import { type Incoming, incomingOf } from './plan.ts';

/** What is to be published, and its files by `Filename`. */
export interface Parcels {
  readonly add: readonly Incoming[];
  readonly deliveries: ReadonlyMap<string, Delivery>;
}

/**
 * Takes what lies in the pool, though this suite's index doesn't refer to it, instead of a package that differs from it
 * in its signatures alone: another suite may refer to it, so it stays as it is.
 * @param accept throws when a package must not be published
 * @returns `undefined` where there is no such package
 */
export async function takePooled(
  bucket: Bucket,
  { add, deliveries }: Parcels,
  added: readonly Entry[],
  accept: (pkg: Package) => Promise<void>,
): Promise<(Parcels & { readonly warnings: readonly string[] }) | undefined> {
  const taken = new Map<string, Incoming>();
  for (const incoming of add) {
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
    add: add.map((incoming) => taken.get(incoming.entry.filename) ?? incoming),
    deliveries: new Map([...deliveries, ...parcels]),
    warnings: [...taken.values()].map(
      ({ entry }) =>
        `${entry.name} ${entry.version.text} (${entry.architecture}) lies in the pool already and differs in its signatures alone: that file stays, and is published.`,
    ),
  };
}
