import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, matchesGlob, relative, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import type { LocalPackage } from './project.ts';
import { member, textOf, textsOf } from './value.ts';

/** A repository of several packages: its root, and those in its folders. */
export interface Workspaces {
  readonly root: string;
  readonly members: readonly LocalPackage[];
}

/** @throws Failure `project` where there is none, or it is no JSON object */
export async function readPackageJson(folder: string): Promise<unknown> {
  const file = join(folder, 'package.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failure(
      'project',
      `There is no ${file}, which the project’s dependencies name.`,
      'Commit it.',
      { cause },
    );
  });
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) return document;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('project', `${file} is no JSON: ${said}`, 'Mend the file.', { cause });
  }
  throw new Failure('project', `${file} holds no JSON object.`, 'Mend the file.');
}

/** Which folders below a root are packages of it, as package.json or pnpm-workspace.yaml have them. */
async function memberGlobs(root: string): Promise<readonly string[]> {
  const pnpm = await readFile(join(root, 'pnpm-workspace.yaml'), 'utf8').catch(() => undefined);
  if (pnpm !== undefined) {
    const { parse } = await import('yaml');
    const document: unknown = parse(pnpm);
    return textsOf(member(document, 'packages'));
  }
  if (!(await isFile(join(root, 'package.json')))) return [];
  const document = await readPackageJson(root);
  return [...textsOf(member(document, 'workspaces')), ...textsOf(member(document, 'workspaces', 'packages'))];
}

/** The workspaces that a package is one of; undefined where it stands alone, or is the root itself. */
export async function workspacesOf(root: string, top: string): Promise<Workspaces | undefined> {
  for (let folder = dirname(root); isBelow(top, folder); folder = dirname(folder)) {
    const globs = await memberGlobs(folder);
    const members = globs.length === 0 ? [] : await membersOf(folder, globs);
    if (members.some((each) => each.folder === root)) return { root: folder, members };
    if (folder === '/') break;
  }
  return undefined;
}

/** The packages of the workspaces whose root a folder is. */
export async function workspaceMembers(root: string): Promise<readonly LocalPackage[]> {
  const globs = await memberGlobs(root);
  return globs.length === 0 ? [] : membersOf(root, globs);
}

async function membersOf(root: string, globs: readonly string[]): Promise<readonly LocalPackage[]> {
  const patterns = globs.map((glob) => glob.replace(/^(!?)\.\//, '$1').replace(/\/+$/, ''));
  const wanted = patterns.filter((glob) => !glob.startsWith('!'));
  const refused = patterns.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  const found: LocalPackage[] = [];
  const depth = wanted.some((glob) => glob.includes('**'))
    ? 6
    : Math.max(...wanted.map((glob) => glob.split('/').length));
  await walk('', 0);
  return found;

  async function walk(path: string, level: number): Promise<void> {
    if (level >= depth) return;
    for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
      const at = path === '' ? entry.name : `${path}/${entry.name}`;
      const matches = (glob: string): boolean => matchesGlob(at, glob);
      if (wanted.some(matches) && !refused.some(matches) && (await isFile(join(root, at, 'package.json')))) {
        const document = await readPackageJson(join(root, at));
        const name = textOf(member(document, 'name')) ?? at;
        found.push({ name, folder: join(root, at), ...scriptsOf(document) });
      }
      await walk(at, level + 1);
    }
  }
}

/**
 * The packages of the repository that run with a project: those of its workspaces that it depends on, and those that it
 * names by their folder (`file:../shared`), and theirs.
 * @throws Failure `project` naming one that is not there, or outside `top`
 */
export async function localPackages(
  root: string,
  document: unknown,
  workspaces: Workspaces | undefined,
  top: string,
): Promise<readonly LocalPackage[]> {
  const found = new Map<string, LocalPackage>();
  await follow(root, document);
  return [...found.values()];

  async function follow(from: string, of: unknown): Promise<void> {
    for (const list of ['dependencies', 'optionalDependencies', 'peerDependencies']) {
      for (const name of namesOf(member(of, list))) {
        const folder = await folderOf(from, name, textOf(member(of, list, name)) ?? '');
        if (folder === undefined || folder === root || found.has(folder)) continue;
        const its = await readPackageJson(folder);
        found.set(folder, { name, folder, ...scriptsOf(its) });
        await follow(folder, its);
      }
    }
  }

  async function folderOf(from: string, name: string, range: string): Promise<string | undefined> {
    const path =
      /^(?:file:|link:|portal:)(.+)$/.exec(range)?.[1] ?? (/^\.{1,2}\//.test(range) ? range : undefined);
    if (path === undefined) return workspaces?.members.find((each) => each.name === name)?.folder;
    const place = await realpath(resolve(from, path)).catch(() => undefined);
    if (place === undefined || !isBelow(top, place)) {
      throw new Failure(
        'project',
        `${join(from, 'package.json')}: ${name} is to come from ${path}, which is not in the workspace.`,
        'Check it out below the workspace, or take it from a registry.',
      );
    }
    return (await stat(place)).isDirectory() ? place : undefined;
  }
}

/** What npm runs where a package is installed in its own folder. */
const OWN_INSTALL = ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare'];

export function prepares(document: unknown): boolean {
  return OWN_INSTALL.some((name) => textOf(member(document, 'scripts', name)) !== undefined);
}

function scriptsOf(document: unknown): Pick<LocalPackage, 'builds' | 'prepares'> {
  return {
    builds: textOf(member(document, 'scripts', 'build')) !== undefined,
    prepares: prepares(document),
  };
}

export function namesOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

export function isBelow(base: string, place: string): boolean {
  const way = relative(base, place);
  return way !== '..' && !way.startsWith('../');
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
