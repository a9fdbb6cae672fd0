import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  dispatchEvent,
  type JobResult,
  makeRepository,
  pullRequestEvent,
  pushEvent,
  runWorkflow,
  startGitHub,
  type WorkflowRequest,
  type WorkflowRun,
} from '../support/workflow/index.ts';

const repository = makeRepository();
const github = await startGitHub();
after(async () => {
  repository.remove();
  await github.stop();
});

/** Runs files of a repository; the first is the workflow. */
async function runFiles(
  files: Readonly<Record<string, string>>,
  more: Partial<WorkflowRequest> = {},
): Promise<WorkflowRun> {
  const [file = ''] = Object.keys(files);
  const sha = repository.commit(files);
  return await runWorkflow({ repository: repository.folder, file, event: pushEvent(sha), github, ...more });
}

async function run(yaml: string, more: Partial<WorkflowRequest> = {}): Promise<WorkflowRun> {
  return await runFiles({ '.github/workflows/x.yml': yaml }, more);
}

function job(result: WorkflowRun, id: string): JobResult {
  const found = result.jobs.find((one) => one.id === id);
  assert.ok(found !== undefined, `no job ${id} in ${result.jobs.map((one) => one.id)}`);
  return found;
}

/** What the steps printed, without the runner's own lines. */
function printed(result: WorkflowRun, id: string): string[] {
  const logs = job(result, id).steps.map((step) =>
    step.log.replace(/##\[group\][\s\S]*?##\[endgroup\]\n?/g, ''),
  );
  return logs
    .join('')
    .split('\n')
    .filter((line) => line !== '');
}

const conclusions = (result: WorkflowRun) =>
  Object.fromEntries(result.jobs.map((one) => [one.id, one.conclusion]));

test('needs, outputs, if: who waits for whom, and who is skipped', async () => {
  const result = await run(`
on: push
jobs:
  a:
    runs-on: x
    outputs: { greeting: '\${{ steps.say.outputs.text }}' }
    steps:
      - { id: say, run: 'echo "text=hello world" >> "$GITHUB_OUTPUT"' }
  b:
    needs: a
    runs-on: x
    steps: [{ run: 'echo "got \${{ needs.a.outputs.greeting }}"' }, { run: exit 3 }]
  c: { needs: b, runs-on: x, steps: [{ run: echo never }] }
  d: { needs: c, if: failure(), runs-on: x, steps: [{ run: 'echo \${{ needs.c.result }}' }] }
  e: { needs: [a], if: "github.ref == 'refs/heads/other'", runs-on: x, steps: [{ run: echo never }] }
  f: { needs: e, runs-on: x, steps: [{ run: echo never }] }
  g: { needs: f, if: '!failure()', runs-on: x, steps: [{ run: echo runs }] }
`);
  assert.equal(result.conclusion, 'failure');
  assert.deepEqual(conclusions(result), {
    a: 'success',
    b: 'failure',
    c: 'skipped',
    d: 'success',
    e: 'skipped',
    f: 'skipped',
    g: 'success',
  });
  assert.deepEqual(printed(result, 'b'), ['got hello world', '##[error]Process completed with exit code 3.']);
  assert.deepEqual(printed(result, 'd'), ['skipped']);
});

test('steps: status functions, continue-on-error, timeouts', async () => {
  const result = await run(`
on: push
jobs:
  a:
    runs-on: x
    steps:
      - { id: soft, run: exit 1, continue-on-error: true }
      - run: echo "\${{ steps.soft.outcome }} \${{ steps.soft.conclusion }}"
      - { name: Sleeps, run: sleep 60, timeout-minutes: 0.01 }
      - { run: echo never }
      - { run: echo failed, if: failure() }
      - { run: echo always, if: always() }
      - { run: echo never, if: cancelled() }
`);
  assert.equal(result.conclusion, 'failure');
  assert.deepEqual(
    job(result, 'a').steps.map((step) => step.outcome),
    ['failure', 'success', 'failure', 'skipped', 'success', 'success', 'skipped'],
  );
  assert.ok(printed(result, 'a').includes('failure success'));
});

test('bash: -e without a name, pipefail with it; sh, python, working-directory, defaults', async () => {
  const result = await run(`
on: push
env: { LEVEL: workflow }
jobs:
  plain: { runs-on: x, steps: [{ run: 'false | true; echo survived' }] }
  named: { runs-on: x, steps: [{ run: 'false | true; echo not here', shell: bash }] }
  others:
    runs-on: x
    env: { LEVEL: job }
    defaults: { run: { working-directory: sub } }
    steps:
      - { run: mkdir sub, working-directory: . }
      - { run: 'basename "$PWD"; echo "$LEVEL"', env: { LEVEL: step }, shell: sh }
      - { run: 'import os; print("python", os.environ["LEVEL"])', shell: python }
      - run: |
          echo "LEVEL=file" >> "$GITHUB_ENV"
          echo "GITHUB_SHA=mine" >> "$GITHUB_ENV"
          mkdir -p "$RUNNER_TEMP/bin"
          printf '#!/bin/sh\\necho tool\\n' > "$RUNNER_TEMP/bin/my-tool"
          chmod +x "$RUNNER_TEMP/bin/my-tool"
          echo "$RUNNER_TEMP/bin" >> "$GITHUB_PATH"
      - { run: 'my-tool; echo "$LEVEL \${#GITHUB_SHA}"' }
`);
  assert.deepEqual(printed(result, 'plain'), ['survived']);
  assert.equal(job(result, 'named').conclusion, 'failure');
  assert.deepEqual(printed(result, 'others'), ['sub', 'step', 'python job', 'tool', 'file 40']);
});

test('a matrix runs its combinations; a step sees its own', async () => {
  const result = await run(`
on: push
jobs:
  a:
    name: Test \${{ matrix.release }}
    strategy: { matrix: { release: [bookworm, trixie] } }
    runs-on: \${{ matrix.release }}
    steps: [{ run: 'echo "\${{ matrix.release }} \${{ strategy.job-index }}/\${{ strategy.job-total }}"' }]
`);
  assert.deepEqual(printed(result, 'a (trixie)'), ['trixie 1/2']);
  assert.deepEqual(job(result, 'a (bookworm)').runsOn, ['bookworm']);
  assert.equal(job(result, 'a (bookworm)').name, 'Test bookworm');
});

const called = `
on:
  workflow_call:
    inputs: { who: { type: string, required: true }, loud: { type: boolean, default: false } }
    secrets: { KEY: { required: true }, OTHER: { required: false } }
    outputs: { said: { value: '\${{ jobs.say.outputs.said }}' } }
permissions: {}
jobs:
  say:
    runs-on: x
    environment: prod
    outputs: { said: 'hello \${{ inputs.who }}' }
    steps:
      - uses: $/action
        with: { word: '\${{ inputs.who }} \${{ inputs.loud }}' }
      - run: printf '%s\\n' "\${KEY:0:3}" "[$OTHER]" "$WHERE"
        env: { KEY: '\${{ secrets.KEY }}', OTHER: '\${{ secrets.OTHER }}', WHERE: '\${{ vars.WHERE }}' }
      - run: echo "\${{ job.workflow_repository }} \${{ github.repository }}"
`;
const action = `
name: A
description: B
inputs: { word: { description: C, required: true } }
runs:
  using: composite
  steps: [{ run: 'echo "action says \${{ inputs.word }}"', shell: bash }]
`;

test('a workflow of another repository: inputs, secrets, environment, $/ and outputs', async () => {
  const other = makeRepository();
  other.commit({ '.github/workflows/called.yml': called, 'action/action.yml': action });
  const result = await run(
    `
on: push
jobs:
  call:
    uses: deb/actions/.github/workflows/called.yml@0123456789abcdef0123456789abcdef01234567
    with: { who: Ada }
    secrets: { KEY: '\${{ secrets.KEY }}' }
  then:
    needs: call
    runs-on: x
    steps: [{ run: 'echo "\${{ needs.call.outputs.said }}"' }]
`,
    {
      repositories: { 'deb/actions': other.folder },
      secrets: { KEY: 'abc-repository', OTHER: 'not passed' },
      environments: { prod: { secrets: { KEY: 'xyz-prod', OTHER: 'nor this' }, vars: { WHERE: 'in prod' } } },
    },
  );
  other.remove();
  assert.equal(result.conclusion, 'success');
  assert.deepEqual(printed(result, 'call/say'), [
    'action says Ada false',
    'xyz',
    '[]',
    'in prod',
    'deb/actions acme/shop',
  ]);
  assert.deepEqual(printed(result, 'then'), ['hello Ada']);
  assert.equal(job(result, 'call/say').name, 'call / say');
  assert.equal(job(result, 'call/say').environment, 'prod');
});

test('a call is refused as GitHub refuses it', async () => {
  const refused = async (calling: string, message: RegExp): Promise<void> => {
    const yaml = `on: push\njobs:\n  call:\n    uses: ./.github/workflows/called.yml\n${calling}`;
    const files = { '.github/workflows/x.yml': yaml, '.github/workflows/called.yml': called };
    await assert.rejects(runFiles(files, { secrets: { KEY: 'abcd' } }), message);
  };
  const key = "    secrets: { KEY: '${{ secrets.KEY }}' }\n";
  await refused(key, /'who' is required/);
  await refused(`${key}    with: { who: a, stranger: b }`, /Unexpected input 'stranger'/);
  await refused(`${key}    with: { who: a, loud: maybe }`, /'loud' is a boolean/);
  await refused('    with: { who: a }', /Secret KEY is required/);
});

test('a called job asking for more than its caller may is refused', async () => {
  const files = {
    '.github/workflows/x.yml':
      'on: push\npermissions: { contents: read }\njobs:\n  call: { uses: ./.github/workflows/c.yml }',
    '.github/workflows/c.yml':
      'on: workflow_call\njobs:\n  a: { runs-on: x, permissions: { id-token: write }, steps: [{ run: "true" }] }',
  };
  await assert.rejects(runFiles(files), /requesting 'id-token: write', but is only allowed 'id-token: none'/);
});

const noisy = `
name: N
description: N
inputs:
  key: { description: K }
  with-default: { description: D, default: '\${{ github.repository }}' }
outputs: { id: { description: I } }
runs: { using: node24, main: main.mjs, post: post.mjs }
`;
const main = `
import { appendFileSync } from 'node:fs';
const env = process.env;
console.log('inputs', env['INPUT_KEY'], env['INPUT_WITH-DEFAULT'], env.GITHUB_ACTION_REPOSITORY);
console.log('services', 'ACTIONS_RUNTIME_TOKEN' in env, env.ACTIONS_CACHE_SERVICE_V2, 'LEAKED' in env);
console.log('::warning file=a.ts,line=7::careful%0Anow');
console.log('::add-mask::found-out');
console.log('it is found-out');
appendFileSync(env.GITHUB_OUTPUT, 'id=42\\n');
appendFileSync(env.GITHUB_STATE, 'left=behind\\n');
appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done\\n');
`;

test('a node24 action of the checkout: inputs, state, summary, annotations, masks, post in reverse order', async () => {
  process.env.LEAKED = 'from the outside';
  const result = await runFiles(
    {
      '.github/workflows/x.yml': `
on: push
jobs:
  a:
    runs-on: x
    outputs: { id: '\${{ steps.one.outputs.id }}', key: 'the \${{ secrets.KEY }}' }
    steps:
      - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567
      - { id: one, uses: ./noisy, with: { key: '\${{ secrets.KEY }}', stranger: x } }
      - { name: Two, uses: ./noisy, with: { KEY: plain } }
      - { run: exit 1 }
`,
      'noisy/action.yml': noisy,
      'noisy/main.mjs': main,
      'noisy/post.mjs': "console.log('post', process.env.INPUT_KEY, process.env.STATE_left);",
    },
    { secrets: { KEY: 'line one\nline two' } },
  );
  const a = job(result, 'a');
  assert.deepEqual(a.outputs, { id: '42' }, 'an output with a secret in it is dropped');
  assert.deepEqual(
    a.steps.slice(4).map((step) => step.name),
    ['Post Two', 'Post Run ./noisy'],
  );
  const lines = printed(result, 'a');
  assert.ok(lines.includes('services true True false'));
  assert.ok(lines.includes('inputs plain acme/shop undefined'));
  assert.ok(lines.includes('it is ***'));
  assert.ok(lines.includes('post plain behind'));
  assert.doesNotMatch(lines.join('\n'), /line one|line two/);
  assert.deepEqual(
    result.annotations
      .filter((one) => one.file === 'a.ts')
      .map(({ level, message, line }) => [level, message, line]),
    [
      ['warning', 'careful\nnow', 7],
      ['warning', 'careful\nnow', 7],
    ],
  );
  assert.ok(result.annotations.some((one) => /Unexpected input\(s\) 'stranger'/.test(one.message)));
  assert.equal(a.steps[1]?.summary, '# Done\n');
  const [file = ''] = readdirSync(join(result.summaries, 'a'));
  assert.equal(readFileSync(join(result.summaries, 'a', file), 'utf8'), '# Done\n');
});

test('a composite action has steps, outputs and failures of its own', async () => {
  const composite = `
name: C
description: C
outputs: { twice: { description: T, value: '\${{ steps.x.outputs.v }}\${{ steps.x.outputs.v }}' } }
runs:
  using: composite
  steps:
    - { id: x, run: 'echo v=ab >> "$GITHUB_OUTPUT"; basename "$GITHUB_ACTION_PATH"', shell: bash }
    - { run: exit 1, shell: bash, if: "env.BREAK == 'yes'" }
    - { run: echo cleans up, shell: bash, if: failure() }
`;
  const result = await runFiles({
    '.github/workflows/x.yml': `
on: push
jobs:
  a:
    runs-on: x
    steps:
      - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567
      - { id: good, uses: ./composite }
      - run: echo "\${{ steps.good.outputs.twice }} \${{ steps.x == null }}"
      - { uses: ./composite, env: { BREAK: 'yes' } }
`,
    'composite/action.yml': composite,
  });
  const lines = printed(result, 'a').filter((line) => !line.startsWith('HEAD is'));
  assert.deepEqual(lines, [
    'composite',
    'abab true',
    'composite',
    '##[error]Process completed with exit code 1.',
    'cleans up',
  ]);
  assert.equal(result.conclusion, 'failure');
});

test('a pull request from a fork: no secrets, no identity, a token that only reads', async () => {
  const yaml = `
on: pull_request
jobs:
  a:
    runs-on: x
    permissions: { contents: write, id-token: write }
    steps:
      - run: echo "[$KEY] \${ACTIONS_ID_TOKEN_REQUEST_URL:-none} \${{ github.head_ref }} \${{ github.event.number }}"
        env: { KEY: '\${{ secrets.KEY }}' }
`;
  const secrets = { KEY: 'abcdef' };
  const sha = repository.commit({ '.github/workflows/x.yml': yaml });
  const fork = await run(yaml, { secrets, event: pullRequestEvent(7, sha, { fork: true }) });
  assert.deepEqual(printed(fork, 'a'), ['[] none change-7 7']);
  assert.deepEqual(job(fork, 'a').permissions, { contents: 'read' });
  const own = await run(yaml, { secrets, event: pullRequestEvent(7, sha) });
  assert.match(printed(own, 'a').join(), /^\[\*\*\*\] http:/);
});

test('a dispatch: typed inputs, defaults, choices', async () => {
  const yaml = `
on:
  workflow_dispatch:
    inputs:
      to: { type: choice, options: [stage, prod], required: true }
      dry: { type: boolean, default: true }
jobs:
  a: { runs-on: x, steps: [{ run: 'echo "\${{ inputs.to }} \${{ inputs.dry && 1 || 2 }} \${{ github.event.inputs.to }}"' }] }
`;
  const event = dispatchEvent(repository.commit({}));
  const result = await run(yaml, { event, inputs: { to: 'prod' } });
  assert.deepEqual(printed(result, 'a'), ['prod 1 prod']);
  await assert.rejects(run(yaml, { event, inputs: { to: 'moon' } }), /'to' is a choice; 'moon' is not one/);
  await assert.rejects(run(yaml, { event }), /'to' is required/);
});

test('an environment waits for its reviewers, and its deployment is recorded', async () => {
  const yaml = `
on: push
jobs:
  a: { runs-on: x, environment: { name: prod, url: 'https://example.com/\${{ github.run_number }}' }, steps: [{ run: echo in }] }
`;
  const refused = await run(yaml, { approve: () => false });
  assert.equal(job(refused, 'a').conclusion, 'failure');
  assert.deepEqual(job(refused, 'a').steps, []);
  const asked: string[] = [];
  const result = await run(yaml, {
    runNumber: 9,
    approve: (environment) => {
      asked.push(environment);
      return true;
    },
  });
  assert.deepEqual(asked, ['prod']);
  assert.equal(result.conclusion, 'success');
  const [deployment] = github.deployments.all;
  assert.equal(deployment?.environment, 'prod');
  assert.deepEqual(
    deployment?.statuses.map(({ state, url }) => [state, url]),
    [
      ['success', 'https://example.com/9'],
      ['in_progress', ''],
    ],
  );
});

test('an aborted run ends its programs and begins no further step', async () => {
  const stop = new AbortController();
  const result = await run(
    'on: push\njobs:\n  a: { runs-on: x, steps: [{ run: "echo $$; exec sleep 60" }, { run: echo never }] }',
    {
      signal: stop.signal,
      onLog: ({ text }) => {
        if (/^\d+$/.test(text)) stop.abort();
      },
    },
  );
  assert.equal(result.conclusion, 'cancelled');
  const [pid = ''] = printed(result, 'a');
  assert.throws(() => process.kill(Number(pid), 0), /ESRCH/);
  assert.equal(job(result, 'a').steps[1]?.outcome, 'skipped');
});

test('a workflow that does not listen to the event is not started', async () => {
  await assert.rejects(
    run('on: [push]\njobs:\n  a: { runs-on: x, steps: [{ run: echo }] }', { event: { name: 'schedule' } }),
    /does not run on schedule/,
  );
});
