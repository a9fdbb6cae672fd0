import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { combinationText, expandMatrix } from '../support/workflow/matrix.ts';
import type { Json } from '../support/workflow/template.ts';

describe('matrix', () => {
  const table: readonly { readonly name: string; readonly matrix: Json; readonly all: readonly Json[] }[] = [
    { name: 'none', matrix: null, all: [{}] },
    {
      name: 'a product',
      matrix: { a: [1, 2], b: ['x', 'y'] },
      all: [
        { a: 1, b: 'x' },
        { a: 1, b: 'y' },
        { a: 2, b: 'x' },
        { a: 2, b: 'y' },
      ],
    },
    {
      name: 'exclude takes partial matches out',
      matrix: { a: [1, 2], b: ['x', 'y'], exclude: [{ a: 1, b: 'x' }, { b: 'y' }] },
      all: [{ a: 2, b: 'x' }],
    },
    { name: 'include alone', matrix: { include: [{ a: 1 }, { a: 2 }] }, all: [{ a: 1 }, { a: 2 }] },
    {
      // The example of GitHub's documentation.
      name: 'include adds to what it does not overwrite, else stands alone',
      matrix: {
        fruit: ['apple', 'pear'],
        animal: ['cat', 'dog'],
        include: [
          { color: 'green' },
          { color: 'pink', animal: 'cat' },
          { fruit: 'apple', shape: 'circle' },
          { fruit: 'banana' },
          { fruit: 'banana', animal: 'cat' },
        ],
      },
      all: [
        { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
        { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
        { fruit: 'pear', animal: 'cat', color: 'pink' },
        { fruit: 'pear', animal: 'dog', color: 'green' },
        { fruit: 'banana' },
        { fruit: 'banana', animal: 'cat' },
      ],
    },
  ];
  for (const { name, matrix, all } of table) test(name, () => assert.deepEqual(expandMatrix(matrix), all));

  test('a job is named by its values', () => {
    assert.equal(combinationText({ release: 'debian-12', n: 3 }), ' (debian-12, 3)');
    assert.equal(combinationText({}), '');
  });
});
