/** One run of a workflow: everything its jobs share, and what is left of it afterwards. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { bindInputs } from './inputs.ts';
import { type Call, runJobs } from './jobs.ts';
import { Mask } from './mask.ts';
import { readOnly } from './permissions.ts';
import type { RunAnnotation, WorkflowRequest, WorkflowRun } from './request.ts';
import { type GitHub, type Permissions, startGitHub } from './services/index.ts';
import { type FindSource, listensTo, loadWorkflow, type Source, type WorkflowFile } from './source.ts';
import { field, type Json, textIn } from './template.ts';

const execute = promisify(execFile);

/** What all jobs of a run share. */
export interface Run {
  readonly request: WorkflowRequest;
  readonly github: GitHub;
  readonly id: string;
  readonly folder: string;
  readonly caller: Source;
  readonly workflow: WorkflowFile;
  readonly mask: Mask;
  readonly annotations: RunAnnotation[];
  readonly find: FindSource;
  /** What is left of a job's permissions: a pull request from a fork can only read. */
  restrict(permissions: Permissions): Permissions;
  /** The `github` context, but for what differs by job and step. */
  readonly context: Readonly<Record<string, Json>>;
}

/**
 * Runs a workflow file. What goes wrong in it is in the result; this throws only where the run can't be started, as
 * GitHub shows a workflow that is invalid or called wrongly.
 */
export async function runWorkflow(request: WorkflowRequest): Promise<WorkflowRun> {
  const github = request.github ?? (await startGitHub());
  try {
    return await start(request, github);
  } finally {
    if (request.github === undefined) await github.stop();
  }
}

async function start(request: WorkflowRequest, github: GitHub): Promise<WorkflowRun> {
  const folder = request.folder ?? (await mkdtemp(join(tmpdir(), 'workflow-run-')));
  await mkdir(folder, { recursive: true });
  const run = await openRun(request, github, folder);
  const { tree } = run.workflow;
  const jobs = await runJobs({ file: run.workflow, call: callOf(run), run, path: '', title: '' });
  await Promise.all([rm(join(folder, 'work'), { recursive: true, force: true }), unpackArtifacts(run)]);
  const conclusions = jobs.results.map((job) => job.conclusion);
  return {
    id: run.id,
    name: textIn(field(tree, 'name'), { contexts: {} }) || run.workflow.path,
    conclusion: conclusions.includes('failure')
      ? 'failure'
      : conclusions.includes('cancelled')
        ? 'cancelled'
        : 'success',
    jobs: jobs.results,
    annotations: run.annotations,
    folder,
    artifacts: join(folder, 'artifacts'),
    summaries: join(folder, 'summaries'),
    logs: join(folder, 'logs'),
  };
}

async function openRun(request: WorkflowRequest, github: GitHub, folder: string): Promise<Run> {
  const name = request.repositoryName ?? 'acme/shop';
  const head = request.event.sha ?? (await headOf(request.repository));
  const ref = request.event.ref ?? 'refs/heads/main';
  const caller = { repository: name, folder: request.repository, ref, sha: head };
  const workflow = await loadWorkflow(caller, request.file);
  if (!listensTo(workflow, request.event.name)) {
    throw new Error(`${request.file} does not run on ${request.event.name}`);
  }
  const mask = new Mask();
  const secrets = [
    request.secrets,
    ...Object.values(request.environments ?? {}).map((environment) => environment.secrets),
  ];
  for (const secret of secrets.flatMap((some) => Object.values(some ?? {}))) mask.add(secret);
  for (const [other, at] of Object.entries({ [name]: request.repository, ...request.repositories })) {
    github.addRepository(other, at);
  }
  const id = String(10_000_000 + Number.parseInt(randomUUID().slice(0, 6), 16));
  const context = runContext(request, github, caller, workflow, id);
  await mkdir(join(folder, 'work'), { recursive: true });
  await writeFile(join(folder, 'work', 'event.json'), JSON.stringify(context.event));
  return {
    request,
    github,
    id,
    folder,
    caller,
    workflow,
    mask,
    annotations: [],
    restrict: (permissions) => (request.event.fork === true ? readOnly(permissions) : permissions),
    find: async (repository, wanted) => await findSource(request, caller, repository, wanted),
    context,
  };
}

async function findSource(request: WorkflowRequest, caller: Source, repository: string, ref: string) {
  const folder = repository === caller.repository ? caller.folder : request.repositories?.[repository];
  if (folder === undefined) return undefined;
  return { repository, folder, ref, sha: /^[0-9a-f]{40}$/.test(ref) ? ref : await headOf(folder) };
}

async function headOf(folder: string): Promise<string> {
  const { stdout } = await execute('git', ['-C', folder, 'rev-parse', 'HEAD']).catch(() => ({ stdout: '' }));
  return stdout.trim() || '0'.repeat(40);
}

function callOf(run: Run): Call {
  const { request, workflow } = run;
  const on = field(workflow.tree, 'on');
  const declared = field(field(on, 'workflow_dispatch'), 'inputs');
  const dispatched = request.event.name === 'workflow_dispatch';
  const scope = { contexts: { github: run.context, vars: request.vars ?? {} } };
  const stranger = request.event.fork === true;
  return {
    inputs: dispatched ? bindInputs(declared, request.inputs ?? {}, scope) : {},
    secrets: stranger ? {} : (request.secrets ?? {}),
    allSecrets: !stranger,
    limit: undefined,
  };
}

function runContext(
  request: WorkflowRequest,
  github: GitHub,
  caller: Source,
  workflow: WorkflowFile,
  id: string,
): Record<string, Json> {
  const { event } = request;
  const [owner = ''] = caller.repository.split('/');
  const name = textIn(field(workflow.tree, 'name'), { contexts: {} }) || workflow.path;
  const inputs = Object.entries(request.inputs ?? {}).map(([key, value]) => [key, String(value)]);
  const payload: Record<string, Json> = {
    repository: {
      name: basename(caller.repository),
      full_name: caller.repository,
      owner: { login: owner },
      default_branch: 'main',
    },
    sender: { login: event.actor ?? 'octocat' },
    ...(event.name === 'workflow_dispatch' ? { inputs: Object.fromEntries(inputs), ref: caller.ref } : {}),
    ...event.payload,
  };
  return {
    event: payload,
    event_name: event.name,
    ref: caller.ref,
    ref_name: caller.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: caller.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: false,
    head_ref: event.headRef ?? '',
    base_ref: event.baseRef ?? '',
    sha: caller.sha,
    repository: caller.repository,
    repository_owner: owner,
    repositoryUrl: `git://github.com/${caller.repository}.git`,
    run_id: id,
    run_number: String(request.runNumber ?? 1),
    run_attempt: '1',
    actor: event.actor ?? 'octocat',
    triggering_actor: event.actor ?? 'octocat',
    workflow: name,
    workflow_ref: `${caller.repository}/${workflow.path}@${caller.ref}`,
    workflow_sha: caller.sha,
    server_url: 'https://github.com',
    api_url: github.url,
    graphql_url: `${github.url}/graphql`,
    retention_days: '90',
    secret_source: event.fork === true ? 'None' : 'Actions',
  };
}

/** Artifacts are zip files; Python reads those everywhere. */
async function unpackArtifacts(run: Run): Promise<void> {
  const folder = join(run.folder, 'artifacts');
  await mkdir(folder, { recursive: true });
  for (const artifact of run.github.artifacts(run.id)) {
    await execute('python3', ['-m', 'zipfile', '-e', artifact.file, join(folder, artifact.name)]);
  }
}
