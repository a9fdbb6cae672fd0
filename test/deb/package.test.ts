import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bytesSource, openFile } from '../../src/bytes/index.ts';
import { inspectPackage, readPackage } from '../../src/deb/index.ts';
import { archive, CONTROL, dpkgDeb, goodMembers, type Member, withFolder } from './support/debs.ts';

for (const compression of ['none', 'gzip', 'xz', 'zstd']) {
  test(`A package that dpkg-deb made with ${compression} is read as dpkg-deb reads it`, async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'hello.deb');
      dpkgDeb(path, compression);
      const read = await readPackage(await openFile(path), path);
      const field = (name: string) =>
        execFileSync('dpkg-deb', ['--field', path, name], { encoding: 'utf8' }).replace(/\n$/, '');
      for (const [name, value] of read.control.fields()) {
        assert.equal(name === 'Depends' ? value.replace('\n', '') : value, field(name), name);
      }
      const members = execFileSync('ar', ['t', path], { encoding: 'utf8' }).trim().split('\n');
      assert.deepEqual(
        read.members.map(({ name }) => name),
        members,
      );
      const bytes = readFileSync(path);
      for (const hash of ['md5', 'sha1', 'sha256', 'sha512'] as const) {
        assert.equal(read[hash], createHash(hash).update(bytes).digest('hex'));
      }
      assert.equal(read.size, bytes.length);
      assert.deepEqual(read.id, {
        name: 'hello',
        version: { text: '1:1.0-1', epoch: 1, upstream: '1.0', revision: '1' },
        architecture: 'all',
      });
      const { md5: _, sha1: __, sha256: ___, sha512: ____, bytes: _____, ...rest } = read;
      const { bytes: ______, ...inspected } = await inspectPackage(await openFile(path), path);
      assert.deepEqual(inspected, rest);
    });
  });
}

test('Every byte is read once to hash, and the data not at all to inspect', async () => {
  const bytes = archive([...goodMembers(), { name: '_gpgorigin', content: Buffer.alloc(3) }]);
  const source = bytesSource(bytes);
  let read = 0;
  const counted = {
    size: source.size,
    async *read(from?: number, to?: number) {
      for await (const piece of source.read(from, to)) {
        for (let at = 0; at < piece.length; at += 512) {
          const part = piece.subarray(at, at + 512);
          read += part.length;
          yield part;
        }
      }
    },
  };
  await readPackage(counted, 'x.deb');
  assert.equal(read, bytes.length);
  read = 0;
  await inspectPackage(counted, 'x.deb');
  assert.ok(read < bytes.length - 9 * 1024, `${read} of ${bytes.length}`);
});

/** Each a package, and whether dpkg-deb must take it too. */
type Bent = readonly [
  name: string,
  members: (good: [Member, Member, Member]) => Member[],
  code: string | undefined,
];
const as = (name: string, { content }: Member): Member => ({ name, content });
const extra = (name: string): Member => ({ name, content: Buffer.from('x') });

const BENT: readonly Bent[] = [
  ['nothing unusual', (m) => m, undefined],
  ['a signature at the end', (m) => [...m, extra('_gpgorigin')], undefined],
  ['an underscored member between', ([f, c, d]) => [f, extra('_x'), c, extra('_y'), d], undefined],
  ['an unknown member at the end', (m) => [...m, extra('other')], undefined],
  [
    'another minor version',
    ([, c, d]) => [{ name: 'debian-binary', content: Buffer.from('2.9\nmore\n') }, c, d],
    undefined,
  ],
  [
    'a major version of 3',
    ([, c, d]) => [{ name: 'debian-binary', content: Buffer.from('3.0\n') }, c, d],
    'deb-format',
  ],
  [
    'a version without line feed',
    ([, c, d]) => [{ name: 'debian-binary', content: Buffer.from('2.0') }, c, d],
    'deb-format',
  ],
  [
    'a version of words',
    ([, c, d]) => [{ name: 'debian-binary', content: Buffer.from('2.x\n') }, c, d],
    'deb-format',
  ],
  [
    'an empty debian-binary',
    ([, c, d]) => [{ name: 'debian-binary', content: Buffer.alloc(0) }, c, d],
    'deb-format',
  ],
  ['no debian-binary', ([, c, d]) => [c, d], 'deb-structure'],
  ['data before control', ([f, c, d]) => [f, d, c], 'deb-structure'],
  ['an underscored member first', ([f, c, d]) => [extra('_x'), f, c, d], 'deb-structure'],
  ['an unknown member before data', ([f, c, d]) => [f, c, extra('other'), d], 'deb-structure'],
  ['an unknown member before control', ([f, c, d]) => [f, extra('other'), c, d], 'deb-structure'],
  ['two control members', ([f, c, d]) => [f, c, c, d], 'deb-structure'],
  [
    'control of a compression that there is not',
    ([f, c, d]) => [f, as('control.tar.br', c), d],
    'deb-structure',
  ],
  ['control in bzip2', ([f, , d]) => [f, goodMembers(CONTROL, '.bz2')[1], d], 'deb-structure'],
  ['data of a compression that there is not', ([f, c, d]) => [f, c, as('data.tar.br', d)], 'deb-structure'],
  ['control that is no xz', ([f, c, d]) => [f, as('control.tar.xz', c), d], 'compression-malformed'],
  ['control that is no zstd', ([f, c, d]) => [f, as('control.tar.zst', c), d], 'compression-malformed'],
];

