import type { Package } from '../../deb/index.ts';
import type { Finding } from '../../fpm/index.ts';
import { code, escaped, type Markdown, sizeText, table } from '../../github/index.ts';
import type { Decision } from './decide.ts';

const SHOWN = 50;

/** What was built, what lintian says, what differs; what to do next. */
export function buildSummary(
  decision: Decision,
  built: Package,
  found: readonly Finding[],
  difference: Markdown | undefined,
): Markdown {
  const field = (name: string): string => built.control.field(name) ?? '';
  const rows = [
    ['Package', decision.name],
    ['Version', decision.version],
    ['For', `${decision.platform.release}, ${decision.architecture}`],
    ['Commit', decision.source.commit ?? 'none'],
    ['Size', `${sizeText(built.size)} (${sizeText(Number(field('Installed-Size')) * 1024)} installed)`],
    ['Depends', field('Depends') || 'nothing'],
    ['SHA-256', built.sha256],
  ];
  return [
    `### ${escaped(`${decision.name} ${decision.version}`)}`,
    '',
    table(['', ''], rows),
    ...lintPart(found),
    ...(difference === undefined || difference === '' ? [] : ['', difference]),
    '',
    `To look inside: ${code(`dpkg-deb --info ${decision.name}_*.deb`)}, ${code(`dpkg-deb --contents ${decision.name}_*.deb`)}.`,
  ].join('\n');
}

function lintPart(found: readonly Finding[]): readonly string[] {
  if (found.length === 0) return ['', 'lintian has nothing to say.'];
  const rows = found.slice(0, SHOWN).map(({ level, tag, context }) => [level, tag, context]);
  const more = found.length > SHOWN ? ['', `… and ${found.length - SHOWN} more.`] : [];
  return ['', '#### lintian', '', table(['', 'Tag', 'About'], rows), ...more];
}
