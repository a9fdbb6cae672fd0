import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Edit } from '../../src/apt/index-file/edits.ts';
import { findPackages } from '../../src/apt/index-file/find.ts';
import {
  editIndex,
  indexText,
  openIndex,
  type PackagesIndex,
  sealIndex,
} from '../../src/apt/index-file/packages-index.ts';

function stanza(number: number): string {
  return `Package: package-${number}\nVersion: 1.${number}\nArchitecture: amd64\nFilename: pool/main/p/package-${number}_1.${number}_amd64.deb\nSize: ${number}\nDescription: number ${number}\n ${'word '.repeat(number % 50)}end\n\n`;
}

const count = 8000;
const text = Array.from({ length: count }, (_, number) => stanza(number)).join('');

function bytesOf(parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts);
}

function unpacked(program: string, args: readonly string[], input: Uint8Array): Buffer {
  const { status, stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 2 ** 28 });
  assert.equal(status, 0, `${program}: ${stderr}`);
  return stdout;
}

test('what we compress is what others decompress', async () => {
  const sealed = await sealIndex(openIndex([Buffer.from(text)]));
  const gz = bytesOf(sealed.gz.parts);
  const zst = bytesOf(sealed.zst.parts);
  assert.equal(unpacked('gzip', ['-dc'], gz).toString(), text);
  assert.equal(unpacked('zstd', ['-dc'], zst).toString(), text);
  const ruby = 'require "zlib"; $stdout.binmode; $stdout.write(Zlib::GzipReader.new($stdin.binmode).read)';
  assert.equal(unpacked('ruby', ['-e', ruby], gz).toString(), text);
  const perl = 'use IO::Uncompress::Gunzip qw(gunzip); binmode STDOUT; gunzip("-" => "-") or die';
  assert.equal(unpacked('perl', ['-e', perl], gz).toString(), text);
});

test('an empty index is a file that others read, too', async () => {
  const sealed = await sealIndex({ pieces: [] });
  assert.equal(unpacked('gzip', ['-dc'], bytesOf(sealed.gz.parts)).length, 0);
  assert.equal(unpacked('zstd', ['-dc'], bytesOf(sealed.zst.parts)).length, 0);
  assert.equal(indexText(openIndex([], bytesOf(sealed.gz.parts))).length, 0);
});

/** An index as it is after it was written and read again. */
async function reopened(index: PackagesIndex): Promise<PackagesIndex> {
  const sealed = await sealIndex(index);
  return openIndex(sealed.plain.parts, bytesOf(sealed.gz.parts), bytesOf(sealed.zst.parts));
}

test('a package is found in whichever piece it is, by its place in the whole', async () => {
  const index = await reopened(openIndex([Buffer.from(text)]));
  assert.ok(index.pieces.length > 4);
  const numbers = [0, 1, 1999, 2000, 2001, 4000, 6000, count - 1];
  const names = numbers.map((number) => `package-${number}`);
  // One at a time the text is searched, all of them together by each stanza's name.
  const found = [
    names.flatMap((name) => findPackages(index, new Set([name]))),
    findPackages(index, new Set(names)),
  ];
  for (const each of found) {
    assert.deepEqual(
      each.map(({ start, end }) => text.slice(start, end)),
      numbers.map(stanza),
    );
  }
});

test('of a text that came in other parts than its files are cut into, or within a stanza, all is made anew', async () => {
  const sealed = await sealIndex(openIndex([Buffer.from(text)]));
  const [gz, zst] = [bytesOf(sealed.gz.parts), bytesOf(sealed.zst.parts)];
  const whole = bytesOf(sealed.plain.parts);
  for (const texts of [[whole], [whole.subarray(0, 1000), whole.subarray(1000)]]) {
    const index = openIndex(texts, gz, zst);
    assert.ok(index.pieces.every((piece) => piece.gz === undefined && piece.zst === undefined));
    assert.equal(bytesOf([indexText(index)]).toString(), text);
  }
  const torn = { pieces: [{ text: whole.subarray(0, 1000) }, { text: whole.subarray(1000) }] };
  const reread = await reopened(torn);
  assert.notEqual(reread.pieces.length, 2);
  assert.equal(bytesOf([indexText(reread)]).toString(), text);
});

test('a change recompresses the piece that it is in and no other', async () => {
  const before = await reopened(openIndex([Buffer.from(text)]));
  const [found] = findPackages(before, new Set(['package-4000']));
  assert.ok(found);
  const insert = Buffer.from(stanza(4000).replace('1.4000', '2.0'));
  const after = editIndex(before, [{ start: found.end, end: found.end, insert: [insert] }]);
  const touched = after.pieces.filter(({ gz, zst }) => gz === undefined || zst === undefined);
  assert.ok(before.pieces.length > 4);
  assert.equal(touched.length, 1);
  assert.equal(
    bytesOf([indexText(after)]).toString(),
    text.replace(stanza(4000), `${stanza(4000)}${insert}`),
  );
});

test('a thousand random edits leave what a plain text editor would', async () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % below;
  };
  const stanzas = text.split(/(?<=\n\n)/);
  let index = await reopened(openIndex([Buffer.from(text)]));
  for (let round = 0; round < 20; round++) {
    const edits: Edit[] = [];
    let at = 0;
    const next: string[] = [];
    for (const each of stanzas) {
      const length = Buffer.byteLength(each);
      const what = random(160);
      if (what === 0) edits.push({ start: at, end: at + length, insert: [] });
      else next.push(each);
      if (what === 1) {
        const insert = stanza(100_000 + random(1000));
        edits.push({ start: at + length, end: at + length, insert: [Buffer.from(insert)] });
        next.push(insert);
      }
      at += length;
    }
    index = await reopened(editIndex(index, edits));
    stanzas.splice(0, stanzas.length, ...next);
    assert.equal(bytesOf([indexText(index)]).toString(), stanzas.join(''), `round ${round}`);
  }
});
