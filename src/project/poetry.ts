import { member, textOf, textsOf } from './value.ts';

/**
 * The table `tool.poetry.dependencies` as PEP 508 requirements: `^1.2` → `>=1.2,<2`. Python itself and what is optional
 * are left out; a path, URL or repository stands behind `@`. Source: Poetry's documentation, "Dependency specification".
 */
export function poetryRequirements(table: unknown): readonly string[] {
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([name, entry]) => {
    if (name.toLowerCase() === 'python' || member(entry, 'optional') === true) return [];
    const elsewhere = ['path', 'url', 'git'].flatMap((key) => textOf(member(entry, key)) ?? [])[0];
    if (elsewhere !== undefined) return [`${name} @ ${elsewhere}`];
    const extras = textsOf(member(entry, 'extras'));
    const markers = textOf(member(entry, 'markers'));
    const bounds = (textOf(entry) ?? textOf(member(entry, 'version')) ?? '*').split(',').map(bound);
    return [
      [
        name,
        extras.length === 0 ? '' : `[${extras.join(',')}]`,
        bounds.filter((text) => text !== '').join(','),
        markers === undefined ? '' : `; ${markers}`,
      ].join(''),
    ];
  });
}

/** `^` keeps the first number that is not 0, `~` the second where there is one. */
function bound(text: string): string {
  const [, mark, version = ''] = /^\s*([\^~])?\s*([^=].*?)\s*$/.exec(text) ?? [];
  if (mark === undefined) {
    if (version === '*') return '';
    return /^\d/.test(version) ? `==${version}` : text.trim();
  }
  const numbers = version.split('.').map((part) => Number.parseInt(part, 10));
  const first = numbers.findIndex((number) => number > 0);
  const kept = mark === '~' ? Math.min(1, numbers.length - 1) : first < 0 ? numbers.length - 1 : first;
  const next = numbers.slice(0, kept + 1).map((number, index) => (index === kept ? number + 1 : number));
  return `>=${version},<${next.join('.')}`;
}
