import { isSha256 } from '../bytes/index.ts';
import { compareVersions, controlFaults, parseVersion, type Stanza } from '../deb/index.ts';
import { Failure } from '../failure.ts';
import type { Bucket } from '../s3/index.ts';
import { type Selector, selects } from './change/index.ts';
import { distinct, type Entry } from './entry.ts';
import { type Found, findPackages } from './index-file/index.ts';
import { checkedKey, poolKey, sourceName } from './names.ts';
import { type Delivery, type Incoming, incomingOf, PACKAGE_TYPE, provenSource } from './pool/index.ts';
import { type Reading, readSuite, releaseDate } from './suite/index.ts';
import { IMMUTABLE } from './writes.ts';

/** What is to be promoted, verified: by the source's signed Release, its index, and the facts of the object. */
export interface Promotion {
  readonly incoming: readonly Incoming[];
  readonly deliveries: ReadonlyMap<string, Delivery>;
}

/**
 * The packages that selectors name in a source suite. A bare name is its newest version; every architecture that has
 * the version goes along.
 * @throws Failure `source-empty`, `source-expired`, `package-missing`, and those of reading a suite
 */
export async function readPromotion(
  source: Bucket,
  target: Bucket,
  reading: Reading,
  selectors: readonly Selector[],
  now: Date,
): Promise<Promotion> {
  const { base, indices } = await readSuite(source, reading, now).catch((error: unknown) => {
    throw sourceFailure(error, source, reading.target.suite) ?? error;
  });
  const place = `${source.name}/dists/${reading.target.suite}/InRelease`;
  if (base.kind === 'empty') {
    throw new Failure(
      'source-empty',
      `There is no suite ${reading.target.suite} in ${source.name}.`,
      'Check `from-bucket`, `from-prefix` and `from-suite`.',
    );
  }
  const until = releaseDate(base.release, 'Valid-Until', place);
  if (until !== undefined && until.getTime() < now.getTime()) {
    throw new Failure(
      'source-expired',
      `The source's Release was valid until ${until.toISOString()}: what is there may be an old state that somebody put back.`,
      'Run `operation: refresh` there, or publish to it again.',
      { where: { file: place } },
    );
  }
  const names = new Set(selectors.map(({ name }) => name));
  const found = [...indices.values()].flatMap((index) => findPackages(index, names));
  const chosen = choose(found, selectors, `${source.name} ${reading.target.suite}`);
  const incoming = new Map<string, Incoming>();
  const deliveries = new Map<string, Delivery>();
  for (const each of chosen) {
    const { made, delivery } = await arrange(each, source, target, reading.target.component);
    incoming.set(made.entry.filename, made);
    deliveries.set(made.entry.filename, delivery);
  }
  return { incoming: [...incoming.values()], deliveries };
}

/** What is wrong with the source's signature has another way out than what is wrong with the target's. */
function sourceFailure(error: unknown, source: Bucket, suite: string): Failure | undefined {
  if (!(error instanceof Failure) || error.code !== 'base-unverified') return undefined;
  const why = error.cause instanceof Failure ? error.cause.message : 'It is not signed.';
  return new Failure(
    error.code,
    `The source ${source.name}/dists/${suite} can't be verified by \`from-public-key\`, so nothing is promoted from it: ${why}`,
    'Give the key that the source repository is signed with as `from-public-key`; there is no way to promote without it.',
    { cause: error },
  );
}

function choose(found: readonly Found[], selectors: readonly Selector[], where: string): readonly Found[] {
  const missing: string[] = [];
  const chosen = selectors.flatMap((selector) => {
    const there = found.filter(({ entry }) => selects(selector, entry));
    const [newest] = there.toSorted((a, b) => compareVersions(b.entry.version, a.entry.version));
    if (newest === undefined) {
      const others = distinct(found.map(({ entry }) => entry).filter(({ name }) => name === selector.name));
      missing.push(missingText(selector, others));
      return [];
    }
    return there.filter(({ entry }) => compareVersions(entry.version, newest.entry.version) === 0);
  });
  if (missing.length === 0) return chosen;
  throw new Failure(
    'package-missing',
    `Not in ${where}: ${missing.join('; ')}.`,
    'Check name and version (with its epoch, if it has one), and that it was published there.',
  );
}

function missingText({ name, version }: Selector, others: readonly Entry[]): string {
  const wanted = version === undefined ? name : `${name}=${version.text}`;
  if (others.length === 0) return wanted;
  const there = [...new Set(others.map((entry) => entry.version.text))].slice(0, 10);
  return `${wanted} (there are ${there.join(', ')})`;
}

async function arrange(
  { entry, stanza }: Found,
  source: Bucket,
  target: Bucket,
  component: string,
): Promise<{ made: Incoming; delivery: Delivery }> {
  const from = checkedKey(entry.filename, `the index of ${source.name}`);
  checkIdentity(entry, source);
  checkInstallable(entry, stanza, source);
  const facts = await source.head(from);
  if (facts === undefined) throw differs(source, from, 'is missing');
  if (facts.size !== entry.size) {
    throw differs(source, from, `has ${facts.size} bytes; the index says ${entry.size}`);
  }
  if (!isSha256(entry.sha256))
    throw differs(source, from, 'has no SHA-256 in the index, so nothing proves it');
  const others = (): Failure => differs(source, from, 'has other bytes than the index says');
  if (facts.sha256 !== undefined && facts.sha256 !== entry.sha256) throw others();
  const filename = poolKey(component, sourceName(stanza.field('Source'), entry.name), entry);
  const content = provenSource(source.open(from, facts), entry.sha256, others);
  const made = incomingOf(stanza.withField('Filename', filename), content);
  const isThere =
    whole(source, from) === whole(target, filename) && source.place.endpoint === target.place.endpoint;
  const proven = facts.sha256 === entry.sha256;
  const copy = (to: string): Promise<boolean> =>
    target.copy(from, to, { source, etag: facts.etag, caching: IMMUTABLE, type: PACKAGE_TYPE });
  return { made, delivery: { entry: made.entry, content, isThere, ...(proven ? { copy } : {}) } };
}

/** A key and an index's folder are made of these, so they are held to Policy, whatever the source's index has. */
function checkIdentity({ name, version, architecture }: Entry, source: Bucket): void {
  parseVersion(version.text);
  if (/^[a-z0-9][a-z0-9-]*$/.test(architecture)) return;
  throw new Failure(
    'source-malformed',
    `The index of ${source.name} has ${name} ${version.text} for the architecture ${JSON.stringify(architecture)}.`,
    'Do not use this repository before you know who wrote that.',
  );
}

/** What dpkg or apt can't read would keep every host of the target from installing anything. */
function checkInstallable({ name, version }: Entry, stanza: Stanza, source: Bucket): void {
  const faults = controlFaults(stanza);
  if (faults.length === 0) return;
  throw new Failure(
    'source-malformed',
    `${name} ${version.text} of ${source.name} can't be installed: ${faults.map(({ what }) => what).join(' ')}`,
    'Build it anew with that mended, publish it there, and promote the new one.',
  );
}

function differs(source: Bucket, key: string, what: string): Failure {
  return new Failure(
    'source-differs',
    `${source.name}/${key} ${what}.`,
    'Run `operation: verify` on the source.',
  );
}

function whole({ place }: Bucket, key: string): string {
  return `${place.bucket}/${place.prefix}${key}`;
}
