import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { type Ini, parseIni } from './ini.ts';
import { readNode } from './node.ts';
import { poetryRequirements } from './poetry.ts';
import type { Facts, NodeProject, PythonProject } from './project.ts';
import { pythonFacts } from './python-facts.ts';
import { LOCK_FILES, type LockFile, readLock } from './python-lock/index.ts';
import { locks, requirementsOf } from './requirements.ts';
import { type RequirementsFile, readRequirementsFile } from './requirements-file.ts';
import { type Inspect, NO_SETUP, readSetup } from './setup-py.ts';
import { untoldFacts } from './untold.ts';
import { member, textsOf } from './value.ts';

/**
 * Reads pyproject.toml, setup.cfg, setup.py (its literals: nothing of the project is executed) and requirements.txt.
 * @throws Failure `project` where one of them can't be read
 */
export async function readPython(root: string, inspect: Inspect, top: string): Promise<PythonProject> {
  const names = new Set(await readdir(root));
  const read = (name: string): Promise<string | undefined> =>
    names.has(name) ? readFile(join(root, name), 'utf8') : Promise.resolve(undefined);
  const pyproject = await toml(await read('pyproject.toml'), join(root, 'pyproject.toml'));
  const config = parseIni((await read('setup.cfg')) ?? '');
  const setup = names.has('setup.py') ? await readSetup(join(root, 'setup.py'), inspect) : NO_SETUP;
  const facts: Facts = await pythonFacts(root, { pyproject, config, setup: setup.literal });
  // A [project] table alone has data, and often a layout that setuptools' guess refuses.
  const backend = names.has('setup.py') || member(pyproject, 'build-system') !== undefined;
  const own = ownRequirements(pyproject, config, setup.literal);
  const written = names.has('requirements.txt')
    ? await readRequirementsFile(join(root, 'requirements.txt'))
    : undefined;
  const { requirementsFile, unread } = await pinnedFile(written, own, names, read);
  const file = requirementsOf(requirementsFile?.lines ?? []);
  return {
    kind: 'python',
    root,
    facts,
    requirements: [...file, ...own],
    requirementsFile,
    locked: locks(file, own),
    unread,
    untold: backend ? untoldFacts(facts, { pyproject, config, computed: setup.computed }) : [],
    backend,
    frontEnd: names.has('package.json') ? await frontEnd(root, top) : undefined,
    django:
      names.has('manage.py') &&
      (await readFile(join(root, 'manage.py'), 'utf8')).includes('DJANGO_SETTINGS_MODULE'),
    sourceFolder: names.has('src'),
  };
}

/**
 * What decides on the versions: a requirements.txt that pins all, else the lock file of another tool.
 * @returns it, and the lock files that are left aside
 */
async function pinnedFile(
  written: RequirementsFile | undefined,
  own: readonly string[],
  names: ReadonlySet<string>,
  read: (name: string) => Promise<string | undefined>,
): Promise<{ requirementsFile: RequirementsFile | undefined; unread: readonly LockFile[] }> {
  const there = LOCK_FILES.filter((name) => names.has(name));
  const [first, ...unread] = there;
  if (first === undefined) return { requirementsFile: written, unread };
  const isPinned = written !== undefined && locks(requirementsOf(written.lines), own);
  if (isPinned) return { requirementsFile: written, unread: there };
  return { requirementsFile: await readLock(first, (await read(first)) ?? '', own), unread };
}

/** A package.json that builds nothing (settings of a formatter) is none of the package's business. */
async function frontEnd(root: string, top: string): Promise<NodeProject | undefined> {
  const project = await readNode(root, top);
  return project.scripts.build === undefined ? undefined : project;
}

/** Requirements as PEP 508 has them; a `file:` of setup.cfg is the backend's to read. */
function ownRequirements(pyproject: unknown, config: Ini, setup: unknown): readonly string[] {
  const project = member(pyproject, 'project', 'dependencies');
  const listed = (config.get('options')?.get('install_requires') ?? '')
    .split('\n')
    .map((line) => line.trim());
  return [
    ...textsOf(project),
    // Beside a [project] table's own they only say more of the same.
    ...(project === undefined ? poetryRequirements(member(pyproject, 'tool', 'poetry', 'dependencies')) : []),
    ...listed.filter((line) => line !== '' && !line.startsWith('file:')),
    ...textsOf(member(setup, 'install_requires')),
  ];
}

async function toml(text: string | undefined, file: string): Promise<unknown> {
  if (text === undefined) return {};
  const { parse } = await import('smol-toml');
  try {
    return parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new Failure('project', `${file} is no TOML: ${message}`, 'Mend the file.', { cause });
  }
}
