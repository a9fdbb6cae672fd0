import { setTimeout as delay } from 'node:timers/promises';
import {
  type Awx,
  type AwxJob,
  advance,
  builtInResults,
  followJob,
  type HostResult,
  isBad,
  launchJob,
  noResults,
  ownResults,
  plansOf,
  type Results,
} from '../../ansible/index.ts';
import { Failure } from '../../failure.ts';
import type { Outcome, World } from '../../github/index.ts';
import { Secret } from '../../secret.ts';
import { type Cancellation, cancelled, watchCancel } from './cancel.ts';
import type { Settings } from './decide.ts';
import type { DeployInputs } from './inputs.ts';
import { leaveWord } from './leavings.ts';
import { outcome } from './outcome.ts';
import { planSummary } from './plan-report.ts';
import { RolloutLog } from './show.ts';

/** Rolls out by a job on AWX. */
export async function rollOutOnAwx(inputs: DeployInputs, settings: Settings, world: World): Promise<Outcome> {
  const cancellation = watchCancel(world);
  const dry = inputs['dry-run'];
  const job = await jobOf(inputs, settings, world, cancellation);
  const events = job.events.reduce(advance, noResults(job.hosts));
  const extent = { dry, hosts: job.hosts, batches: inputs.serial };
  const end = `The job ended as ${job.status}`;
  const results = resultsOf(events, dry, end);
  const rollout = { ...extent, plans: plansOf(events), results };
  const over = { rollout, cancelled: cancellation.asked.aborted, broken: brokenOff(job, results) };
  return outcome(dry ? { ...over, summary: planSummary(extent, events, '') } : over, inputs, world.temporary);
}

/** Launches a job and follows it; the post step knows of it as long as it goes on. */
async function jobOf(
  inputs: DeployInputs,
  settings: Settings,
  world: World,
  { asked, over }: Cancellation,
): Promise<AwxJob> {
  const awx: Awx = {
    url: inputs['awx-url'] ?? '',
    token: inputs['awx-token'] ?? new Secret(''),
    wait: (milliseconds) => pause(milliseconds, asked),
    now: world.now,
    over,
  };
  if (asked.aborted) throw cancelled();
  const id = await launchJob(awx, {
    template: inputs['awx-template'] ?? '',
    inventory: inputs.inventory,
    limit: inputs.limit,
    variables: { ...settings.extra, ...settings.variables },
    check: inputs['dry-run'],
  });
  await leaveWord('job', JSON.stringify({ url: awx.url, id }));
  const log = new RolloutLog({ dry: false, hosts: [], batches: inputs.serial }, world, () => undefined);
  const listener = {
    onStatus: (status: string) => log.say(`AWX job ${id}: ${status}`),
    onLine: (line: string) => log.say(line),
  };
  const job = await followJob(awx, id, asked, listener).finally(() => log.end());
  await leaveWord('job', '');
  world.report.line(`AWX job ${job.id}: ${job.page}`);
  return job;
}

/** Waits; once the run is cancelled, only so long that the end of what was cancelled is seen soon. */
async function pause(milliseconds: number, asked: AbortSignal): Promise<void> {
  if (asked.aborted) await delay(Math.min(milliseconds, 250));
  else await delay(milliseconds, undefined, { signal: asked }).catch(() => undefined);
}

/** How the job ended, where that is no host's fault. */
function brokenOff(job: AwxJob, results: ReadonlyMap<string, HostResult>): Failure | undefined {
  const { id, page, status, explanation } = job;
  if ([...results.values()].some(isBad)) return undefined;
  const why = explanation === '' ? '' : ` AWX says: ${explanation.trim().slice(-2000)}`;
  const failure = (what: string): Failure => new Failure('awx', `${what}${why}`, `See it there: ${page}`);
  switch (status) {
    case 'successful':
      return results.size > 0 ? undefined : failure(`The job ${id} on AWX ended well, but touched no host.`);
    case 'failed':
      return failure(`The job ${id} on AWX failed.`);
    case 'error':
      return failure(`AWX could not run the job ${id}.`);
    case 'canceled':
      return failure(`The job ${id} was cancelled on AWX.`);
    default:
      return failure(`The job ${id} on AWX was ${status} when it was left.`);
  }
}

/** A template may run our playbook or any other: where our role says nothing, Ansible's own verdict counts. */
function resultsOf(results: Results, dry: boolean, end: string): ReadonlyMap<string, HostResult> {
  const ours = builtInResults(results, dry, end);
  const others = ownResults(results, new Map(), end);
  return new Map(
    [...results].map(([host, { plan, end: told }]) => {
      const result = plan !== undefined || told !== undefined ? ours.get(host) : others.get(host);
      return [host, result ?? skipped];
    }),
  );
}

const skipped: HostResult = {
  before: {},
  after: {},
  state: 'skipped',
  why: '',
  commits: { before: {}, after: {} },
  notes: [],
  journal: [],
};
