import type { TarEntry } from '../../../src/deb/index.ts';

const LETTERS: Readonly<Record<TarEntry['kind'], string>> = {
  file: '-',
  'hard-link': 'h',
  'symbolic-link': 'l',
  'character-device': 'c',
  'block-device': 'b',
  directory: 'd',
  fifo: 'p',
};

/** An entry as `tar -tv --full-time` shows it, with single blanks. */
export function listing(entry: Omit<TarEntry, 'content'>): string {
  const owner = `${entry.user || entry.uid}/${entry.group || entry.gid}`;
  const time = new Date(entry.mtime * 1000).toISOString().replace('T', ' ').slice(0, 19);
  const link = { 'hard-link': ` link to ${entry.target}`, 'symbolic-link': ` -> ${entry.target}` };
  const target = entry.kind === 'hard-link' || entry.kind === 'symbolic-link' ? link[entry.kind] : '';
  return `${LETTERS[entry.kind]}${permissions(entry.mode)} ${owner} ${entry.size} ${time} ${entry.path}${target}`;
}

function permissions(mode: number): string {
  const letters = [...'rwxrwxrwx'].map((letter, i) => ((mode >> (8 - i)) & 1 ? letter : '-'));
  for (const [bit, at, set, alone] of [
    [0o4000, 2, 's', 'S'],
    [0o2000, 5, 's', 'S'],
    [0o1000, 8, 't', 'T'],
  ] as const) {
    if (mode & bit) letters[at] = letters[at] === 'x' ? set : alone;
  }
  return letters.join('');
}
