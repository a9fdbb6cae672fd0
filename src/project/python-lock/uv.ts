import { member, textOf, textsOf } from '../value.ts';
import { closure, type Need, type Node } from './closure.ts';
import { hashesOf, type Locked, listOf } from './locked.ts';

/** uv.lock: one list for every platform, in which the project itself is a package at `.`. Source: uv's documentation, "Resolution". */
export function uvLocked(lock: unknown): readonly Locked[] | undefined {
  const packages = listOf(member(lock, 'package'));
  const several = severalVersions(packages);
  const idOf = (entry: unknown): string => {
    const name = textOf(member(entry, 'name')) ?? '';
    return several.has(name) ? `${name} ${textOf(member(entry, 'version')) ?? ''}` : name;
  };
  const needsOf = (entry: unknown): readonly Need[] =>
    listOf(member(entry, 'dependencies')).map((need) => ({
      id: idOf(need),
      marker: textOf(member(need, 'marker')) ?? '',
    }));
  const extraNeeds = (entry: unknown, extras: readonly string[]): readonly Need[] =>
    extras.flatMap((extra) =>
      listOf(member(entry, 'optional-dependencies', extra)).map((need) => ({
        id: idOf(need),
        marker: textOf(member(need, 'marker')) ?? '',
      })),
    );
  const asked = extrasAsked(packages, idOf);
  const nodes = new Map<string, Node<Omit<Locked, 'marker'>>>();
  for (const entry of packages) {
    const id = idOf(entry);
    const needs = [...needsOf(entry), ...extraNeeds(entry, asked.get(id) ?? [])];
    nodes.set(id, { value: lockedOf(entry), needs });
  }
  const own = packages.find((entry) =>
    ['editable', 'virtual'].some((kind) => textOf(member(entry, 'source', kind)) === '.'),
  );
  if (own === undefined) return undefined;
  return closure(nodes, needsOf(own)).map(({ value, marker }) => ({ ...value, marker }));
}

function severalVersions(packages: readonly unknown[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const entry of packages) {
    const name = textOf(member(entry, 'name')) ?? '';
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return twice;
}

/** The extras that somebody asks a package for. */
function extrasAsked(
  packages: readonly unknown[],
  idOf: (entry: unknown) => string,
): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, readonly string[]>();
  for (const need of packages.flatMap((entry) => listOf(member(entry, 'dependencies')))) {
    const extras = textsOf(member(need, 'extra'));
    if (extras.length > 0) asked.set(idOf(need), [...(asked.get(idOf(need)) ?? []), ...extras]);
  }
  return asked;
}

function lockedOf(entry: unknown): Omit<Locked, 'marker'> {
  const name = textOf(member(entry, 'name')) ?? '';
  const source = (kind: string): string | undefined => textOf(member(entry, 'source', kind));
  const git = source('git');
  const path = source('directory') ?? source('path') ?? source('editable') ?? source('virtual');
  const url = source('url');
  if (git !== undefined) return { name, extras: [], from: { kind: 'url', url: gitUrl(git) } };
  if (url !== undefined) return { name, extras: [], from: { kind: 'url', url } };
  if (path !== undefined) return { name, extras: [], from: { kind: 'path', path } };
  const hashes = [...hashesOf(member(entry, 'wheels')), ...hashesOf([member(entry, 'sdist')])];
  return {
    name,
    extras: [],
    from: { kind: 'index', version: textOf(member(entry, 'version')) ?? '', hashes },
  };
}

/** `https://host/r.git?rev=main#<commit>` → `git+https://host/r.git@<commit>`. */
function gitUrl(text: string): string {
  const [place = '', commit = ''] = text.split('#');
  return `git+${place.split('?')[0]}@${commit}`;
}
