/** What a workflow is run with, and what is known of the run afterwards. */
import type { GitHub, Permissions } from './services/index.ts';
import type { Json } from './template.ts';

export interface WorkflowEvent {
  readonly name: 'push' | 'pull_request' | 'workflow_dispatch' | 'schedule' | 'release';
  readonly payload?: { readonly [name: string]: Json };
  /** `refs/heads/main` where not given. */
  readonly ref?: string;
  /** 40 hex digits; the repository's HEAD where not given. */
  readonly sha?: string;
  readonly actor?: string;
  readonly headRef?: string;
  readonly baseRef?: string;
  /** A pull request from a fork: no secrets, a token that can only read. */
  readonly fork?: boolean;
}

/** Secrets and variables that jobs with this `environment` get on top of the repository's. */
export interface EnvironmentSettings {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
}

export interface WorkflowRequest {
  /** The git checkout whose workflow is run, and which actions/checkout gives. Absolute. */
  readonly repository: string;
  /** `owner/name` of it. */
  readonly repositoryName?: string;
  /** `.github/workflows/….yml`, in `repository`. */
  readonly file: string;
  readonly event: WorkflowEvent;
  /** Of `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, string | boolean | number>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly environments?: Readonly<Record<string, EnvironmentSettings>>;
  /** Other repositories that `uses:` may name: `owner/name` → folder. Whatever the ref, the folder is taken as it is. */
  readonly repositories?: Readonly<Record<string, string>>;
  /** Cloud roles that jobs may assume with an OIDC token: ARN → static keys. */
  readonly roles?: Readonly<
    Record<string, { readonly accessKeyId: string; readonly secretAccessKey: string }>
  >;
  /** Services shared by several runs; else some are started for this one. */
  readonly github?: GitHub;
  /** Where the run leaves logs, summaries and artifacts; else a new folder below the system's temporary one. */
  readonly folder?: string;
  /** RUNNER_TOOL_CACHE, kept between runs where given. */
  readonly toolCache?: string;
  /** Added to the machine's environment of each step. */
  readonly machine?: Readonly<Record<string, string>>;
  readonly runNumber?: number;
  /** Asked before a job with an `environment` starts, as GitHub asks the required reviewers. */
  readonly approve?: (environment: string, job: string) => boolean | Promise<boolean>;
  /** Each line of each step as it comes, secrets hidden. */
  readonly onLog?: (line: LogLine) => void;
  /** Ends the run: programs are stopped, no further step begins. */
  readonly signal?: AbortSignal;
}

export interface LogLine {
  readonly job: string;
  readonly step: string;
  readonly text: string;
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface StepResult {
  readonly id: string;
  readonly name: string;
  readonly outcome: Conclusion;
  /** `outcome`, but `success` where the step may fail (`continue-on-error`). */
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  /** Markdown; empty where the step wrote none. */
  readonly summary: string;
}

export interface JobResult {
  /** The job's key; jobs of a called workflow as `caller/key`, of a matrix with its values: `key (a, b)`. */
  readonly id: string;
  readonly name: string;
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly runsOn: readonly string[];
  readonly environment: string | undefined;
  readonly permissions: Permissions;
  readonly steps: readonly StepResult[];
}

export interface RunAnnotation {
  readonly job: string;
  readonly step: string;
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

export interface WorkflowRun {
  readonly id: string;
  readonly name: string;
  readonly conclusion: Conclusion;
  readonly jobs: readonly JobResult[];
  readonly annotations: readonly RunAnnotation[];
  /** A folder that holds the three below. */
  readonly folder: string;
  /** A folder of each artifact's files: `<artifacts>/<name>/…`. */
  readonly artifacts: string;
  /** `<summaries>/<job>/<nn>-<step>.md` */
  readonly summaries: string;
  /** `<logs>/<job>/<nn>-<step>.log` */
  readonly logs: string;
}
