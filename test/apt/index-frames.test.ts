import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { gunzip } from '../../src/apt/index-file/gzip.ts';
import { editIndex, indexText, openIndex, sealIndex } from '../../src/apt/index-file/packages-index.ts';
import { unzstd } from '../../src/apt/index-file/zstd.ts';

const text = Buffer.from(
  Array.from(
    { length: 9000 },
    (_, place) => `Package: p${place}\nDescription: ${'word '.repeat(20)}${place}\n\n`,
  ).join(''),
);

test('an index of many pieces is read whole from either file, and keeps all when it is edited', async () => {
  const insert = Buffer.from('Package: q\n\n');
  let expected = text;
  let sealed = await sealIndex(openIndex([text]));
  assert.ok(sealed.index.pieces.length > 3, 'it is cut into pieces');
  for (let round = 0; round < 3; round++) {
    const gz = Buffer.concat(sealed.gz.parts);
    const zst = Buffer.concat(sealed.zst.parts);
    assert.ok(expected.equals(Buffer.concat(unzstd(zst, expected.length))));
    assert.ok(expected.equals(Buffer.concat(await gunzip(gz, expected.length))));
    assert.ok(expected.equals(execFileSync('zstd', ['-dcq'], { input: zst, maxBuffer: 2 ** 26 })));
    assert.ok(expected.equals(execFileSync('gzip', ['-dc'], { input: gz, maxBuffer: 2 ** 26 })));
    const index = openIndex(unzstd(zst, expected.length), gz, zst);
    assert.ok(index.pieces.every((piece) => piece.gz !== undefined && piece.zst !== undefined));
    sealed = await sealIndex(editIndex(index, [{ start: 0, end: 0, insert: [insert] }]));
    expected = Buffer.concat([insert, expected]);
    assert.ok(expected.equals(indexText(sealed.index)));
  }
});
