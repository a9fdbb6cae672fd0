import { access, copyFile, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Failure } from '../failure.ts';
import { locate } from '../program.ts';
import { type NodeProject, workspaceMembers } from '../project/index.ts';
import { withoutOwnPreparation } from './own-scripts.ts';
import type { PackageManager, Wish } from './package-manager.ts';
import type { Toolbox } from './toolbox.ts';
import { assemble, takeModules } from './workspace-modules.ts';

const NODE = '/usr/bin/node';

/** The host's Node, `20.20.2`. @throws Failure `tool` where the runner has not the distribution's */
export async function nodeVersion({ run, environment, scratch }: Toolbox): Promise<string> {
  await locate(NODE, environment).catch(() => {
    throw new Failure(
      'tool',
      `There is no ${NODE} on this runner, which is what the hosts run: the one of setup-node is not theirs.`,
      'Add a step `apt-get install nodejs npm` (or NodeSource’s repository, as on the hosts) before this one.',
    );
  });
  const exit = await run({ program: NODE, args: ['--version'], cwd: scratch, environment });
  return exit.output.trim().replace(/^v/, '');
}

/** All dependencies, for the build; left alone where the user has installed them. */
export async function installForBuild(manager: PackageManager, project: NodeProject): Promise<void> {
  const { installRoot, hasDependencies } = project;
  if (!hasDependencies && installRoot === project.root) return;
  if (await exists(join(installRoot, 'node_modules'))) return;
  await manager.install({ cwd: installRoot, dependencies: 'all' });
}

/**
 * The dependencies that run on the host, in the staged copy of the project.
 * @param staged the copy; what it needs from outside of the project comes into its node_modules
 */
export async function installForHost(
  tools: Toolbox,
  manager: PackageManager,
  project: NodeProject,
  staged: string,
  copy: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const { root, installRoot, locals } = project;
  const programs = [join(installRoot, 'node_modules', '.bin')];
  if (installRoot !== root || locals.length > 0) {
    const assembly = join(tools.scratch, 'assembly');
    await assemble(project, assembly, copy);
    const cwd = join(assembly, relative(project.base, installRoot));
    const member = installRoot === root ? undefined : relative(installRoot, root);
    await install(
      manager,
      { cwd, dependencies: 'host', programs, ...(member === undefined ? {} : { member }) },
      installRoot,
    );
    await takeModules(project, assembly, staged);
  } else if (project.hasDependencies) {
    await install(manager, { cwd: staged, dependencies: 'host', programs }, root);
  }
  await tidy(staged, false);
}

/** The project's own settings are in force while its dependencies are installed, and don't stay. */
async function install(manager: PackageManager, wish: Wish, project: string): Promise<void> {
  const settings = join(wish.cwd, '.npmrc');
  await copyFile(join(project, '.npmrc'), settings).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
  const members = await workspaceMembers(wish.cwd);
  try {
    await withoutOwnPreparation([wish.cwd, ...members.map(({ folder }) => folder)], () =>
      manager.install(wish),
    );
  } finally {
    await rm(settings, { force: true });
  }
}

/** What installers and builds leave in node_modules, and no program needs: some of it has the time, or a path of the runner. */
const LEFTOVER =
  /^(?:\.cache|obj\.target|\.deps|\.git|\.gitignore|\.gitattributes|\.github|\.npmrc|\.env|\.package-lock\.json|\.modules\.yaml|\.pnpm-workspace-state.*|\.yarn-integrity|\.yarn-state\.yml|\.turbo|\.parcel-cache|\.nyc_output|\.eslintcache|\.DS_Store)$|\.o(?:\.d)?$/;
/** What gyp writes for a build. */
const GENERATED = /^(?:config\.gypi|(?:binding\.)?Makefile|.*\.mk|gyp-.*-tool)$/;
/** Yarn's own, beside package.json. */
const OF_YARN = /^(?:cache|unplugged|install-state\.gz|build-state\.yml)$/;

/** Removes leftovers from each node_modules below a folder. */
async function tidy(folder: string, inModules: boolean): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const gyp = entries.some(({ name }) => name === 'config.gypi');
  for (const entry of entries) {
    const place = join(folder, entry.name);
    const leftover = inModules && (LEFTOVER.test(entry.name) || (gyp && GENERATED.test(entry.name)));
    const yarn = !inModules && basename(folder) === '.yarn' && OF_YARN.test(entry.name);
    if (leftover || yarn) await rm(place, { recursive: true, force: true });
    else if (entry.isDirectory()) await tidy(place, inModules || entry.name === 'node_modules');
  }
}

/**
 * Native addons that are bound to one major version of Node: compiled, and not against N-API, whose modules register
 * by `napi_register_module_v1` or `napi_module_register`.
 */
export async function boundAddons(files: readonly string[]): Promise<readonly string[]> {
  const bound: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.node'))) {
    const content = await readFile(file);
    if (!content.includes('napi_register_module_v1') && !content.includes('napi_module_register'))
      bound.push(file);
  }
  return bound;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
