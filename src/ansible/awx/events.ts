import { type AnsibleEvent, readChange, readEnd } from '../events.ts';
import { property, textOf } from '../json.ts';

const outcomes = new Map<string, 'ok' | 'skipped' | 'failed' | 'unreachable'>([
  ['runner_on_ok', 'ok'],
  ['runner_on_skipped', 'skipped'],
  ['runner_on_failed', 'failed'],
  ['runner_on_unreachable', 'unreachable'],
]);

/** What the callback plugin would have written of the same event of a job. */
export function translated(event: unknown): readonly AnsibleEvent[] {
  const kind = textOf(property(event, 'event'));
  const outcome = outcomes.get(kind);
  const host = textOf(property(event, 'host_name'));
  const data = property(event, 'event_data');
  const path = textOf(property(data, 'task_path'));
  const begun =
    kind === 'runner_on_start' && /\/roles\/deploy\/tasks\/(around|packages)\.yml(:|$)/.test(path);
  if (begun && host !== '') return [{ kind: 'begun', host }];
  if (outcome === undefined || host === '') return [];
  const said = property(data, 'res');
  const changed = outcome === 'ok' && property(said, 'changed') === true;
  const ignored = outcome === 'failed' && property(data, 'ignore_errors') === true;
  const facts = outcome === 'ok' ? property(said, 'ansible_facts') : undefined;
  const plan = property(facts, 'deploy_plan') ?? undefined;
  const result = property(facts, 'deploy_result') ?? undefined;
  return [
    {
      kind: 'task',
      host,
      task: textOf(property(data, 'task')),
      outcome: changed ? 'changed' : ignored ? 'ignored' : outcome,
      message: textOf(property(said, 'msg')),
    },
    ...(plan === undefined ? [] : [{ kind: 'plan' as const, host, change: readChange(plan) }]),
    ...(result === undefined ? [] : [{ kind: 'result' as const, host, end: readEnd(result) }]),
  ];
}

/** Ansible's own verdict on a host: an entry of `job_host_summaries`. */
export function verdict(summary: unknown): AnsibleEvent {
  return {
    kind: 'stats',
    host: textOf(property(summary, 'host_name')),
    failed: Number(property(summary, 'failures') ?? 0) > 0,
    unreachable: Number(property(summary, 'dark') ?? 0) > 0,
    changed: Number(property(summary, 'changed') ?? 0) > 0,
  };
}

/** What Ansible printed at an event, without colours, in lines. */
export function printed(event: unknown): readonly string[] {
  const text = textOf(property(event, 'stdout')).replaceAll(/\x1b\[[0-9;]*m/g, '');
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
