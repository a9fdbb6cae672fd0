import { join } from 'node:path';
import {
  type Ended,
  ownResults,
  plansOf,
  play,
  type Stage,
  type Versions,
  versionsBefore,
} from '../../ansible/index.ts';
import { Failure } from '../../failure.ts';
import type { Outcome, World } from '../../github/index.ts';
import { endText } from '../../program.ts';
import { nothingSaid } from './built-in.ts';
import type { DeployInputs } from './inputs.ts';
import { outcome } from './outcome.ts';

/** Runs a playbook of the user's. */
export async function runOwn(
  inputs: DeployInputs,
  playbook: string,
  world: World,
  stage: Stage,
  hosts: readonly string[],
): Promise<Outcome> {
  const dry = inputs['dry-run'];
  const planned = inputs.packages.length > 0 ? await look(stage, hosts) : undefined;
  const listener = { onLine: world.report.line, onEvent: () => undefined };
  const args = [...(dry ? ['--check'] : []), ...(inputs.become ? ['--become'] : [])];
  const ended = await world.report.group(`ansible-playbook ${playbook}`, () =>
    play(stage, hosts, playbook, args, listener),
  );
  if (nothingSaid(ended.results) && (ended.exit.kind !== 'exited' || ended.exit.code !== 0)) {
    throw new Failure('ansible', `ansible-playbook ${endText(ended.exit)}`, 'Mend the playbook.');
  }
  const plans = planned === undefined ? new Map() : plansOf(planned.results);
  const after = planned === undefined || dry ? plans : plansOf((await look(stage, hosts)).results);
  const versions = new Map(
    [...after].map(([host, plan]) => [host, dry ? versionsWanted(inputs) : versionsBefore(plan)]),
  );
  const results = new Map(
    [...ownResults(ended.results, versions)].map(([host, result]) => {
      const plan = plans.get(host);
      return [host, plan === undefined ? result : { ...result, before: versionsBefore(plan) }];
    }),
  );
  return outcome({ dry, hosts, batches: inputs.serial, plans, results }, inputs, world);
}

/** What the hosts have of the packages. */
async function look(stage: Stage, hosts: readonly string[]): Promise<Ended> {
  const listener = { onLine: () => undefined, onEvent: () => undefined };
  return play(stage, hosts, join(stage.playbooks, 'plan.yml'), [], listener);
}

function versionsWanted({ packages }: DeployInputs): Versions {
  return Object.fromEntries(packages.map(({ name, version }) => [name, version]));
}
