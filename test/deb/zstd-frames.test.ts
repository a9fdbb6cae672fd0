import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { zstdCompressSync } from 'node:zlib';
import { decompress, framesOf } from '../../src/deb/index.ts';
import { byFrames } from '../../src/deb/zstd-frames.ts';
import { all, inPieces } from './support/debs.ts';

const TEXTS = [
  Buffer.alloc(300_000, 'a'),
  randomBytes(2000),
  Buffer.from('hello'),
  Buffer.alloc(0),
  Buffer.concat([randomBytes(1000), Buffer.alloc(900_000, 'z')]),
];
const SKIPPABLE = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
const frames = [...TEXTS.map((text) => zstdCompressSync(text)), SKIPPABLE];
const file = Buffer.concat(frames);

test('a file falls into its frames', () => {
  assert.deepEqual(framesOf(file), frames);
});

for (const size of [1, 7, 1000, 65_536, file.length]) {
  test(`all frames of a stream in pieces of ${size} are decompressed`, async () => {
    const text = await all(decompress(inPieces(file, size), '.zst', 'file', 2 ** 30));
    assert.ok(text.equals(Buffer.concat(TEXTS)));
    assert.ok((await all(byFrames(inPieces(file, size)))).equals(file));
  });
}

test('what is no frame goes through, for the decompressor to judge', async () => {
  const wrong = Buffer.concat([file, Buffer.from('no frame at all')]);
  assert.ok((await all(byFrames(inPieces(wrong, 1000)))).equals(wrong));
});
