import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutToLimit, sizeText, table } from '../../src/github/index.ts';

test('a table shows data as it is and takes no markup from it', () => {
  const markdown = table(['name'], [['<img src=x>|[a](b)\n`c`']]);
  const row = markdown.split('\n').at(2) ?? '';
  assert.equal(markdown.split('\n').length, 3);
  assert.doesNotMatch(row, /<img|\[a\]|`/);
  assert.match(row, /&lt;img src=x&gt;/);
});

test('versions and names stay as they are, where they can be no markup', () => {
  const row = table(['version'], [['1.0~rc1+2.g1_a', 'node_modules', '#1 _a_ ~~b~~', 'C#']])
    .split('\n')
    .at(2);
  assert.equal(row, '| 1.0~rc1+2.g1_a | node_modules | &#35;1 &#95;a&#95; &#126;&#126;b&#126;&#126; | C# |');
});

test('a summary over the limit is cut at a line and says how much is missing', () => {
  const line = 'ä'.repeat(10);
  const cut = cutToLimit(`${line}\n`.repeat(10), 100);
  assert.deepEqual(cut, { kept: Array(4).fill(line).join('\n'), left: 7 });
  assert.deepEqual(cutToLimit('short', 5), { kept: 'short', left: 0 });
});

test('sizes read as a person would say them', () => {
  assert.deepEqual([0, 999, 1000, 12_345, 5_000_000_000].map(sizeText), [
    '0 B',
    '999 B',
    '1.0 kB',
    '12 kB',
    '5.0 GB',
  ]);
});
