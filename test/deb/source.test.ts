import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bytesSource, collect, openFile } from '../../src/bytes/index.ts';
import { Failure } from '../../src/failure.ts';
import { all } from './support/debs.ts';

const LARGE = Buffer.from(Array.from({ length: 700_001 }, (_, i) => (i * 7919) % 251));

test('A file and memory give the same bytes, from anywhere to anywhere', async (context) => {
  const path = join(folderFor(context), 'file');
  writeFileSync(path, LARGE);
  for (const source of [await openFile(path), bytesSource(LARGE)]) {
    assert.equal(source.size, LARGE.length);
    assert.ok((await all(source.read())).equals(LARGE));
    for (const [from, to] of [
      [0, 0],
      [1, 2],
      [262_143, 262_145],
      [600_000, 700_001],
      [699_999, 900_000],
      [900_000, 900_001],
    ] as const) {
      assert.ok((await all(source.read(from, to))).equals(LARGE.subarray(from, to)), `${from} to ${to}`);
    }
  }
});

test('A file that is not the one that was opened is refused', async (context) => {
  const folder = folderFor(context);
  const path = join(folder, 'file');
  writeFileSync(path, 'first');
  const source = await openFile(path);
  appendFileSync(path, ' and more');
  await assert.rejects(all(source.read()), { code: 'file-changed', where: { file: path } });
  const again = await openFile(path);
  writeFileSync(join(folder, 'other'), 'first and more');
  renameSync(join(folder, 'other'), path);
  await assert.rejects(all(again.read()), { code: 'file-changed' });
});

test('What is no readable file is refused by its name', async (context) => {
  const folder = folderFor(context);
  for (const path of [folder, join(folder, 'missing'), '/dev/null']) {
    await assert.rejects(openFile(path), { code: 'file-unreadable', where: { file: path } });
  }
});

test('Collecting stops at its limit', async () => {
  const tooLarge = () => new Failure('large', 'too large', '');
  assert.ok((await collect(bytesSource(LARGE).read(), LARGE.length, tooLarge)) instanceof Uint8Array);
  await assert.rejects(collect(bytesSource(LARGE).read(), LARGE.length - 1, tooLarge), { code: 'large' });
});

function folderFor(context: { after(done: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'deb-test-'));
  context.after(() => rmSync(folder, { recursive: true }));
  return folder;
}
