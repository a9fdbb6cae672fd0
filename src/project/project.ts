import type { RequirementsFile } from './requirements-file.ts';

/** What a project says of itself; nothing here is invented. */
export interface Facts {
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  /** `Name <address>`, or what there is of it. */
  readonly maintainer?: string;
  readonly homepage?: string;
  /** As the project writes it: an SPDX expression, mostly. */
  readonly license?: string;
}

/** What may have to be asked of a Python project's build backend. */
export type Untold = 'name' | 'version' | 'dependencies';

export interface PythonProject {
  readonly kind: 'python';
  /** Absolute. */
  readonly root: string;
  readonly facts: Facts;
  /** PEP 508 requirements of the project and of requirements.txt, as written. */
  readonly requirements: readonly string[];
  /** requirements.txt, or what another tool's lock file pins, as one. */
  readonly requirementsFile: RequirementsFile | undefined;
  /** What pip installs is decided by `requirementsFile` alone, or nothing is to be installed. */
  readonly locked: boolean;
  /** Lock files that are there and not read, since another one decides. */
  readonly unread: readonly string[];
  /** What the files don't tell, and the project's own build would: `setup(version=get_version())`, dynamic fields. */
  readonly untold: readonly Untold[];
  /** Whether pip can install the project itself. */
  readonly backend: boolean;
  /** The Node project in the same folder, where it has a `build` script. */
  readonly frontEnd: NodeProject | undefined;
  /** It has Django's manage.py. */
  readonly django: boolean;
  /** Whether its modules lie in `src/`. */
  readonly sourceFolder: boolean;
}

/** Which program installs a Node project's dependencies, and by which lock. */
export interface NodeManager {
  readonly kind: 'npm' | 'pnpm' | 'yarn-classic' | 'yarn';
  /** The lock's name, or undefined where there is none that it reads. */
  readonly lockFile: string | undefined;
  /** Which release: as `packageManager` names it, else a range that reads the lock. npm is always the runner's. */
  readonly version: string;
}

/** A package of the same repository that another one needs by its folder. */
export interface LocalPackage {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** It has a `build` script. */
  readonly builds: boolean;
  /** It has scripts that an installation in its own folder runs. */
  readonly prepares: boolean;
}

export interface NodeProject {
  readonly kind: 'node';
  readonly root: string;
  readonly facts: Facts;
  readonly scripts: Readonly<Record<string, string>>;
  /** As package.json has it. */
  readonly main: string | undefined;
  /** The range of Node's versions in `engines`. */
  readonly engine: string | undefined;
  readonly manager: NodeManager;
  /** Where the manager is started: the project, or the root of the workspaces that it is one of. Absolute. */
  readonly installRoot: string;
  /** The innermost folder with all that an installation needs: `installRoot`, and packages outside of it. Absolute. */
  readonly base: string;
  /** Packages of the repository, outside the project, that run with it. */
  readonly locals: readonly LocalPackage[];
  readonly hasDependencies: boolean;
  /** An installation in its own folder runs scripts of the project, or of its workspaces, which may need its developers' tools. */
  readonly preparesItself: boolean;
  /** Lock files that say nothing here, and why: for a warning. */
  readonly unread: readonly string[];
}

interface DirectoryProject {
  readonly kind: 'directory';
  readonly root: string;
  readonly facts: Facts;
}

/** What the user's repository is. */
export type Project = PythonProject | NodeProject | DirectoryProject;
