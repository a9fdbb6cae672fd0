import { wrapped } from '../project/index.ts';

/** The fields of a binary package, in Debian Policy's terms; each a single line but the description. */
export interface Control {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly maintainer: string;
  readonly section: string;
  readonly homepage: string | undefined;
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  readonly conflicts: readonly string[];
  readonly provides: readonly string[];
  readonly replaces: readonly string[];
  readonly synopsis: string;
  /** Paragraphs, not wrapped. */
  readonly description: readonly string[];
  readonly commit: string | undefined;
  readonly repository: string | undefined;
}

/**
 * The control file. `more` are fields asked of FPM by `fpm-args`: relations are added to ours, the others stand as
 * they are. @param installedSize KiB
 */
export function controlText(
  control: Control,
  installedSize: number,
  more: ReadonlyMap<string, string> = new Map(),
): string {
  const relation = (field: string, entries: readonly string[]): [string, string] => {
    const asked = more.get(field);
    return [field, [...new Set([...entries, ...(asked === undefined ? [] : [asked])])].join(', ')];
  };
  const fields: readonly [string, string][] = [
    ['Package', control.name],
    ['Version', control.version],
    ['Architecture', control.architecture],
    ['Maintainer', control.maintainer],
    ['Installed-Size', String(installedSize)],
    relation('Depends', control.depends),
    relation('Recommends', control.recommends),
    relation('Conflicts', control.conflicts),
    relation('Replaces', control.replaces),
    relation('Provides', control.provides),
    ['Section', control.section],
    ['Priority', more.get('Priority') ?? 'optional'],
    ['Homepage', control.homepage ?? ''],
    ['Git-Commit', control.commit ?? ''],
    ['Git-Repository', control.repository ?? ''],
  ];
  const own = new Set([...fields.map(([name]) => name), 'Description']);
  const others = [...more].filter(([name]) => !own.has(name));
  return `${[...fields, ...others]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\nDescription: ${control.synopsis}\n${extended(control.description)}`;
}

/** Debian Policy 5.6.13: lines begin with a space, an empty one is ` .`. */
function extended(paragraphs: readonly string[]): string {
  return paragraphs
    .map((paragraph) =>
      wrapped(paragraph, 76)
        .map((line) => ` ${line}\n`)
        .join(''),
    )
    .join(' .\n');
}
