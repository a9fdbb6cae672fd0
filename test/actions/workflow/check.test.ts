import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtOf } from '../../../src/actions/workflow/built.ts';
import { checkCandidate } from '../../../src/actions/workflow/check.ts';
import { workflowInputs } from '../../../src/actions/workflow/inputs.ts';
import { readInputs } from '../../../src/github/index.ts';
import { quietWorld } from './quiet.ts';

const one = { name: 'shop', version: '1.0', architecture: 'amd64', sha256: 'a'.repeat(64) };
const world = quietWorld(async () => assert.fail('nothing is started'));

function inputs(approved: unknown, published: unknown) {
  const environment = {
    INPUT_OPERATION: 'check',
    INPUT_APPROVED: JSON.stringify(approved),
    INPUT_PUBLISHED: JSON.stringify(published),
  };
  return readInputs(workflowInputs, environment, () => undefined);
}

describe('what was approved is what is released', () => {
  const table: readonly (readonly [string, unknown, unknown, RegExp | undefined])[] = [
    ['the same', [one], [one], undefined],
    ['other bytes', [one], [{ ...one, sha256: 'b'.repeat(64) }], /has SHA-256 b+ instead of a+/],
    [
      'another version',
      [one],
      [{ ...one, version: '2.0' }],
      /1\.0 amd64 is missing; .*2\.0 amd64 was not in the plan/,
    ],
    ['one more', [one], [one, { ...one, name: 'evil' }], /evil 1\.0 amd64 was not in the plan/],
    ['one less', [one, { ...one, architecture: 'arm64' }], [one], /arm64 is missing/],
    ['nothing', [one], [], /is missing/],
  ];
  for (const [name, approved, published, fault] of table) {
    test(name, async () => {
      const checked = checkCandidate(inputs(approved, published), world);
      if (fault === undefined) assert.deepEqual((await checked).outputs, { superseded: 'false' });
      else await assert.rejects(checked, fault);
    });
  }
});

describe('what the jobs that built say', () => {
  const text = JSON.stringify({ ...one, size: '7' });
  test('is read by the number of the build', () => {
    const built = builtOf({ 'built-1': text, 'built-0': text, 'built-2': '', other: text });
    assert.deepEqual(
      built.map(({ index, size }) => [index, size]),
      [
        [0, 7],
        [1, 7],
      ],
    );
  });
  for (const wrong of [
    '{}',
    JSON.stringify({ ...one, sha256: '../../x' }),
    JSON.stringify({ ...one, name: '' }),
  ])
    test(`${wrong} is refused`, () =>
      assert.throws(() => builtOf({ 'built-0': wrong }), /does not say what it built/));
});
