import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** An AWX as its API documents it, with one template (7), one inventory (3) and one job (42). */
export interface AwxServer {
  readonly url: string;
  /** `POST /api/v2/…` with its body, in order. */
  readonly posted: { path: string; body: unknown }[];
  readonly tokens: Set<string | undefined>;
  /** What each GET of the job says next; the last one stays. A number is a status of HTTP. */
  statuses: (string | number)[];
  /** What the template's launch form says otherwise than that it prompts for everything. */
  form: Record<string, unknown>;
  /** What the launch is answered. */
  launch: readonly [number, unknown];
  /** Fields of the job beside its status. */
  job: Record<string, unknown>;
  events: readonly Record<string, unknown>[];
  summaries: readonly unknown[];
  /** Called when the job is cancelled. */
  onCancel: () => void;
  /** Called before the job is told of. */
  onAsked: () => void;
  reset(): void;
  close(): void;
}

const prompts = {
  ask_variables_on_launch: true,
  ask_limit_on_launch: true,
  ask_inventory_on_launch: true,
  ask_job_type_on_launch: true,
  variables_needed_to_start: [],
  passwords_needed_to_start: [],
  defaults: { job_type: 'run', inventory: { id: 1, name: 'other' } },
};

/** Events a page. */
const PAGE = 2;

export async function startAwx(): Promise<AwxServer> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    awx.tokens.add(request.headers.authorization);
    const url = new URL(request.url ?? '', 'http://awx');
    if (request.method === 'POST') awx.posted.push({ path: url.pathname, body: JSON.parse(body) });
    const [status, answer] = answerTo(`${request.method} ${url.pathname}`, url.searchParams);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const awx: AwxServer = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    posted: [],
    tokens: new Set(),
    ...fresh(),
    reset: () => {
      awx.posted.length = 0;
      Object.assign(awx, fresh());
    },
    close: () => server.close(),
  };
  return awx;

  function answerTo(path: string, query: URLSearchParams): readonly [number, unknown] {
    switch (path) {
      case 'GET /api/v2/job_templates/':
        return [200, { results: query.get('name') === 'Roll out' ? [{ id: 7 }] : [] }];
      case 'GET /api/v2/job_templates/7/launch/':
        return [200, { ...prompts, ...awx.form }];
      case 'POST /api/v2/job_templates/7/launch/':
        return awx.launch;
      case 'GET /api/v2/jobs/42/':
        return jobAnswer();
      case 'POST /api/v2/jobs/42/cancel/':
        awx.onCancel();
        return [202, {}];
      case 'GET /api/v2/jobs/42/job_events/':
        return [200, eventPage(query)];
      case 'GET /api/v2/jobs/42/job_host_summaries/':
        return [200, { next: null, results: awx.summaries }];
      default:
        return [404, { detail: 'Not found.' }];
    }
  }

  function jobAnswer(): readonly [number, unknown] {
    awx.onAsked();
    const status = (awx.statuses.length > 1 ? awx.statuses.shift() : awx.statuses[0]) ?? 'pending';
    if (typeof status === 'number') return [status, { detail: 'Bad gateway' }];
    return [200, { status, event_processing_finished: true, job_explanation: '', ...awx.job }];
  }

  function eventPage(query: URLSearchParams): unknown {
    const after = Number(query.get('counter__gt') ?? 0);
    const page = Number(query.get('page') ?? 1);
    const left = awx.events
      .map((event, index) => ({ counter: index + 1, ...event }))
      .filter(({ counter }) => counter > after);
    const results = left.slice((page - 1) * PAGE, page * PAGE);
    const more = left.length > page * PAGE;
    const next = `/api/v2/jobs/42/job_events/?counter__gt=${after}&page=${page + 1}`;
    return { next: more ? next : null, results };
  }
}

const plan = {
  packages: { shop: { before: '1.0.0', after: '1.1.0', action: 'upgrade' } },
  restart: true,
  before: { shop: '1.0.0' },
};
const result = { state: 'changed', before: { shop: '1.0.0' }, after: { shop: '1.1.0' }, why: '' };

function task(event: string, res: unknown, stdout: string, host = 'web-1'): Record<string, unknown> {
  return { event, host_name: host, stdout, event_data: { task: 'a task', res } };
}

/** Events of a role other than ours. */
export function foreign(event: string, res: unknown, host = 'web-1'): Record<string, unknown> {
  return task(event, res, '', host);
}

function fresh(): Pick<
  AwxServer,
  'statuses' | 'form' | 'launch' | 'job' | 'events' | 'summaries' | 'onCancel' | 'onAsked'
> {
  return {
    statuses: ['successful'],
    form: {},
    launch: [201, { job: 42, ignored_fields: {} }],
    job: {},
    events: [
      { event: 'playbook_on_start', stdout: '' },
      task(
        'runner_on_ok',
        { ansible_facts: { deploy_plan: plan, deploy_result: null } },
        '\x1b[0;32mok: [web-1]\x1b[0m',
      ),
      task(
        'runner_on_ok',
        { changed: true, ansible_facts: { deploy_result: result } },
        'changed: [web-1]\r\n',
      ),
    ],
    summaries: [{ host_name: 'web-1', failures: 0, dark: 0, changed: 1 }],
    onCancel: () => undefined,
    onAsked: () => undefined,
  };
}
