import { bytesSource, collect } from '../../bytes/index.ts';
import { type Compression, decompress, parseStanzas } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import type { Bucket } from '../../s3/index.ts';
import type { Entry } from '../entry.ts';
import { everyPackage } from '../index-file/index.ts';
import { byHash, checkedKey, suiteFolder } from '../names.ts';
import { readBase, type Trust } from './base.ts';
import { isListed, readIndex } from './read-index.ts';
import type { Release } from './release.ts';
import type { Base } from './state.ts';
import { indicesOf } from './survey.ts';

/** A suite with all that it refers to. */
export interface WholeSuite {
  readonly suite: string;
  readonly base: Extract<Base, { kind: 'committed' }>;
  readonly entries: readonly Entry[];
  /** The files of source packages, by key. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** A file of a source package, as its index has it. */
export interface SourceFile {
  /** In bytes. */
  readonly size: number;
  /** Lower-case hex; empty where the index has none. */
  readonly sha256: string;
}

/** Indices of source packages above this are nobody's. */
const LARGEST = 2 ** 29;

/** The suites among keys: each has an InRelease or a Release. */
export function suitesAmong(keys: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const key of keys) {
    const [, suite, file] = /^dists\/(.+)\/(InRelease|Release)$/.exec(key) ?? [];
    // aptly has Release by its hash, too.
    if (suite === undefined || /\/by-hash\//.test(key)) continue;
    // An index's own folder may have a Release, which is no suite's and which nobody signs.
    if (file === 'InRelease' || !/\/(binary-[a-z0-9-]+|source)$/.test(suite)) found.add(suite);
  }
  return [...found].toSorted();
}

/** The suites of a repository, sorted. */
export async function listSuites(bucket: Bucket): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of bucket.list('dists/')) if (key.endsWith('Release')) keys.push(key);
  return suitesAmong(keys);
}

/** Whether a key or a path may be that of an index of packages under its plain name. */
export function isIndexFile(path: string): boolean {
  return /(^|\/)Packages(\.[a-z0-9]+)?$/.test(path);
}

/** The indices under plain names that lie in no suite. */
export function strayIndices(keys: Iterable<string>, suites: readonly string[]): readonly string[] {
  return [...keys].filter(
    (key) => isIndexFile(key) && !suites.some((suite) => key.startsWith(`${suiteFolder(suite)}/`)),
  );
}

/**
 * A suite verified as a whole, each of its indices too.
 * @throws Failure as readBase and readIndex
 */
export async function readWholeSuite(
  bucket: Bucket,
  suite: string,
  trust: Trust,
  at: Date,
): Promise<WholeSuite> {
  const base = await readBase(bucket, suite, trust, at);
  if (base.kind === 'empty')
    throw new Failure('suite-missing', `There is no suite ${suite} any more.`, 'Run this again.');
  checkIndices(suite, base.release);
  const entries = await readEntries(bucket, suite, base.release);
  return { suite, base, entries, sources: await sourceFiles(bucket, suiteFolder(suite), base.release) };
}

/** What an index refers to that lies elsewhere, as in a flat repository, would not be known. */
function checkIndices(suite: string, release: Release): void {
  const known = new Set(indicesOf(release));
  for (const path of release.files.keys()) {
    if (!isIndexFile(path) || known.has(path.slice(0, path.lastIndexOf('/')))) continue;
    throw new Failure(
      'index-unknown',
      `Release lists the index ${path}, and none is read but <component>/binary-<architecture>/Packages.`,
      'Take it out with the tool that made it.',
      { where: { file: `${suiteFolder(suite)}/${path}` } },
    );
  }
}

/**
 * The packages of every index that a Release lists; an `all` package comes once an index.
 * @throws Failure as readIndex
 */
export async function readEntries(
  bucket: Bucket,
  suite: string,
  release: Release,
): Promise<readonly Entry[]> {
  const folder = suiteFolder(suite);
  const entries: Entry[] = [];
  for (const name of indicesOf(release)) {
    const index = await readIndex(bucket, folder, release, name, new Map());
    for (const { entry } of everyPackage(index)) {
      entries.push({ ...entry, filename: checkedKey(entry.filename, `${folder}/${name}/Packages`) });
    }
  }
  return entries;
}

/** What the indices of source packages refer to, by key. @throws Failure `index-differs`, `stanza-malformed` */
export async function sourceFiles(
  bucket: Bucket,
  folder: string,
  release: Release,
): Promise<ReadonlyMap<string, SourceFile>> {
  const found = new Map<string, SourceFile>();
  const parents = new Set(
    [...release.files.keys()].flatMap((path) => /^(.*)\/Sources(?:\.[a-z0-9]+)?$/.exec(path)?.[1] ?? []),
  );
  for (const parent of parents) {
    const text = await sourcesText(bucket, folder, release, parent);
    for (const stanza of parseStanzas(text, `${folder}/${parent}/Sources`)) {
      const directory = (stanza.field('Directory') ?? '').replace(/(?<!\/)\/+$/, '');
      for (const section of ['Files', 'Checksums-Sha256']) {
        for (const line of (stanza.field(section) ?? '').split('\n')) {
          const [hash = '', size, name] = line.trim().split(/\s+/);
          if (name === undefined) continue;
          const key = checkedKey(`${directory}/${name}`, `${folder}/${parent}/Sources`);
          found.set(key, { size: Number(size), sha256: section === 'Files' ? '' : hash.toLowerCase() });
        }
      }
    }
  }
  return found;
}

async function sourcesText(
  bucket: Bucket,
  folder: string,
  release: Release,
  parent: string,
): Promise<Uint8Array> {
  for (const form of ['.zst', '.gz', '.xz', '', '.bz2', '.lzma'] satisfies Compression[]) {
    const path = `${parent}/Sources${form}`;
    const listed = release.files.get(path);
    if (listed === undefined) continue;
    for (const key of [`${folder}/${path}`, byHash(`${folder}/${parent}`, listed.sha256 ?? '-')]) {
      const stored = await bucket.get(key);
      if (stored === undefined || !isListed([stored.bytes], listed)) continue;
      const text = decompress(bytesSource(stored.bytes).read(), form, key, LARGEST);
      return await collect(text, LARGEST, () => new Failure('too-large', `${key} is too large.`, ''));
    }
  }
  throw new Failure(
    'index-differs',
    `${folder}/${parent}/Sources is missing or differs from what the signed Release says of it.`,
    'Restore it, or take it out with the tool that made it.',
  );
}
