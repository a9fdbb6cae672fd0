import { dirname, relative, resolve } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Toolbox, Tree } from '../../fpm/index.ts';

/** Files that make Python import from elsewhere: where they name the runner, the host finds no module. */
const IMPORTS_FROM = /\/(?:[^/]+\.pth|[^/]+\.egg-link|__editable__[^/]*\.py)$/;
/** Folders that every host has: what a link finds there, other packages may have brought. */
const SYSTEM = /^\/(?:usr|bin|sbin|lib\w*|etc|var|run|dev|proc|sys)(?:\/|$)/;
/** Fewer parts than this, and a path is no sign of the runner: `/tmp`. */
const FEWEST_PARTS = 2;

/**
 * The last look over a settled tree, before it is packed.
 * @param runner absolute paths of the runner's own folders
 * @returns paths of files that name one of these folders and do no harm on a host
 * @throws Failure `tree` for version control, for what makes Python look on the runner, and for links that leave the
 * package and lead to nothing
 */
export async function lastLook(
  tools: Toolbox,
  stage: string,
  tree: Tree,
  runner: readonly string[],
): Promise<readonly string[]> {
  const naming = await filesNaming(tools, stage, runner);
  const faults = [
    ...[...tree.keys()].filter((path) => path.endsWith('/.git')).map((path) => `${path} (version control)`),
    ...naming
      .filter((path) => IMPORTS_FROM.test(path))
      .map((path) => `${path} (leads to the runner's folders)`),
    ...strayLinks(tree).map(({ path, target }) => `${path} (a link to ${target}, which nothing provides)`),
  ];
  if (faults.length === 0) return naming;
  const shown = faults.slice(0, 20).join('; ');
  throw new Failure(
    'tree',
    `The package would hold what works on the runner alone: ${shown}${faults.length > 20 ? ` and ${faults.length - 20} more` : ''}.`,
    'Install what is editable as a copy; replace a link by what it points to; leave version control out.',
  );
}

async function filesNaming(
  tools: Toolbox,
  stage: string,
  runner: readonly string[],
): Promise<readonly string[]> {
  const wanted = runner.filter((path) => path.split('/').filter(Boolean).length >= FEWEST_PARTS);
  if (wanted.length === 0) return [];
  const args = ['--recursive', '--files-with-matches', '--fixed-strings', '--no-messages', '--null'];
  const { output } = await tools.run({
    program: 'grep',
    args: [...args, ...wanted.flatMap((path) => ['-e', path]), '--', stage],
    cwd: tools.scratch,
    environment: { ...tools.environment, LC_ALL: 'C' },
  });
  return output
    .split('\0')
    .filter((file) => file.startsWith(stage))
    .map((file) => `/${relative(stage, file)}`)
    .toSorted();
}

/** Links by a relative path that leave what the package has: a link within its own folder may be dead, as in the project. */
function strayLinks(tree: Tree): readonly { readonly path: string; readonly target: string }[] {
  return [...tree].flatMap(([path, entry]) => {
    if (entry.kind !== 'link' || entry.target.startsWith('/')) return [];
    const leads = resolve(dirname(path), entry.target);
    const isOwn = tree.has(leads) || tree.has(leads.split('/').slice(0, 3).join('/'));
    return isOwn || SYSTEM.test(leads) ? [] : [{ path, target: entry.target }];
  });
}
