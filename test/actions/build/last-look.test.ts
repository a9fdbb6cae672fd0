/** What works on the runner and nowhere else is found before it is packed. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { lastLook } from '../../../src/actions/build/last-look.ts';
import { settleTree, type Toolbox } from '../../../src/fpm/index.ts';
import { run } from '../../../src/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'last-look-'));
after(() => rmSync(folder, { recursive: true }));
const RUNNER = '/home/runner/work/shop/shop';
const SITE = 'opt/shop/venv/lib/python3.11/site-packages';
const tools: Toolbox = {
  run,
  environment: { PATH: process.env.PATH ?? '' },
  scratch: folder,
  say: () => undefined,
};

let count = 0;
async function look(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}) {
  const stage = join(folder, `stage-${++count}`);
  for (const [path, text] of Object.entries({ 'opt/shop/app.py': '', ...files })) {
    mkdirSync(join(stage, dirname(path)), { recursive: true });
    writeFileSync(join(stage, path), text);
  }
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(join(stage, dirname(path)), { recursive: true });
    symlinkSync(target, join(stage, path));
  }
  return lastLook(tools, stage, settleTree(stage, { modes: new Map(), foreign: [] }), [RUNNER, '/tmp']);
}

const refused: readonly (readonly [
  string,
  Readonly<Record<string, string>>,
  Readonly<Record<string, string>>,
  RegExp,
])[] = [
  [
    'a checkout below the virtualenv',
    { 'opt/shop/venv/src/foo/.git/config': 'token' },
    {},
    /foo\/\.git \(version control\)/,
  ],
  ['a submodule’s file', { 'opt/shop/lib/.git': 'gitdir: ../x' }, {}, /lib\/\.git \(version/],
  ['a .pth', { [`${SITE}/foo.pth`]: `${RUNNER}/libs/foo\n` }, {}, /foo\.pth \(leads to the runner/],
  [
    'a finder',
    { [`${SITE}/__editable___foo_finder.py`]: `M = {'foo': '${RUNNER}/foo'}` },
    {},
    /finder\.py \(leads/,
  ],
  ['an egg-link', { [`${SITE}/foo.egg-link`]: RUNNER }, {}, /egg-link \(leads/],
  [
    'a workspace’s link',
    {},
    { 'opt/shop/node_modules/shared': '../../../packages/shared' },
    /a link to \.\.\/\.\.\/\.\.\/packages\/shared/,
  ],
  ['a link beside the prefix', {}, { 'opt/shop/other': '../other' }, /\/opt\/shop\/other \(a link/],
];
for (const [what, files, links, message] of refused) {
  test(`refused: ${what}`, async () => {
    await assert.rejects(look(files, links), { code: 'tree', message });
  });
}

test('not refused: links within the package, dead ones of the project’s own, and the system’s', async () => {
  const links = {
    'opt/shop/current': 'app.py',
    'opt/shop/LICENSE': 'no-such-file',
    'usr/bin/shop': '../../opt/shop/app.py',
    'opt/shop/libz.so': '../../usr/lib/libz.so.1',
    'opt/shop/log': '/var/log/shop',
  };
  assert.deepEqual(await look({}, links), []);
});

test('other files that name the runner are told, whatever bytes stand around it', async () => {
  const files = { 'opt/shop/cache.bin': `\0\x01${RUNNER}/x\0`, 'opt/shop/notes': '/tmp/x' };
  assert.deepEqual(await look(files), ['/opt/shop/cache.bin']);
});
