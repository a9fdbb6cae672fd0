import { access, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { locate } from '../program.ts';
import type { NodeProject } from '../project/index.ts';
import { must, type Toolbox } from './toolbox.ts';

export const NODE = '/usr/bin/node';

/** The host's Node: its major version. @throws Failure `tool` where the runner has not the distribution's */
export async function nodeMajor({ run, environment, scratch }: Toolbox): Promise<number> {
  await locate(NODE, environment).catch(() => {
    throw new Failure(
      'tool',
      `There is no ${NODE} on this runner, which is what the hosts run: the one of setup-node is not theirs.`,
      'Add a step `apt-get install nodejs npm` (or NodeSource’s repository, as on the hosts) before this one.',
    );
  });
  const exit = await run({ program: NODE, args: ['--version'], cwd: scratch, environment });
  return Number(/^v(\d+)/.exec(exit.output)?.[1] ?? '0');
}

/** All dependencies, for the build; left alone where the user has installed them. */
export async function installForBuild(
  tools: Toolbox,
  { root, lockFile, hasDependencies }: NodeProject,
): Promise<void> {
  if (!hasDependencies || (await exists(join(root, 'node_modules')))) return;
  await npm(tools, [lockFile === undefined ? 'install' : 'ci'], root);
}

/** The dependencies that run on the host, in the staged copy of the project. */
export async function installForHost(
  tools: Toolbox,
  staged: string,
  { lockFile, hasDependencies }: NodeProject,
): Promise<void> {
  if (!hasDependencies) return;
  const command = lockFile === undefined ? ['install', '--no-package-lock'] : ['ci'];
  await npm(tools, [...command, '--omit=dev'], staged);
  await tidy(join(staged, 'node_modules'));
}

async function npm(tools: Toolbox, args: readonly string[], cwd: string): Promise<void> {
  await must(
    tools,
    { program: 'npm', args: [...args, '--no-audit', '--no-fund'], cwd },
    {
      what: 'npm could not install the dependencies',
      remedy: 'Run `npm install` and commit the lock file, or set npm_config_registry to where they are.',
    },
  );
}

/** Object files and build leftovers of native addons hold the path they were built at; none of them runs. */
async function tidy(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const gyp = entries.some(({ name }) => name === 'config.gypi');
  for (const entry of entries) {
    const place = join(folder, entry.name);
    const leftover =
      /^(?:\.cache|obj\.target|\.deps|\.git|\.gitignore|\.gitattributes|\.github|\.npmrc|\.env|\.package-lock\.json)$/.test(
        entry.name,
      ) || /\.o(?:\.d)?$/.test(entry.name);
    const generated = gyp && /^(?:config\.gypi|(?:binding\.)?Makefile|.*\.mk|gyp-.*-tool)$/.test(entry.name);
    if (leftover || generated) await rm(place, { recursive: true, force: true });
    else if (entry.isDirectory()) await tidy(place);
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
