/** The workflows that the docs tell people to copy call ours rightly. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkWithin, readPermissions } from '../support/workflow/permissions.ts';
import { entriesOf, field, readWorkflow, type Template } from '../support/workflow/template.ts';
import { called, jobsOf, literal, namesOf, ROOT } from './definitions.ts';
import { lintMessages } from './lint.ts';

const DOCUMENTS = ['docs/workflows.md', 'README.md'];

/** Whole workflows among a document's examples: those that say when they run. */
const examples = DOCUMENTS.flatMap((document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const blocks = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) => block);
  return blocks
    .filter((block) => /^on:/m.test(block))
    .map((block, at) => ({ name: `${document}, example ${at + 1}`, text: block }));
});

/** And those of the example projects and of the demo. */
const files = globSync('{examples/*,script/team-day/project}/.github/workflows/*.yml', { cwd: ROOT }).map(
  (name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }),
);

test('the examples bring two workflows each, of at most 20 lines, without bucket, host or key', () => {
  assert.ok(files.length >= 6);
  for (const { name, text } of [...examples, ...files]) {
    assert.ok(text.trimEnd().split('\n').length <= 20, name);
    assert.doesNotMatch(text, /bucket|https?:|inventory|BEGIN PGP/, name);
  }
});

test('the docs have the two workflows to copy', () => {
  assert.ok(examples.filter(({ name }) => name.startsWith('docs/workflows.md')).length >= 2);
});

for (const { name, text } of [...examples, ...files]) {
  describe(name, () => {
    const tree = readWorkflow(name, text);
    const calls = entriesOf(field(tree, 'jobs')).map(([job, definition]) => ({ job, definition }));

    test('actionlint finds nothing', async () =>
      assert.deepEqual(await lintMessages('example.yml', text), []));

    for (const { job, definition } of calls) {
      test(`${job}: gives what the called workflow declares, and all that it requires`, () => {
        const workflow = calledBy(definition);
        const call = field(field(workflow.tree, 'on'), 'workflow_call');
        for (const [key, kind] of [
          ['with', 'inputs'],
          ['secrets', 'secrets'],
        ] as const) {
          if (literal(field(definition, key)) === 'inherit') continue;
          const given = namesOf(field(definition, key));
          const declared = entriesOf(field(call, kind));
          const names = declared.map(([one]) => one);
          assert.deepEqual(
            given.filter((one) => !names.includes(one)),
            [],
            `${key} that are not declared`,
          );
          const required = declared.filter(([, one]) => literal(field(one, 'required')) === 'true');
          assert.deepEqual(
            required.map(([one]) => one).filter((one) => !given.includes(one)),
            [],
            `${key} missing`,
          );
        }
      });

      test(`${job}: grants what the called jobs ask for`, () => {
        const granted =
          readPermissions(field(definition, 'permissions')) ?? readPermissions(field(tree, 'permissions'));
        assert.ok(granted !== undefined);
        for (const [inner, one] of jobsOf(calledBy(definition))) {
          checkWithin(readPermissions(field(one, 'permissions')) ?? {}, granted, inner);
        }
      });
    }
  });
}

function calledBy(job: Template) {
  const file = /\/\.github\/workflows\/([\w-]+\.yml)@/.exec(literal(field(job, 'uses')))?.[1];
  const workflow = called.find((one) => one.name === file);
  assert.ok(workflow !== undefined, `no workflow ${file}`);
  return workflow;
}
