import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { signInputs } from '../../src/actions/sign/inputs.ts';
import { SETTINGS } from '../../src/github/settings-input.ts';

const folder = join(import.meta.dirname, '../../action-sign');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const action: {
  readonly inputs: Readonly<Record<string, { description: string; default: string; required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
} = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));

/** Names and second cells of the table below a heading. */
function tableUnder(heading: string): readonly (readonly [string, string])[] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([a-z-]+)` \| (.*?) ?\|/gm)].map(([, name = '', cell = '']) => [
    name,
    cell,
  ]);
}

test('action.yml, the table of inputs and the README agree', () => {
  const declared = Object.entries(signInputs).map(([name, input]) => [
    name,
    input.required ? 'required' : input.default === '' ? '' : `\`${input.default}\``,
  ]);
  // What every action has is in no action's own table.
  assert.deepEqual(tableUnder('Inputs'), [...declared, [SETTINGS, '']]);
  assert.deepEqual(Object.keys(action.inputs), [...Object.keys(signInputs), SETTINGS]);
  for (const [name, input] of Object.entries(signInputs)) {
    assert.equal(action.inputs[name]?.default, input.default, name);
    assert.equal(action.inputs[name]?.required ?? false, input.required, name);
    assert.ok(action.inputs[name]?.description, name);
  }
});

test('action.yml and the README name the same outputs', () => {
  assert.deepEqual(
    tableUnder('Outputs').map(([name]) => name),
    Object.keys(action.outputs),
  );
  assert.deepEqual([action.runs.using, action.runs.main], ['node24', '../dist/sign/index.js']);
  assert.ok(readme.split('\n').length <= 151);
});
