import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { deployFrom } from '../../../src/actions/deploy/index.ts';
import { deployInputs, deployRules } from '../../../src/actions/deploy/inputs.ts';
import { followJob } from '../../../src/ansible/index.ts';
import { Failure } from '../../../src/failure.ts';
import { type Outcome, readInputs, type World } from '../../../src/github/index.ts';
import { Secret } from '../../../src/secret.ts';
import { type AwxServer, foreign, startAwx } from './awx-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'awx-test-'));
const state = join(folder, 'state');
let awx: AwxServer;

before(async () => {
  awx = await startAwx();
  process.env.GITHUB_STATE = state;
});
after(() => {
  awx.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  awx.reset();
  writeFileSync(state, '');
});

interface Ran {
  readonly outcome: Outcome;
  readonly log: string;
  readonly hosts: unknown;
}

/** Runs the action against the server. @param onWorld is given what cancels it */
async function roll(
  given: Readonly<Record<string, string>> = {},
  onWorld: (cancel: (signal: 'SIGINT' | 'SIGTERM') => void) => void = () => undefined,
): Promise<Ran> {
  const texts = {
    packages: 'shop=1.1.0',
    inventory: '3',
    limit: 'web',
    'extra-vars': '{a: "{{ b }}"}',
    'awx-url': awx.url,
    'awx-token': 'awx-secret',
    'awx-template': 'Roll out',
    ...given,
  };
  const variables = Object.entries(texts).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
  const inputs = readInputs(deployInputs, Object.fromEntries(variables), () => undefined, deployRules);
  const log: string[] = [];
  const outcome = await deployFrom('/nowhere').run(inputs, worldOf(log, onWorld));
  return { outcome, log: log.join('\n'), hosts: JSON.parse(outcome.outputs.hosts ?? '') };
}

function worldOf(log: string[], onWorld: (cancel: (signal: 'SIGINT' | 'SIGTERM') => void) => void): World {
  const line = (text: string): void => {
    log.push(text);
  };
  return {
    workspace: folder,
    temporary: folder,
    toolCache: folder,
    environment: {},
    run: async () => assert.fail('no program is started'),
    now: () => new Date(),
    onCancel: onWorld,
    report: {
      line,
      debug: line,
      open: () => () => undefined,
      group: async (_title, work) => work(),
      annotate: ({ message }) => line(message),
      mask: () => undefined,
      summarize: async (markdown) => line(markdown),
    },
  };
}

test('one job is launched, followed, and told of as a rollout from here', async () => {
  awx.statuses = ['pending', 502, 'running', 'successful'];
  const { outcome, log, hosts } = await roll();
  assert.equal(outcome.failure, undefined);
  const done = { before: { shop: '1.0.0' }, after: { shop: '1.1.0' }, state: 'changed' };
  assert.deepEqual(hosts, { 'web-1': done });
  assert.equal(outcome.outputs.changed, 'true');
  assert.match(outcome.summary, /shop=1\.1\.0: 1 of 1 hosts changed/);
  for (const line of ['AWX job 42: pending', 'AWX job 42: running', 'ok: [web-1]', 'changed: [web-1]']) {
    assert.equal(log.split('\n').filter((one) => one === line).length, 1, `${line} in\n${log}`);
  }
  assert.deepEqual(
    awx.posted.map(({ path }) => path),
    ['/api/v2/job_templates/7/launch/'],
  );
  const [{ body } = { body: {} }] = awx.posted;
  const { extra_vars: variables, ...rest } = Object(body);
  assert.deepEqual(rest, { inventory: 3, limit: 'web', job_type: 'run' });
  assert.equal(variables.a, '{{ b }}');
  assert.deepEqual(variables.deploy_packages, ['shop=1.1.0']);
  assert.deepEqual([...awx.tokens], ['Bearer awx-secret']);
});

test('the post step knows of the job while it goes on, and no longer', async () => {
  await roll();
  const saved = [...readFileSync(state, 'utf8').matchAll(/^awx-job<<.+\n(.*)\n/gm)].map(([, text]) => text);
  assert.deepEqual(saved, [JSON.stringify({ url: awx.url, id: 42 }), '']);
});

test('a dry run is a check job, and its summary is the plan', async () => {
  const { outcome, hosts } = await roll({ 'dry-run': 'true' });
  assert.equal(Object(awx.posted[0]?.body).job_type, 'check');
  assert.match(outcome.summary, /What this deployment would change[\s\S]*shop 1\.0\.0 → 1\.1\.0 \(upgrade\)/);
  assert.ok(hosts);
});

