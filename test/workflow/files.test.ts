/** Rules that every workflow file of the repository keeps. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { TABLES } from '../../src/actions/workflow/tables.ts';
import { ACTIONS as ACTION_NAMES } from '../../src/settings/index.ts';
import { languageService } from '../support/workflow/github-parser.ts';
import { entriesOf, field } from '../support/workflow/template.ts';
import {
  actionOf,
  called,
  compositeStepsOf,
  composites,
  jobsOf,
  literal,
  namesOf,
  stepsOf,
  textsOf,
  workflows,
} from './definitions.ts';
import { lintMessages } from './lint.ts';

const steps = [
  ...workflows.flatMap((workflow) => stepsOf(workflow).map((step) => ({ workflow, ...step }))),
  ...composites.flatMap((workflow) => compositeStepsOf(workflow).map((step) => ({ workflow, ...step }))),
];

test('the three workflows that users call are there, and the job that two of them share', () => {
  assert.deepEqual(called.map(({ name }) => name).toSorted(), [
    'deliver.yml',
    'promote.yml',
    'pull-request.yml',
    'release.yml',
  ]);
});

for (const { name, text } of called) {
  test(`${name} is short`, () => assert.ok(text.split('\n').length <= 200));
}

test('no two steps in a row stand in two files', () => {
  const files = [...called.map((one) => stepsOf(one)), ...composites.map((one) => compositeStepsOf(one))];
  const pairs = files.map((all) => {
    const texts = all.map(({ job, template }) =>
      `${job} ${textsOf(template).join(' ')}`.replace(/^\S+ /, ''),
    );
    return new Set(texts.slice(1).map((text, at) => `${texts[at]}\n${text}`));
  });
  const seen = pairs.flatMap((one) => [...one]);
  assert.deepEqual(
    seen.filter((pair, at) => seen.indexOf(pair) !== at),
    [],
  );
});

for (const { name, text } of workflows) {
  test(`${name}: GitHub's language service finds nothing`, async () => {
    const { TextDocument } = await import('vscode-languageserver-textdocument');
    const { validate } = await languageService();
    const found = await validate(TextDocument.create(`file:///${name}`, 'yaml', 1, text));
    assert.deepEqual(
      found.map(({ message, range }) => `${range.start.line + 1}: ${message}`),
      [],
    );
  });

  test(`${name}: actionlint finds nothing but what it does not know yet`, async () => {
    assert.deepEqual(await lintMessages(name, text), []);
  });
}

describe('least privilege', () => {
  for (const workflow of workflows) {
    test(`${workflow.name}: nothing by default, and each job says what it needs`, () => {
      assert.deepEqual(entriesOf(field(workflow.tree, 'permissions')), []);
      assert.ok(field(workflow.tree, 'permissions') !== undefined);
      for (const [name, job] of jobsOf(workflow)) assert.ok(field(job, 'permissions') !== undefined, name);
    });
  }

  test('no job that runs the code of the project holds a secret or an identity', () => {
    const builds = steps.filter(({ uses }) => uses === '$/action-package');
    assert.equal(builds.length, 2);
    const inside = steps.filter(({ uses }) => uses === '$/action-build').map(({ workflow }) => workflow.name);
    assert.deepEqual(inside, ['action-package/action.yml']);
    for (const { workflow, job } of builds) {
      const definition = jobsOf(workflow).find(([name]) => name === job)?.[1];
      assert.ok(definition !== undefined);
      assert.doesNotMatch(textsOf(definition).join('\n'), /secrets\.|github\.token/);
      assert.deepEqual(namesOf(field(definition, 'permissions')), ['contents']);
    }
  });

  test('a checkout keeps no token', () => {
    for (const { uses, template } of steps.filter((step) => step.uses.startsWith('actions/checkout@'))) {
      assert.equal(literal(field(field(template, 'with'), 'persist-credentials')), 'false', uses);
    }
  });
});

describe('every job', () => {
  for (const workflow of workflows) {
    test(`${workflow.name}: ends by itself`, () => {
      for (const [name, job] of jobsOf(workflow))
        if (field(job, 'uses') === undefined)
          assert.match(literal(field(job, 'timeout-minutes')), /^\d+$/, name);
    });
    test(`${workflow.name}: what writes to an environment waits its turn, and is never cut off`, () => {
      for (const [name, job] of jobsOf(workflow)) {
        if (field(job, 'environment') === undefined) continue;
        const concurrency = field(job, 'concurrency');
        assert.match(
          textsOf(concurrency ?? { kind: 'literal', value: '' }).join(),
          /inputs\.environment/,
          name,
        );
        assert.equal(literal(field(concurrency, 'cancel-in-progress')), 'false', name);
        // Else a newer one that waits would take the place of another package's.
        assert.equal(literal(field(concurrency, 'queue')), 'max', name);
      }
    });
  }
});

describe('actions of others', () => {
  const theirs = steps.filter(({ uses }) => uses !== '' && !uses.startsWith('$/'));
  test('are pinned by commit, the version beside it', () => {
    for (const { workflow, uses } of theirs) {
      assert.match(uses, /@[0-9a-f]{40}$/, `${workflow.name}: ${uses}`);
      assert.match(workflow.text, new RegExp(`uses: ${uses} # v\\d+\\.\\d+\\.\\d+$`, 'm'));
    }
  });
  test('are the same commit everywhere', () => {
    const commits = new Set(theirs.map(({ uses }) => uses));
    const names = new Set(theirs.map(({ uses }) => uses.split('@')[0]));
    assert.equal(commits.size, names.size);
  });
  test('have a stand-in, so that the files run here', () => {
    for (const { uses } of theirs) assert.ok(actionOf(uses) !== undefined, uses);
  });
});

describe('what a step is given', () => {
  for (const { workflow, job, uses, template } of steps.filter((step) => step.uses !== '')) {
    test(`${workflow.name}, ${job}, ${uses}: inputs that the action has, and all that it requires`, () => {
      const action = actionOf(uses);
      assert.ok(action !== undefined, `there is no action.yml of ${uses}`);
      const inputs = entriesOf(field(action.tree, 'inputs'));
      const given = namesOf(field(template, 'with'));
      const known = inputs.map(([name]) => name);
      assert.deepEqual(
        given.filter((name) => !known.includes(name)),
        [],
      );
      const required = inputs.filter(([, input]) => literal(field(input, 'required')) === 'true');
      assert.deepEqual(
        required
          .map(([name]) => name)
          // What stands in the settings file comes by `settings`, secrets never do.
          .filter((name) => !given.includes(name) && !(given.includes('settings') && isSetting(uses, name))),
        [],
      );
    });
  }

  for (const workflow of workflows) {
    test(`${workflow.name}: outputs that the step's action has`, () => {
      const byId = new Map(
        stepsOf(workflow).map((step) => [`${step.job} ${literal(field(step.template, 'id'))}`, step]),
      );
      for (const [job, definition] of jobsOf(workflow)) {
        const uses = textsOf(definition).flatMap((text) => [
          ...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g),
        ]);
        for (const [, id = '', output = ''] of uses) {
          const step = byId.get(`${job} ${id}`);
          assert.ok(step !== undefined, `${job}: no step ${id}`);
          if (step.run !== undefined) continue;
          assert.ok(
            namesOf(field(actionOf(step.uses)?.tree, 'outputs')).includes(output),
            `${step.uses} ${output}`,
          );
        }
      }
    });
  }
});

describe('scripts', () => {
  const scripts = steps.flatMap((step) => (step.run === undefined ? [] : [{ ...step, run: step.run }]));
  test('hold no expression: data comes in by the environment', () => {
    for (const { workflow, run } of scripts) assert.doesNotMatch(run, /\$\{\{/, workflow.name);
  });
  for (const { workflow, job, run } of scripts) {
    test(`${workflow.name}, ${job}: shellcheck is content with ${run.trim().split('\n')[0]}`, () => {
      const checked = spawnSync('shellcheck', ['--shell=bash', '--severity=style', '-'], {
        input: run,
        encoding: 'utf8',
      });
      assert.equal(checked.error, undefined);
      assert.equal(checked.stdout, '');
    });
  }
});

describe('what a caller gives', () => {
  for (const { name, tree } of called) {
    const call = field(field(tree, 'on'), 'workflow_call');
    const jobs = textsOf(field(tree, 'jobs') ?? tree).join('\n');
    test(`${name}: every input and secret is described, declared and used`, () => {
      for (const kind of ['inputs', 'secrets'] as const) {
        const declared = namesOf(field(call, kind));
        const used = new Set(
          [...jobs.matchAll(new RegExp(`\\b${kind}\\.([\\w-]+)`, 'g'))].map(([, one]) => one),
        );
        assert.deepEqual(declared.toSorted(), [...used].toSorted(), kind);
        for (const [one, definition] of entriesOf(field(call, kind))) {
          assert.ok(literal(field(definition, 'description')).length > 5, one);
          assert.ok(
            field(definition, 'required') !== undefined || field(definition, 'default') !== undefined,
            one,
          );
        }
      }
    });
  }
});

function isSetting(uses: string, name: string): boolean {
  const action = ACTION_NAMES.find((one) => uses === `$/action-${one}`);
  return action !== undefined && !TABLES[action].isSecret(name);
}
