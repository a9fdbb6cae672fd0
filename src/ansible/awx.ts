import { Failure } from '../failure.ts';
import type { Secret } from '../secret.ts';
import { type AnsibleEvent, readChange, readEnd } from './events.ts';
import { type Json, listOf, parsed, property, textOf } from './json.ts';

/** An AWX (or Automation Controller) and who we are there. */
export interface Awx {
  readonly url: string;
  readonly token: Secret;
  /** Waits so many milliseconds: between two questions. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
}

export interface Launch {
  /** Id or name of the job template. */
  readonly template: string;
  readonly inventory: string;
  readonly limit: string | undefined;
  readonly variables: Readonly<Record<string, Json>>;
  readonly check: boolean;
}

export interface AwxJob {
  readonly id: number;
  /** Where a person sees it. */
  readonly page: string;
  /** `successful`, `failed`, `error` or `canceled`. */
  readonly status: string;
  readonly events: readonly AnsibleEvent[];
  readonly hosts: readonly string[];
}

/** A server that keeps failing is given up on after so long. */
const PATIENCE = 110_000;
const PAUSE = 2_000;
const ENDED = ['successful', 'failed', 'error', 'canceled'];

/**
 * Launches a job from a template, waits for its end and reads its events.
 * Source: AWX API, `job_templates/{id}/launch/`, `jobs/{id}/`, `jobs/{id}/job_events/`.
 * @throws Failure `awx` when AWX refuses, or keeps failing
 */
export async function runOnAwx(
  awx: Awx,
  launch: Launch,
  onStatus: (status: string) => void,
): Promise<AwxJob> {
  const template = await idOf(awx, 'job_templates', launch.template);
  const inventory = await idOf(awx, 'inventories', launch.inventory);
  const answer = await ask(awx, `/api/v2/job_templates/${template}/launch/`, {
    inventory,
    ...(launch.limit === undefined ? {} : { limit: launch.limit }),
    ...(launch.check ? { job_type: 'check' } : {}),
    extra_vars: launch.variables,
  });
  const id = Number(property(answer, 'job') ?? property(answer, 'id'));
  if (!Number.isSafeInteger(id)) {
    throw new Failure(
      'awx',
      `${awx.url} launched no job from ${launch.template}.`,
      'See the template there.',
    );
  }
  const ignored = Object.keys(Object(property(answer, 'ignored_fields')));
  if (ignored.length > 0) {
    throw new Failure(
      'awx',
      `The template ${launch.template} of ${awx.url} ignored ${ignored.join(', ')}; its job ${id} runs without.`,
      'Let the template prompt on launch for variables, limit, inventory and (for a dry run) job type; see what the job did.',
    );
  }
  let status = '';
  for (let processed = false; !ENDED.includes(status) || !processed; ) {
    if (status !== '') await awx.wait(PAUSE);
    const job = await ask(awx, `/api/v2/jobs/${id}/`);
    const now = textOf(property(job, 'status'));
    // The events of a job that has ended may still be on their way into AWX's own database.
    processed = property(job, 'event_processing_finished') !== false;
    if (now !== status) onStatus(now);
    status = now;
  }
  const page = `${awx.url}/#/jobs/playbook/${id}/output`;
  return { id, page, status, ...(await eventsOf(awx, id)) };
}

async function idOf(awx: Awx, kind: string, given: string): Promise<number> {
  if (/^\d{1,12}$/.test(given)) return Number(given);
  const found = await ask(awx, `/api/v2/${kind}/?name=${encodeURIComponent(given)}`);
  const [first, ...more] = listOf(property(found, 'results'));
  const id = property(first, 'id');
  if (typeof id === 'number' && more.length === 0) return id;
  throw new Failure(
    'awx',
    `${awx.url} has ${more.length === 0 ? 'nothing' : 'more than one'} of the name ${given} among its ${kind}.`,
    'Give the id of it, a number.',
  );
}

