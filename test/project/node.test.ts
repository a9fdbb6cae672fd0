import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { engineDepends, type NodeProject, readProject } from '../../src/project/index.ts';

type Files = Readonly<Record<string, string | object>>;

async function node<T>(
  files: Files,
  path: string,
  look: (project: NodeProject, top: string) => T,
): Promise<T> {
  const top = await realpath(await mkdtemp(join(tmpdir(), 'node-test-')));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(top, name)), { recursive: true });
      await writeFile(join(top, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
    const project = await readProject(join(top, path), 'node', () => Promise.reject(new Error()), top);
    assert.ok(project.kind === 'node');
    return look(project, top);
  } finally {
    await rm(top, { recursive: true });
  }
}

/** The program that installs, in words: `npm by package-lock.json`, and the locks that are not read. */
const MANAGERS: readonly (readonly [string, Files, string])[] = [
  ['no lock', {}, 'npm'],
  ['npm', { 'package-lock.json': '{}' }, 'npm by package-lock.json'],
  [
    'shrinkwrap before lock',
    { 'package-lock.json': '{}', 'npm-shrinkwrap.json': '{}' },
    'npm by npm-shrinkwrap.json',
  ],
  ['pnpm 9', { 'pnpm-lock.yaml': "lockfileVersion: '9.0'\n" }, 'pnpm 9 by pnpm-lock.yaml'],
  ['pnpm 8', { 'pnpm-lock.yaml': "lockfileVersion: '6.0'\n" }, 'pnpm 8 by pnpm-lock.yaml'],
  ['pnpm 7', { 'pnpm-lock.yaml': 'lockfileVersion: 5.4\n' }, 'pnpm 7 by pnpm-lock.yaml'],
  ['Yarn 1', { 'yarn.lock': '# yarn lockfile v1\n' }, 'yarn-classic 1.22.22 by yarn.lock'],
  ['Yarn berry', { 'yarn.lock': '__metadata:\n  version: 8\n' }, 'yarn 4 by yarn.lock'],
  [
    'packageManager',
    { 'package.json': { packageManager: 'pnpm@9.1.2+sha512.00' }, 'pnpm-lock.yaml': '' },
    'pnpm 9.1.2 by pnpm-lock.yaml',
  ],
  ['packageManager alone', { 'package.json': { packageManager: 'yarn@4.5.0' } }, 'yarn 4.5.0'],
  [
    'two locks',
    { 'package-lock.json': '{}', 'pnpm-lock.yaml': '' },
    'npm by package-lock.json, not pnpm-lock.yaml',
  ],
  [
    'two locks, one named',
    { 'package.json': { packageManager: 'pnpm@9.1.2' }, 'package-lock.json': '{}', 'pnpm-lock.yaml': '' },
    'pnpm 9.1.2 by pnpm-lock.yaml, not package-lock.json',
  ],
  ['a lock that nobody reads', { 'bun.lockb': '' }, 'npm, not bun.lockb'],
];

for (const [title, files, wanted] of MANAGERS) {
  test(`what installs: ${title}`, async () => {
    const found = await node({ 'package.json': {}, ...files }, '.', ({ manager, unread }) => {
      const { kind, version, lockFile } = manager;
      return `${kind}${version === '' ? '' : ` ${version}`}${lockFile === undefined ? '' : ` by ${lockFile}`}${unread.map((name) => `, not ${name}`).join('')}`;
    });
    assert.equal(found, wanted);
  });
}

test('one of several workspaces is installed from their root, with those that it needs', async () => {
  const files = {
    'package.json': { workspaces: ['packages/*', '!packages/old'] },
    'package-lock.json': '{}',
    'packages/web/package.json': {
      name: 'web',
      dependencies: { '@a/shared': '*' },
      devDependencies: { tools: '*' },
    },
    'packages/shared/package.json': {
      name: '@a/shared',
      dependencies: { base: '^1' },
      scripts: { build: 'x' },
    },
    'packages/base/package.json': { name: 'base', dependencies: { web: '*' } },
    'packages/tools/package.json': { name: 'tools' },
    'packages/old/package.json': { name: 'old' },
  };
  const where = ({ installRoot, base, locals, manager }: NodeProject, top: string): unknown => ({
    from: relative(top, installRoot),
    base: relative(top, base),
    lock: manager.lockFile,
    locals: locals.map(
      ({ name, folder, builds }) => `${name} in ${relative(top, folder)}${builds ? ', built' : ''}`,
    ),
  });
  assert.deepEqual(await node(files, 'packages/web', where), {
    from: '',
    base: '',
    lock: 'package-lock.json',
    locals: ['@a/shared in packages/shared, built', 'base in packages/base'],
  });
  const alone = { from: 'packages/old', base: 'packages/old', lock: undefined, locals: [] };
  assert.deepEqual(await node(files, 'packages/old', where), alone);
  const pnpm = { ...files, 'package.json': {}, 'pnpm-workspace.yaml': 'packages:\n  - packages/**\n' };
  assert.deepEqual(await node(pnpm, 'packages/tools', where), {
    from: '',
    base: '',
    lock: 'package-lock.json',
    locals: [],
  });
});

test('a package by its folder comes along where it lies beside the project; one that is not there is an error', async () => {
  const files = {
    'apps/web/package.json': {
      dependencies: { shared: 'file:../../libs/shared', inner: 'file:./inner', packed: 'file:../x.tgz' },
    },
    'apps/web/inner/package.json': {},
    'apps/x.tgz': '',
    'libs/shared/package.json': { dependencies: { deep: 'link:../deep' } },
    'libs/deep/package.json': {},
  };
  const found = await node(files, 'apps/web', ({ base, locals }, top) => [
    relative(top, base),
    ...locals.map(({ folder }) => relative(top, folder)),
  ]);
  assert.deepEqual(found, ['', 'libs/shared', 'libs/deep']);
  const missing = { 'package.json': { dependencies: { a: 'file:../a' } } };
  await assert.rejects(
    node(missing, '.', () => undefined),
    /a is to come from \.\.\/a, which is not in the workspace/,
  );
});

test('engines bounds the Node of the hosts, exactly', async () => {
  const cases: readonly (readonly [string | undefined, string])[] = [
    [undefined, 'nodejs (>= 20)'],
    ['*', 'nodejs (>= 20)'],
    ['>=18', 'nodejs (>= 20)'],
    ['>=20.4.0', 'nodejs (>= 20.4.0)'],
    ['>20.4.0', 'nodejs (>= 20.4.1~)'],
    ['>=20.4 <21', 'nodejs (>= 20.4.0), nodejs (<< 21.0.0~)'],
    ['^18 || ^20.1', 'nodejs (>= 20.1.0), nodejs (<< 21.0.0~)'],
    ['20.x', 'nodejs (>= 20.0.0), nodejs (<< 21.0.0~)'],
    ['<=20.20.2', 'nodejs (>= 20), nodejs (<< 20.20.3~)'],
    ['<22', 'nodejs (>= 20), nodejs (<< 22.0.0~)'],
    ['20.20.2', 'nodejs (>= 20.20.2), nodejs (<< 20.20.3~)'],
    ['18 - 20', 'nodejs (>= 20), nodejs (<< 21.0.0~)'],
  ];
  for (const [engine, depends] of cases)
    assert.equal((await engineDepends(engine, '20.20.2')).join(', '), depends, engine);
  for (const engine of ['>=99', '^18', '>=20.21.0', '<20', 'node 20'])
    await assert.rejects(engineDepends(engine, '20.20.2'), { code: 'engine' }, engine);
});
