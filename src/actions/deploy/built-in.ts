import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInResults, type Ended, isBad, plansOf, play, type Results } from '../../ansible/index.ts';
import { Failure } from '../../failure.ts';
import type { Markdown, Outcome, World } from '../../github/index.ts';
import { endText } from '../../program.ts';
import { during, endProcesses } from './cancel.ts';
import { commitsBetween } from './commits.ts';
import type { DeployInputs } from './inputs.ts';
import { outcome } from './outcome.ts';
import { planSummary } from './plan-report.ts';
import { RolloutLog } from './show.ts';
import type { Ground } from './stage.ts';

/** Rolls out by the built-in playbook. The plan is shown when it is there, before the first host is begun. */
export async function rollOut(inputs: DeployInputs, world: World, ground: Ground): Promise<Outcome> {
  const { stage, hosts, cancellation } = ground;
  const dry = inputs['dry-run'];
  const extent = { dry, hosts, batches: inputs.serial };
  const planned = async (results: Results): Promise<Markdown> =>
    planSummary(extent, results, await commits(results, inputs, world, cancellation.asked));
  let shown: Promise<void> | undefined;
  const log = new RolloutLog(extent, world, (results) => {
    if (!dry) shown = planned(results).then((text) => world.report.summarize(text));
  });
  const said: string[] = [];
  const onLine = (line: string): void => {
    said.push(line);
    world.report.debug(line);
  };
  const listener = { onLine, onEvent: log.onEvent };
  const ended = await gracefully(ground, () =>
    // A host in hand is not interrupted at once, as the programs before it are.
    play({ ...stage, run: world.run }, hosts, join(stage.playbooks, 'deploy.yml'), [], listener),
  ).finally(() => log.end());
  await shown;
  const cancelled = cancellation.asked.aborted;
  const results = builtInResults(ended.results, dry, cancelled ? 'The run was cancelled' : 'Ansible ended');
  const rollout = { ...extent, plans: plansOf(ended.results), results };
  const broken = brokenOff(ended, said);
  const summary = dry ? { summary: await planned(ended.results) } : {};
  return outcome({ rollout, cancelled, broken, ...summary }, inputs, world.temporary);
}

/** Does the work; once the run is cancelled no further host is begun, and when its time is over all of it ends. */
async function gracefully<T>({ stage, cancellation }: Ground, work: () => Promise<T>): Promise<T> {
  const { stop, folder } = stage.workplace;
  return during(
    cancellation.asked,
    () => writeFileSync(stop, ''),
    () => during(cancellation.over, () => endProcesses(folder), work),
  );
}

async function commits(
  results: Results,
  inputs: DeployInputs,
  { environment }: World,
  asked: AbortSignal,
): Promise<Markdown> {
  const github = {
    api: environment.GITHUB_API_URL ?? 'https://api.github.com',
    server: environment.GITHUB_SERVER_URL ?? 'https://github.com',
    token: inputs['github-token'],
  };
  return commitsBetween(builtInResults(results, true), github, asked);
}

/** Ansible itself did not get to the end of the playbook, and that is no host's fault. */
function brokenOff({ exit, results }: Ended, said: readonly string[]): Failure | undefined {
  const failed = exit.kind !== 'exited' || exit.code !== 0;
  if (!failed || [...builtInResults(results, false).values()].some(isBad)) return undefined;
  const before = said.slice(-20).join('\n');
  return new Failure(
    'ansible',
    `ansible-playbook ${endText(exit)}`,
    `The last lines of its output:\n${before}`,
  );
}