async function eventsOf(
  awx: Awx,
  id: number,
): Promise<{ readonly events: readonly AnsibleEvent[]; readonly hosts: readonly string[] }> {
  const events: AnsibleEvent[] = [];
  const summaries = await pages(awx, `/api/v2/jobs/${id}/job_host_summaries/?page_size=200`);
  const hosts = summaries.map((one) => textOf(property(one, 'host_name')));
  for (const one of await pages(awx, `/api/v2/jobs/${id}/job_events/?page_size=200&order_by=counter`)) {
    events.push(...translated(one));
  }
  for (const one of summaries) {
    events.push({
      kind: 'stats',
      host: textOf(property(one, 'host_name')),
      failed: Number(property(one, 'failures') ?? 0) > 0,
      unreachable: Number(property(one, 'dark') ?? 0) > 0,
      changed: Number(property(one, 'changed') ?? 0) > 0,
    });
  }
  return { events, hosts };
}

const outcomes = new Map<string, 'ok' | 'skipped' | 'failed' | 'unreachable'>([
  ['runner_on_ok', 'ok'],
  ['runner_on_skipped', 'skipped'],
  ['runner_on_failed', 'failed'],
  ['runner_on_unreachable', 'unreachable'],
]);

/** What the callback plugin would have written of the same event. */
function translated(event: unknown): readonly AnsibleEvent[] {
  const outcome = outcomes.get(textOf(property(event, 'event')));
  const host = textOf(property(event, 'host_name'));
  if (outcome === undefined || host === '') return [];
  const data = property(event, 'event_data');
  const said = property(data, 'res');
  const changed = outcome === 'ok' && property(said, 'changed') === true;
  const ignored = outcome === 'failed' && property(data, 'ignore_errors') === true;
  const facts = outcome === 'ok' ? property(said, 'ansible_facts') : undefined;
  const plan = property(facts, 'deploy_plan');
  const result = property(facts, 'deploy_result');
  const begun = /\/roles\/deploy\/tasks\/(around|packages)\.yml(:|$)/.test(
    textOf(property(data, 'task_path')),
  );
  return [
    ...(begun ? [{ kind: 'begun' as const, host }] : []),
    {
      kind: 'task',
      host,
      task: textOf(property(data, 'task')),
      outcome: changed ? 'changed' : ignored ? 'ignored' : outcome,
      message: textOf(property(said, 'msg')),
    },
    ...(plan === undefined || plan === null
      ? []
      : [{ kind: 'plan' as const, host, change: readChange(plan) }]),
    ...(result === undefined || result === null
      ? []
      : [{ kind: 'result' as const, host, end: readEnd(result) }]),
  ];
}

async function pages(awx: Awx, first: string): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (let path = first; path !== ''; ) {
    const page = await ask(awx, path);
    all.push(...listOf(property(page, 'results')));
    const next = textOf(property(page, 'next'));
    path = next.startsWith('/') ? next : '';
  }
  return all;
}

/** GET, or POST where there is something to send. What answers 5xx or not at all is asked again, but no launch is. */
async function ask(awx: Awx, path: string, body?: Readonly<Record<string, Json>>): Promise<unknown> {
  const deadline = awx.now().getTime() + PATIENCE;
  for (;;) {
    const answer = await fetch(`${awx.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${awx.token.reveal()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    const text = answer instanceof Error ? answer.message : await answer.text().catch(() => '');
    if (!(answer instanceof Error) && answer.ok) return parsed(text);
    const passing = answer instanceof Error || answer.status >= 500 || answer.status === 429;
    if (!passing || body !== undefined || awx.now().getTime() > deadline) {
      const how = answer instanceof Error ? `does not answer (${text})` : `answers ${answer.status}`;
      const detail = answer instanceof Error ? '' : `: ${text.slice(0, 500)}`;
      throw new Failure('awx', `${awx.url}${path} ${how}${detail}`, remedyOf(answer));
    }
    await awx.wait(PAUSE);
  }
}

function remedyOf(answer: Response | Error): string {
  if (answer instanceof Error) return 'See that `awx-url` is right and that the runner reaches it.';
  if (answer.status === 401 || answer.status === 403) {
    return 'See that `awx-token` is valid, has the scope write, and that its user may execute the template.';
  }
  return answer.status === 404 ? 'See that `awx-template` and `inventory` are right.' : 'See its own log.';
}
