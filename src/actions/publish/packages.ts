import {
  type Incoming,
  incomingOf,
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
  const byFilename = new Map<string, Incoming>();
  for (const each of read) {
    if (each === undefined) continue;
    const { filename, sha256 } = each.entry;
    const twin = byFilename.get(filename);
    if (twin !== undefined && twin.entry.sha256 !== sha256) failures.push(twins(filename));
    byFilename.set(filename, each);
  }
  const failure = allFailures(failures);
  if (failure !== undefined) throw failure;
  const incoming = [...byFilename.values()];
  return { incoming, deliveries: new Map(incoming.map((each) => [each.entry.filename, each])) };
}

export function incomingPackage(pkg: Package, component: string): Incoming {
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

function twins(filename: string): Failure {
  return new Failure(
    'name-clash',
    `Two of the files given would be ${filename}, with other bytes each.`,
    'Give one of them, or build them with different versions.',
  );
}
