import { mkdir, readdir, readlink, realpath, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { NodeProject } from '../project/index.ts';

/** Where what a project needs from outside of it lies, in its node_modules: laid out as in the repository. */
const INNER = '.workspace';
/** What installers write for themselves. */
const NO_MODULE = /^\.(?!bin$)/;

type Copy = (from: string, to: string) => Promise<void>;

/** Copies what an installation needs, laid out as in the repository: the workspaces, the packages beside the project. */
export async function assemble(
  { base, installRoot, locals }: NodeProject,
  assembly: string,
  copy: Copy,
): Promise<void> {
  const outside = locals.map(({ folder }) => folder).filter((folder) => !isInside(installRoot, folder));
  for (const folder of [installRoot, ...outside]) await copy(folder, join(assembly, relative(base, folder)));
}

/**
 * Takes what was installed in an assembly into a staged project: each node_modules, and the packages of the repository
 * that run with it, keep their places below `node_modules/.workspace`, so that they find each other as they did; links
 * in node_modules itself lead to what the project found from its own place.
 */
export async function takeModules(project: NodeProject, assembly: string, staged: string): Promise<void> {
  const { base, root, installRoot, locals } = project;
  const inner = join(staged, 'node_modules', INNER);
  const at = (folder: string): string => relative(base, folder);
  const own = [...new Set([at(installRoot), at(root)])];
  for (const folder of own)
    await moved(join(assembly, folder, 'node_modules'), join(inner, folder, 'node_modules'));
  for (const { folder } of locals) await moved(join(assembly, at(folder)), join(inner, at(folder)));
  await cutLinks(inner, assembly, {
    member: join(assembly, at(root)),
    staged,
    kept: locals.map(({ folder }) => join(assembly, at(folder))),
  });
  await rm(assembly, { recursive: true, force: true });
  // The innermost goes first, as Node looks.
  for (const folder of own.toReversed())
    await linkModules(join(inner, folder, 'node_modules'), join(staged, 'node_modules'));
}

async function moved(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}

/** Links to packages of the repository that stay behind go; those to the project itself lead to where it is now. */
async function cutLinks(
  inner: string,
  assembly: string,
  { member, staged, kept }: { member: string; staged: string; kept: readonly string[] },
): Promise<void> {
  await walk(inner);

  async function walk(folder: string): Promise<void> {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const place = join(folder, entry.name);
      if (entry.isDirectory()) await walk(place);
      else if (entry.isSymbolicLink()) await judge(place);
    }
  }

  async function judge(link: string): Promise<void> {
    const target = join(dirname(link), await readlink(link));
    const old = join(assembly, relative(inner, target));
    if (isInside(member, old) && !old.slice(member.length).startsWith('/node_modules')) {
      await rm(link);
      await symlink(relative(dirname(link), join(staged, relative(member, old))), link);
    } else if (
      !old.includes('/node_modules/') &&
      isInside(assembly, old) &&
      !kept.some((folder) => isInside(folder, old))
    ) {
      await rm(link);
    }
  }
}

async function linkModules(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true }).catch(() => [])) {
    if (NO_MODULE.test(entry.name)) continue;
    const place = join(to, entry.name);
    if (entry.name === '.bin' || entry.name.startsWith('@')) await linkModules(join(from, entry.name), place);
    else {
      const target = relative(await realpath(dirname(place)), join(from, entry.name));
      await symlink(target, place).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      });
    }
  }
}

function isInside(base: string, place: string): boolean {
  const way = relative(base, place);
  return way !== '..' && !way.startsWith('../');
}
