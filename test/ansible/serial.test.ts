import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BatchSize, batchesOf, parseBatchSize } from '../../src/ansible/index.ts';

function sizes(...texts: readonly string[]): readonly BatchSize[] {
  return texts.map((text) => {
    const size = parseBatchSize(text);
    assert.ok(size, text);
    return size;
  });
}

const cases: readonly [readonly string[], number, readonly number[]][] = [
  [['1', '25%', '100%'], 1, [1]],
  [['1', '25%', '100%'], 3, [1, 1, 1]],
  [['1', '25%', '100%'], 8, [1, 2, 5]],
  [['1', '25%', '100%'], 100, [1, 25, 74]],
  [['2'], 5, [2, 2, 1]],
  [['50%'], 5, [2, 2, 1]],
  [['10%'], 3, [1, 1, 1]],
  [['100%'], 4, [4]],
  [['3', '1'], 6, [3, 1, 1, 1]],
];

for (const [serial, count, expected] of cases) {
  test(`${count} hosts by ${serial.join(', ')}`, () => {
    const hosts = Array.from({ length: count }, (_, index) => index);
    const batches = batchesOf(hosts, sizes(...serial));
    assert.deepEqual(
      batches.map((batch) => batch.length),
      expected,
    );
    assert.deepEqual(batches.flat(), hosts);
  });
}

test('sizes that are none', () => {
  for (const text of ['0', '0%', '101%', '-1', '1.5', 'half', '', '%', '10 %']) {
    assert.equal(parseBatchSize(text), undefined, text);
  }
});
