import { compareVersions, type Stanza, type Version, versionAsFound } from '../deb/index.ts';

/** A package as an index lists it. */
export interface Entry {
  readonly name: string;
  readonly version: Version;
  readonly architecture: string;
  /** Below the repository's prefix. */
  readonly filename: string;
  /** In bytes. */
  readonly size: number;
  /** Lower-case hex; empty where the index has none. */
  readonly sha256: string;
  /** What `action-build` wrote: the commit that the package was made of, 40 hex digits, and `owner/name`. */
  readonly commit?: string;
  readonly repository?: string;
  /** The first line of its description; may be empty. */
  readonly synopsis: string;
}

export function entryOf(stanza: Stanza): Entry {
  const value = (name: string): string => stanza.field(name) ?? '';
  const commit = value('Git-Commit');
  const repository = value('Git-Repository');
  return {
    name: value('Package'),
    version: versionAsFound(value('Version')),
    architecture: value('Architecture'),
    filename: value('Filename').replace(/^(\.\/)+/, ''),
    size: Number(value('Size')),
    sha256: value('SHA256').toLowerCase(),
    synopsis: synopsisOf(value('Description')),
    ...(/^[0-9a-f]{40}$/.test(commit) ? { commit } : {}),
    ...(/^[\w.-]+\/[\w.-]+$/.test(repository) ? { repository } : {}),
  };
}

/** A text of its own: a part of the description would keep the whole of it in memory. */
function synopsisOf(description: string): string {
  const end = description.indexOf('\n');
  return end === -1 ? description : Buffer.from(description.slice(0, end)).toString();
}

/** Name, version and architecture, as one text: what is the same package in two indices has the same. */
export function entryId({ name, version, architecture }: Entry): string {
  return `${name} ${version.text} ${architecture}`;
}

/** Of two packages of one name, whether a client takes them for the same. */
export function isSameVersion(a: Entry, b: Entry): boolean {
  return a.architecture === b.architecture && compareVersions(a.version, b.version) === 0;
}

export type EntriesById = ReadonlyMap<string, Entry>;

/** Each package once, though an `all` package is in every index. */
export function distinct(entries: Iterable<Entry>): readonly Entry[] {
  return [...byId(entries).values()];
}

/** The same, by what `entryId` says. */
export function byId(entries: Iterable<Entry>): EntriesById {
  const found = new Map<string, Entry>();
  for (const entry of entries) found.set(entryId(entry), entry);
  return found;
}
