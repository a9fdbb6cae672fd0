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
import type { World } from '../../github/index.ts';
import { Secret } from '../../secret.ts';
import type { DeployInputs } from '../inputs/deploy.ts';
import type { Rollout } from './report.ts';
import type { Settings } from './settings.ts';

/** Launches the job on AWX and tells its events as those of a run here. */
export async function rolloutOnAwx(
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
