import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTar, type TarEntry } from '../../src/deb/index.ts';
import { readTarHeader, type TarHeader, writeTarHeader } from '../../src/deb/tar-header.ts';
import { all, inPieces, withFolder } from './support/debs.ts';
import { listing } from './support/listing.ts';
import { HEADER, tarFile } from './support/tars.ts';

const END = Buffer.alloc(1024);
const entries = async (bytes: Uint8Array, size = 700) => {
  const found: TarEntry[] = [];
  for await (const entry of readTar(inPieces(bytes, size), 'x')) found.push(entry);
  return found;
};

const VALUES: readonly Partial<TarHeader>[] = [
  {},
  { uid: 3_000_000, gid: 2 ** 40 },
  { size: 2 ** 33 - 1 },
  { size: 2 ** 33 },
  { size: Number.MAX_SAFE_INTEGER, mtime: -1 },
  { mtime: -(2 ** 40) },
  { mode: 0o7777777, devmajor: 0o7777777, devminor: 2 ** 50 },
  { name: 'n'.repeat(100), linkname: 'l'.repeat(100), uname: 'u'.repeat(32), gname: 'g'.repeat(32) },
  { name: '\xff\x80', prefix: 'p'.repeat(155), type: '\0' },
];

test('A header written is the header read', () => {
  for (const value of VALUES) {
    const header = { ...HEADER, ...value };
    assert.deepEqual(readTarHeader(writeTarHeader(header), 'x', 0), header);
  }
});

test('A header of GNU tar is written with the same bytes', () => {
  const args = [
    '--format=ustar',
    '--owner=root:0',
    '--group=root:0',
    '--mode=644',
    '--mtime=@1764000000',
    '-cf',
    '-',
    'file',
  ];
  withFolder((folder) => {
    writeFileSync(join(folder, 'file'), 'twelve bytes');
    const theirs = execFileSync('tar', args, { cwd: folder }).subarray(0, 512);
    const header = readTarHeader(theirs, 'x', 0);
    assert.deepEqual(header, { ...HEADER, size: 12, mtime: 1764000000 });
    assert.deepEqual(Buffer.from(writeTarHeader(header)), theirs);
  });
});

test('What does not fit a header is refused, naming the field', () => {
  const wrong: readonly Partial<TarHeader>[] = [
    { name: 'n'.repeat(101) },
    { name: 'a\0b' },
    { name: 'ł' },
    { uid: -1 },
    { size: 0.5 },
    { size: 2 ** 53 },
    { mtime: Number.NaN },
    { mode: -1 },
    { type: 'xx' },
    { gname: 'g'.repeat(33) },
    { magic: 'short' },
  ];
  for (const value of wrong) {
    const [field = ''] = Object.keys(value);
    assert.throws(
      () => writeTarHeader({ ...HEADER, ...value }),
      (error: Error) => error.message.includes(`header's ${field}`),
    );
  }
});

for (const format of ['v7', 'oldgnu', 'gnu', 'ustar', 'pax']) {
  test(`GNU tar and we list the same of what it wrote as ${format}`, async () => {
    const bytes = withFolder((folder) => {
      const long = format === 'v7' ? 'short' : 'long-'.repeat(18);
      const deep = join(folder, 'data', long, format === 'v7' ? 'deep' : 'deep-'.repeat(10));
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, 'file'), Buffer.alloc(1500, 1));
      writeFileSync(join(deep, format === 'v7' || format === 'ustar' ? 'ascii' : 'größe'), '');
      symlinkSync('../../etc/passwd', join(deep, 'link'));
      if (format !== 'ustar') execFileSync('ln', [join(deep, 'file'), join(deep, 'hard')]);
      if (format !== 'v7') execFileSync('mkfifo', [join(deep, 'fifo')]);
      const owner =
        format === 'v7' ? ['--owner=0', '--group=0'] : ['--owner=somebody:1234567', '--group=some:7654'];
      return execFileSync('tar', [
        `--format=${format}`,
        ...owner,
        '--sort=name',
        '-C',
        join(folder, 'data'),
        '-cf',
        '-',
        '.',
      ]);
    });
    const theirs = execFileSync('tar', ['-tvf', '-', '--full-time', '--quoting-style=literal'], {
      input: bytes,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
    });
    for (const size of [511, 65536])
      assert.deepEqual(
        (await entries(bytes, size)).map(listing),
        theirs
          .trimEnd()
          .split('\n')
          .map((line) => line.replace(/ +/g, ' ').replace(/\.\d+(?= \.)/, '')),
      );
  });
}

