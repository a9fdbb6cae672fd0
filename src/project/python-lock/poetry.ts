import { normalized } from '../requirements.ts';
import { member, textOf, textsOf } from '../value.ts';
import { closure, type Need, type Node } from './closure.ts';
import { hashesOf, type Locked, listOf } from './locked.ts';

/**
 * poetry.lock: packages of every group. Since Poetry 2 each says its groups and markers; before, the main ones are those that
 * the project needs, however indirectly.
 * @param roots the project's own requirements: names with markers
 */
export function poetryLocked(lock: unknown, roots: readonly Need[]): readonly Locked[] {
  const packages = listOf(member(lock, 'package'));
  const oldFiles = member(lock, 'metadata', 'files');
  if (packages.some((entry) => member(entry, 'groups') !== undefined)) {
    return packages
      .filter(
        (entry) => textsOf(member(entry, 'groups')).includes('main') && member(entry, 'optional') !== true,
      )
      .map((entry) => ({ ...lockedOf(entry, oldFiles), marker: mainMarker(member(entry, 'markers')) }));
  }
  const nodes = new Map<string, Node<Omit<Locked, 'marker'>>>(
    packages.map((entry) => [
      normalized(textOf(member(entry, 'name')) ?? ''),
      { value: lockedOf(entry, oldFiles), needs: needsOf(member(entry, 'dependencies')) },
    ]),
  );
  const asked = roots.map(({ id, marker }) => ({ id: normalized(id), marker }));
  return closure(nodes, asked).map(({ value, marker }) => ({ ...value, marker }));
}

/** One text for all groups, or one for each group. */
function mainMarker(markers: unknown): string {
  return textOf(markers) ?? textOf(member(markers, 'main')) ?? '';
}

function needsOf(table: unknown): readonly Need[] {
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([name, needs]) =>
    (Array.isArray(needs) ? needs : [needs])
      .filter((need) => member(need, 'optional') !== true)
      .map((need) => ({ id: normalized(name), marker: textOf(member(need, 'markers')) ?? '' })),
  );
}

function lockedOf(entry: unknown, oldFiles: unknown): Omit<Locked, 'marker'> {
  const name = textOf(member(entry, 'name')) ?? '';
  const kind = textOf(member(entry, 'source', 'type'));
  const url = textOf(member(entry, 'source', 'url')) ?? '';
  if (kind === 'git') {
    const commit = textOf(member(entry, 'source', 'resolved_reference')) ?? '';
    return { name, extras: [], from: { kind: 'url', url: `git+${url}@${commit}` } };
  }
  if (kind === 'url') return { name, extras: [], from: { kind: 'url', url } };
  if (kind === 'directory' || kind === 'file') return { name, extras: [], from: { kind: 'path', path: url } };
  const hashes = hashesOf(member(entry, 'files') ?? member(oldFiles, name));
  return {
    name,
    extras: [],
    from: { kind: 'index', version: textOf(member(entry, 'version')) ?? '', hashes },
  };
}
