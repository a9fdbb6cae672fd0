import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const files = globSync('src/**/*.ts', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));

/** What each room may import besides itself and the floor. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  bytes: [],
  deb: ['bytes'],
  openpgp: ['bytes', 'deb'],
  s3: ['bytes'],
  apt: ['bytes', 'deb', 'openpgp', 's3'],
  project: ['bytes', 'deb'],
  fpm: ['bytes', 'deb', 'project'],
  ansible: ['bytes', 'deb'],
  settings: ['bytes', 'deb'],
  github: ['settings'],
  actions: ['bytes', 'deb', 'openpgp', 's3', 'apt', 'project', 'fpm', 'ansible', 'settings', 'github'],
};

function roomOf(path: string): string {
  return path.split('/').length === 2 ? 'floor' : (path.split('/')[1] ?? '');
}

function importsOf({ path, text }: { path: string; text: string }): readonly string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => normalize(join(dirname(path), specifier)));
}

test('imports point one way, through the doors of the rooms', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const room = roomOf(file.path);
    for (const imported of importsOf(file)) {
      const target = roomOf(imported);
      if (target === room || (target === 'floor' && room !== 'floor')) continue;
      const reachable = allowed[room]?.includes(target) ?? false;
      const door = imported === `src/${target}/index.ts`;
      if (!reachable || !door) wrong.push(`${file.path} imports ${imported}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('a folder below a room has one door, too', () => {
  const doors = new Set(files.map(({ path }) => path).filter((path) => path.endsWith('/index.ts')));
  const wrong: string[] = [];
  for (const file of files.filter(({ path }) => !path.startsWith('src/actions/'))) {
    for (const imported of importsOf(file)) {
      const folder = dirname(imported);
      const isWithin = `${dirname(file.path)}/`.startsWith(`${folder}/`);
      if (isWithin || imported === `${folder}/index.ts` || !doors.has(`${folder}/index.ts`)) continue;
      wrong.push(`${file.path} imports ${imported}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('no import leads back to where it came from', () => {
  const importing = new Map(files.map((file) => [file.path, importsOf(file)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) cycles.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of importing.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  assert.deepEqual(cycles, []);
});

test('no room reads the environment, the clock or the arguments of the process by itself', () => {
  const reads = /process\.(env|argv|exit\b|cwd)|new Date\(\)|Date\.now\(\)/;
  const allowedFiles = (path: string): boolean =>
    path.startsWith('src/actions/main/') || path === 'src/github/start.ts';
  const wrong = files
    .filter(({ path, text }) => !allowedFiles(path) && reads.test(text))
    .map(({ path }) => path);
  assert.deepEqual(wrong, []);
});

test('programs are started in one place', () => {
  const wrong = files.filter(
    ({ path, text }) => path !== 'src/program.ts' && /child_process|@actions\/exec/.test(text),
  );
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});

test('a file fits a sitting: none has over 300 lines', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path);
  assert.deepEqual(long, []);
});

test('the entries of the actions hand over and do no more', () => {
  const long = files.filter(
    ({ path, text }) => path.startsWith('src/actions/main/') && text.split('\n').length > 16,
  );
  assert.deepEqual(
    long.map(({ path }) => path),
    [],
  );
});

test('the lock file names no registry host', () => {
  const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  assert.doesNotMatch(JSON.stringify(lock), /"resolved":/);
});
