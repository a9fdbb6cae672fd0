import {
  type BatchSize,
  batchesOf,
  type HostChange,
  type HostResult,
  isBad,
  type Versions,
} from '../../ansible/index.ts';
import {
  type Annotation,
  code,
  escaped,
  jsonOutputs,
  type Markdown,
  type Outputs,
  table,
} from '../../github/index.ts';

/** Which hosts, in which batches, and whether only to look. */
export interface Extent {
  readonly dry: boolean;
  /** In Ansible's order. */
  readonly hosts: readonly string[];
  readonly batches: readonly BatchSize[];
}

/** A rollout that is over. */
export interface Rollout extends Extent {
  readonly plans: ReadonlyMap<string, HostChange>;
  readonly results: ReadonlyMap<string, HostResult>;
}

/** The outputs, and a warning where they don't hold all. @param temporary RUNNER_TEMP */
export async function outputsOf(
  rollout: Rollout,
  temporary: string,
): Promise<{ readonly outputs: Outputs; readonly annotations: readonly Annotation[] }> {
  const results = [...rollout.results];
  const bad = results.filter(([, result]) => isBad(result)).map(([host]) => host);
  const hosts = Object.fromEntries(
    results.map(([host, { before, after, state }]) => [host, { before, after, state }]),
  );
  const { outputs, annotations } = await jsonOutputs({ hosts, plan: planEntries(rollout) }, temporary);
  const changed = String(!rollout.dry && results.some(([, result]) => touched(result)));
  return { outputs: { ...outputs, changed, failed: bad.join('\n') }, annotations };
}

/** Whether a host is not as it was before the run. */
function touched({ before, after, state }: HostResult): boolean {
  return state === 'changed' || (state === 'failed' && JSON.stringify(before) !== JSON.stringify(after));
}

/** `{"web-1":{"batch":1,"restart":true,"packages":{…}}}` */
function planEntries(rollout: Rollout): Readonly<Record<string, object>> {
  const numbers = batchNumbers(rollout);
  return Object.fromEntries(
    rollout.hosts.flatMap((host) => {
      const plan = rollout.plans.get(host);
      if (plan === undefined) return [];
      return [[host, { batch: numbers.get(host) ?? 1, restart: plan.restart, packages: plan.packages }]];
    }),
  );
}

/** Host → number of its batch, from 1. */
export function batchNumbers({ hosts, batches }: Extent): ReadonlyMap<string, number> {
  return new Map(
    batchesOf(hosts, batches).flatMap((batch, index) => batch.map((host) => [host, index + 1] as const)),
  );
}

/** What was done to each host, for the person who has to act on it. */
export function rolloutSummary(rollout: Rollout, what: string): Markdown {
  const { results } = rollout;
  const numbers = batchNumbers(rollout);
  const rows = [...results].map(([host, result]) => [
    host,
    String(numbers.get(host) ?? ''),
    result.state,
    result.why,
    versionsText(result),
  ]);
  return [
    `### ${escaped(titleOf(results, what))}`,
    table(['Host', 'Batch', 'State', 'Why', 'Packages'], rows),
    ...(rows.some(([, , state]) => state === 'skipped')
      ? ['Hosts that are `skipped` were not touched.']
      : []),
    ...journals(results),
  ].join('\n\n');
}

function titleOf(results: ReadonlyMap<string, HostResult>, what: string): string {
  const all = results.size;
  const bad = [...results.values()].filter(isBad).length;
  if (bad > 0) return `${what}: ${bad} of ${all} hosts are not as they should be`;
  const skipped = [...results.values()].filter(({ state }) => state === 'skipped').length;
  if (skipped > 0) return `${what}: ${skipped} of ${all} hosts were not begun`;
  const changed = [...results.values()].filter(({ state }) => state === 'changed').length;
  return changed === 0
    ? `${what}: nothing to do on ${all} hosts`
    : `${what}: ${changed} of ${all} hosts changed, all are healthy`;
}

/** A line for each package: `shop 1.0.0 → 1.1.0`. */
export function versionsText({ before, after }: Pick<HostResult, 'before' | 'after'>): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((name) => `${name} ${changeText(before, after, name)}`).join('\n');
}

/** `1.0.0 → 1.1.0`, or the version alone where it stays. */
function changeText(before: Versions, after: Versions, name: string): string {
  const [from, to] = [before, after].map((versions) => (name in versions ? (versions[name] ?? 'none') : '?'));
  return from === to ? (from ?? '') : `${from} → ${to}`;
}

function journals(results: ReadonlyMap<string, HostResult>): readonly Markdown[] {
  return [...results]
    .filter(([, { journal }]) => journal.length > 0)
    .slice(0, 5)
    .map(
      ([host, { journal }]) =>
        `<details><summary>Journal of ${escaped(host)}</summary>\n\n${journal.map(code).join('<br>\n')}\n\n</details>`,
    );
}
