import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLanes } from '../src/lanes.ts';

test('nothing more is begun once one has failed', async () => {
  const begun: number[] = [];
  const items = Array.from({ length: 100 }, (_, index) => index);
  const work = inLanes(4, items, async (item) => {
    begun.push(item);
    await new Promise((resolve) => setImmediate(resolve));
    if (item === 0) throw new Error('the first');
  });
  await assert.rejects(work, /the first/);
  const count = begun.length;
  for (let turns = 0; turns < 200; turns++) await new Promise((resolve) => setImmediate(resolve));
  assert.ok(
    begun.length <= count + 3,
    `${begun.length} were begun, ${count} of them before the failure was told`,
  );
});
