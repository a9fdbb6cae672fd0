import type { Ini } from './ini.ts';
import type { Facts, Untold } from './project.ts';
import { member, textOf, textsOf } from './value.ts';

interface Sources {
  readonly pyproject: unknown;
  readonly config: Ini;
  /** The arguments of setup() that are no literals; `**` for a mapping of some. */
  readonly computed: ReadonlySet<string>;
}

/**
 * What the files of a project with a build backend leave to it: fields that are dynamic (PEP 621), arguments of setup()
 * that are computed, and what is stated nowhere (the version by tags of setuptools-scm or pbr; flit's `__version__`).
 */
export function untoldFacts(facts: Facts, { pyproject, config, computed }: Sources): readonly Untold[] {
  const dynamic = new Set(textsOf(member(pyproject, 'project', 'dynamic')));
  const open = (argument: string): boolean => computed.has(argument) || computed.has('**');
  const stated = member(pyproject, 'project') !== undefined;
  const poetry = member(pyproject, 'tool', 'poetry') !== undefined;
  const setuptools = config.get('options')?.has('install_requires') === true || !open('install_requires');
  const listed = config.get('options')?.get('install_requires') ?? '';
  const dependencies = stated
    ? dynamic.has('dependencies')
    : !poetry && (!setuptools || listed.startsWith('file:') || isForeign(pyproject));
  const version = facts.version === undefined || versionFromTags(pyproject);
  return [
    ...(facts.name === undefined ? (['name'] as const) : []),
    ...(version ? (['version'] as const) : []),
    ...(dependencies ? (['dependencies'] as const) : []),
  ];
}

/** Poetry's plugin replaces the version that stands there. */
function versionFromTags(pyproject: unknown): boolean {
  return member(pyproject, 'tool', 'poetry-dynamic-versioning', 'enable') === true;
}

/** A backend with a table of its own (flit before PEP 621), which we don't know. */
function isForeign(pyproject: unknown): boolean {
  const backend = textOf(member(pyproject, 'build-system', 'build-backend')) ?? 'setuptools';
  return !/^(?:setuptools|poetry)/.test(backend);
}
