import {
  type Incoming,
  incomingOf,
  isSameVersion,
  type Parcels,
  packageStanza,
  poolKey,
  sourceName,
  TextBlocks,
} from '../../apt/index.ts';
import { openFile } from '../../bytes/index.ts';
import { type Package, readPackage } from '../../deb/index.ts';
import { allFailures, Failure } from '../../failure.ts';
import type { World } from '../../github/index.ts';
import { inLanes } from '../../lanes.ts';
import { type PublicKey, verifyEmbedded } from '../../openpgp/index.ts';
import { packageFiles } from '../package-files.ts';

/** Packages read at once: each is hashed at the speed of one core. */
const FILES_AT_ONCE = 2;

/**
 * The packages that globs name, read and checked.
 * @param trusted whose embedded signature each must carry; absent: none is needed
 * @throws Failure with everything that is wrong with any
 */
export async function readPackages(
  patterns: readonly string[],
  component: string,
  trusted: readonly PublicKey[] | undefined,
  world: World,
): Promise<Parcels> {
  const { files, mistakes } = await packageFiles(patterns, world.workspace);
  const failures: Failure[] = mistakes.length > 0 ? [new Failure('input', mistakes.join('\n'), '')] : [];
  const read = new Array<Incoming | undefined>(files.length);
  const blocks = new TextBlocks();
  let placed = 0;
  const at = world.now();
  await inLanes(FILES_AT_ONCE, [...files.entries()], async ([index, { name, path }]) => {
    try {
      const pkg = await readPackage(await openFile(path), name);
      if (trusted !== undefined) await verifyEmbedded(pkg, trusted, at);
      read[index] = incomingPackage(pkg, component);
      // In the order of the files, whichever was read first.
      for (let next = read[placed]; next !== undefined; next = read[++placed])
        read[placed] = blocks.add(next);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(named(error, name));
    }
  });
  const incoming: Incoming[] = [];
  const byName = new Map<string, Incoming[]>();
  const names = new Map<Incoming, string>();
  for (const [index, each] of read.entries()) {
    if (each === undefined) continue;
    names.set(each, files[index]?.name ?? '');
    const key = `${each.entry.name} ${each.entry.architecture}`;
    const alike = byName.get(key) ?? [];
    byName.set(key, alike);
    const twin = alike.find((other) => isTwin(each, other));
    if (twin === undefined) {
      incoming.push(each);
      alike.push(each);
    } else if (twin.entry.sha256 !== each.entry.sha256) failures.push(twins(twin, each, names));
  }
  const failure = allFailures(failures);
  if (failure !== undefined) throw failure;
  return { incoming, deliveries: new Map(incoming.map((each) => [each.entry.filename, each])) };
}

function incomingPackage(pkg: Package, component: string): Incoming {
  const filename = poolKey(component, sourceName(pkg.control.field('Source'), pkg.id.name), pkg.id);
  return incomingOf(packageStanza(pkg, filename), pkg.bytes);
}

function named(failure: Failure, name: string): Failure {
  if (failure.where !== undefined || failure.message.includes(name)) return failure;
  return new Failure(failure.code, failure.message, failure.remedy, {
    where: { file: name },
    cause: failure,
  });
}

/** Whether two files of one name and architecture would be one package, or one file of the pool. */
function isTwin({ entry: one }: Incoming, { entry: other }: Incoming): boolean {
  return one.filename === other.filename || isSameVersion(one, other);
}

function twins(one: Incoming, other: Incoming, names: ReadonlyMap<Incoming, string>): Failure {
  const files = `${names.get(one)} and ${names.get(other)}`;
  const [{ entry }, { entry: second }] = [one, other];
  if (isSameVersion(entry, second)) {
    return new Failure(
      'other-bytes',
      `${files} are both ${entry.name} ${entry.version.text} (${entry.architecture}), with other bytes each.`,
      'A version is published once: give one of them, or build the other with a new version, or with a `version-suffix` for each release.',
    );
  }
  return new Failure(
    'name-clash',
    `${files} differ in their epoch alone (${entry.version.text}, ${second.version.text}), and a file's name has no epoch: both would be ${entry.filename}.`,
    'Give one of them, or build one with a version that differs in more than its epoch.',
  );
}
