import { compareVersions, parseVersion } from '../deb/index.ts';
import { Failure } from '../failure.ts';
import { parseRequirement, type Requirement } from './requirements.ts';
import { debianVersion } from './version.ts';

/** The version that apt would install of a package, or undefined where it knows none. */
export type Candidate = (name: string) => Promise<string | undefined>;

/** Where the Debian package is not called `python3-` and the project's name. Source: Debian's archive. */
const NAMES: Readonly<Record<string, string>> = {
  beautifulsoup4: 'python3-bs4',
  attrs: 'python3-attr',
  gunicorn: 'gunicorn',
  pillow: 'python3-pil',
  psycopg: 'python3-psycopg',
  'psycopg2-binary': 'python3-psycopg2',
  'psycopg-binary': 'python3-psycopg',
  pycryptodome: 'python3-pycryptodome',
  pyjwt: 'python3-jwt',
  pyopenssl: 'python3-openssl',
  'python-dateutil': 'python3-dateutil',
  'python-dotenv': 'python3-dotenv',
  'python-memcached': 'python3-memcache',
  'python-magic': 'python3-magic',
  pyyaml: 'python3-yaml',
  pyzmq: 'python3-zmq',
  uvicorn: 'uvicorn',
  celery: 'python3-celery',
  mysqlclient: 'python3-mysqldb',
  daphne: 'daphne',
  'django-rest-framework': 'python3-djangorestframework',
};

/**
 * The distribution's packages that stand for a Python project's requirements, as entries of `Depends`, with the bounds
 * that the requirements state.
 * @throws Failure `distribution` naming every requirement that this release has no package for, or not in that version
 */
export async function distributionDependencies(
  requirements: readonly string[],
  candidate: Candidate,
): Promise<readonly string[]> {
  const mistakes: string[] = [];
  const found: string[] = [];
  for (const text of requirements) {
    const requirement = parseRequirement(text);
    if (requirement === undefined) {
      mistakes.push(`\`${text}\` names no distribution package`);
      continue;
    }
    if (!applies(requirement)) continue;
    const name = NAMES[requirement.name] ?? `python3-${requirement.name.replace(/^python-/, '')}`;
    const version = await candidate(name);
    if (version === undefined) {
      mistakes.push(`\`${text}\`: this release has no package ${name}`);
      continue;
    }
    const bounds = relations(requirement, version);
    const broken = bounds.filter((relation) => !satisfies(version, relation));
    if (broken.length > 0) mistakes.push(`\`${text}\`: this release has ${name} ${version}`);
    found.push(
      ...(bounds.length === 0
        ? [name]
        : bounds.map(({ operator, bound }) => `${name} (${operator} ${bound})`)),
    );
  }
  if (mistakes.length === 0) return [...new Set(found)];
  throw new Failure(
    'distribution',
    `The distribution can’t provide all that the project requires: ${mistakes.join('; ')}.`,
    'Change the requirement, or bundle the dependencies with `python-dependencies: bundled`.',
  );
}

interface Relation {
  readonly operator: '>=' | '>>' | '<=' | '<<';
  readonly bound: string;
}

/** PEP 440's bounds as Debian relations. They carry the epoch of the distribution's own version. */
function relations({ bounds }: Requirement, version: string): readonly Relation[] {
  const epoch = /^\d+:/.exec(version)?.[0] ?? '';
  const at = (text: string): string => `${epoch}${debianVersion(text, 'pep440')}`;
  return bounds.flatMap(({ operator, version: bound }): readonly Relation[] => {
    const base = bound.replace(/\.\*$/, '');
    const next = (parts: readonly string[]): string =>
      at([...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.'));
    const numbers = /^\d+(?:\.\d+)*/.exec(base)?.[0].split('.') ?? [];
    switch (operator) {
      case '>=':
        return [{ operator: '>=', bound: at(base) }];
      case '>':
        return [{ operator: '>>', bound: at(base) }];
      case '<':
        return [{ operator: '<<', bound: `${at(base)}~` }];
      case '<=':
        return [{ operator: '<<', bound: next([...numbers, '0']) }];
      case '~=':
        return [
          { operator: '>=', bound: at(base) },
          { operator: '<<', bound: `${next(numbers.slice(0, -1))}~` },
        ];
      case '==':
      case '===':
        return [
          { operator: '>=', bound: at(base) },
          { operator: '<<', bound: `${next(bound.endsWith('*') ? numbers : [...numbers, '0'])}~` },
        ];
      default:
        return [];
    }
  });
}

/** Markers that can never hold on Debian; all others count as holding. */
function applies({ marker }: Requirement): boolean {
  return !/(?:sys_platform|platform_system|os_name)\s*==\s*['"](?:win32|Windows|nt|darwin|Darwin|cygwin)['"]|python_version\s*<\s*['"]3(?:\.[0-8])?['"]|extra\s*==/.test(
    marker,
  );
}

function satisfies(version: string, { operator, bound }: Relation): boolean {
  const order = compareVersions(parseVersion(version), parseVersion(bound));
  return { '>=': order >= 0, '>>': order > 0, '<=': order <= 0, '<<': order < 0 }[operator];
}
