import { member, textOf, textsOf } from '../value.ts';
import { hashesOf, type Locked, listOf } from './locked.ts';

/** pdm.lock: the packages of the group `default`, each with its marker. Source: PDM's documentation, "Lock file". */
export function pdmLocked(lock: unknown): readonly Locked[] {
  return listOf(member(lock, 'package'))
    .filter((entry) => {
      const groups = member(entry, 'groups');
      return groups === undefined || textsOf(groups).includes('default');
    })
    .filter((entry) => textsOf(member(entry, 'extras')).length === 0)
    .map((entry) => ({ ...lockedOf(entry), marker: textOf(member(entry, 'marker')) ?? '' }));
}

function lockedOf(entry: unknown): Omit<Locked, 'marker'> {
  const name = textOf(member(entry, 'name')) ?? '';
  const git = textOf(member(entry, 'git'));
  const url = textOf(member(entry, 'url'));
  const path = textOf(member(entry, 'path'));
  if (git !== undefined) {
    const commit = textOf(member(entry, 'revision')) ?? '';
    return { name, extras: [], from: { kind: 'url', url: `git+${git}@${commit}` } };
  }
  if (url !== undefined) return { name, extras: [], from: { kind: 'url', url } };
  if (path !== undefined)
    return { name, extras: [], from: { kind: 'path', path: path.replace(/^\.\//, '') } };
  const hashes = hashesOf(member(entry, 'files'));
  return {
    name,
    extras: [],
    from: { kind: 'index', version: textOf(member(entry, 'version')) ?? '', hashes },
  };
}
