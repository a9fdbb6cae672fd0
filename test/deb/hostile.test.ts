import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { bytesSource } from '../../src/bytes/index.ts';
import { inspectPackage, readPackage } from '../../src/deb/index.ts';
import { archive, CONTROL, goodMembers, type Member, piped, withFolder } from './support/debs.ts';
import { tarFile } from './support/tars.ts';

const control = tarFile('./control', Buffer.from(CONTROL));
const end = Buffer.alloc(1024);

function withControl(suffix: string, content: Uint8Array): Buffer {
  const [format, , data] = goodMembers();
  return archive([format, { name: `control.tar${suffix}`, content }, data]);
}

/** What dpkg-deb needs to get through: its control, and its data. */
function dpkgTakes(bytes: Uint8Array): boolean {
  return withFolder((folder) => {
    const path = join(folder, 'x.deb');
    writeFileSync(path, bytes);
    return [
      ['--control', path, join(folder, 'control')],
      ['--contents', path],
    ].every((args) => spawnSync('dpkg-deb', args, { timeout: 5000 }).status === 0);
  });
}

/** A further entry of a control.tar, and whether dpkg-deb takes it. */
const ENTRIES: readonly (readonly [what: string, entry: Buffer, taken: boolean])[] = [
  ['a file', tarFile('./postinst', Buffer.from('#!/bin/sh\n')), true],
  ['a file of two dots', tarFile('./a..b', Buffer.alloc(1)), true],
  ['a file at the root', tarFile('/postinst', Buffer.alloc(1)), true],
  ['the folder itself', tarFile('./', Buffer.alloc(0), { type: '5' }), true],
  ['a link to what is there', tarFile('./a', Buffer.alloc(0), { type: '1', linkname: './control' }), true],
  ['a symbolic link to it', tarFile('./a', Buffer.alloc(0), { type: '2', linkname: 'control' }), true],
  ['a way out', tarFile('../../evil', Buffer.alloc(1)), false],
  ['a way out below', tarFile('./../evil', Buffer.alloc(1)), false],
  ['a way out and back', tarFile('sub/../x', Buffer.alloc(1)), false],
  ['what is above', tarFile('..', Buffer.alloc(0), { type: '5' }), false],
  ['a link out', tarFile('./a', Buffer.alloc(0), { type: '1', linkname: '../../etc/passwd' }), false],
  ['a link to a path', tarFile('./a', Buffer.alloc(0), { type: '1', linkname: '/etc/passwd' }), false],
  ['a link to nothing', tarFile('./a', Buffer.alloc(0), { type: '1', linkname: './nothing' }), false],
];

test('Of control.tar is refused what dpkg-deb refuses', async () => {
  for (const [what, entry, taken] of ENTRIES) {
    const bytes = withControl('', Buffer.concat([control, entry, end]));
    assert.equal(await isTaken(bytes), taken, what);
    assert.equal(dpkgTakes(bytes), taken, `dpkg-deb, ${what}`);
  }
});

test('Of control.tar is refused, too, what dpkg itself can not unpack', async () => {
  for (const [what, entry] of [
    ['a folder', tarFile('./d', Buffer.alloc(0), { type: '5' })],
    ['a file in a folder', tarFile('./d/x', Buffer.alloc(1))],
    ['a link away', tarFile('./conffiles', Buffer.alloc(0), { type: '2', linkname: '/etc/passwd' })],
    ['a pipe', tarFile('./f', Buffer.alloc(0), { type: '6' })],
    ['a device', tarFile('./f', Buffer.alloc(0), { type: '3' })],
  ] as const)
    assert.equal(await isTaken(withControl('', Buffer.concat([control, entry, end]))), false, what);
});

