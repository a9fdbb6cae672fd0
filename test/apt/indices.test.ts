import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type IndicesWish, indicesFor } from '../../src/apt/change/index.ts';

const ADD: IndicesWish = { component: 'main', kind: 'add', added: ['amd64'], given: [] };

/** What Release has, what is wanted, and the indices that are read; a new one is marked by `+`. */
const CASES: readonly (readonly [
  title: string,
  present: string,
  wish: Partial<IndicesWish>,
  expected: string,
])[] = [
  ['a new suite', '', {}, '+main/amd64'],
  ['an `all` package in a new suite', '', { added: ['all'] }, '+main/amd64'],
  ['one architecture of two', 'main/amd64 main/arm64', {}, 'main/amd64'],
  ['an `all` package goes to each', 'main/amd64 main/arm64', { added: ['all'] }, 'main/amd64 main/arm64'],
  ['or to those given', 'main/amd64 main/arm64', { added: ['all'], given: ['arm64'] }, 'main/arm64'],
  [
    'a new architecture inherits from each of its component',
    'main/amd64 main/i386',
    { added: ['arm64'] },
    'main/amd64 +main/arm64 main/i386',
  ],
  [
    'and comes in the other components, too',
    'main/amd64 extra/amd64',
    { added: ['arm64'] },
    'extra/amd64 +extra/arm64 main/amd64 +main/arm64',
  ],
  [
    'but where they have it',
    'main/amd64 extra/amd64 extra/arm64',
    { added: ['arm64'] },
    'main/amd64 +main/arm64',
  ],
  [
    'a new component comes in every architecture',
    'main/amd64 main/arm64',
    { component: 'extra' },
    '+extra/amd64 +extra/arm64',
  ],
  [
    'removing reads its component',
    'main/amd64 main/arm64 extra/amd64',
    { kind: 'remove' },
    'main/amd64 main/arm64',
  ],
  [
    'refreshing adds the architectures given',
    'main/amd64',
    { kind: 'refresh', added: [], given: ['riscv64'] },
    'main/amd64 +main/riscv64',
  ],
];

const nameOf = (text: string): string => text.replace('/', '/binary-');

for (const [title, present, wish, expected] of CASES) {
  test(`the indices of a run: ${title}`, () => {
    const there = present
      .split(' ')
      .filter((each) => each !== '')
      .map(nameOf);
    const read = indicesFor(there, { ...ADD, ...wish });
    const marked = read.map((name) => (there.includes(name) ? name : `+${name}`));
    assert.deepEqual(marked, expected.split(' ').map(nameOf));
  });
}
