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
  readonly requirementsFile: RequirementsFile | undefined;
  /** What pip installs is decided by requirements.txt alone, or nothing is to be installed. */
  readonly locked: boolean;
  /** What the files don't tell, and the project's own build would: `setup(version=get_version())`, dynamic fields. */
  readonly untold: readonly Untold[];
  /** Whether pip can install the project itself. */
  readonly backend: boolean;
  /** Whether its modules lie in `src/`. */
  readonly sourceFolder: boolean;
}

export interface NodeProject {
  readonly kind: 'node';
  readonly root: string;
  readonly facts: Facts;
  readonly lockFile: 'package-lock.json' | 'npm-shrinkwrap.json' | undefined;
  readonly scripts: Readonly<Record<string, string>>;
  readonly hasDependencies: boolean;
}

export interface DirectoryProject {
  readonly kind: 'directory';
  readonly root: string;
  readonly facts: Facts;
}

/** What the user's repository is. */
export type Project = PythonProject | NodeProject | DirectoryProject;
