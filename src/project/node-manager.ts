import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPackageJson } from './node-workspaces.ts';
import type { NodeManager } from './project.ts';
import { member, textOf } from './value.ts';

/** Locks by the program that reads them, those that go first in front. */
const LOCKS = [
  ['npm-shrinkwrap.json', 'npm'],
  ['package-lock.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
] as const;
/** Locks of programs that we don't call. */
const FOREIGN = ['bun.lock', 'bun.lockb', 'deno.lock'];

/** The release of pnpm that writes a lock of this form. Source: pnpm's "lockfileVersion" by release. */
const PNPM_BY_LOCK: readonly (readonly [RegExp, string])[] = [
  [/^9/, '9'],
  [/^6/, '8'],
  [/^5/, '7'],
];

/** The program that reads the lock in a folder, the one that `packageManager` names first; without a lock that, or npm. */
export async function nodeManager(
  folder: string,
): Promise<{ readonly manager: NodeManager; readonly unread: readonly string[] }> {
  const names = new Set(await readdir(folder));
  const present = LOCKS.filter(([name]) => names.has(name));
  const [, named, version] =
    /^(npm|pnpm|yarn)@(\d[\w.-]*)/.exec(
      textOf(member(await readPackageJson(folder), 'packageManager')) ?? '',
    ) ?? [];
  const lock = present.find(([, kind]) => kind === named) ?? present[0];
  const kind = lock?.[1] ?? named ?? 'npm';
  const text = lock === undefined ? '' : await readFile(join(folder, lock[0]), 'utf8');
  const lockFile = lock?.[0];
  const release = named === kind ? version : undefined;
  const unread = [
    ...present.filter(([name, other]) => name !== lockFile && other !== kind).map(([name]) => name),
    ...FOREIGN.filter((name) => names.has(name)),
  ];
  return { manager: managerOf(kind, lockFile, release, text), unread };
}

function managerOf(
  kind: string,
  lockFile: string | undefined,
  release: string | undefined,
  text: string,
): NodeManager {
  if (kind === 'pnpm') {
    const form = /^lockfileVersion:\s*'?([\d.]+)/m.exec(text)?.[1] ?? '';
    const known = PNPM_BY_LOCK.find(([pattern]) => pattern.test(form))?.[1];
    return { kind: 'pnpm', lockFile, version: release ?? known ?? '9' };
  }
  if (kind !== 'yarn') return { kind: 'npm', lockFile, version: '' };
  const classic = release === undefined ? !/^__metadata:/m.test(text) : release.startsWith('1.');
  return classic
    ? { kind: 'yarn-classic', lockFile, version: release ?? '1.22.22' }
    : { kind: 'yarn', lockFile, version: release ?? '4' };
}