const refused: readonly [string, Record<string, unknown>, Readonly<Record<string, string>>, RegExp][] = [
  ['variables', { ask_variables_on_launch: false }, {}, /does not prompt for variables/],
  ['the limit', { ask_limit_on_launch: false }, {}, /does not prompt for the limit/],
  ['the inventory', { ask_inventory_on_launch: false }, {}, /inventory, and has another one/],
  ['the job type', { ask_job_type_on_launch: false }, { 'dry-run': 'true' }, /`run` and not `check`/],
  [
    'the job type of a check',
    { ask_job_type_on_launch: false, defaults: { job_type: 'check' } },
    {},
    /`check` and/,
  ],
  [
    'no variable of its survey',
    { variables_needed_to_start: ['region', 'a'] },
    {},
    /needs the variables region:/,
  ],
  ['a password', { passwords_needed_to_start: ['ssh_password'] }, {}, /passwords \(ssh_password\)/],
];
for (const [what, form, given, says] of refused) {
  test(`nothing is launched where the template does not prompt as it must: ${what}`, async () => {
    awx.form = form;
    await assert.rejects(
      roll(given),
      (error) =>
        error instanceof Failure && says.test(error.message) && /No job was launched/.test(error.message),
    );
    assert.deepEqual(awx.posted, []);
  });
}

test('what the template has fixed to just that needs no prompt', async () => {
  awx.form = {
    ask_inventory_on_launch: false,
    ask_job_type_on_launch: false,
    ask_limit_on_launch: false,
    defaults: { job_type: 'run', inventory: { id: 3 } },
  };
  const { outcome } = await roll({ limit: '' });
  assert.equal(outcome.failure, undefined);
  assert.deepEqual(Object.keys(Object(awx.posted[0]?.body)), ['extra_vars']);
});

const ends: readonly [string, Partial<AwxServer>, RegExp][] = [
  [
    'a host failed',
    {
      statuses: ['failed'],
      events: [foreign('runner_on_failed', { msg: 'no space left' })],
      summaries: [{ host_name: 'web-1', failures: 1, dark: 0, changed: 0 }],
    },
    /1 of 1 hosts are not as they should be.*\nweb-1: failed: no space left/,
  ],
  [
    'the job failed before any host',
    { statuses: ['failed'], events: [], summaries: [] },
    /job 42 on AWX failed/,
  ],
  [
    'AWX could not run it',
    { statuses: ['error'], events: [], summaries: [], job: { job_explanation: 'No capacity.' } },
    /AWX could not run the job 42\. AWX says: No capacity\./,
  ],
  [
    'somebody cancelled it there',
    { statuses: ['running', 'canceled'], events: [], summaries: [] },
    /was cancelled on AWX/,
  ],
  ['it touched no host', { statuses: ['successful'], events: [], summaries: [] }, /touched no host/],
];
for (const [what, how, says] of ends) {
  test(`a job that ends otherwise is told in our words: ${what}`, async () => {
    Object.assign(awx, how);
    const { outcome } = await roll();
    assert.match(outcome.failure?.explanation ?? '', says);
    assert.equal(awx.posted.length, 1);
  });
}

test('an answer to the launch that is lost is not asked for again: the job may have begun', async () => {
  awx.launch = [502, {}];
  await assert.rejects(roll(), (error) => error instanceof Failure && /answers 502/.test(error.message));
  assert.equal(awx.posted.length, 1);
});

test('a wrong token, and a template that is not there', async () => {
  await assert.rejects(
    roll({ 'awx-template': 'Roll on' }),
    (error) => error instanceof Failure && /nothing of the name Roll on/.test(error.message),
  );
  assert.deepEqual(awx.posted, []);
});

test('a server that keeps failing is given up on within two minutes', async () => {
  awx.statuses = [503];
  const began = Date.parse('2026-01-01T00:00:00Z');
  let clock = began;
  const patient = {
    url: awx.url,
    token: new Secret('awx-secret'),
    now: () => new Date(clock),
    wait: async (milliseconds: number) => {
      clock += milliseconds;
    },
    over: new AbortController().signal,
  };
  const listener = { onStatus: () => undefined, onLine: () => undefined };
  await assert.rejects(
    followJob(patient, 42, new AbortController().signal, listener),
    (error) => error instanceof Failure && /503/.test(error.message),
  );
  assert.ok(clock - began <= 120_000);
});

test('a run that is cancelled cancels its job, and tells what it had come to', async () => {
  let cancel: (signal: 'SIGINT' | 'SIGTERM') => void = () => undefined;
  awx.statuses = ['running'];
  awx.onAsked = () => cancel('SIGINT');
  awx.onCancel = () => {
    awx.statuses = ['canceled'];
  };
  const begun = { task_path: '/project/roles/deploy/tasks/packages.yml:3' };
  awx.events = [
    ...awx.events.slice(0, 2),
    { event: 'runner_on_start', host_name: 'web-1', event_data: begun },
  ];
  const { outcome, hosts } = await roll({}, (given) => {
    cancel = given;
  });
  assert.deepEqual(
    awx.posted.map(({ path }) => path),
    ['/api/v2/job_templates/7/launch/', '/api/v2/jobs/42/cancel/'],
  );
  assert.equal(outcome.failure?.code, 'cancelled');
  assert.deepEqual(hosts, { 'web-1': { before: { shop: '1.0.0' }, after: {}, state: 'failed' } });
});

test('a run that is cancelled before its job is launched launches none', async () => {
  await assert.rejects(
    roll({}, (cancel) => cancel('SIGINT')),
    (error) => error instanceof Failure && error.code === 'cancelled',
  );
  assert.deepEqual(awx.posted, []);
});
