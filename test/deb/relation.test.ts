import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RELATION_FIELDS, type RelationField, readRelations } from '../../src/deb/index.ts';
import { Failure } from '../../src/failure.ts';
import { withFolder } from './support/debs.ts';
import { aptReads, dpkgBuilds } from './support/oracles.ts';

/** What may stand in Depends, and who can read it. */
const DEPENDS: readonly (readonly [value: string, dpkg: boolean, apt: boolean])[] = [
  ['foo', true, true],
  ['foo, bar | baz', true, true],
  ['foo|bar ,baz', true, true],
  ['foo,\n bar', true, true],
  ['foo (>=\n 1)', true, true],
  ['Foo_1.2+x', true, true],
  ['foo:any (>= 1), bar:native, baz:arm64', true, true],
  ['foo ( >= 1:2:3-4~a )', true, true],
  ['foo\t(<<1), a (<= 1), b (=1), c (>=1), d (>>1)', true, true],
  ['foo (< 1), bar (> 1)', true, true],
  ['foo (1), bar', true, true],
  ['foo(100)', true, true],
  ['foo (1)', true, false],
  ['foo (=1)', true, false],
  ['\n foo', false, true],
  ['foo,', false, true],
  ['foo, ,bar', false, false],
  [',foo', false, false],
  ['foo >= 1', false, false],
  ['foo>=1', false, false],
  ['foo (>= 1', false, false],
  ['foo (>= 1, bar', false, false],
  ['foo (>= 1), bar (>= 2', false, false],
  ['foo (>= )', false, false],
  ['foo ()', false, false],
  ['foo (>= 1))', false, false],
  ['foo)', false, false],
  ['(>= 1)', false, false],
  ['foo [amd64]', false, false],
  ['foo (= 1) [amd64]', false, false],
  ['foo <!nocheck>', false, false],
  ['foo (>= 1) <!nocheck>', false, false],
  ['foo | | bar', false, false],
  ['foo |', false, true],
  ['| foo', false, false],
  ['foo bar', false, false],
  ['foo (>= 1) bar', false, false],
  ['foo (>= 1)(<< 2)', false, false],
  ['foo :any', false, false],
  ['foo:', false, true],
  ['foo:a_b', false, true],
  ['foo;bar', false, true],
  ['foo@1', false, true],
  ['${misc:Depends}', false, true],
  ['-foo', false, true],
  ['föö', false, true],
  ['foo (=> 1)', false, true],
  ['foo (== 1)', false, true],
  ['foo (!= 1)', false, true],
  ['foo (<> 1)', false, true],
  ['foo (> = 1)', false, true],
  ['foo (~1.2)', false, true],
  ['foo (>= v1)', false, true],
  ['foo (>= 1 2)', false, true],
  ['foo (>= 1_2)', false, true],
  ['foo (>= 1.0-)', false, true],
  ['foo (>= a:1)', false, true],
  ['foo (>= 1:)', false, true],
  ['foo (>= 2147483648:1)', false, true],
  ['foo (>= ${source:Version})', false, true],
];

test('A relation is read where both dpkg and apt can read it', () => {
  for (const [value, dpkg, apt] of DEPENDS) {
    assert.equal(reads('Depends', value), dpkg && apt, JSON.stringify(value));
    assert.equal(dpkgBuilds(`Depends: ${value}\n`), dpkg, `dpkg, ${JSON.stringify(value)}`);
    assert.equal(aptReads(`Depends: ${value}\n`), apt, `apt, ${JSON.stringify(value)}`);
  }
});

test('Every relationship field is judged, and what has no place in one is refused there', () => {
  const inFields: readonly (readonly [value: string, RegExp | undefined])[] = [
    ['foo (= 1.0), bar:any', undefined],
    ['foo [amd64]', /^./],
    ['foo (>= 1', /^./],
    ['foo | bar', /^(Breaks|Conflicts|Replaces|Provides|Built-Using|Static-Built-Using)$/],
    ['foo (>= 1.0)', /^(Provides|Built-Using|Static-Built-Using)$/],
  ];
  for (const field of RELATION_FIELDS) {
    assert.equal(reads(field, ''), true);
    for (const [value, refusedIn] of inFields) {
      const refused = refusedIn?.test(field) ?? false;
      assert.equal(reads(field, value), !refused, `${field}: ${value}`);
      // dpkg only warns of a bound in Provides, and apt leaves such a one out; neither reads Built-Using.
      if (/Built-Using/.test(field) || (field === 'Provides' && value === 'foo (>= 1.0)')) continue;
      assert.equal(dpkgBuilds(`${field}: ${value}\n`), !refused, `dpkg, ${field}: ${value}`);
    }
  }
});

test('dpkg does not unpack what dpkg-deb does not build', () => {
  withFolder((folder) => {
    mkdirSync(join(folder, 'p/DEBIAN'), { recursive: true });
    const control = (depends: string) =>
      `Package: hello\nVersion: 1.0\nArchitecture: all\nMaintainer: J <j@example.org>\nDepends: ${depends}\nDescription: x\n`;
    for (const [depends, taken] of [
      ['foo (>= 1)', true],
      ['foo (>= v1)', false],
      ['foo [amd64]', false],
    ] as const) {
      writeFileSync(join(folder, 'p/DEBIAN/control'), control(depends));
      const deb = join(folder, 'x.deb');
      spawnSync('dpkg-deb', ['--nocheck', '-Znone', '-b', join(folder, 'p'), deb]);
      const root = join(folder, 'root');
      for (const each of ['info', 'updates', 'triggers'])
        mkdirSync(join(root, 'var/lib/dpkg', each), { recursive: true });
      writeFileSync(join(root, 'var/lib/dpkg/status'), '');
      const done = spawnSync('dpkg', [`--root=${root}`, '--force-depends', '--no-act', '--unpack', deb], {
        encoding: 'utf8',
      });
      assert.equal(done.status === 0, taken, done.stderr);
    }
  });
});

test('What a relation says comes in its parts', () => {
  const [first, second] = readRelations('Depends', 'foo:any (>= 1:2.0-1) | bar, baz');
  assert.deepEqual(
    first?.map(({ name, architecture, version }) => [
      name,
      architecture,
      version?.operator,
      version?.version.text,
    ]),
    [
      ['foo', 'any', '>=', '1:2.0-1'],
      ['bar', undefined, undefined, undefined],
    ],
  );
  assert.deepEqual(second, [{ name: 'baz', architecture: undefined, version: undefined }]);
});

test('An error names field, place and reason, and hostile text is read in a time that grows with it', () => {
  assert.throws(
    () => readRelations('Depends', 'foo, libc6 >= 2'),
    (error: unknown) => {
      assert.ok(error instanceof Failure);
      assert.match(error.message, /Depends .*"libc6 >= 2": a version stands in `\( \)`/);
      return true;
    },
  );
  // Where it grew with the square of the text, this would take hours.
  for (const unit of [' ', '(', ':', 'a', '|', ',', 'a (', '< ', 'a (= 1)'])
    assert.equal(reads('Depends', `${unit.repeat(500_000)}!`), false, unit);
});

function reads(field: RelationField, value: string): boolean {
  try {
    readRelations(field, value);
    return true;
  } catch (failure) {
    assert.ok(failure instanceof Failure, String(failure));
    return false;
  }
}
