import { join } from 'node:path';
import {
  type Ended,
  type HostChange,
  isBad,
  ownResults,
  plansOf,
  play,
  type Versions,
  versionsBefore,
} from '../../ansible/index.ts';
import { Failure } from '../../failure.ts';
import type { Outcome, World } from '../../github/index.ts';
import { type Exit, endText } from '../../program.ts';
import { during, endProcesses } from './cancel.ts';
import type { DeployInputs } from './inputs.ts';
import { outcome } from './outcome.ts';
import { RolloutLog } from './show.ts';
import type { Ground } from './stage.ts';

type Plans = ReadonlyMap<string, HostChange>;

/** Runs a playbook of the user's, and asks the hosts for the versions before and after. */
export async function runOwn(
  inputs: DeployInputs,
  playbook: string,
  world: World,
  ground: Ground,
): Promise<Outcome> {
  const { hosts, cancellation } = ground;
  const dry = inputs['dry-run'];
  const plans = await look(inputs, ground);
  const ended = await runPlaybook(inputs, playbook, world, ground);
  const cancelled = cancellation.asked.aborted;
  const after = dry || cancelled ? plans : await lookAgain(inputs, ground);
  const versions = new Map(
    [...after].map(([host, plan]) => [host, dry ? versionsWanted(inputs) : versionsBefore(plan)]),
  );
  const end = cancelled ? 'The run was cancelled' : 'Ansible ended';
  const results = new Map(
    [...ownResults(ended.results, cancelled ? new Map() : versions, end)].map(([host, result]) => {
      const plan = plans.get(host);
      return [host, plan === undefined ? result : { ...result, before: versionsBefore(plan) }];
    }),
  );
  const rollout = { dry, hosts, batches: inputs.serial, plans, results };
  const untouched = [...results.values()].every(({ state }) => state === 'skipped');
  const broken = [...results.values()].some(isBad) ? undefined : brokenOff(ended.exit, playbook, untouched);
  return outcome({ rollout, cancelled, broken }, inputs, world.temporary);
}

async function runPlaybook(
  inputs: DeployInputs,
  playbook: string,
  world: World,
  ground: Ground,
): Promise<Ended> {
  const { stage, hosts, cancellation } = ground;
  const { report } = world;
  // The playbook has batches of its own, if any.
  const extent = { dry: inputs['dry-run'], hosts: [], batches: inputs.serial };
  const log = new RolloutLog(extent, world, () => undefined);
  const args = [...(inputs['dry-run'] ? ['--check'] : []), ...(inputs.become ? ['--become'] : [])];
  const listener = { onLine: (line: string) => log.say(line), onEvent: log.onEvent };
  const end = (): Promise<void> => endProcesses(stage.workplace.folder);
  return report
    .group(`ansible-playbook ${playbook}`, () =>
      during(cancellation.asked, end, () =>
        play({ ...stage, run: world.run }, hosts, playbook, args, listener),
      ),
    )
    .finally(() => log.end());
}

/** Ansible failed, and it is no host's fault; or it did nothing at all, and nothing was deployed. */
function brokenOff(exit: Exit, playbook: string, untouched: boolean): Failure | undefined {
  if (exit.kind !== 'exited' || exit.code !== 0)
    return new Failure('ansible', `ansible-playbook ${endText(exit)}`, `Mend ${playbook}.`);
  if (!untouched) return undefined;
  const what = `No play of ${playbook} touched a host of the inventory, so nothing was deployed.`;
  return new Failure('ansible', what, 'See the `hosts:` of its plays and the input `limit`.');
}

/** What the hosts have of the packages; nothing, where no packages are named. */
async function look(inputs: DeployInputs, { stage, hosts }: Ground): Promise<Plans> {
  if (inputs.packages.length === 0) return new Map();
  const listener = { onLine: () => undefined, onEvent: () => undefined };
  const ended = await play(stage, hosts, join(stage.playbooks, 'plan.yml'), [], listener);
  return plansOf(ended.results);
}

/** After a cancel meanwhile nobody knows any more what they have. */
async function lookAgain(inputs: DeployInputs, ground: Ground): Promise<Plans> {
  return look(inputs, ground).catch((error: unknown) => {
    if (ground.cancellation.asked.aborted) return new Map();
    throw error;
  });
}

function versionsWanted({ packages }: DeployInputs): Versions {
  return Object.fromEntries(packages.map(({ name, version }) => [name, version]));
}
