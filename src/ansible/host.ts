/** Package name → version; `null`: not installed. */
export type Versions = Readonly<Record<string, string | null>>;

export type PackageAction = 'install' | 'upgrade' | 'downgrade' | 'none';

interface PackageChange {
  readonly before: string | null;
  readonly after: string;
  readonly action: PackageAction;
}

/** What a version was built from, as the package's control fields Git-Commit and Git-Repository say. */
export interface Origin {
  readonly commit: string;
  readonly repository: string;
}

/** Package name → origin, of the versions before and, where known, after. */
export interface Commits {
  readonly before: Readonly<Record<string, Origin>>;
  readonly after: Readonly<Record<string, Origin>>;
}

/** What a rollout would do on one host. */
export interface HostChange {
  readonly restart: boolean;
  readonly packages: Readonly<Record<string, PackageChange>>;
  /** What the transaction would change besides: name → version before and after. Known in a dry run alone. */
  readonly beside: Readonly<Record<string, readonly [string | null, string | null]>>;
  readonly commits: Commits;
  readonly notes: readonly string[];
  /** Why the host can't go back to what it has; empty where it can, or needn't. */
  readonly noWayBack: string;
}

/** `skipped`: not begun, untouched. `failed`: also when the way back failed. */
export type HostState = 'ok' | 'changed' | 'failed' | 'rolled-back' | 'unreachable' | 'skipped';

/** How a host ended: the fact `deploy_result` of the role, and the output `hosts`. */
export interface HostResult {
  readonly before: Versions;
  readonly after: Versions;
  readonly state: HostState;
  readonly why: string;
  readonly commits: Commits;
  readonly notes: readonly string[];
  /** The last lines of the units' journals, where the health check failed. */
  readonly journal: readonly string[];
}
