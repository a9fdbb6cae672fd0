import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { outputEntry, setOutput } from '../../src/github/output.ts';

test('outputs go to the file, one after another, whatever is in them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'output-'));
  const file = join(folder, 'output');
  const said: string[] = [];
  setOutput('one', '1', file, (text) => said.push(text));
  setOutput('lines', 'a\nb=c\nd<<e\n', file, (text) => said.push(text));
  const entries = /^one<<(ghadelimiter_\S+)\n1\n\1\nlines<<(ghadelimiter_\S+)\na\nb=c\nd<<e\n\n\2\n$/;
  assert.match(readFileSync(file, 'utf8'), entries);
  assert.deepEqual(said, []);
  rmSync(folder, { recursive: true });
});

test('a value cannot end its own entry', () => {
  assert.throws(() => outputEntry('name', 'x\nend\nother=1', 'end'));
});

test('a runner without the file is told by a command', () => {
  const said: string[] = [];
  setOutput('plan', 'a\nb', undefined, (text) => said.push(text));
  assert.deepEqual(said, ['\n::set-output name=plan::a%0Ab\n']);
});
