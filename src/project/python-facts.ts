import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ini } from './ini.ts';
import type { Facts } from './project.ts';
import { given, member, textOf, textsOf } from './value.ts';

export interface PythonSources {
  readonly pyproject: unknown;
  readonly config: Ini;
  /** The literal arguments of setup() in setup.py. */
  readonly setup: unknown;
}

/** What the project says of itself: pyproject.toml goes before setup.cfg, that before setup.py. */
export async function pythonFacts(root: string, { pyproject, config, setup }: PythonSources): Promise<Facts> {
  const project = (name: string): unknown => member(pyproject, 'project', name);
  const poetry = (name: string): unknown => member(pyproject, 'tool', 'poetry', name);
  const metadata = (name: string): string | undefined => textOf(config.get('metadata')?.get(name));
  const argument = (name: string): string | undefined => textOf(member(setup, name));
  const plain = (name: string): string | undefined =>
    textOf(project(name)) ?? textOf(poetry(name)) ?? metadata(name) ?? argument(name);
  return given<Facts>({
    name: plain('name'),
    version: await literalVersion(root, plain('version') ?? dynamicVersion(pyproject)),
    description: plain('description'),
    maintainer:
      person(project('maintainers')) ??
      person(project('authors')) ??
      textsOf(poetry('authors'))[0] ??
      joined(metadata('maintainer'), metadata('maintainer_email')) ??
      joined(metadata('author'), metadata('author_email')) ??
      joined(argument('maintainer'), argument('maintainer_email')) ??
      joined(argument('author'), argument('author_email')),
    homepage: homepage(project('urls')) ?? textOf(poetry('homepage')) ?? metadata('url') ?? argument('url'),
    license: textOf(project('license')) ?? textOf(member(project('license'), 'text')) ?? plain('license'),
  });
}

/** Where pyproject.toml says that the version is to be found, in the words of setup.cfg: `attr: a.b`, `file: VERSION`. */
function dynamicVersion(pyproject: unknown): string | undefined {
  const setuptools = member(pyproject, 'tool', 'setuptools', 'dynamic', 'version');
  const attribute = textOf(member(setuptools, 'attr'));
  if (attribute !== undefined) return `attr: ${attribute}`;
  const file = textOf(member(setuptools, 'file')) ?? textsOf(member(setuptools, 'file'))[0];
  if (file !== undefined) return `file: ${file}`;
  const hatch = textOf(member(pyproject, 'tool', 'hatch', 'version', 'path'));
  return hatch === undefined ? undefined : `path: ${hatch}`;
}

/** Follows `attr:` and `file:` to a literal; what would have to be executed counts as not stated. */
async function literalVersion(root: string, text: string | undefined): Promise<string | undefined> {
  const [, how, what] = /^(attr|file|path):\s*(\S+)$/.exec(text ?? '') ?? [];
  if (how === undefined || what === undefined) return text;
  if (how === 'file') return firstText(root, [what]);
  const parts = what.split('.');
  const attribute = how === 'attr' ? (parts.pop() ?? '') : '__version__';
  const module = parts.join('/');
  const places = [`${module}.py`, `${module}/__init__.py`, `src/${module}.py`, `src/${module}/__init__.py`];
  if (!/^\w+$/.test(attribute)) return undefined;
  const source = await firstText(root, how === 'path' ? [what] : places);
  return new RegExp(`^${attribute}(?:\\s*:\\s*\\w+)?\\s*=\\s*['"]([^'"]+)['"]`, 'm').exec(source ?? '')?.[1];
}

async function firstText(root: string, files: readonly string[]): Promise<string | undefined> {
  for (const file of files.filter((name) => !name.split('/').includes('..'))) {
    const place = await realpath(join(root, file)).catch(() => undefined);
    if (place?.startsWith(`${root}/`) !== true) continue;
    const text = await readFile(place, 'utf8').catch(() => undefined);
    if (text !== undefined) return text.trim();
  }
  return undefined;
}

function person(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const people = value.map((entry) => joined(textOf(member(entry, 'name')), textOf(member(entry, 'email'))));
  return people.find((text) => text?.includes('@')) ?? people.find((text) => text !== undefined);
}

function joined(name: string | undefined, email: string | undefined): string | undefined {
  return email === undefined ? name : `${name ?? email} <${email}>`;
}

function homepage(urls: unknown): string | undefined {
  if (typeof urls !== 'object' || urls === null) return undefined;
  const named = Object.entries(urls).map(([name, url]) => [name.toLowerCase(), textOf(url)] as const);
  const wanted = ['homepage', 'home', 'repository', 'source', 'source code'];
  return wanted.flatMap((name) => named.find(([key]) => key === name)?.[1] ?? [])[0];
}
