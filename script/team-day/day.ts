/** The team's day, act by act. Each act ends with what must be true after it; else the day has failed. */
import {
  dispatchEvent,
  pullRequestEvent,
  pushEvent,
  type WorkflowRun,
} from '../../test/support/workflow/index.ts';
import { type HostHealth, healthOf } from './check.ts';
import { type DayEnvironment, type EnvironmentName, HOST_NAMES } from './environments.ts';
import { offered } from './offer.ts';
import { hostOutcomes, outcomeLine, planned } from './outcome.ts';
import { complaints, type Play, perform, stepOf } from './workflow.ts';

export const PACKAGE = 'django-shop';

/** What is on the hosts when the day is over. */
export interface Evening {
  readonly version: string;
  readonly hosts: readonly string[];
  /** The deb822 source by which a host keeps prod's repository. */
  readonly sources: string;
}

/** A day that did not go as told. */
export class DayFailed extends Error {}

export async function playTheDay(play: Play): Promise<Evening> {
  const commit = await openPullRequest(play);
  const version = await merge(play, commit);
  await promote(play, commit, 'stage', version);
  const sources = await promote(play, commit, 'prod', version);
  await releaseBadly(play, version);
  return { version, hosts: await lookAround(play, version), sources };
}

async function openPullRequest(play: Play): Promise<string> {
  const { narrator } = play;
  narrator.act('A pull request: "Welcome people" (pull-request.yml)');
  const commit = await play.project.improve();
  const event = pullRequestEvent(7, commit, { title: 'Welcome people' });
  const run = await perform(play, { name: '1-pull-request', file: 'package', event, runNumber: 1 });
  expectSuccess(run);
  const plan = run.jobs.flatMap((job) => job.steps).map((step) => step.outputs.plan ?? '');
  const added = plan.flatMap((text) => planned(text, 'added'));
  narrator.says(`Built and linted; merging it would publish ${added.join(', ')}. Nothing was written.`);
  narrator.says(`To read: ${run.summaries}`);
  const dev = await health(play, 'dev');
  expect(
    dev.every(({ installed }) => installed === ''),
    'A pull request has changed a host.',
  );
  return commit;
}

async function merge(play: Play, commit: string): Promise<string> {
  const { narrator } = play;
  narrator.act('Merged: it goes to dev by itself (deliver.yml)');
  const run = await perform(play, {
    name: '2-merge',
    file: 'package',
    event: pushEvent(commit),
    runNumber: 2,
  });
  expectSuccess(run);
  const version = stepOf(run, 'build')?.outputs.version ?? '';
  tellHosts(play, run);
  await expectHealthy(play, 'dev', version);
  narrator.says(`${PACKAGE} ${version} was built once, signed by dev's key, and is healthy on dev.`);
  narrator.says(`To read: ${run.summaries}`);
  return version;
}

async function promote(
  play: Play,
  commit: string,
  to: Exclude<EnvironmentName, 'dev'>,
  version: string,
): Promise<string> {
  const { narrator } = play;
  const [from, number] = to === 'stage' ? (['dev', 3] as const) : (['stage', 4] as const);
  narrator.act(`A person promotes the same bytes, ${from} → ${to} (promote.yml)`);
  const inputs = { to };
  const event = dispatchEvent(commit);
  const run = await perform(play, {
    name: `${number}-${to}`,
    file: 'promote',
    event,
    inputs,
    runNumber: number,
  });
  expectSuccess(run);
  tellHosts(play, run);
  await expectHealthy(play, to, version);
  narrator.says(`The bytes are dev's; the index is signed by ${to}'s own key. To read: ${run.summaries}`);
  return stepOf(run, 'release')?.outputs.sources ?? '';
}

async function releaseBadly(play: Play, good: string): Promise<void> {
  const { narrator } = play;
  narrator.act('A bad release: it installs, and then its health check fails (deliver.yml)');
  const commit = await play.project.breakIt();
  const run = await perform(play, {
    name: '5-bad-release',
    file: 'package',
    event: pushEvent(commit),
    runNumber: 5,
  });
  expect(run.conclusion === 'failure', 'The run of the bad release did not fail.');
  const outcomes = tellHosts(play, run);
  expect(
    outcomes.length > 0 && outcomes.every(({ state }) => state === 'rolled-back'),
    `The bad release was not rolled back.\n${complaints(run)}`,
  );
  await expectHealthy(play, 'dev', good);
  const { version: bad = '' } = stepOf(run, 'build')?.outputs ?? {};
  const stable = await offered(environment(play, 'dev').url, 'stable');
  const next = await offered(environment(play, 'dev').url, 'stable-next');
  expect(stable.includes(good), `stable offers ${stable.join(', ') || 'nothing'} instead of ${good}.`);
  expect(![...stable, ...next].includes(bad), `The bad version ${bad} is still offered.`);
  narrator.says(`dev is back on ${good} and healthy; ${bad} never got into the suite that hosts boot from.`);
  narrator.says(`To read: ${run.summaries}`);
}

async function lookAround(play: Play, version: string): Promise<readonly string[]> {
  const { narrator } = play;
  narrator.act('Evening: every host, asked over ssh');
  const all = await Promise.all(HOST_NAMES.map(async (host) => healthOf(play.stage.hosts, host, PACKAGE)));
  for (const { host, installed, running } of all) {
    narrator.says(
      `${host.padEnd(8)} dpkg: ${installed || 'nothing'}   the shop answers: ${running || 'nothing'}`,
    );
  }
  const healthy = all.filter(({ installed, running }) => installed === version && running === version);
  expect(healthy.length === all.length, `Only ${healthy.length} of ${all.length} hosts are healthy.`);
  return healthy.map(({ host }) => host);
}

function tellHosts({ narrator }: Play, run: WorkflowRun) {
  const outcomes = hostOutcomes(stepOf(run, 'deploy')?.outputs.hosts ?? '', PACKAGE);
  for (const outcome of outcomes) narrator.says(outcomeLine(outcome));
  return outcomes;
}

async function expectHealthy(play: Play, name: EnvironmentName, version: string): Promise<void> {
  for (const { host, installed, running } of await health(play, name)) {
    expect(
      version !== '' && installed === version && running === version,
      `${host} should run ${version}: dpkg says ${installed || 'nothing'}, the shop ${running || 'nothing'}.`,
    );
  }
}

async function health(play: Play, name: EnvironmentName): Promise<readonly HostHealth[]> {
  const { hosts } = environment(play, name);
  return Promise.all(hosts.map(async (host) => healthOf(play.stage.hosts, host, PACKAGE)));
}

function environment({ stage }: Play, name: EnvironmentName): DayEnvironment {
  const found = stage.environments.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no environment ${name}.`);
  return found;
}

function expectSuccess(run: WorkflowRun): void {
  expect(
    run.conclusion === 'success',
    `The run of "${run.name}" ended with ${run.conclusion}.\n${complaints(run)}`,
  );
}

function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new DayFailed(otherwise);
}
