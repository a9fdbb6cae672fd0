import type { Package } from '../../deb/index.ts';
import type { Finding, Tree } from '../../fpm/index.ts';
import { code, countOf, cutTable, escaped, type Markdown, sizeText, table } from '../../github/index.ts';
import type { Decision } from './decide.ts';
import type { Reason } from './recipe.ts';

const SHOWN = 50;

const LARGEST = 20;
/** Folders are told to this depth: `/opt/shop/venv`. */
const DEPTH = 3;

export interface Summarized {
  readonly package: Package;
  readonly findings: readonly Finding[];
  readonly tree: Tree;
  readonly reasons: readonly Reason[];
}

/** What was built, what lintian says, what differs; what to do next. */
export function buildSummary(
  decision: Decision,
  { package: built, findings, tree, reasons }: Summarized,
  lint: 'error' | 'warning' | 'off',
  difference: Markdown | undefined,
): Markdown {
  const field = (name: string): string => built.control.field(name) ?? '';
  const rows = [
    ['Package', decision.name],
    ['Version', decision.version],
    ['For', `${decision.platform.release}, ${decision.architecture}`],
    ['Commit', decision.source.commit ?? 'none'],
    ['Size', `${sizeText(built.size)} (${sizeText(Number(field('Installed-Size')) * 1024)} installed)`],
    ...(reasons.length === 0 ? [['Depends', 'nothing']] : []),
    ['SHA-256', built.sha256],
  ];
  return [
    `### ${escaped(`${decision.name} ${decision.version}`)}`,
    '',
    table(['', ''], rows),
    ...dependsPart(reasons),
    ...contentsPart(tree),
    ...(lint === 'off' ? ['', 'lintian was not asked.'] : lintPart(findings)),
    ...(difference === undefined || difference === '' ? [] : ['', difference]),
    '',
    `To look inside: ${code(`dpkg-deb --info ${decision.name}_*.deb`)}, ${code(`dpkg-deb --contents ${decision.name}_*.deb`)}.`,
  ].join('\n');
}

function dependsPart(reasons: readonly Reason[]): readonly string[] {
  if (reasons.length === 0) return [];
  const rows = reasons.map(({ relation, why }) => [relation, why]);
  return ['', '#### Depends', '', cutTable(['On', 'Since it'], rows, SHOWN)];
}

/** What takes how much room: folders, and the largest files. */
function contentsPart(tree: Tree): readonly string[] {
  const files = [...tree].flatMap(([path, entry]) =>
    entry.kind === 'file' ? [{ path, size: entry.size }] : [],
  );
  const folders = Map.groupBy(files, ({ path }) =>
    path
      .split('/')
      .slice(0, -1)
      .slice(0, DEPTH + 1)
      .join('/'),
  );
  const sized = [...folders].map(([folder, inside]) => ({
    folder: folder || '/',
    count: inside.length,
    size: inside.reduce((sum, { size }) => sum + size, 0),
  }));
  const rows = sized
    .toSorted((a, b) => b.size - a.size || (a.folder < b.folder ? -1 : 1))
    .map(({ folder, count, size }) => [folder, String(count), sizeText(size)]);
  const largest = files
    .toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
    .slice(0, LARGEST)
    .map(({ path, size }) => [path, sizeText(size)]);
  return [
    '',
    '#### Contents',
    '',
    cutTable(['Folder', 'Files', 'Size'], rows, SHOWN),
    '',
    `<details><summary>The largest of ${countOf(files.length, 'file')}</summary>`,
    '',
    table(['File', 'Size'], largest),
    '',
    '</details>',
  ];
}

function lintPart(found: readonly Finding[]): readonly string[] {
  if (found.length === 0) return ['', 'lintian has nothing to say.'];
  const rows = found.slice(0, SHOWN).map(({ level, tag, context }) => [level, tag, context]);
  const more = found.length > SHOWN ? ['', `… and ${found.length - SHOWN} more.`] : [];
  return ['', '#### lintian', '', table(['', 'Tag', 'About'], rows), ...more];
}
