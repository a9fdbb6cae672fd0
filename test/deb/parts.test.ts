import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined, merged, totalLength } from '../../src/bytes/index.ts';

const memory = new Uint8Array(Buffer.from('abcdef'));
const [a, b, c] = [memory.subarray(0, 2), memory.subarray(2, 3), memory.subarray(4)];
const other = new Uint8Array(Buffer.from('xyz'));

test('parts side by side in one memory are one, without a copy; what lies elsewhere or in another order stays', () => {
  const texts = (parts: readonly Uint8Array[]) => merged(parts).map((part) => Buffer.from(part).toString());
  assert.deepEqual(texts([a, b, c, other]), ['abc', 'ef', 'xyz']);
  assert.deepEqual(texts([b, a]), ['c', 'ab']);
  assert.equal(merged([a, b])[0]?.buffer, memory.buffer);
  assert.deepEqual(merged([]), []);
  // The same place of another memory is no neighbour.
  assert.deepEqual(texts([a, other.subarray(2)]), ['ab', 'z']);
});

test('joined, one part is itself and several are a copy', () => {
  assert.equal(joined([a]), a);
  assert.equal(Buffer.from(joined([c, other])).toString(), 'efxyz');
  assert.equal(joined([]).length, 0);
  assert.equal(totalLength([a, b, c, other]), 8);
});
