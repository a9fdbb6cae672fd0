import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, test } from 'node:test';
import { runOnAwx } from '../../../src/ansible/index.ts';
import { Failure } from '../../../src/failure.ts';
import { Secret } from '../../../src/secret.ts';

/** AWX as its API documents it: what it was asked, and answers by path. */
let server: Server;
let url: string;
let asked: { path: string; token: string | undefined; body: unknown }[] = [];
let answers: Map<string, (readonly [number, unknown])[]>;

before(async () => {
  server = createServer(async (request, response) => {
    const body = await text(request);
    const path = `${request.method} ${request.url}`;
    asked.push({
      path,
      token: request.headers.authorization,
      body: body === '' ? undefined : JSON.parse(body),
    });
    const queue = answers.get(path) ?? [[404, { detail: 'Not found.' }]];
    const [status, answer] = (queue.length > 1 ? queue.shift() : queue[0]) ?? [500, {}];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
after(() => server.close());

const plan = { packages: { shop: { before: '1.0', after: '1.1', action: 'upgrade' } }, restart: true };
const result = { state: 'changed', before: { shop: '1.0' }, after: { shop: '1.1' }, why: '' };
const task = (event: string, res: unknown): unknown => ({
  event,
  host_name: 'web-1',
  event_data: { task: 'a task', res },
});

beforeEach(() => {
  asked = [];
  answers = new Map<string, (readonly [number, unknown])[]>([
    ['GET /api/v2/job_templates/?name=Roll%20out', [[200, { results: [{ id: 7 }] }]]],
    ['POST /api/v2/job_templates/7/launch/', [[201, { job: 42, ignored_fields: {} }]]],
    [
      'GET /api/v2/jobs/42/',
      [
        [200, { status: 'pending' }],
        [502, { detail: 'Bad gateway' }],
        [200, { status: 'running' }],
        [200, { status: 'successful', event_processing_finished: false }],
        [200, { status: 'successful', event_processing_finished: true }],
      ],
    ],
    [
      'GET /api/v2/jobs/42/job_host_summaries/?page_size=200',
      [[200, { results: [{ host_name: 'web-1', failures: 0, dark: 0, changed: 1 }] }]],
    ],
    [
      'GET /api/v2/jobs/42/job_events/?page_size=200&order_by=counter',
      [
        [
          200,
          {
            next: '/api/v2/jobs/42/job_events/?page=2',
            results: [
              task('playbook_on_start', {}),
              task('runner_on_ok', { ansible_facts: { deploy_plan: plan } }),
            ],
          },
        ],
      ],
    ],
    [
      'GET /api/v2/jobs/42/job_events/?page=2',
      [[200, { next: null, results: [task('runner_on_ok', { ansible_facts: { deploy_result: result } })] }]],
    ],
  ]);
});

const launch = {
  template: 'Roll out',
  inventory: '3',
  limit: 'web',
  variables: { a: '{{ b }}' },
  check: false,
};
const awx = (): Parameters<typeof runOnAwx>[0] => ({
  url,
  token: new Secret('awx-secret'),
  wait: async () => undefined,
  now: () => new Date(),
});

test('a job is launched, waited for, and its events are read', async () => {
  const statuses: string[] = [];
  const job = await runOnAwx(awx(), launch, (status) => statuses.push(status));
  assert.equal(job.id, 42);
  assert.equal(job.status, 'successful');
  assert.deepEqual(statuses, ['pending', 'running', 'successful']);
  assert.deepEqual(job.hosts, ['web-1']);
  const kinds = job.events.map(({ kind }) => kind);
  assert.deepEqual(kinds, ['task', 'plan', 'task', 'result', 'stats']);
  const posted = asked.filter(({ body }) => body !== undefined);
  assert.deepEqual(
    posted.map(({ body }) => body),
    [{ inventory: 3, limit: 'web', extra_vars: { a: '{{ b }}' } }],
  );
  assert.ok(asked.every(({ token }) => token === 'Bearer awx-secret'));
});

test('a dry run is a check job', async () => {
  await runOnAwx(awx(), { ...launch, check: true }, () => undefined);
  const [posted] = asked.filter(({ body }) => body !== undefined);
  assert.equal(Reflect.get(Object(posted?.body), 'job_type'), 'check');
});

const refusals: readonly [string, string, readonly [number, unknown], RegExp][] = [
  ['a wrong token', 'GET /api/v2/job_templates/?name=Roll%20out', [401, {}], /401[\s\S]*awx-token/],
  [
    'no such template',
    'GET /api/v2/job_templates/?name=Roll%20out',
    [200, { results: [] }],
    /nothing of the name/,
  ],
  [
    'a launch refused',
    'POST /api/v2/job_templates/7/launch/',
    [400, { variables_needed_to_start: ['x'] }],
    /400: .*x/,
  ],
  [
    'a launch that is not repeated, since it may have begun',
    'POST /api/v2/job_templates/7/launch/',
    [502, {}],
    /answers 502/,
  ],
  [
    'variables that the template ignores',
    'POST /api/v2/job_templates/7/launch/',
    [201, { job: 42, ignored_fields: { extra_vars: {} } }],
    /ignored extra_vars/,
  ],
];
for (const [name, path, answer, says] of refusals) {
  test(`AWX: ${name}`, async () => {
    answers.set(path, [answer]);
    await assert.rejects(
      runOnAwx(awx(), launch, () => undefined),
      (error) => error instanceof Failure && error.code === 'awx' && says.test(error.explanation),
    );
    assert.ok(asked.filter((one) => one.path === path).length <= 1);
  });
}

test('a server that keeps failing is given up on within two minutes', async () => {
  answers.set('GET /api/v2/jobs/42/', [[503, {}]]);
  let clock = Date.parse('2026-01-01T00:00:00Z');
  const began = clock;
  const patient = {
    ...awx(),
    now: () => new Date(clock),
    wait: async (milliseconds: number) => {
      clock += milliseconds;
    },
  };
  await assert.rejects(
    runOnAwx(patient, launch, () => undefined),
    (error) => error instanceof Failure && /503/.test(error.message),
  );
  assert.ok(clock - began <= 120_000);
});
