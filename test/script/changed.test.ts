import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { testsOf } from '../../script/changed.ts';

const root = join(import.meta.dirname, '..', '..');

test('a change of the order of versions touches its own test and those above it, and no room beside it', () => {
  const files = testsOf(root, ['src/deb/version.ts']);
  assert.ok(files.includes('test/deb/version.test.ts'));
  assert.ok(files.some((file) => file.startsWith('test/apt/')));
  assert.ok(!files.some((file) => file.startsWith('test/s3/')), files.join(' '));
});

test('a change of an action’s page touches the tests that hold the pages', () => {
  const files = testsOf(root, ['action-sign/README.md']);
  assert.ok(files.some((file) => file.startsWith('test/docs/')));
  assert.ok(files.some((file) => file.startsWith('test/workflow/')));
  assert.ok(!files.some((file) => file.startsWith('test/apt/')));
});

test('nothing changed, nothing to run', () => {
  assert.deepEqual(testsOf(root, []), []);
});
