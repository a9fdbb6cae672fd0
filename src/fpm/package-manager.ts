import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../program.ts';
import type { NodeManager, NodeProject } from '../project/index.ts';
import { must, type Toolbox } from './toolbox.ts';

/** A program that installs a Node project's dependencies. */
export interface PackageManager {
  /** `npm`, `pnpm`, `yarn` */
  readonly program: string;
  /** The tools' environment with the program first in PATH, since scripts call it. */
  readonly environment: Environment;
  /** Installs in a folder: all, or what runs on the host; of workspaces only what one member needs, where given. */
  readonly install: (wish: Wish) => Promise<void>;
}

export interface Wish {
  readonly cwd: string;
  readonly dependencies: 'all' | 'host';
  /** The member's folder, relative to `cwd`. */
  readonly member?: string;
  /** Folders behind all others in PATH. */
  readonly programs?: readonly string[];
}

/** Where the registry has the programs. Source: Yarn's and pnpm's installation pages. */
const PACKAGES = { pnpm: 'pnpm', 'yarn-classic': 'yarn', yarn: '@yarnpkg/cli-dist' } as const;

/** npm is the runner's; pnpm and Yarn come from the registry that the project's .npmrc names, in the release its lock needs. */
export async function openPackageManager(tools: Toolbox, project: NodeProject): Promise<PackageManager> {
  const { manager, installRoot } = project;
  const bin =
    manager.kind === 'npm'
      ? undefined
      : await fetched(tools, PACKAGES[manager.kind], manager.version, installRoot);
  const path = tools.environment.PATH ?? '';
  const environment = {
    ...tools.environment,
    ...settings(manager, tools),
    PATH: bin === undefined ? path : `${bin}:${path}`,
  };
  return {
    program: manager.kind === 'yarn-classic' ? 'yarn' : manager.kind,
    environment,
    install: async (wish) => {
      const PATH = [environment.PATH, ...(wish.programs ?? [])].join(':');
      const lock = manager.lockFile === undefined ? '' : ` by ${manager.lockFile}`;
      for (const { program, args, cwd = wish.cwd } of commands(manager, wish)) {
        await must(
          tools,
          { program, args, cwd, environment: { ...environment, PATH } },
          {
            what: `${program} could not install the dependencies${lock}`,
            remedy: `Run \`${program} install\`, commit the lock file that it writes; or set npm_config_registry to where they are.`,
          },
        );
      }
    },
  };
}

async function fetched(tools: Toolbox, name: string, version: string, project: string): Promise<string> {
  const folder = join(tools.scratch, 'package-manager');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}\n');
  await copyFile(join(project, '.npmrc'), join(folder, '.npmrc')).catch(() => undefined);
  await must(
    tools,
    {
      program: 'npm',
      args: ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`],
      cwd: folder,
    },
    {
      what: `${name} ${version}, which the project’s lock needs, could not be had`,
      remedy: 'Correct `packageManager` in package.json, or set npm_config_registry to where it is.',
    },
  );
  return join(folder, 'node_modules', '.bin');
}

/** Caches below `scratch`; node_modules as Node itself reads them; nothing asked, nothing reported. */
function settings({ kind }: NodeManager, { environment, scratch }: Toolbox): Environment {
  if (kind === 'npm') return {};
  if (kind === 'pnpm') return { CI: 'true', npm_config_store_dir: join(scratch, 'cache', 'pnpm') };
  if (kind === 'yarn-classic') return { CI: 'true', YARN_CACHE_FOLDER: join(scratch, 'cache', 'yarn') };
  const registry = environment.npm_config_registry;
  const proxies = { YARN_HTTP_PROXY: environment.http_proxy, YARN_HTTPS_PROXY: environment.https_proxy };
  const given = Object.entries({ YARN_NPM_REGISTRY_SERVER: registry, ...proxies });
  return {
    ...Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    CI: 'true',
    YARN_GLOBAL_FOLDER: join(scratch, 'cache', 'yarn'),
    YARN_NODE_LINKER: 'node-modules',
    YARN_ENABLE_TELEMETRY: '0',
    YARN_ENABLE_PROGRESS_BARS: '0',
  };
}

interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

/** What is started, in this order. A lock is never changed: where it doesn't fit package.json, the program says so. */
function commands({ kind, lockFile }: NodeManager, { cwd, dependencies, member }: Wish): readonly Command[] {
  const locked = lockFile !== undefined;
  const host = dependencies === 'host';
  switch (kind) {
    case 'npm': {
      const start = locked ? ['ci'] : ['install', '--no-package-lock'];
      const only = [
        ...(host ? ['--omit=dev'] : []),
        ...(member === undefined ? [] : [`--workspace=${member}`]),
      ];
      return [{ program: 'npm', args: [...start, ...only, '--no-audit', '--no-fund'] }];
    }
    case 'pnpm': {
      const only = [
        ...(host ? ['--prod'] : []),
        ...(member === undefined ? [] : ['--filter', `{./${member}}...`]),
      ];
      // Copies, since a hard link into the store would change with it; no path of the runner in programs.
      const form = [
        'package-import-method=copy',
        'extend-node-path=false',
        'prefer-symlinked-executables=true',
      ];
      const options = form.map((setting) => `--config.${setting}`);
      return [
        {
          program: 'pnpm',
          args: ['install', locked ? '--frozen-lockfile' : '--no-lockfile', ...only, ...options],
        },
      ];
    }
    case 'yarn-classic': {
      const only = host ? ['--production'] : [];
      return [
        {
          program: 'yarn',
          args: ['install', locked ? '--frozen-lockfile' : '--no-lockfile', '--non-interactive', ...only],
        },
      ];
    }
    case 'yarn': {
      const install = ['install', ...(locked ? ['--immutable'] : ['--no-immutable'])];
      if (!host) return [{ program: 'yarn', args: install }];
      // `focus` doesn't look whether the lock fits: an installation that builds nothing does, and `focus` takes out of it
      // what the host doesn't need. (`--mode=update-lockfile` would be quicker, and refuses `--immutable`.)
      return [
        { program: 'yarn', args: [...install, '--mode=skip-build'] },
        {
          program: 'yarn',
          args: ['workspaces', 'focus', '--production'],
          ...(member === undefined ? {} : { cwd: join(cwd, member) }),
        },
      ];
    }
  }
}
