import type { AnsibleEvent, Step } from './events.ts';
import type { Commits, HostChange, HostResult, Versions } from './host.ts';

/** What is known of one host in the middle of a run. */
interface HostProgress {
  readonly plan: HostChange | undefined;
  readonly end: HostResult | undefined;
  readonly touched: boolean;
  /** Whether any task was done on it. */
  readonly heard: boolean;
  /** What is being done to it. */
  readonly step: Step | undefined;
  readonly changed: boolean;
  readonly trouble: { readonly state: 'failed' | 'unreachable'; readonly why: string } | undefined;
  /** Ansible's own verdict, which knows what was rescued. */
  readonly judged: { readonly failed: boolean; readonly unreachable: boolean } | undefined;
}

export type Results = ReadonlyMap<string, HostProgress>;

const unknown: HostProgress = {
  plan: undefined,
  end: undefined,
  touched: false,
  heard: false,
  step: undefined,
  changed: false,
  trouble: undefined,
  judged: undefined,
};

const noCommits: Commits = { before: {}, after: {} };

/** Before the first event: every host of the rollout, in its order. */
export function noResults(hosts: readonly string[]): Results {
  return new Map(hosts.map((host) => [host, unknown]));
}

/** The rollout is a fold over its events. */
export function advance(results: Results, event: AnsibleEvent): Results {
  const before = results.get(event.host);
  // `delegate_to` and `localhost` plays tell of hosts that are not part of the rollout.
  if (before === undefined) return results;
  return new Map(results).set(event.host, after(before, event));
}

function after(host: HostProgress, event: AnsibleEvent): HostProgress {
  switch (event.kind) {
    case 'plan':
      return { ...host, plan: host.plan ?? event.change };
    case 'step':
      return { ...host, step: event.step };
    case 'begun':
      return { ...host, touched: true };
    case 'result':
      return { ...host, end: event.end };
    case 'stats':
      return { ...host, judged: { failed: event.failed, unreachable: event.unreachable } };
    case 'task': {
      const { outcome, message, task } = event;
      if (outcome === 'failed' || outcome === 'unreachable')
        return {
          ...host,
          heard: true,
          trouble: { state: outcome, why: message || `The task “${task}” failed.` },
        };
      return { ...host, heard: true, changed: host.changed || outcome === 'changed' };
    }
  }
}

/**
 * How each host of the built-in playbook ended.
 * @param dry a dry run: what it would have ended in
 * @param broken how the run ended before its time, if it did
 */
export function builtInResults(
  results: Results,
  dry: boolean,
  broken = 'Ansible ended',
): ReadonlyMap<string, HostResult> {
  return new Map([...results].map(([host, progress]) => [host, builtIn(progress, dry, broken)]));
}

function builtIn(host: HostProgress, dry: boolean, broken: string): HostResult {
  if (host.end !== undefined) return { ...host.end };
  const before = host.plan === undefined ? {} : versionsBefore(host.plan);
  const commits = host.plan?.commits ?? noCommits;
  const rest = { before, commits, notes: host.plan?.notes ?? [], journal: [] };
  if (host.plan !== undefined && dry) {
    const { packages, restart } = host.plan;
    const changes = restart || Object.values(packages).some(({ action }) => action !== 'none');
    return { ...rest, after: versionsAfter(host.plan), state: changes ? 'changed' : 'ok', why: '' };
  }
  if (host.touched || (host.plan === undefined && host.trouble !== undefined)) {
    const step = host.step === undefined ? '' : ` (${host.step})`;
    const why = host.trouble?.why ?? `${broken} in the middle of this host${step}.`;
    return { ...rest, after: {}, state: host.trouble?.state ?? 'failed', why };
  }
  return { ...rest, after: before, state: 'skipped', why: '' };
}

/**
 * How each host of an own playbook ended.
 * @param versions what the hosts have of the packages once it is over; a host that is not there was not asked
 * @param broken how the run ended before its time, if it did
 */
export function ownResults(
  results: Results,
  versions: ReadonlyMap<string, Versions>,
  broken = 'Ansible ended',
): ReadonlyMap<string, HostResult> {
  return new Map([...results].map(([host, progress]) => [host, own(progress, versions.get(host), broken)]));
}

function own(host: HostProgress, versions: Versions | undefined, broken: string): HostResult {
  // What the role `deploy` made of the host is not the last word: other tasks of the playbook may have failed.
  if (host.end !== undefined && isBad(host.end)) return host.end;
  const before = host.plan === undefined ? {} : versionsBefore(host.plan);
  const nothing = { before, after: {}, commits: noCommits, notes: [], journal: [] };
  const rest = { ...nothing, ...host.end, ...(versions === undefined ? {} : { after: versions }) };
  const failed = host.judged?.failed ?? host.trouble?.state === 'failed';
  const unreachable = host.judged?.unreachable ?? host.trouble?.state === 'unreachable';
  if (unreachable) return { ...rest, state: 'unreachable', why: host.trouble?.why ?? '' };
  if (failed) return { ...rest, state: 'failed', why: host.trouble?.why ?? '' };
  if (host.judged !== undefined) return { ...rest, state: host.changed ? 'changed' : 'ok', why: '' };
  if (host.heard) return { ...rest, state: 'failed', why: `${broken} in the middle of this host.` };
  return { ...rest, state: 'skipped', why: '' };
}

export function versionsBefore(change: HostChange): Versions {
  return Object.fromEntries(Object.entries(change.packages).map(([name, { before }]) => [name, before]));
}

function versionsAfter(change: HostChange): Versions {
  return Object.fromEntries(Object.entries(change.packages).map(([name, { after }]) => [name, after]));
}

/** What was planned for each host that could be asked. */
export function plansOf(results: Results): ReadonlyMap<string, HostChange> {
  return new Map([...results].flatMap(([host, { plan }]) => (plan === undefined ? [] : [[host, plan]])));
}

/** A host that is not as it was to be. */
export function isBad({ state }: HostResult): boolean {
  return state === 'failed' || state === 'rolled-back' || state === 'unreachable';
}