test('A data.tar that is empty or begins as none does is refused, also where its content is not read', async () => {
  const datas: readonly (readonly [suffix: string, content: Uint8Array, taken: boolean])[] = [
    ['', Buffer.alloc(0), false],
    ['.gz', Buffer.alloc(0), false],
    ['.xz', Buffer.alloc(0), false],
    ['', Buffer.from('hello\n'), false],
    ['', Buffer.from('hello\n'.repeat(1000)), false],
    ['.gz', gzipSync(Buffer.alloc(0)), false],
    ['.gz', gzipSync(Buffer.from('hello\n'.repeat(1000))), false],
    ['.xz', Buffer.from('garbage'), false],
    ['', end, true],
    ['.zst', zstdCompressSync(end), true],
    ['.gz', gzipSync(Buffer.concat([tarFile('./a', Buffer.alloc(9)), end])), true],
    ['.xz', piped(['xz'], Buffer.concat([tarFile('./a', Buffer.alloc(9)), end])), true],
  ];
  const [format, member] = goodMembers();
  for (const [suffix, content, taken] of datas) {
    const bytes = archive([format, member, { name: `data.tar${suffix}`, content }]);
    assert.equal(await isTaken(bytes), taken, `${suffix}, ${content.length} bytes`);
    assert.equal(dpkgTakes(bytes), taken, `dpkg-deb, ${suffix}, ${content.length} bytes`);
  }
  // Here dpkg-deb 1.21 waits for ever.
  const empty = { name: 'data.tar.zst', content: Buffer.alloc(0) };
  assert.equal(await isTaken(archive([format, member, empty])), false);
});

test('What costs much to look at and is nobody’s package is refused', async () => {
  const frame = zstdCompressSync(Buffer.alloc(0));
  const skippable = Buffer.from('502a4d1800000000', 'hex');
  const inside = zstdCompressSync(Buffer.concat([control, end]));
  for (const small of [frame, skippable]) {
    const frames = Buffer.concat([inside, ...Array.from({ length: 100_000 }, () => small)]);
    await assert.rejects(inspectPackage(bytesSource(withControl('.zst', frames)), 'x.deb'), {
      code: 'compression-malformed',
    });
  }
  const tiny: Member = { name: '_x', content: Buffer.alloc(0) };
  const members = archive([...goodMembers(), ...Array.from({ length: 150_000 }, () => tiny)]);
  await assert.rejects(readPackage(bytesSource(members), 'x.deb'), { code: 'ar-malformed' });
  const entries = Array.from({ length: 5000 }, (_, at) => tarFile(`f${at}`, Buffer.alloc(0)));
  await assert.rejects(
    readPackage(bytesSource(withControl('.gz', gzipSync(Buffer.concat([...entries, control])))), 'x.deb'),
    { code: 'control-malformed' },
  );
});

test('pax headers without end take a time that grows with them', async () => {
  // 50 MB of them: where each took what those before had said, this would take days.
  const records = Buffer.from(
    Array.from({ length: 1000 }, (_, at) => `16 comment${String(at % 10_000).padStart(4, '0')}=\n`).join(''),
  );
  const header = tarFile('pax', records, { type: 'x' });
  const all = Buffer.concat([...Array.from({ length: 3000 }, () => header), control, end]);
  assert.equal(await isTaken(withControl('.gz', gzipSync(all))), true);
  const everywhere = tarFile('pax', records, { type: 'g' });
  const global = Buffer.concat([...Array.from({ length: 3000 }, () => everywhere), control, end]);
  assert.equal(await isTaken(withControl('.zst', zstdCompressSync(global))), true);
});

test('gzip members and xz blocks without end take a time that grows with them', async () => {
  const inside = Buffer.concat([control, end]);
  const members = Buffer.concat([gzipSync(inside), ...Array.from({ length: 50_000 }, () => gzipSync(''))]);
  assert.equal(await isTaken(withControl('.gz', members)), true);
  const blocks = piped(['xz', '--block-size=512', '-0'], Buffer.concat([inside, Buffer.alloc(2 ** 22)]));
  assert.equal(await isTaken(withControl('.xz', blocks)), true);
});

async function isTaken(bytes: Uint8Array): Promise<boolean> {
  return await inspectPackage(bytesSource(bytes), 'x.deb').then(
    () => true,
    () => false,
  );
}
