import type { PackageId } from '../deb/index.ts';
import { Failure } from '../failure.ts';

/** `<component>/binary-<architecture>`: what Release calls the folder of an index. */
export type IndexName = string;

/** A suite and the component in it that a run is about. */
export interface Target {
  readonly suite: string;
  readonly component: string;
}

export const ALL = 'all';

export function indexName(component: string, architecture: string): IndexName {
  return `${component}/binary-${architecture}`;
}

/** The component and architecture of an index by its name; `undefined` for other folders. */
export function indexOf(name: string): { component: string; architecture: string } | undefined {
  const match = /^(.+)\/binary-([a-z0-9-]+)$/.exec(name);
  return match === null ? undefined : { component: match[1] ?? '', architecture: match[2] ?? '' };
}

/** Where a suite lies, below the repository's prefix. */
export function suiteFolder(suite: string): string {
  return `dists/${suite}`;
}

/** Content-addressed: `<folder>/by-hash/SHA256/<hex>`. */
export function byHash(folder: string, sha256: string): string {
  return `${folder}/by-hash/SHA256/${sha256}`;
}

/** The folder, below its suite, of a file that we write under its plain name and by its hash; `undefined` for others. */
export function folderByHash(path: string): string | undefined {
  return /^(.*)\/Packages\.(?:gz|zst)$/.exec(path)?.[1] ?? /^(.*\/Packages\.diff)\/Index$/.exec(path)?.[1];
}

/**
 * The key of a package in the pool, and its `Filename`: the literal string, `+` and `~` too. The version is without
 * epoch, as everywhere in Debian.
 */
export function poolKey(component: string, source: string, id: PackageId): string {
  const version = withoutEpoch(id.version.text);
  return `pool/${component}/${poolLetter(source)}/${source}/${id.name}_${version}_${id.architecture}.deb`;
}

export function withoutEpoch(version: string): string {
  return version.replace(/^\d+:/, '');
}

function poolLetter(source: string): string {
  return /^lib./.test(source) ? source.slice(0, 4) : source.slice(0, 1);
}

/** The source package by a `Source` field, which may carry a version in parentheses; else the package's own name. */
export function sourceName(field: string | undefined, name: string): string {
  const source = (field ?? '').replace(/\(.*$/s, '').trim();
  return /^[a-z0-9][a-z0-9+.-]+$/.test(source) ? source : name;
}

/**
 * Names of suites and components: path segments, no `..`, nothing that a deb822 list would split, none of the folders that
 * lie within a suite.
 */
export function isSuiteName(text: string): boolean {
  const isPath = /^[A-Za-z0-9][A-Za-z0-9._+~-]*(\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/.test(text);
  return isPath && text.length <= 200 && !/(^|\/)(binary-[^/]*|source|by-hash|i18n)(\/|$)/.test(text);
}

/**
 * A key that an index read from outside names: it must stay in the repository.
 * @throws Failure `path-outside`
 */
export function checkedKey(path: string, place: string): string {
  const key = path.replace(/^(\.\/)+/, '');
  const segments = key.split('/');
  if (key !== '' && !segments.some((part) => part === '' || part === '.' || part === '..')) return key;
  throw new Failure(
    'path-outside',
    `It names the file ${JSON.stringify(path)}, which is no path inside the repository.`,
    'Do not use this repository before you know who wrote that.',
    { where: { file: place } },
  );
}

/**
 * The keys that a `Filename` may mean: the literal string and, since old versions of deb-s3 wrote it so and old
 * ones of apt ask for it so, what its percent forms stand for.
 */
export function keysMeant(filename: string): readonly string[] {
  if (!/%[0-9A-Fa-f]{2}/.test(filename)) return [filename];
  try {
    return [filename, decodeURIComponent(filename)];
  } catch {
    return [filename];
  }
}
