import { listOf, property } from '../../ansible/index.ts';
import { compareVersions, versionAsFound } from '../../deb/index.ts';
import { cutTable, cutToLimit, escaped, type Markdown, sizeText, table } from '../../github/index.ts';
import type { Built } from './built.ts';

/** A plan as a job left it: the outputs `plan` of action-publish and action-deploy. */
export interface SeenPlan {
  readonly environment: string;
  readonly plan: unknown;
  readonly hosts: unknown;
  /** How the package differs from the present one; empty: nothing is said of it. */
  readonly difference: Markdown;
}

/** GitHub takes 65,536 characters of a comment. */
const LIMIT = 60_000;
const MOST_ROWS = 50;

/** What merging a pull request would change, for its reviewers. @param head the commit that was built */
export function commentText(built: readonly Built[], plans: readonly SeenPlan[], head: string): Markdown {
  const parts = [
    `### Packages of ${escaped(head.slice(0, 7))}`,
    table(
      ['Package', 'Version', 'Architecture', 'Size'],
      built.map(({ name, version, architecture, size }) => [name, version, architecture, sizeText(size)]),
    ),
    ...plans.flatMap((plan) => planPart(plan)),
  ];
  const { kept, left } = cutToLimit(parts.join('\n\n'), LIMIT);
  return left === 0 ? kept : `${kept}\n\n… and ${left} more lines: see the summary of the run.`;
}

function planPart({ environment, plan, hosts, difference }: SeenPlan): readonly Markdown[] {
  const rows = listOf(property(plan, 'added')).map((added) => {
    const before = newestOf(plan, String(property(added, 'name')), String(property(added, 'architecture')));
    const size = Number(property(added, 'size'));
    const was = Number(property(before, 'size'));
    return [
      String(property(added, 'name')),
      String(property(before, 'version') ?? 'nothing yet'),
      String(property(added, 'version')),
      before === undefined ? sizeText(size) : `${sizeText(size)} (${growth(size - was)})`,
    ];
  });
  const hostRows = Object.entries(typeof hosts === 'object' && hosts !== null ? hosts : {}).flatMap(
    ([host, one]: [string, unknown]) => {
      const packages = property(one, 'packages');
      return Object.entries(typeof packages === 'object' && packages !== null ? packages : {}).map(
        ([name, change]: [string, unknown]) => [
          host,
          name,
          String(property(change, 'before') ?? 'not installed'),
          String(property(change, 'action')),
          String(property(change, 'after')),
        ],
      );
    },
  );
  return [
    `#### ${escaped(environment)}`,
    rows.length === 0
      ? 'Its repository has these bytes already.'
      : cutTable(['Package', 'Now', 'Then', 'Size'], rows, MOST_ROWS),
    ...(hostRows.length === 0
      ? []
      : [cutTable(['Host', 'Package', 'Now', 'Action', 'Then'], hostRows, MOST_ROWS)]),
    ...(difference === ''
      ? []
      : [`<details><summary>What differs from the present package</summary>\n\n${difference}\n\n</details>`]),
  ];
}

/** The newest of those that are there already. */
function newestOf(plan: unknown, name: string, architecture: string): unknown {
  const versionOf = (one: unknown) => versionAsFound(String(property(one, 'version')));
  const [newest] = listOf(property(plan, 'kept'))
    .filter((one) => property(one, 'name') === name && property(one, 'architecture') === architecture)
    .toSorted((one, other) => compareVersions(versionOf(other), versionOf(one)));
  return newest;
}

function growth(bytes: number): string {
  return bytes < 0 ? `−${sizeText(-bytes)}` : `+${sizeText(bytes)}`;
}
