import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bytesSource } from '../../src/bytes/index.ts';
import { memberHeader, readArchive } from '../../src/deb/index.ts';
import { archive, withFolder } from './support/debs.ts';

const FIELDS = {
  name: '_gpgorigin',
  mtime: 1764000000,
  uid: 999999,
  gid: 0,
  mode: 0o100644,
  size: 9999999999,
};

test('A header read is the header written, and its bytes are those of GNU ar', async () => {
  const bytes = archive([{ name: 'debian-binary', content: Buffer.from('2.0\n') }]);
  const [member] = await readArchive(bytesSource(bytes), 'x.deb');
  assert.ok(member);
  const { header, start, ...fields } = member;
  assert.deepEqual(Buffer.from(memberHeader(fields)), Buffer.from(header));
  assert.equal(start, 68);
  withFolder((folder) => {
    writeFileSync(join(folder, 'debian-binary'), '2.0\n');
    execFileSync('ar', ['qcD', 'x.ar', 'debian-binary'], { cwd: folder });
    const theirs = readFileSync(join(folder, 'x.ar'));
    assert.equal(
      theirs.subarray(8 + 16).toString(),
      bytes
        .subarray(8 + 16)
        .toString()
        .replace('100644', '644   '),
    );
    writeFileSync(join(folder, 'y.ar'), bytes);
    assert.equal(
      execFileSync('ar', ['p', 'y.ar', 'debian-binary'], { cwd: folder, encoding: 'utf8' }),
      '2.0\n',
    );
  });
});

test('GNU ar and we see the same members', async () => {
  const members = ['a', 'bc', '_gpgorigin', 'sixteen-letters'].map((name, i) => ({
    name,
    content: Buffer.alloc(i * 3, name),
  }));
  const bytes = archive(members);
  const read = await readArchive(bytesSource(bytes), 'x.ar');
  withFolder((folder) => {
    writeFileSync(join(folder, 'x.ar'), bytes);
    const theirs = execFileSync('ar', ['t', 'x.ar'], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
    assert.deepEqual(
      read.map(({ name }) => name),
      theirs,
    );
    execFileSync('ar', ['qcD', 'y.ar', 'x.ar'], { cwd: folder });
    const [outer] = [readFileSync(join(folder, 'y.ar'))];
    assert.ok(outer.includes(bytes));
  });
  for (const [i, { start, size }] of read.entries()) {
    assert.deepEqual(bytes.subarray(start, start + size), members[i]?.content);
  }
});

const TOO_MUCH: readonly Partial<typeof FIELDS>[] = [
  { name: '' },
  { name: 'seventeen-letters' },
  { name: 'größe' },
  { name: 'a ' },
  { name: 'a/' },
  { name: 'a\n' },
  { mtime: 1e12 },
  { mtime: -1 },
  { uid: 1e6 },
  { gid: 0.5 },
  { mode: 0o1000000000 },
  { size: 1e10 },
  { size: Number.NaN },
];

test('What does not fit a header is refused, naming the field', () => {
  assert.equal(memberHeader(FIELDS).length, 60);
  for (const wrong of TOO_MUCH) {
    const [field = ''] = Object.keys(wrong);
    assert.throws(
      () => memberHeader({ ...FIELDS, ...wrong }),
      (error: Error) => error.message.includes(`header's ${field}`),
    );
  }
});

const BENT: readonly (readonly [name: string, at: number, text: string, code: string, message: RegExp])[] = [
  ['no magic', 0, '?', 'ar-malformed', /not an ar archive/],
  ['another end of the header', 66, 'x', 'header-malformed', /magic at byte 66/],
  ['a size of letters', 56, 'abc', 'header-malformed', /size at byte 56/],
  ['a negative size', 56, '-4', 'header-malformed', /size at byte 56/],
  ['a size with a gap', 56, '1 1', 'header-malformed', /size at byte 56/],
  ['a huge size', 56, '9999999999', 'ar-truncated', /at byte 68 it should have 9999999999/],
  ['a mode of nines', 48, '9', 'header-malformed', /mode at byte 48/],
  ['a name of zeros', 8, '\0\0', 'header-malformed', /name at byte 8/],
];

for (const [name, at, text, code, message] of BENT) {
  test(`An archive with ${name} is refused with its offset`, async () => {
    const bytes = archive([{ name: 'debian-binary', content: Buffer.from('2.0\n') }]);
    bytes.write(text, at, 'latin1');
    await assert.rejects(readArchive(bytesSource(bytes), 'x.deb'), {
      code,
      message,
      where: { file: 'x.deb' },
    });
  });
}
