/** action.yml, the code's table of inputs and the README tell one story, for each action. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { INPUT_TABLES } from '../../src/actions/workflow/tables.ts';
import { entriesOf, field, type Template } from '../support/workflow/template.ts';
import { ACTIONS, actionAt, literal, namesOf, ROOT } from './definitions.ts';

/** A row of a README's table: one or more names, in backticks, and the cells after them. */
interface Row {
  readonly names: readonly string[];
  readonly cells: readonly string[];
}

for (const action of ACTIONS) {
  describe(`action-${action}`, () => {
    const folder = join(ROOT, `action-${action}`);
    const { tree } = actionAt(join(folder, 'action.yml'));
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const declared = new Map(entriesOf(field(tree, 'inputs')));

    test('action.yml has the inputs of the code, their defaults, and what is required', () => {
      const table = INPUT_TABLES[action];
      // `settings` is every action's: it is read where inputs are, and stands in no table.
      assert.deepEqual([...declared.keys()].toSorted(), [...Object.keys(table), 'settings'].toSorted());
      for (const [name, input] of Object.entries(table)) {
        const definition = declared.get(name);
        assert.equal(literal(field(definition, 'default')), input.default, `default of ${name}`);
        assert.equal(isRequired(definition), input.required, `required of ${name}`);
      }
    });

    test('every input and output is described', () => {
      for (const kind of ['inputs', 'outputs']) {
        for (const [name, definition] of entriesOf(field(tree, kind))) {
          assert.ok(literal(field(definition, 'description')).length > 5, name);
        }
      }
    });

    test('it runs its bundle on Node 24', () => {
      const runs = field(tree, 'runs');
      assert.equal(literal(field(runs, 'using')), 'node24');
      assert.equal(literal(field(runs, 'main')), `../dist/${action}/index.js`);
    });

    test('the README has each input in its table, with its default', () => {
      const rows = rowsUnder(readme, 'Inputs');
      assert.deepEqual(rows.flatMap(({ names }) => names).toSorted(), [...declared.keys()].toSorted());
      for (const { names, cells } of rows) {
        const defaults = defaultsIn(cells[0] ?? '', names.length);
        for (const [at, name] of names.entries()) {
          const definition = declared.get(name);
          const expected = isRequired(definition) ? 'required' : literal(field(definition, 'default'));
          assert.equal(defaults[at], expected, `default of ${name} in the README`);
        }
      }
    });

    test('the README has each output in its table', () => {
      const names = rowsUnder(readme, 'Outputs').flatMap((row) => row.names);
      assert.deepEqual(names.toSorted(), namesOf(field(tree, 'outputs')).toSorted());
    });

    test('the README is read in one go', () => assert.ok(readme.split('\n').length <= 151));
  });
}

function isRequired(definition: Template | undefined): boolean {
  return literal(field(definition, 'required')) === 'true';
}

function rowsUnder(readme: string, heading: string): Row[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [first = '', ...cells] = line
        .replace(/^\|/, '')
        .replace(/\|$/, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim());
      return { names: [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name), cells };
    });
}

/**
 * The defaults in a cell, one for each name of the row: `required`, a value in backticks, or nothing. Words without
 * backticks say in prose where an absent input comes from.
 */
function defaultsIn(cell: string, count: number): string[] {
  const parts = count === 1 ? [cell] : cell.split(',');
  return Array.from({ length: count }, (_, at) => {
    const part = (parts[at] ?? '').trim();
    const value = /^`([^`]*)`/.exec(part)?.[1];
    if (value !== undefined) return value;
    return part.startsWith('required') ? 'required' : '';
  });
}
