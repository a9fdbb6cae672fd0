/** Where steps run: a job, or a composite action inside one; and what their expressions see. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Scope, Status } from './expression.ts';
import type { JobState } from './job.ts';
import type { Conclusion } from './request.ts';
import type { Action, Source } from './source.ts';
import type { StepLog } from './step-log.ts';
import type { Json } from './template.ts';

interface StepRecord {
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Frame {
  readonly job: JobState;
  /** What `$/` means here. */
  readonly source: Source | undefined;
  /** The composite action whose steps these are. */
  readonly action: Action | undefined;
  readonly inputs: Readonly<Record<string, Json>>;
  /** What these steps inherit: the `env` of workflow and job, or of the step that uses the composite action. */
  env: Readonly<Record<string, string>>;
  readonly steps: Map<string, StepRecord>;
  status: 'success' | 'failure';
  readonly depth: number;
  /** The log of the step that uses the composite action: what its own steps print goes there. */
  readonly log: StepLog | undefined;
  /** What those steps wrote as summary. */
  summary: string;
}

/** @param extra contexts of one step, in front of the frame's */
export function scopeOf(frame: Frame, extra: Readonly<Record<string, Json>> = {}): Scope {
  const { job } = frame;
  const { spec } = job;
  const status: Status = job.signal.aborted && frame.status !== 'failure' ? 'cancelled' : frame.status;
  return {
    status,
    hashFiles: (patterns) => hashFiles(job.workspace, patterns),
    contexts: {
      ...spec.contexts,
      github: githubContext(frame),
      inputs: frame.inputs,
      env: { ...frame.env, ...job.env },
      vars: job.vars,
      secrets: frame.action === undefined ? { ...job.secrets, GITHUB_TOKEN: job.token } : {},
      steps: Object.fromEntries(
        [...frame.steps].map(([id, { outcome, conclusion, outputs }]) => [
          id,
          { outcome, conclusion, outputs },
        ]),
      ),
      job: jobContext(job, status),
      runner: runnerContext(job),
      ...extra,
    },
  };
}

function githubContext(frame: Frame): Json {
  const { job } = frame;
  return {
    ...job.spec.run.context,
    token: job.token,
    job: job.spec.key,
    workspace: job.workspace,
    event_path: join(job.spec.run.folder, 'work', 'event.json'),
    ...(frame.action === undefined ? {} : { action_path: frame.action.folder }),
  };
}

/** `job.workflow_*`: the file that holds the job, which in a called workflow is not the one that was triggered. */
function jobContext(job: JobState, status: Status): Json {
  const { source, path } = job.spec.file;
  return {
    status,
    workflow_repository: source.repository,
    workflow_ref: `${source.repository}/${path}@${source.ref}`,
    workflow_sha: source.sha,
    workflow_file_path: path,
  };
}

function runnerContext(job: JobState): Json {
  return {
    name: 'local',
    os: 'Linux',
    arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
    temp: job.temporary,
    tool_cache: job.toolCache,
    environment: 'self-hosted',
  };
}

/** The SHA-256 of the files' SHA-256, in the order of their names; empty where no file matches. */
function hashFiles(folder: string, patterns: readonly string[]): string {
  const files = globSync([...patterns], { cwd: folder }).toSorted();
  const hash = createHash('sha256');
  const found = files.filter((file) => statSync(join(folder, file)).isFile());
  for (const file of found) {
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest(),
    );
  }
  return found.length === 0 ? '' : hash.digest('hex');
}
