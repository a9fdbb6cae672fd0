import { dirname } from 'node:path';
import { nodeManager } from './node-manager.ts';
import {
  isBelow,
  localPackages,
  namesOf,
  prepares,
  readPackageJson,
  workspaceMembers,
  workspacesOf,
} from './node-workspaces.ts';
import type { Facts, NodeProject } from './project.ts';
import { given, member, textOf } from './value.ts';

/**
 * Reads package.json, and what decides on its dependencies: locks, workspaces that it is one of, packages beside it.
 * @param top the outermost folder that may be looked at
 * @throws Failure `project` where it is no JSON object, or names a folder that is not there
 */
export async function readNode(root: string, top: string): Promise<NodeProject> {
  const document = await readPackageJson(root);
  const workspaces = await workspacesOf(root, top);
  const installRoot = workspaces?.root ?? root;
  const locals = await localPackages(root, document, workspaces, top);
  const outside = locals.filter(({ folder }) => !isBelow(root, folder));
  const { manager, unread } = await nodeManager(installRoot);
  const members = workspaces?.members ?? (await workspaceMembers(root));
  const listed = (name: string): boolean => namesOf(member(document, name)).length > 0;
  const scripts = member(document, 'scripts');
  return {
    kind: 'node',
    root,
    facts: nodeFacts(document),
    scripts: Object.fromEntries(
      Object.entries(typeof scripts === 'object' && scripts !== null ? scripts : {}).flatMap(
        ([name, line]) => (typeof line === 'string' ? [[name, line]] : []),
      ),
    ),
    main: textOf(member(document, 'main')),
    engine: textOf(member(document, 'engines', 'node')),
    manager,
    installRoot,
    base: commonFolder([installRoot, ...outside.map(({ folder }) => folder)]),
    locals: outside,
    hasDependencies:
      ['dependencies', 'optionalDependencies', 'devDependencies'].some(listed) || members.length > 0,
    preparesItself: prepares(document) || members.some((each) => each.prepares),
    unread,
  };
}

function commonFolder(folders: readonly string[]): string {
  const [first = '/'] = folders;
  let common = first;
  while (!folders.every((folder) => isBelow(common, folder))) common = dirname(common);
  return common;
}

function nodeFacts(document: unknown): Facts {
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
