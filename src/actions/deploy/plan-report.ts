import {
  builtInResults,
  type HostChange,
  type HostResult,
  isBad,
  type Results,
} from '../../ansible/index.ts';
import { escaped, type Markdown, table } from '../../github/index.ts';
import { batchNumbers, type Extent } from './report.ts';

/** What is to be done to each host, for the person who may still stop it. */
export function planSummary(extent: Extent, results: Results, commits: Markdown): Markdown {
  const numbers = batchNumbers(extent);
  const rows = [...builtInResults(results, true)].map(([host, result]) => {
    const plan = results.get(host)?.plan;
    const known =
      plan === undefined ? ['', '', ''] : [packagesText(plan), plan.restart ? 'yes' : 'no', wayBack(plan)];
    return [host, String(numbers.get(host) ?? ''), ...known, remark(result)];
  });
  return [
    `### ${escaped(titleOf(extent, results))}`,
    table(['Host', 'Batch', 'Packages', 'Restart', 'Way back', 'Remark'], rows),
    ...(commits === '' ? [] : [commits]),
  ].join('\n\n');
}

function titleOf({ dry }: Extent, results: Results): string {
  const planned = [...builtInResults(results, true).values()];
  const bad = planned.filter(isBad).length;
  if (bad > 0) return `${bad} of ${planned.length} hosts can’t be deployed to`;
  const changed = planned.filter(({ state }) => state === 'changed').length;
  if (changed === 0) return `Nothing to do on ${planned.length} hosts`;
  return dry ? 'What this deployment would change' : `The plan: ${changed} of ${planned.length} hosts change`;
}

function packagesText({ packages, beside }: HostChange): string {
  const own = Object.entries(packages).map(([name, { before, after, action }]) =>
    action === 'none' ? `${name} ${after}` : `${name} ${before ?? 'none'} → ${after} (${action})`,
  );
  const others = Object.entries(beside)
    .filter(([name]) => !(name in packages))
    .map(([name, [from, to]]) => `also ${name} ${from ?? 'none'} → ${to ?? 'removed'}`);
  return [...own, ...others].join('\n');
}

/** Where a host goes if its new version is not healthy. */
function wayBack({ packages, noWayBack }: HostChange): string {
  if (noWayBack !== '') return `none: ${noWayBack}`;
  const changed = Object.entries(packages).filter(([, { action }]) => action !== 'none');
  return changed
    .map(([name, { before }]) => (before === null ? `${name} removed` : `${name} ${before}`))
    .join('\n');
}

function remark(result: HostResult): string {
  return [...(isBad(result) ? [`${result.state}: ${result.why}`] : []), ...result.notes].join('\n');
}
