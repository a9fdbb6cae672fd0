import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Facts, NodeProject } from './project.ts';
import { given, member, textOf } from './value.ts';

/** Reads package.json. @throws Failure `project` where it is no JSON object */
export async function readNode(root: string): Promise<NodeProject> {
  const file = join(root, 'package.json');
  const document = parsed(await readFile(file, 'utf8'), file);
  const scripts = member(document, 'scripts');
  const lockFiles = ['npm-shrinkwrap.json', 'package-lock.json'] as const;
  const present = await Promise.all(lockFiles.map((name) => exists(join(root, name))));
  return {
    kind: 'node',
    root,
    facts: nodeFacts(document),
    lockFile: lockFiles.find((_, index) => present[index]),
    scripts: Object.fromEntries(
      Object.entries(typeof scripts === 'object' && scripts !== null ? scripts : {}).flatMap(
        ([name, line]) => (typeof line === 'string' ? [[name, line]] : []),
      ),
    ),
    hasDependencies: ['dependencies', 'optionalDependencies', 'devDependencies'].some((name) => {
      const list = member(document, name);
      return typeof list === 'object' && list !== null && Object.keys(list).length > 0;
    }),
  };
}

export function nodeFacts(document: unknown): Facts {
  const repository = member(document, 'repository', 'url') ?? member(document, 'repository');
  return given<Facts>({
    name: textOf(member(document, 'name')),
    version: textOf(member(document, 'version')),
    description: textOf(member(document, 'description')),
    maintainer: person(member(document, 'author')) ?? person(firstOf(member(document, 'maintainers'))),
    homepage: textOf(member(document, 'homepage')) ?? repositoryPage(textOf(repository)),
    license: textOf(member(document, 'license')) ?? textOf(member(document, 'license', 'type')),
  });
}

/** package.json's people: `{name, email}` or `Name <email> (url)`. */
function person(value: unknown): string | undefined {
  const text = textOf(value);
  if (text !== undefined) return text.replace(/\s*\([^)]*\)\s*$/, '');
  const name = textOf(member(value, 'name'));
  const email = textOf(member(value, 'email'));
  return email === undefined ? name : `${name ?? email} <${email}>`;
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

/** The page of a repository on a public forge: `git+https://host/a/b.git`, `github:a/b`, `a/b`. */
function repositoryPage(text: string | undefined): string | undefined {
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(text ?? '')?.[1];
  if (short !== undefined) return `https://github.com/${short}`;
  return /^(?:git\+)?(https:\/\/[^\s@]+?)(?:\.git)?$/.exec(text ?? '')?.[1];
}

function parsed(text: string, file: string): unknown {
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) return document;
  } catch (cause) {
    throw new Failure(
      'project',
      `${file} is no JSON: ${cause instanceof Error ? cause.message : cause}`,
      'Mend the file.',
      { cause },
    );
  }
  throw new Failure('project', `${file} holds no JSON object.`, 'Mend the file.');
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
