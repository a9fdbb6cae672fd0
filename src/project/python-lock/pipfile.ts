import { member, textOf, textsOf } from '../value.ts';
import type { Locked } from './locked.ts';

/** Pipfile.lock: the section `default`, each with its marker. Source: pipenv's documentation, "Pipfile.lock". */
export function pipfileLocked(lock: unknown): readonly Locked[] {
  const section = member(lock, 'default');
  if (typeof section !== 'object' || section === null) return [];
  return Object.entries(section).flatMap(([name, entry]): readonly Locked[] => {
    const extras = textsOf(member(entry, 'extras'));
    const marker = textOf(member(entry, 'markers')) ?? '';
    const git = textOf(member(entry, 'git'));
    const file = textOf(member(entry, 'file'));
    const path = textOf(member(entry, 'path'))?.replace(/^\.\//, '');
    if (git !== undefined) {
      const url = `git+${git.replace(/^git\+/, '')}@${textOf(member(entry, 'ref')) ?? ''}`;
      return [{ name, extras, marker, from: { kind: 'url', url } }];
    }
    if (file !== undefined) return [{ name, extras, marker, from: { kind: 'url', url: file } }];
    if (path !== undefined)
      return path === '.' ? [] : [{ name, extras, marker, from: { kind: 'path', path } }];
    const version = (textOf(member(entry, 'version')) ?? '').replace(/^==/, '');
    return [
      { name, extras, marker, from: { kind: 'index', version, hashes: textsOf(member(entry, 'hashes')) } },
    ];
  });
}
