import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { condition, evaluate, type Scope, type Status } from '../support/workflow/expression.ts';
import type { Json } from '../support/workflow/template.ts';

const contexts = {
  github: { event_name: 'push', ref: 'refs/heads/main' },
  needs: { build: { result: 'success', outputs: { version: '1.2' } } },
  matrix: { numbers: [1, 2], nested: [{ id: 'a' }, { id: 'b' }] },
};

describe('evaluate', () => {
  const table: readonly (readonly [string, Json])[] = [
    // GitHub's lexer, as published, unescapes only the first quote of a string.
    ["'it''s Ada''s'", "it's Ada's"],
    ["format('{0} ''{1}'' ''{2}''', 'a', 'b', 'c')", "a 'b' 'c'"],
    ["github.event_name == 'PUSH'", true],
    ['github.nothing.at.all', null],
    ['env.UNSET', null],
    ['secrets.UNSET || inputs.unset || vars.unset', null],
    ["'1' == 1", true],
    ['join(matrix.nested.*.id)', 'a,b'],
    ['toJSON(matrix.numbers)', '[\n  1,\n  2\n]'],
    ['fromJSON(\'{"a":[true]}\').a[0]', true],
    ["startsWith(github.ref, 'refs/heads/') && needs.build.outputs.version", '1.2'],
    ["contains('Hello', 'ELL')", true],
    ['steps.missing.outputs.x == null', true],
  ];
  for (const [text, value] of table) {
    test(text, () => assert.deepEqual(evaluate(text, { contexts }), value));
  }

  test('an unknown function or context is an error', () => {
    assert.throws(() => evaluate('nosuch(1)', { contexts }));
    assert.throws(() => evaluate('nosuch.x', { contexts }));
  });
});

describe('condition', () => {
  const table: readonly (readonly [string, Status, boolean])[] = [
    ['', 'success', true],
    ['', 'failure', false],
    ["github.event_name == 'push'", 'success', true],
    ["github.event_name == 'push'", 'failure', false],
    ["github.event_name == 'always()'", 'failure', false],
    ["failure() && github.event_name == 'push'", 'failure', true],
    ['failure()', 'success', false],
    ['always()', 'cancelled', true],
    ['cancelled()', 'cancelled', true],
    ['!cancelled()', 'skipped', true],
    ['success()', 'skipped', false],
    ["'false'", 'success', true],
    ['false', 'success', false],
    ['0', 'success', false],
  ];
  for (const [text, status, runs] of table) {
    test(`${text || '(none)'} after ${status} is ${runs}`, () => {
      const scope: Scope = { contexts, status };
      assert.equal(condition(text, scope), runs);
    });
  }
});
