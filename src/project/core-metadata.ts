import type { Facts, PythonProject } from './project.ts';
import { locks, requirementsOf } from './requirements.ts';
import { given, member, textOf, textsOf } from './value.ts';

/** What a build backend says of a project: facts and requirements, computed. */
export interface CoreMetadata {
  readonly facts: Facts;
  /** PEP 508, those of extras left out. */
  readonly requirements: readonly string[];
}

/** Reads core metadata in JSON, as `pip install --report` gives it. Source: PyPA, "Core metadata", "JSON-compatible metadata". */
export function readCoreMetadata(document: unknown): CoreMetadata {
  const text = (name: string): string | undefined => {
    const value = textOf(member(document, name));
    return value === 'UNKNOWN' ? undefined : value;
  };
  const urls = textsOf(member(document, 'project_url')).map((entry) => entry.split(/,\s*/, 2));
  const named = (wanted: string): string | undefined =>
    urls.find(([name = '']) => name.toLowerCase() === wanted)?.[1];
  return {
    facts: given<Facts>({
      name: text('name'),
      version: text('version'),
      description: text('summary'),
      maintainer:
        person(text('maintainer'), text('maintainer_email')) ?? person(text('author'), text('author_email')),
      homepage: text('home_page') ?? named('homepage') ?? named('repository') ?? named('source'),
      license: text('license_expression') ?? oneLine(text('license')),
    }),
    requirements: textsOf(member(document, 'requires_dist')).filter((line) => !/;.*\bextra\s*==/.test(line)),
  };
}

/**
 * A project, with what it says of itself by its backend where the files alone didn't tell: what they state as literals
 * stays.
 */
export function withMetadata(project: PythonProject, { facts, requirements }: CoreMetadata): PythonProject {
  const file = requirementsOf(project.requirementsFile?.lines ?? []);
  const known = project.untold.includes('version') ? { ...project.facts, version: undefined } : project.facts;
  return {
    ...project,
    facts: { ...facts, ...given<Facts>({ ...UNKNOWN, ...known }) },
    requirements: [...file, ...requirements],
    locked: locks(file, requirements),
    untold: [],
  };
}

const UNKNOWN = {
  name: undefined,
  version: undefined,
  description: undefined,
  maintainer: undefined,
  homepage: undefined,
  license: undefined,
};

/** The address may hold the name, `Name <address>`. */
function person(name: string | undefined, address: string | undefined): string | undefined {
  if (address?.includes('<')) return address.split(/,\s*(?=[^,]*<)/)[0];
  return address === undefined ? name : `${name ?? address} <${address}>`;
}

/** Older backends put the whole text of a license there. */
function oneLine(text: string | undefined): string | undefined {
  return text?.includes('\n') ? undefined : text;
}
