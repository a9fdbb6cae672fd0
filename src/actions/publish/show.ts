import type { Entry, Plan } from '../../apt/index.ts';
import {
  code,
  countOf,
  cutTable,
  escaped,
  type Markdown,
  type Report,
  sizeText,
} from '../../github/index.ts';

/** Rows a list shows in the summary; the whole plan is in the output, or where that says. */
export const MOST_ROWS = 500;

/** In the order that they are shown in. */
const LISTS = ['added', 'removed', 'unchanged', 'kept'] as const;

export interface Heading {
  readonly operation: string;
  readonly where: string;
  readonly suite: string;
  readonly component: string;
  readonly dryRun: boolean;
  /** Whether the index is written, be it without a change to a package. */
  readonly commits: boolean;
}

/** The plan as people read it, before anything is written. */
export function planSummary(
  plan: Plan,
  { operation, where, suite, component, dryRun, commits }: Heading,
): Markdown {
  const rows = LISTS.flatMap((name) => plan[name].slice(0, MOST_ROWS).map((entry) => row(name, entry)));
  const total = LISTS.reduce((sum, name) => sum + plan[name].length, 0);
  const counts = LISTS.map((name) => `${plan[name].length} ${name}`).join(', ');
  const size = plan.added.reduce((sum, entry) => sum + entry.size, 0);
  return [
    `### ${dryRun ? 'Plan' : title(operation)}: ${escaped(suite)} ${escaped(component)}`,
    '',
    `${code(where)}: ${counts}${size === 0 ? '' : `, ${sizeText(size)} to add`}.${dryRun ? ' Nothing was written (`dry-run`).' : ''}`,
    '',
    rows.length === 0
      ? commits
        ? 'No package changes: Release is signed anew.'
        : 'Nothing changes.'
      : cutTable(['', 'Package', 'Version', 'Architecture', 'Size', 'Commit'], rows, MOST_ROWS, total),
  ].join('\n');
}

/** The changes as lines of the log, below a title that can be folded. */
export async function showChanges(plan: Plan, report: Report): Promise<void> {
  if (plan.added.length + plan.removed.length === 0) return;
  const line = (sign: string, { name, version, architecture }: Entry): void =>
    report.line(`${sign} ${name} ${version.text} ${architecture}`);
  await report.group(`Plan: ${changesText(plan)}`, async () => {
    for (const entry of plan.added) line('+', entry);
    for (const entry of plan.removed) line('-', entry);
  });
}

/** `2 packages added, 1 removed`. */
export function changesText({ added, removed }: Plan): string {
  const parts = [
    ...(added.length === 0 ? [] : [`${countOf(added.length, 'package')} added`]),
    ...(removed.length === 0 ? [] : [`${countOf(removed.length, 'package')} removed`]),
  ];
  return parts.length === 0 ? 'no package changes, Release is signed anew' : parts.join(', ');
}

function title(operation: string): string {
  return operation.charAt(0).toUpperCase() + operation.slice(1);
}

function row(what: string, { name, version, architecture, size, commit }: Entry): readonly string[] {
  return [what, name, version.text, architecture, sizeText(size), commit?.slice(0, 12) ?? ''];
}
