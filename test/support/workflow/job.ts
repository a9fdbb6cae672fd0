/** One job: a workspace of its own, its steps in order, then the post steps of the actions it used. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentOf, recordDeployment, secretsOf, settingsOf } from './environment.ts';
import { isList, textOf } from './expression.ts';
import { type Frame, scopeOf } from './frame.ts';
import type { JobSpec } from './jobs.ts';
import type { Conclusion, JobResult, StepResult } from './request.ts';
import { runSteps } from './steps.ts';
import { entriesOf, field, itemsOf, textIn, textsIn, valueIn } from './template.ts';

/** What the steps of a job share and change. */
export interface JobState {
  readonly spec: JobSpec;
  readonly workspace: string;
  readonly temporary: string;
  readonly toolCache: string;
  readonly home: string;
  /** Where command files lie, out of the steps' sight. */
  readonly files: string;
  readonly token: string;
  readonly identity: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
  readonly environment: string | undefined;
  readonly signal: AbortSignal;
  /** GITHUB_ENV so far. */
  env: Readonly<Record<string, string>>;
  /** GITHUB_PATH so far, the first one to be looked at first. */
  path: readonly string[];
  readonly results: StepResult[];
  /** What to run once all steps have ended, the last one first. */
  readonly posts: (() => Promise<void>)[];
}

export async function runJob(spec: JobSpec): Promise<JobResult> {
  const { run } = spec;
  const environment = environmentOf(spec);
  const runsOn = runsOnOf(spec);
  const result = (conclusion: Conclusion, steps: readonly StepResult[], outputs: Record<string, string>) => {
    const { id, name, permissions } = spec;
    return { id, name, conclusion, outputs, runsOn, environment: environment.name, permissions, steps };
  };
  const approved =
    environment.name === undefined || (await run.request.approve?.(environment.name, spec.id)) !== false;
  if (!approved) return result('failure', [], {});
  const closeRecord = recordDeployment(spec, environment);
  const token = run.github.token(spec.permissions);
  const identity = run.github.oidcToken(claimsOf(spec, environment.name));
  run.mask.add(run.github.runtimeToken(run.id, spec.id));
  for (const { text } of [token, identity]) run.mask.add(text);
  try {
    const job = await openJob(spec, environment.name, token.text, identity.text);
    const frame = rootFrame(job);
    await runSteps(frame, itemsOf(field(spec.template, 'steps')));
    for (const post of job.posts.toReversed()) await post();
    const conclusion = conclusionOf(frame);
    closeRecord(conclusion, textIn(field(field(spec.template, 'environment'), 'url'), scopeOf(frame)));
    return result(conclusion, job.results, outputsOf(frame));
  } finally {
    token.revoke();
    identity.revoke();
  }
}

async function openJob(
  spec: JobSpec,
  environment: string | undefined,
  token: string,
  identity: string,
): Promise<JobState> {
  const { request, folder } = spec.run;
  const own = join(folder, 'work', fileName(spec.id));
  const places = {
    workspace: join(own, 'workspace'),
    temporary: join(own, 'temp'),
    home: join(own, 'home'),
    files: join(own, 'files'),
    toolCache: request.toolCache ?? join(folder, 'work', 'tool-cache'),
  };
  for (const place of Object.values(places)) await mkdir(place, { recursive: true });
  const settings = settingsOf(request, environment);
  return {
    spec,
    ...places,
    token,
    identity,
    secrets: secretsOf(spec.call, settings, request.event.fork === true),
    vars: { ...request.vars, ...settings.vars },
    environment,
    signal: deadline(spec),
    env: {},
    path: [],
    results: [],
    posts: [],
  };
}

/** The run's own signal and the job's `timeout-minutes` in one. */
function deadline(spec: JobSpec): AbortSignal {
  const minutes = Number(textIn(field(spec.template, 'timeout-minutes'), spec) || '360');
  const late = AbortSignal.timeout(minutes * 60_000);
  const { signal } = spec.run.request;
  return signal === undefined ? late : AbortSignal.any([signal, late]);
}

function rootFrame(job: JobState): Frame {
  const { spec } = job;
  const frame: Frame = {
    job,
    source: spec.file.source,
    action: undefined,
    inputs: spec.call.inputs,
    env: {},
    steps: new Map(),
    status: 'success',
    depth: 0,
    log: undefined,
    summary: '',
  };
  const scope = scopeOf(frame);
  frame.env = { ...textsIn(field(spec.file.tree, 'env'), scope) };
  frame.env = { ...frame.env, ...textsIn(field(spec.template, 'env'), scopeOf(frame)) };
  return frame;
}

function conclusionOf(frame: Frame): Conclusion {
  if (frame.status === 'failure') return 'failure';
  return frame.job.signal.aborted ? 'cancelled' : 'success';
}

/** A job output that holds a secret is dropped, as GitHub does, with a warning. */
function outputsOf(frame: Frame): Record<string, string> {
  const { run, id, template } = frame.job.spec;
  const scope = scopeOf(frame);
  const outputs: Record<string, string> = {};
  for (const [name, value] of entriesOf(field(template, 'outputs'))) {
    const text = textIn(value, scope);
    if (!run.mask.hits(text)) outputs[name] = text;
    else {
      const message = `Skip output '${name}' since it may contain secret.`;
      run.annotations.push({ job: id, step: '', level: 'warning', message });
    }
  }
  return outputs;
}

function runsOnOf(spec: JobSpec): readonly string[] {
  const written = field(spec.template, 'runs-on');
  if (written === undefined) return [];
  const value = valueIn(written, spec);
  return isList(value) ? value.map(textOf) : [textOf(value)];
}

function claimsOf(spec: JobSpec, environment: string | undefined): Record<string, string> {
  const { caller, context } = spec.run;
  const where = environment === undefined ? `ref:${caller.ref}` : `environment:${environment}`;
  return {
    sub: `repo:${caller.repository}:${where}`,
    repository: caller.repository,
    ref: caller.ref,
    sha: caller.sha,
    event_name: String(context.event_name),
    workflow_ref: String(context.workflow_ref),
    job_workflow_ref: `${spec.file.source.repository}/${spec.file.path}@${spec.file.source.ref}`,
    ...(environment === undefined ? {} : { environment }),
  };
}

/** A job's or a step's name as one that a file can have. */
export function fileName(text: string): string {
  return text.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^[-.]+|-+$/g, '');
}
