import assert from 'node:assert/strict';
import { test } from 'node:test';
import { field, itemsOf, readActionFile, readWorkflow, valueIn } from '../support/workflow/template.ts';

const contexts = { github: { sha: 'abc' }, inputs: { who: 'Ada' } };

function firstStep(yaml: string) {
  const tree = readWorkflow('x.yml', `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${yaml}`);
  const [step] = itemsOf(field(field(field(tree, 'jobs'), 'a'), 'steps'));
  assert.ok(step !== undefined);
  return valueIn(step, { contexts });
}

test('a block with an expression in it has lost its indentation, and kept what is beyond it', () => {
  const step = firstStep(
    [
      '      - run: |',
      '          if true; then',
      '            echo "${{ github.sha }} {braces}"',
      '',
      '          fi',
      "          echo 'it''s'",
      '        shell: bash',
    ].join('\n'),
  );
  assert.deepEqual(step, {
    run: "if true; then\n  echo \"abc {braces}\"\n\nfi\necho 'it''s'\n",
    shell: 'bash',
  });
});

test('a folded block with an expression is folded', () => {
  const step = firstStep('      - run: >-\n          echo\n          ${{ github.sha }}\n');
  assert.deepEqual(step, { run: 'echo abc' });
});

test('with, working-directory and timeout-minutes are there', () => {
  const step = firstStep(
    '      - uses: $/action-x\n        timeout-minutes: 5\n        with:\n          a: 1.5\n          b: true\n          c: ${{ inputs.who }}',
  );
  assert.deepEqual(step, {
    uses: '$/action-x',
    'timeout-minutes': 5,
    with: { a: '1.5', b: 'true', c: 'Ada' },
  });
});

test('what GitHub refuses is refused, with its words', () => {
  assert.throws(() => firstStep('      - run: x\n        with: { a: b }'), /Unexpected value 'with'/);
  assert.throws(() => firstStep('      - run: echo ${{ nosuch.x }}'), /Unrecognized named-value: 'nosuch'/);
  assert.throws(() => firstStep('      - run: "unclosed'), /Missing closing/);
});

test('an action file is read by its own schema', () => {
  const tree = readActionFile(
    'action.yml',
    'name: A\ndescription: B\nruns:\n  using: node24\n  main: x.js\n',
  );
  assert.deepEqual(valueIn(tree, { contexts }), {
    name: 'A',
    description: 'B',
    runs: { using: 'node24', main: 'x.js' },
  });
  assert.throws(() => readActionFile('action.yml', 'name: A\n'), /Required property is missing/);
});
