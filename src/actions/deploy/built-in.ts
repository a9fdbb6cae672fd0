import { join } from 'node:path';
import {
  builtInResults,
  type Ended,
  isBad,
  plansOf,
  play,
  type Results,
  type Stage,
} from '../../ansible/index.ts';
import { Failure } from '../../failure.ts';
import type { Outcome, World } from '../../github/index.ts';
import { endText } from '../../program.ts';
import type { DeployInputs } from './inputs.ts';
import { outcome } from './outcome.ts';
import { progress } from './show.ts';

/** Rolls out by the built-in playbook. */
export async function rollOut(
  inputs: DeployInputs,
  world: World,
  stage: Stage,
  hosts: readonly string[],
): Promise<Outcome> {
  const said: string[] = [];
  const listener = {
    onLine: (line: string) => {
      said.push(line);
      world.report.debug(line);
    },
    onEvent: progress(world.report, hosts.length),
  };
  const ended = await play(stage, hosts, join(stage.playbooks, 'deploy.yml'), [], listener);
  const dry = inputs['dry-run'];
  const results = builtInResults(ended.results, dry);
  const failed = ended.exit.kind !== 'exited' || ended.exit.code !== 0;
  const broken = failed && ![...results.values()].some(isBad) ? brokenOff(ended, said) : undefined;
  if (broken !== undefined && nothingSaid(ended.results)) throw broken;
  const rollout = { dry, hosts, batches: inputs.serial, plans: plansOf(ended.results), results };
  return outcome(rollout, inputs, world, broken);
}

/** Ansible itself did not get to the end of the playbook, and that is no host's fault. */
function brokenOff({ exit }: Ended, said: readonly string[]): Failure {
  const before = said.slice(-20).join('\n');
  return new Failure(
    'ansible',
    `ansible-playbook ${endText(exit)}`,
    `The last lines of its output:\n${before}`,
  );
}

/** No plan, no result and no task of any host: then Ansible has not even begun. */
export function nothingSaid(results: Results): boolean {
  return [...results.values()].every(
    ({ plan, end, trouble, judged }) =>
      plan === undefined && end === undefined && trouble === undefined && judged === undefined,
  );
}