test('Content is handed out whole, or skipped where nobody wants it', async () => {
  const bytes = Buffer.concat([tarFile('a', Buffer.alloc(5000, 'a')), tarFile('b', Buffer.from('bee')), END]);
  const wanted: string[] = [];
  for await (const entry of readTar(inPieces(bytes, 100), 'x')) {
    if (entry.path === 'b') wanted.push((await all(entry.content())).toString());
  }
  assert.deepEqual(wanted, ['bee']);
  for await (const entry of readTar(inPieces(bytes, 100), 'x')) {
    for await (const _ of entry.content()) break;
  }
});

const pax = (text: string) => tarFile('pax', Buffer.from(text), { type: 'x' });
const file = tarFile('file', Buffer.from('x'));
const BENT: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
  [
    'a wrong checksum',
    Buffer.concat([file.subarray(0, 20), Buffer.from('!'), file.subarray(21)]),
    'tar-checksum',
  ],
  ['half a header', file.subarray(0, 300), 'tar-truncated'],
  ['half a content', file.subarray(0, 700), 'tar-truncated'],
  ['no padding', file.subarray(0, 513), 'tar-truncated'],
  ['a sparse file', tarFile('f', Buffer.alloc(0), { type: 'S' }), 'tar-unsupported'],
  ['a type that there is not', tarFile('f', Buffer.alloc(0), { type: 'Z' }), 'tar-unsupported'],
  ['a link with content', tarFile('f', Buffer.from('x'), { type: '2' }), 'tar-malformed'],
  ['a folder with content', tarFile('f/', Buffer.from('x'), { type: '5' }), 'tar-malformed'],
  ['a huge size', tarFile('f', Buffer.alloc(0), { size: 2 ** 52 }), 'tar-truncated'],
  ['a name of a gigabyte', tarFile('f', Buffer.alloc(0), { type: 'L', size: 2 ** 30 }), 'tar-malformed'],
  ['a pax record without length', pax('path=x\n'), 'pax-malformed'],
  ['a pax record that is too long', pax('99 path=x\n'), 'pax-malformed'],
  ['a pax record without line feed', pax('9 path=xx'), 'pax-malformed'],
  ['a pax record without keyword', pax('5 =x\n'), 'pax-malformed'],
  ['a negative pax size', Buffer.concat([pax('11 size=-1\n'), file]), 'pax-malformed'],
  ['a sparse pax file', Buffer.concat([pax('22 GNU.sparse.major=1\n'), file]), 'pax-malformed'],
];

for (const [name, bytes, code] of BENT) {
  test(`A tar archive with ${name} is refused`, async () => {
    await assert.rejects(entries(bytes), { code, where: { file: 'x' } });
  });
}

test('pax records overrule the header, for the next entry alone or for all', async () => {
  const global = tarFile('g', Buffer.from('12 uid=1234\n'), { type: 'g' });
  const bytes = Buffer.concat([global, pax('13 path=long\n22 mtime=1764000000.5\n'), file, file, END]);
  const found = await entries(bytes);
  assert.deepEqual(
    found.map(({ path, uid, mtime }) => [path, uid, mtime]),
    [
      ['long', 1234, 1764000000],
      ['file', 1234, 0],
    ],
  );
});
