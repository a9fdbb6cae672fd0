import type { Commits, HostChange, HostResult, HostState, Origin, PackageAction, Versions } from './host.ts';
import { entriesOf, listOf, parsed, property, textOf } from './json.ts';

/** What is done to a host at the moment: `wait` for a lock or an earlier installation; `back`: the way back. */
export type Step = 'plan' | 'wait' | 'install' | 'restart' | 'check' | 'back';

type TaskOutcome = 'ok' | 'changed' | 'skipped' | 'ignored' | 'failed' | 'unreachable';

/** What the callback plugin (action-deploy/ansible/callback_plugins) writes, a line each. */
export type AnsibleEvent =
  | {
      readonly kind: 'task';
      readonly host: string;
      readonly task: string;
      readonly outcome: TaskOutcome;
      readonly message: string;
    }
  | { readonly kind: 'plan'; readonly host: string; readonly change: HostChange }
  | { readonly kind: 'begun'; readonly host: string }
  | { readonly kind: 'step'; readonly host: string; readonly step: Step; readonly said: string }
  | { readonly kind: 'result'; readonly host: string; readonly end: HostResult }
  | {
      readonly kind: 'stats';
      readonly host: string;
      readonly failed: boolean;
      readonly unreachable: boolean;
      readonly changed: boolean;
    };

/** The event of one line; undefined for a line that is none. */
export function parseEvent(line: string): AnsibleEvent | undefined {
  const value = parsed(line);
  const host = property(value, 'host');
  if (typeof host !== 'string' || host === '') return undefined;
  const told = property(value, 'value');
  switch (property(value, 'kind')) {
    case 'task':
      return {
        kind: 'task',
        host,
        task: textOf(property(value, 'task')),
        outcome: outcomes.find((one) => one === property(value, 'outcome')) ?? 'failed',
        message: textOf(property(value, 'message')),
      };
    case 'stats':
      return {
        kind: 'stats',
        host,
        failed: property(value, 'failed') === true,
        unreachable: property(value, 'unreachable') === true,
        changed: property(value, 'changed') === true,
      };
    case 'plan':
      return { kind: 'plan', host, change: readChange(told) };
    case 'begun':
      return { kind: 'begun', host };
    case 'step':
      return {
        kind: 'step',
        host,
        step: steps.find((one) => one === property(told, 'step')) ?? 'wait',
        said: textOf(property(told, 'said')),
      };
    case 'result':
      return { kind: 'result', host, end: readEnd(told) };
    default:
      return undefined;
  }
}

const outcomes: readonly TaskOutcome[] = ['ok', 'changed', 'skipped', 'ignored', 'failed', 'unreachable'];
const actions: readonly PackageAction[] = ['install', 'upgrade', 'downgrade', 'none'];
const steps: readonly Step[] = ['plan', 'wait', 'install', 'restart', 'check', 'back'];
const states: readonly HostState[] = ['ok', 'changed', 'failed', 'rolled-back', 'unreachable', 'skipped'];

/** The fact `deploy_plan` of the role. */
export function readChange(told: unknown): HostChange {
  const packages = entriesOf(property(told, 'packages')).map(([name, change]) => [
    name,
    {
      before: versionOf(property(change, 'before')),
      after: textOf(property(change, 'after')),
      action: actions.find((one) => one === property(change, 'action')) ?? 'none',
    },
  ]);
  const beside = entriesOf(property(told, 'beside')).map(([name, pair]) => {
    const [before, after] = listOf(pair);
    return [name, [versionOf(before), versionOf(after)]];
  });
  return {
    restart: property(told, 'restart') === true,
    packages: Object.fromEntries(packages),
    beside: Object.fromEntries(beside),
    commits: readCommits(property(told, 'commits')),
    notes: listOf(property(told, 'notes')).map(textOf),
    noWayBack: textOf(property(told, 'no_way_back')),
  };
}

/** The fact `deploy_result` of the role. */
export function readEnd(told: unknown): HostResult {
  return {
    state: states.find((one) => one === property(told, 'state')) ?? 'failed',
    before: readVersions(property(told, 'before')),
    after: readVersions(property(told, 'after')),
    why: textOf(property(told, 'why')).trim(),
    commits: readCommits(property(told, 'commits')),
    notes: listOf(property(told, 'notes')).map(textOf),
    journal: listOf(property(told, 'journal')).map(textOf),
  };
}

function readCommits(told: unknown): Commits {
  return { before: readOrigins(property(told, 'before')), after: readOrigins(property(told, 'after')) };
}

function readOrigins(told: unknown): Readonly<Record<string, Origin>> {
  const origins = entriesOf(told).map(([name, origin]) => [
    name,
    { commit: textOf(property(origin, 'commit')), repository: textOf(property(origin, 'repository')) },
  ]);
  return Object.fromEntries(origins);
}

function readVersions(value: unknown): Versions {
  return Object.fromEntries(entriesOf(value).map(([name, version]) => [name, versionOf(version)]));
}

function versionOf(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : textOf(value);
}
