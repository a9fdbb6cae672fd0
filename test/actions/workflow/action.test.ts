import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { OPERATIONS, workflowInputs } from '../../../src/actions/workflow/inputs.ts';
import { field } from '../../support/workflow/template.ts';
import { actionAt, literal, namesOf, ROOT } from '../../workflow/definitions.ts';

const folder = join(ROOT, 'action-workflow');
const { tree } = actionAt(join(folder, 'action.yml'));

test('action.yml has the inputs of the code and their defaults', () => {
  const inputs = field(tree, 'inputs');
  assert.deepEqual(namesOf(inputs).toSorted(), [...Object.keys(workflowInputs), 'settings'].toSorted());
  for (const [name, input] of Object.entries(workflowInputs))
    assert.equal(literal(field(field(inputs, name), 'default')), input.default, name);
});

test('its page has each operation', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  assert.deepEqual(rows.toSorted(), ['operation', ...OPERATIONS].toSorted());
});