for (const [name, bend, code] of BENT) {
  test(`A package with ${name} is ${code === undefined ? 'read' : 'refused'}, by dpkg-deb as well`, async () => {
    const bytes = archive(bend(goodMembers()));
    const read = readPackage(bytesSource(bytes), 'x.deb');
    if (code === undefined) assert.equal((await read).id.name, 'hello');
    else await assert.rejects(read, (error: unknown) => assertFailure(error, code));
    assert.equal(dpkgTakes(bytes), code === undefined);
  });
}

test('Names that end in a slash, as GNU ar writes them, are read, by dpkg-deb as well', async () => {
  const text = archive(goodMembers()).toString('latin1');
  const slashed = text.replace(/(debian-binary|control\.tar|data\.tar) /g, '$1/');
  const bytes = Buffer.from(slashed, 'latin1');
  const { members } = await readPackage(bytesSource(bytes), 'x.deb');
  assert.deepEqual(
    members.map(({ name }) => name),
    ['debian-binary', 'control.tar', 'data.tar'],
  );
  assert.ok(dpkgTakes(bytes));
});

/** Stricter than dpkg-deb, since readers would choose differently between them. */
const AMBIGUOUS: readonly Bent[] = [
  ['a second data.tar', (m) => [...m, m[2]], 'deb-structure'],
  ['a second control.tar after data.tar', (m) => [...m, m[1]], 'deb-structure'],
  ['no data.tar', ([f, c]) => [f, c], 'deb-structure'],
  ['no control.tar', ([f]) => [f], 'deb-structure'],
  ['control that is no gzip', ([f, c, d]) => [f, as('control.tar.gz', c), d], 'compression-malformed'],
];

for (const [name, bend, code] of AMBIGUOUS) {
  test(`A package with ${name} is refused`, async () => {
    const bytes = archive(bend(goodMembers()));
    await assert.rejects(readPackage(bytesSource(bytes), 'x.deb'), (error: unknown) =>
      assertFailure(error, code ?? ''),
    );
  });
}

test('A package cut at any byte is refused, with its name', async () => {
  const bytes = archive([
    ...goodMembers(CONTROL, '.gz'),
    { name: '_gpgorigin', content: Buffer.from('even') },
  ]);
  for (let length = 0; length < bytes.length; length++) {
    if (endsAMember(bytes, length)) continue;
    await assert.rejects(readPackage(bytesSource(bytes.subarray(0, length)), 'x.deb'), (error: unknown) =>
      assertFailure(error, undefined),
    );
  }
});

function endsAMember(bytes: Uint8Array, length: number): boolean {
  return length === bytes.length - 64 || (length === bytes.length - 65 && bytes[length] === 10);
}

function assertFailure(error: unknown, code: string | undefined): boolean {
  assert.ok(error instanceof Error && 'code' in error && 'where' in error, String(error));
  if (code !== undefined) assert.equal(error.code, code);
  assert.match(JSON.stringify(error.where), /^\{"file":"x\.deb/);
  return true;
}

/** Both its control and its data can be read. */
function dpkgTakes(bytes: Uint8Array): boolean {
  return withFolder((folder) => {
    const path = join(folder, 'x.deb');
    writeFileSync(path, bytes);
    return ['--info', '--contents'].every((what) => spawnSync('dpkg-deb', [what, path]).status === 0);
  });
}
