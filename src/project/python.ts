import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { parseIni } from './ini.ts';
import { poetryRequirements } from './poetry.ts';
import type { Facts, PythonProject } from './project.ts';
import { pythonFacts } from './python-facts.ts';
import { includedFiles, locks, requirementsOf } from './requirements.ts';
import { member, textsOf } from './value.ts';

/** Runs a Python program (its text, then arguments) with the distribution's own Python and gives its output. */
export type Inspect = (program: string, args: readonly string[]) => Promise<string>;

/**
 * Reads pyproject.toml, setup.cfg, setup.py (its literals: nothing of the project is executed) and requirements.txt.
 * @throws Failure `project` where one of them can't be read
 */
export async function readPython(root: string, inspect: Inspect): Promise<PythonProject> {
  const names = new Set(await readdir(root));
  const read = (name: string): Promise<string | undefined> =>
    names.has(name) ? readFile(join(root, name), 'utf8') : Promise.resolve(undefined);
  const pyproject = await toml(await read('pyproject.toml'), join(root, 'pyproject.toml'));
  const config = parseIni((await read('setup.cfg')) ?? '');
  const setup = names.has('setup.py') ? await setupLiterals(join(root, 'setup.py'), inspect) : {};
  const requirements = names.has('requirements.txt')
    ? await requirementsText(join(root, 'requirements.txt'))
    : undefined;
  const facts: Facts = await pythonFacts(root, { pyproject, config, setup });
  const file = requirementsOf(requirements ?? '');
  const own = [
    ...textsOf(member(pyproject, 'project', 'dependencies')),
    // Beside a [project] table's own they only say more of the same.
    ...(member(pyproject, 'project', 'dependencies') === undefined
      ? poetryRequirements(member(pyproject, 'tool', 'poetry', 'dependencies'))
      : []),
    ...(config.get('options')?.get('install_requires') ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    ...textsOf(member(setup, 'install_requires')),
  ];
  const hashed = requirements !== undefined && /(?:^|\s)--hash[=\s]/m.test(requirements);
  return {
    kind: 'python',
    root,
    facts,
    requirements: [...file, ...own],
    requirementsFile: requirements !== undefined,
    hashed,
    locked: locks(file, own),
    // A [project] table alone has data, and often a layout that setuptools' guess refuses.
    backend: names.has('setup.py') || member(pyproject, 'build-system') !== undefined,
    sourceFolder: names.has('src'),
  };
}

/** A requirements file with those that it includes, which pip finds beside it; one that is not there is pip's to refuse. */
async function requirementsText(file: string, seen: Set<string> = new Set()): Promise<string> {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = await readFile(file, 'utf8').catch(() => '');
  const texts = [text];
  for (const name of includedFiles(text))
    texts.push(await requirementsText(resolve(dirname(file), name), seen));
  return texts.join('\n');
}

async function toml(text: string | undefined, file: string): Promise<unknown> {
  if (text === undefined) return {};
  const { parse } = await import('smol-toml');
  try {
    return parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new Failure('project', `${file} is no TOML: ${message}`, 'Mend the file.', { cause });
  }
}

/** Prints, as JSON, the literal keyword arguments of the call of `setup` in a file. */
const SETUP_LITERALS = `
import ast, json, sys
with open(sys.argv[1], 'rb') as file:
    tree = ast.parse(file.read())
names = {}
found = {}
def literal(node):
    if isinstance(node, ast.Name) and node.id in names:
        return names[node.id]
    return ast.literal_eval(node)
for node in tree.body:
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
        try:
            names[node.targets[0].id] = ast.literal_eval(node.value)
        except ValueError:
            pass
for node in ast.walk(tree):
    if not isinstance(node, ast.Call):
        continue
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, 'id', '')
    if called != 'setup':
        continue
    for keyword in node.keywords:
        try:
            found[keyword.arg] = literal(keyword.value)
        except ValueError:
            pass
print(json.dumps({key: value for key, value in found.items() if key}, default=str))
`;

async function setupLiterals(file: string, inspect: Inspect): Promise<unknown> {
  try {
    return JSON.parse(await inspect(SETUP_LITERALS, [file]));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.trim().split('\n').at(-1) : String(cause);
    throw new Failure('project', `${file} can’t be read: ${message}`, 'Mend the file.', { cause });
  }
}
