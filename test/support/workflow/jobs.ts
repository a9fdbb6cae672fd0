/** The jobs of one workflow file: in the order of `needs`, side by side where they may be, calling other workflows. */
import { condition, type Scope, type Status } from './expression.ts';
import { bindInputs, bindSecrets } from './inputs.ts';
import { runJob } from './job.ts';
import { type Combination, combinationText, expandMatrix } from './matrix.ts';
import { checkWithin, DEFAULT_PERMISSIONS, readPermissions } from './permissions.ts';
import type { Conclusion, JobResult } from './request.ts';
import type { Run } from './run.ts';
import type { Permissions } from './services/index.ts';
import { listensTo, loadCalledWorkflow, type WorkflowFile } from './source.ts';
import { entriesOf, field, itemsOf, type Json, type Template, textIn, textsIn, valueIn } from './template.ts';

/** How a workflow file was called. */
export interface Call {
  readonly inputs: Readonly<Record<string, Json>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Whether jobs see every secret of their environment, or only those that the caller passes by name. */
  readonly allSecrets: boolean;
  /** The calling job's permissions; undefined for the workflow that was triggered. */
  readonly limit: Permissions | undefined;
}

export interface JobsEnd {
  readonly results: readonly JobResult[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** One combination of a job's matrix, about to run. */
export interface JobSpec {
  readonly run: Run;
  readonly file: WorkflowFile;
  readonly call: Call;
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly template: Template;
  /** As written: what a called workflow may ask for. */
  readonly granted: Permissions;
  /** What the job's token really may. */
  readonly permissions: Permissions;
  /** `needs`, `matrix`, `strategy`, `inputs`, `vars`, `github` */
  readonly contexts: Readonly<Record<string, Json>>;
}

interface Finished {
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly results: readonly JobResult[];
  /** How this job and all that it waited for, directly or not, ended. */
  readonly lineage: readonly Conclusion[];
}

/** The jobs of a workflow file that was triggered or called, and the outputs it declares for its caller. */
export async function runJobs(at: Surroundings): Promise<JobsEnd> {
  const { file, call, run } = at;
  const jobs = new Map(entriesOf(field(file.tree, 'jobs')));
  const begun = new Map<string, Promise<Finished>>();
  const demand = async (key: string): Promise<Finished> => {
    const template = jobs.get(key);
    if (template === undefined) throw new Error(`${file.path}: a job needs '${key}', which is not there`);
    const started = begun.get(key) ?? begin(key, template);
    begun.set(key, started);
    return await started;
  };
  const begin = async (key: string, template: Template): Promise<Finished> => {
    const needs = await Promise.all(needsOf(template).map(async (one) => [one, await demand(one)] as const));
    return await runKey(at, key, template, new Map(needs));
  };
  const ended = await Promise.all([...jobs.keys()].map(async (key) => [key, await demand(key)] as const));
  const contexts = {
    ...outerContexts(run, call),
    jobs: Object.fromEntries(
      ended.map(([key, one]) => [key, { result: one.conclusion, outputs: one.outputs }]),
    ),
  };
  const outputs = entriesOf(field(field(field(file.tree, 'on'), 'workflow_call'), 'outputs'));
  return {
    results: ended.flatMap(([, one]) => one.results),
    outputs: Object.fromEntries(
      outputs.map(([name, one]) => [name, textIn(field(one, 'value'), { contexts })]),
    ),
  };
}

export interface Surroundings {
  readonly file: WorkflowFile;
  readonly call: Call;
  readonly run: Run;
  readonly path: string;
  /** The names of the calling jobs, as GitHub shows them: `deliver / `. */
  readonly title: string;
}

/** All that hangs on one key of `jobs`: nothing when it is skipped, else a job for each combination of its matrix. */
async function runKey(
  at: Surroundings,
  key: string,
  template: Template,
  needs: ReadonlyMap<string, Finished>,
): Promise<Finished> {
  const { file, call, run, path, title } = at;
  const before = [...needs.values()].flatMap((one) => one.lineage);
  const contexts = {
    ...outerContexts(run, call),
    needs: Object.fromEntries(
      [...needs].map(([name, one]) => [name, { result: one.conclusion, outputs: one.outputs }]),
    ),
  };
  const status = statusAfter(before, run.request.signal);
  const id = `${path}${key}`;
  if (!condition(textOfIf(template), { contexts, status })) {
    return {
      conclusion: 'skipped',
      outputs: {},
      results: [skipped(id, `${title}${key}`)],
      lineage: [...before, 'skipped'],
    };
  }
  const strategy = field(template, 'strategy');
  const matrix = field(strategy, 'matrix');
  const combinations = expandMatrix(matrix === undefined ? null : valueIn(matrix, { contexts }));
  const granted = permissionsOf(template, file, call, key);
  const permissions = run.restrict(granted);
  const ends = await Promise.all(
    combinations.map(async (combination, index) => {
      const suffix = combinationText(combination);
      const scope = {
        contexts: { ...contexts, matrix: combination, strategy: strategyOf(combinations, index) },
      };
      const name = title + (textIn(field(template, 'name'), scope) || `${key}${suffix}`);
      const spec = {
        run,
        file,
        call,
        key,
        name,
        template,
        granted,
        permissions,
        id: `${id}${suffix}`,
        ...scope,
      };
      return await runCombination(spec);
    }),
  );
  const conclusion = combined(ends.map((one) => one.conclusion));
  return {
    conclusion,
    outputs: mergedOutputs(ends.map((one) => one.outputs)),
    results: ends.flatMap((one) => one.results),
    lineage: [...before, conclusion],
  };
}

async function runCombination(spec: JobSpec): Promise<Omit<Finished, 'lineage'>> {
  const uses = field(spec.template, 'uses');
  if (uses === undefined) {
    const result = await runJob(spec);
    const forgiven =
      textIn(field(spec.template, 'continue-on-error'), { contexts: spec.contexts }) === 'true';
    const conclusion = forgiven && result.conclusion === 'failure' ? 'success' : result.conclusion;
    return { conclusion, outputs: result.outputs, results: [result] };
  }
  const file = await loadCalledWorkflow(textIn(uses, { contexts: {} }), spec.file, spec.run.find);
  const { results, outputs } = await runJobs({
    file,
    call: callFor(spec, file),
    run: spec.run,
    path: `${spec.id}/`,
    title: `${spec.name} / `,
  });
  return { conclusion: combined(results.map((one) => one.conclusion)), outputs, results };
}

function callFor(spec: JobSpec, file: WorkflowFile): Call {
  if (!listensTo(file, 'workflow_call')) {
    throw new Error(`${file.path} can't be called: it has no 'on: workflow_call'`);
  }
  const declared = field(field(file.tree, 'on'), 'workflow_call');
  const withInputs = field(spec.template, 'with');
  const given = withInputs === undefined ? {} : valueIn(withInputs, spec);
  const scope: Scope = { contexts: { ...spec.contexts, secrets: spec.call.secrets } };
  const secrets = field(spec.template, 'secrets');
  const inherits = secrets?.kind === 'literal' && secrets.value === 'inherit';
  return {
    inputs: bindInputs(field(declared, 'inputs'), mappingOf(given), spec),
    secrets: inherits ? spec.call.secrets : bindSecrets(field(declared, 'secrets'), textsIn(secrets, scope)),
    allSecrets: inherits && spec.call.allSecrets,
    limit: spec.granted,
  };
}

function permissionsOf(template: Template, file: WorkflowFile, call: Call, key: string): Permissions {
  const written =
    readPermissions(field(template, 'permissions')) ?? readPermissions(field(file.tree, 'permissions'));
  const wanted = written ?? call.limit ?? DEFAULT_PERMISSIONS;
  if (call.limit !== undefined) checkWithin(wanted, call.limit, key);
  return wanted;
}

function outerContexts(run: Run, call: Call): Record<string, Json> {
  return { github: run.context, inputs: call.inputs, vars: run.request.vars ?? {} };
}

function strategyOf(combinations: readonly Combination[], index: number): Json {
  return {
    'fail-fast': true,
    'job-index': index,
    'job-total': combinations.length,
    'max-parallel': combinations.length,
  };
}

function needsOf(template: Template): readonly string[] {
  const needs = field(template, 'needs');
  const names = needs?.kind === 'list' ? itemsOf(needs) : needs === undefined ? [] : [needs];
  return names.map((name) => textIn(name, { contexts: {} }));
}

/** `if` is evaluated as an expression whether or not it has braces. */
export function textOfIf(template: Template): string {
  const written = field(template, 'if');
  if (written === undefined) return '';
  return written.kind === 'expression' ? written.text : textIn(written, { contexts: {} });
}

/** A job's `success()` asks all that it waited for, not only its direct `needs`. */
function statusAfter(before: readonly Conclusion[], signal: AbortSignal | undefined): Status {
  if (signal?.aborted === true || before.includes('cancelled')) return 'cancelled';
  if (before.includes('failure')) return 'failure';
  return before.includes('skipped') ? 'skipped' : 'success';
}

function combined(conclusions: readonly Conclusion[]): Conclusion {
  if (conclusions.includes('failure')) return 'failure';
  if (conclusions.includes('cancelled')) return 'cancelled';
  return conclusions.every((one) => one === 'skipped') ? 'skipped' : 'success';
}

function mappingOf(value: Json): Readonly<Record<string, Json>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, one ?? null]));
}

/** Of a matrix the last job that sets an output wins; one that leaves it empty sets none. */
function mergedOutputs(all: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  const merged: Record<string, string> = {};
  for (const [name, text] of all.flatMap((one) => Object.entries(one)))
    if (text !== '' || !(name in merged)) merged[name] = text;
  return merged;
}

function skipped(id: string, name: string): JobResult {
  const nothing = { outputs: {}, runsOn: [], environment: undefined, permissions: {}, steps: [] };
  return { id, name, conclusion: 'skipped', ...nothing };
}
