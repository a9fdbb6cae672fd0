import {
  type BatchSize,
  batchesOf,
  type HostChange,
  type HostResult,
  isBad,
  type Versions,
} from '../../ansible/index.ts';
import { code, escaped, type Markdown, type Outputs, table } from '../../github/index.ts';

export interface Rollout {
  readonly dry: boolean;
  readonly hosts: readonly string[];
  readonly batches: readonly BatchSize[];
  readonly plans: ReadonlyMap<string, HostChange>;
  readonly results: ReadonlyMap<string, HostResult>;
}

/** GitHub drops an output of more than 1 MiB. */
const LIMIT = 1000 * 1000;

/** The outputs, and how many hosts had to be left out of them. */
export function outputsOf(rollout: Rollout): { readonly outputs: Outputs; readonly leftOut: number } {
  const results = [...rollout.results];
  const bad = results.filter(([, result]) => isBad(result)).map(([host]) => host);
  const hosts = limitedJson(
    results.map(([host, { before, after, state }]) => [host, { before, after, state }]),
  );
  const plan = limitedJson(planEntries(rollout));
  return {
    outputs: {
      hosts: hosts.text,
      changed: String(!rollout.dry && results.some(([, result]) => touched(result))),
      failed: bad.join('\n'),
      plan: plan.text,
    },
    leftOut: Math.max(hosts.leftOut, plan.leftOut),
  };
}

/** Whether a host is not as it was before the run. */
function touched({ before, after, state }: HostResult): boolean {
  return state === 'changed' || (state === 'failed' && JSON.stringify(before) !== JSON.stringify(after));
}

/** `{"web-1":{"batch":1,"restart":true,"packages":{…}}}`, as an output takes it whole. */
export function planEntries(rollout: Rollout): readonly (readonly [string, unknown])[] {
  const numbers = batchNumbers(rollout);
  return rollout.hosts.flatMap((host) => {
    const plan = rollout.plans.get(host);
    if (plan === undefined) return [];
    return [
      [host, { batch: numbers.get(host) ?? 1, restart: plan.restart, packages: plan.packages }] as const,
    ];
  });
}

function batchNumbers({ hosts, batches }: Rollout): ReadonlyMap<string, number> {
  return new Map(
    batchesOf(hosts, batches).flatMap((batch, index) => batch.map((host) => [host, index + 1] as const)),
  );
}

/** A JSON object in one line, of as many entries as an output takes. */
function limitedJson(entries: readonly (readonly [string, unknown])[]): { text: string; leftOut: number } {
  const kept: string[] = [];
  let size = 2;
  for (const [name, value] of entries) {
    const text = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
    size += Buffer.byteLength(text) + 1;
    if (size > LIMIT) break;
    kept.push(text);
  }
  return { text: `{${kept.join(',')}}`, leftOut: entries.length - kept.length };
}

/** What would be, or was, done to each host, for the person who has to act on it. */
export function rolloutSummary(rollout: Rollout, commits: Markdown): Markdown {
  const { dry, results } = rollout;
  const bad = [...results.values()].filter(isBad).length;
  const title = dry ? 'What this deployment would change' : titleOf(results, bad);
  const numbers = batchNumbers(rollout);
  const rows = [...results].map(([host, result]) => [
    host,
    String(numbers.get(host) ?? ''),
    versionsText(result, dry, rollout.plans.get(host)),
    result.state,
    result.why,
  ]);
  return [
    `### ${escaped(title)}`,
    table(['Host', 'Batch', 'Packages', 'State', 'Why'], rows),
    ...(rows.some((row) => row[3] === 'skipped')
      ? ['Hosts that are `skipped` were not touched: the rollout stopped before their turn.']
      : []),
    ...journals(results),
    ...(commits === '' ? [] : [commits]),
  ].join('\n\n');
}

function titleOf(results: ReadonlyMap<string, HostResult>, bad: number): string {
  const all = results.size;
  if (bad > 0) return `${bad} of ${all} hosts are not as they should be`;
  const changed = [...results.values()].filter(({ state }) => state === 'changed').length;
  return changed === 0
    ? `Nothing to do on ${all} hosts`
    : `${changed} of ${all} hosts changed, all are healthy`;
}

function versionsText({ before, after }: HostResult, dry: boolean, plan: HostChange | undefined): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const lines = names.map((name) => `${name} ${changeText(before, after, name)}`);
  const beside = Object.entries(dry ? (plan?.beside ?? {}) : {}).filter(([name]) => !names.includes(name));
  return [
    ...lines,
    ...beside.map(([name, [from, to]]) => `also ${name} ${from ?? 'none'} → ${to ?? 'removed'}`),
  ].join('\n');
}

/** `1.0.0 → 1.1.0`, or the version alone where it stays. */
export function changeText(before: Versions, after: Versions, name: string): string {
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
