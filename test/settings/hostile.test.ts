/** A settings file by somebody who means no good changes nothing but its own error. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { repositoryFiles } from '../../src/settings/index.ts';
import { mistakesIn, read } from './read.ts';

const GOOD = 'environments: { dev: { publish: { bucket: abc } } }';

describe('refused', () => {
  const bomb = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      { length: 9 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`,
    ),
  ].join('\n');
  const table: readonly (readonly [string, string, RegExp])[] = [
    ['a bomb of aliases', bomb, /more than 20000 parts/],
    ['an alias of itself', 'build: &a { depends: *a }', /nested more than 20 deep/],
    ['an alias without anchor', `build: *nothing\n${GOOD}`, /Unresolved alias|has no anchor/],
    ['a tag', `build: !!js/function 'x'\n${GOOD}`, /Tags|not YAML/],
    ['a tag of its own', `build: { name: !secret shop }\n${GOOD}`, /Tags such as/],
    ['a binary', `build: { name: !!binary c2hvcA== }\n${GOOD}`, /Tags such as/],
    ['10 MB', `build: { description: '${'x'.repeat(10_000_000)}' }`, /more than 256 KiB/],
    ['__proto__', `__proto__: { polluted: yes }\n${GOOD}`, /`__proto__` is not known here/],
    ['__proto__ as an input', `build: { __proto__: { polluted: yes } }\n${GOOD}`, /`__proto__` is no input/],
    [
      'constructor as an input',
      `build: { constructor: x, toString: y }\n${GOOD}`,
      /`constructor` is no input/,
    ],
    [
      '__proto__ as an environment',
      'environments: { __proto__: { publish: { bucket: abc } } }',
      /can’t be an environment/,
    ],
    [
      'a key twice',
      'environments: { dev: { publish: { bucket: abc, "bucket": abd } } }',
      /`bucket` comes twice/,
    ],
    [
      'an environment twice',
      'environments:\n  dev: { publish: { bucket: abc } }\n  dev: { publish: { bucket: abc } }',
      /3:3: The key `dev` comes twice/,
    ],
    ['a merge key', `x: &x { name: shop }\nbuild: { <<: *x }\n${GOOD}`, /`<<` is no input/],
    ['an expression', `build: { name: '\${{ secrets.KEY }}' }\n${GOOD}`, /^1:16: Expressions/],
    ['an expression in a key', `build: { '\${{ x }}': a }\n${GOOD}`, /Expressions/],
    ['a NUL', `build: { description: "a\\0b" }\n${GOOD}`, /NUL/],
    [
      'a line break in an environment',
      `environments: { "dev\\nX=1": { publish: { bucket: abc } } }`,
      /can’t be an environment/,
    ],
    ['a line break in a label', `build: { runs-on: "a\\nb" }\n${GOOD}`, /accepted is the label/],
    ['YAML 1.1', `%YAML 1.1\n---\n${GOOD}`, /YAML 1\.1/],
    ['two documents', `${GOOD}\n---\n${GOOD}`, /not YAML/],
    ['no YAML', 'build: [', /not YAML/],
    ['a mapping as key', `? { a: b }\n: c\n${GOOD}`, /A key is a word/],
    ['deep brackets', '['.repeat(100_000), /nested too deeply|not YAML/],
    ['deep indentation', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), /deep/],
    ['30,000 keys', Array.from({ length: 30_000 }, (_, at) => `a${at}:`).join('\n'), /more than 20000 parts/],
    [
      'the file of another',
      `build: { name: { file: /etc/shadow } }\n${GOOD}`,
      /must be inside the repository/,
    ],
  ];
  for (const [name, text, expected] of table) {
    test(name, async () => {
      const told = await mistakesIn(text, repositoryFiles(tmpdir()));
      assert.match(told.join('\n'), expected);
      assert.equal(Reflect.get({}, 'polluted'), undefined);
    });
  }
});

test('quotes, line breaks and shell in a value are a value', async () => {
  const nasty = '$(id) `id` "; rm -rf / #\n\'%0A::set-output name=x::y\n\\';
  const { builds } = await read(`build: { description: ${JSON.stringify(nasty)} }\n${GOOD}`);
  assert.equal(builds[0]?.inputs.get('description'), nasty);
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  after(() => rmSync(folder, { recursive: true }));
  const root = join(folder, 'repository');
  mkdirSync(join(root, 'deploy'), { recursive: true });
  mkdirSync(join(root, '.git'));
  writeFileSync(join(root, '.git', 'config'), 'token');
  writeFileSync(join(folder, 'outside'), 'secret');
  writeFileSync(join(root, 'deploy', 'ok'), 'fine ${{ as it is }}\n');
  writeFileSync(join(root, 'deploy', 'large'), 'x'.repeat(1024 * 1024 + 1));
  writeFileSync(join(root, 'deploy', 'binary'), Buffer.from([0xff, 0xfe, 0x00]));
  symlinkSync(join(folder, 'outside'), join(root, 'deploy', 'link'));
  symlinkSync('../../..', join(root, 'deploy', 'up'));
  symlinkSync('../.git/config', join(root, 'deploy', 'git'));
  symlinkSync('ok', join(root, 'deploy', 'inner'));
  symlinkSync('self', join(root, 'deploy', 'self'));
  execFileSync('mkfifo', [join(root, 'deploy', 'fifo')]);
  const readText = repositoryFiles(root);

  test('a file of the repository, also by a link that stays there', async () => {
    assert.equal(await readText('deploy/ok'), 'fine ${{ as it is }}');
    assert.equal(await readText('deploy/inner'), 'fine ${{ as it is }}');
  });
  for (const path of [
    '../outside',
    '../../etc/shadow',
    'deploy/../../outside',
    '/etc/shadow',
    'deploy/link',
    'deploy/up/outside',
    'deploy/git',
    '.git/config',
    'deploy/self',
    'deploy/fifo',
    'deploy/large',
    'deploy/binary',
    'deploy',
    'deploy/none',
    '.',
    '',
  ]) {
    test(`${path || 'an empty path'} is refused`, async () => {
      await assert.rejects(readText(path), (error: Error) => !error.message.includes('secret'));
    });
  }
});
