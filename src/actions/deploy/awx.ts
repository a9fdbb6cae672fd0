import { setTimeout as delay } from 'node:timers/promises';
import {
  type AwxJob,
  advance,
  builtInResults,
  type HostResult,
  noResults,
  ownResults,
  plansOf,
  type Results,
  runOnAwx,
} from '../../ansible/index.ts';
import { Failure } from '../../failure.ts';
import type { Outcome, World } from '../../github/index.ts';
import { Secret } from '../../secret.ts';
import type { Settings } from './decide.ts';
import type { DeployInputs } from './inputs.ts';
import { outcome } from './outcome.ts';
import type { Rollout } from './report.ts';

/** Rolls out by a job on AWX. */
export async function rollOutOnAwx(inputs: DeployInputs, settings: Settings, world: World): Promise<Outcome> {
  const { rollout, job } = await launched(inputs, settings, world);
  world.report.line(`AWX job ${job.id}: ${job.page}`);
  const what = `The job ${job.id} on AWX ended as ${job.status}: ${job.page}`;
  const broken = job.status === 'successful' ? undefined : new Failure('awx', what, 'See its output there.');
  return outcome(rollout, inputs, world, broken);
}

/** Launches the job on AWX and tells its events as those of a run here. */
async function launched(
  inputs: DeployInputs,
  settings: Settings,
  world: World,
): Promise<{ readonly rollout: Rollout; readonly job: AwxJob }> {
  const dry = inputs['dry-run'];
  const awx = {
    url: inputs['awx-url'] ?? '',
    token: inputs['awx-token'] ?? new Secret(''),
    wait: async (milliseconds: number) => {
      await delay(milliseconds);
    },
    now: world.now,
  };
  const launch = {
    template: inputs['awx-template'] ?? '',
    inventory: inputs.inventory,
    limit: inputs.limit,
    variables: { ...settings.extra, ...settings.variables },
    check: dry,
  };
  const job = await runOnAwx(awx, launch, (status) => world.report.line(`AWX job: ${status}`));
  const results = job.events.reduce(advance, noResults(job.hosts));
  const rollout = {
    dry,
    hosts: job.hosts,
    batches: inputs.serial,
    plans: plansOf(results),
    results: resultsOf(results, dry),
  };
  return { rollout, job };
}

/** A template may run our playbook or any other: where our role says nothing, Ansible's own verdict counts. */
function resultsOf(results: Results, dry: boolean): ReadonlyMap<string, HostResult> {
  const ours = builtInResults(results, dry);
  const others = ownResults(results, new Map());
  return new Map(
    [...results].map(([host, { plan, end }]) => {
      const told = plan !== undefined || end !== undefined ? ours.get(host) : others.get(host);
      return [host, told ?? { before: {}, after: {}, state: 'skipped', why: '', ...nothing }];
    }),
  );
}

const nothing = { commits: { before: {}, after: {} }, notes: [], journal: [] };
