import { join } from 'node:path';
import {
  type AnsibleEvent,
  builtInResults,
  type Ended,
  findAnsible,
  type HostResult,
  installRequirements,
  isBad,
  listHosts,
  makeFolder,
  openWorkplace,
  ownResults,
  plansOf,
  play,
  type Results,
  type Stage,
  type Versions,
  versionsBefore,
} from '../ansible/index.ts';
import { Failure } from '../failure.ts';
import type { Annotation, Outcome, Report, World } from '../github/index.ts';
import type { ActionModule } from '../github/start.ts';
import { endText } from '../program.ts';
import { commitsBetween } from './deploy/commits.ts';
import { leaveWord } from './deploy/leavings.ts';
import { changeText, outputsOf, type Rollout, rolloutSummary } from './deploy/report.ts';
import { readSettings, type Settings } from './deploy/settings.ts';
import type { DeployInputs, deployInputs } from './inputs/deploy.ts';

/** @param playbooks the folder action-deploy/ansible */
export function deployFrom(playbooks: string): ActionModule<typeof deployInputs> {
  return { run: async (inputs, world) => deploy(inputs, world, playbooks) };
}

async function deploy(inputs: DeployInputs, world: World, playbooks: string): Promise<Outcome> {
  const settings = await readSettings(inputs, world.workspace);
  if (inputs['awx-url'] !== undefined) return onAwx(inputs, settings, world);
  const { environment, run } = world;
  const folder = await makeFolder(world.temporary);
  await leaveWord('folder', folder);
  const materials = {
    inventory: settings.inventory,
    sshPrivateKey: inputs['ssh-private-key'],
    sshKnownHosts: inputs['ssh-known-hosts'],
    becomePassword: inputs['become-password'],
    vaultPassword: inputs['vault-password'],
    extra: settings.extra,
    variables: settings.variables,
  };
  const workplace = await openWorkplace(folder, materials, environment, run);
  try {
    const ansible = await findAnsible(inputs['ansible-version'], {
      folder,
      environment,
      run,
    });
    world.report.line(`Ansible ${ansible.version}`);
    const stage: Stage = {
      ansible,
      workplace,
      playbooks,
      workspace: world.workspace,
      environment,
      limit: inputs.limit,
      user: inputs['ssh-user'],
      run,
    };
    const { hosts, unmatched } = await listHosts(stage);
    const { requirements } = settings;
    if (requirements !== undefined) {
      await world.report.group('Roles and collections', () => installRequirements(stage, requirements));
    }
    const work = settings.playbook === undefined ? builtIn : own;
    const outcome = await work(inputs, settings, world, stage, hosts);
    return { ...outcome, annotations: [...unmatched.map(unmatchedNote), ...outcome.annotations] };
  } finally {
    await workplace.remove();
  }
}

function unmatchedNote(pattern: string): Annotation {
  return {
    level: 'warning',
    message: `\`${pattern}\` of the input \`limit\` matches no host of the inventory.`,
  };
}

async function onAwx(inputs: DeployInputs, settings: Settings, world: World): Promise<Outcome> {
  const { rolloutOnAwx } = await import('./deploy/awx.ts');
  const { rollout, job } = await rolloutOnAwx(inputs, settings, world);
  world.report.line(`AWX job ${job.id}: ${job.page}`);
  const what = `The job ${job.id} on AWX ended as ${job.status}: ${job.page}`;
  const broken = job.status === 'successful' ? undefined : new Failure('awx', what, 'See its output there.');
  return conclude(rollout, inputs, world, broken);
}

async function builtIn(
  inputs: DeployInputs,
  _settings: Settings,
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
  return conclude(rollout, inputs, world, broken);
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
function nothingSaid(results: Results): boolean {
  return [...results.values()].every(
    ({ plan, end, trouble, judged }) =>
      plan === undefined && end === undefined && trouble === undefined && judged === undefined,
  );
}

async function own(
  inputs: DeployInputs,
  settings: Settings,
  world: World,
  stage: Stage,
  hosts: readonly string[],
): Promise<Outcome> {
  const dry = inputs['dry-run'];
  const { playbook = '' } = settings;
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
  return conclude({ dry, hosts, batches: inputs.serial, plans, results }, inputs, world);
}

/** What the hosts have of the packages. */
async function look(stage: Stage, hosts: readonly string[]): Promise<Ended> {
  const listener = { onLine: () => undefined, onEvent: () => undefined };
  return play(stage, hosts, join(stage.playbooks, 'plan.yml'), [], listener);
}

function versionsWanted({ packages }: DeployInputs): Versions {
  return Object.fromEntries(packages.map(({ name, version }) => [name, version]));
}

/** Lines of the log for what is planned, and for each host that begins and ends. */
function progress(report: Report, count: number): (event: AnsibleEvent) => void {
  let ended = 0;
  return (event) => {
    if (event.kind === 'plan') {
      for (const [name, { before, after, action }] of Object.entries(event.change.packages)) {
        report.line(`${event.host}: ${action} ${name} ${before ?? 'none'} → ${after}`);
      }
    }
    if (event.kind === 'begun') report.line(`${event.host}: begins`);
    if (event.kind !== 'result') return;
    ended += 1;
    const { before, after, state, why, journal, notes } = event.end;
    const versions = Object.keys(before).map((name) => `${name} ${changeText(before, after, name)}`);
    report.line(`${event.host}: ${state} (${versions.join(', ')}) – ${ended} of ${count} hosts`);
    for (const line of [why, ...notes, ...journal].filter((one) => one !== '')) report.line(`    ${line}`);
  };
}

async function conclude(
  rollout: Rollout,
  inputs: DeployInputs,
  world: World,
  broken?: Failure,
): Promise<Outcome> {
  const { outputs, annotations } = await outputsOf(rollout, world.temporary);
  const bad = [...rollout.results].filter(([, result]) => isBad(result));
  const token = inputs['github-token'];
  const api = world.environment.GITHUB_API_URL ?? 'https://api.github.com';
  const commits = token === undefined ? '' : await commitsBetween(rollout.results, api, token);
  return {
    outputs,
    summary: rolloutSummary(rollout, commits),
    annotations: [...notesOf(rollout), ...annotations],
    ...failing(bad.length === 0 ? broken : failureOf(bad, rollout)),
  };
}

function failing(failure: Failure | undefined): { failure?: Failure } {
  return failure === undefined ? {} : { failure };
}

function notesOf({ results }: Rollout): readonly Annotation[] {
  const notes = new Map<string, string[]>();
  for (const [host, result] of results) {
    for (const note of result.notes) notes.set(note, [...(notes.get(note) ?? []), host]);
  }
  return [...notes].map(([note, hosts]) => ({ level: 'warning', message: `${hosts.join(', ')}: ${note}` }));
}

function failureOf(bad: readonly (readonly [string, HostResult])[], rollout: Rollout): Failure {
  const lines = bad.slice(0, 50).map(([host, { state, why }]) => `${host}: ${state}: ${why}`);
  const more = bad.length > lines.length ? [`… and ${bad.length - lines.length} more hosts.`] : [];
  const skipped = [...rollout.results.values()].filter(({ state }) => state === 'skipped').length;
  const untouched = skipped === 0 ? '' : `; ${skipped} were not begun`;
  return new Failure(
    'hosts',
    [
      `${bad.length} of ${rollout.results.size} hosts are not as they should be${untouched}.`,
      ...lines,
      ...more,
    ].join('\n'),
    'Mend the cause and deploy again: hosts that have the version already stay as they are.',
  );
}
