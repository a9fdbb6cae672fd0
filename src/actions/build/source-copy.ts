import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { copyProject, type Toolbox } from '../../fpm/index.ts';
import { isInside } from './project-files.ts';

/** What is copied: the project, or all of the checkout that it lies in, for what names folders beside it. */
export type Extent = 'project' | 'checkout';

/**
 * A copy of the project below `scratch`, for tools that write into the folder they build. It lies in a clone of the
 * checkout, which counts as unchanged, so that what makes its version from tags (setuptools-scm, hatch-vcs, versioningit,
 * pbr, dunamai) finds them.
 * @returns the project's folder in the copy
 */
export async function copySource(
  tools: Toolbox,
  { root, workspace, output, extent }: { root: string; workspace: string; output: string; extent: Extent },
): Promise<string> {
  const top = join(tools.scratch, 'source');
  const checkout = await checkoutOf(tools, root);
  const clone = checkout !== undefined && (await cloned(tools, checkout, top));
  const base = clone ? checkout : extent === 'checkout' ? workspace : root;
  const rules = { without: [output], asItIs: false };
  const place = join(top, relative(base, root));
  if (extent === 'checkout') await copyProject(base, top, rules);
  else await copyProject(root, place, rules);
  return place;
}

/** The folder of the git checkout that a folder lies in, or undefined where it lies in none. */
async function checkoutOf(tools: Toolbox, root: string): Promise<string | undefined> {
  const top = (await git(tools, ['rev-parse', '--show-toplevel'], root))?.replace(/\n$/, '');
  return top !== undefined && top !== '' && isInside(top, root) ? top : undefined;
}

/** Clones the history alone; whatever the copy then lacks or has besides, git takes for the commit's. */
async function cloned(tools: Toolbox, checkout: string, top: string): Promise<boolean> {
  const made = await git(
    tools,
    ['clone', '--quiet', '--no-checkout', '--shared', '--', checkout, top],
    tools.scratch,
  );
  if (made === undefined) return false;
  await git(tools, ['read-tree', 'HEAD'], top);
  const pipe = 'git ls-files -z | git update-index -z --assume-unchanged --stdin';
  await tools.run({ program: 'sh', args: ['-c', pipe], cwd: top, environment: tools.environment });
  await writeFile(join(top, '.git', 'info', 'exclude'), '*\n');
  return true;
}

/** What git prints, or undefined where it fails or isn't there. */
async function git(tools: Toolbox, args: readonly string[], cwd: string): Promise<string | undefined> {
  const all = ['-c', 'safe.directory=*', ...args];
  const exit = await tools
    .run({ program: 'git', args: all, cwd, environment: tools.environment })
    .catch(() => undefined);
  return exit?.kind === 'exited' && exit.code === 0 ? exit.output : undefined;
}
