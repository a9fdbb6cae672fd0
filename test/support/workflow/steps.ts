/** The steps of a job or of a composite action, one after another. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { condition, truthy } from './expression.ts';
import { type Frame, scopeOf } from './frame.ts';
import { fileName } from './job.ts';
import { textOfIf } from './jobs.ts';
import type { Conclusion, StepResult } from './request.ts';
import { runScript } from './script.ts';
import { openLog, type StepLog } from './step-log.ts';
import { field, type Template, textIn, textsIn, valueIn } from './template.ts';
import { runAction } from './uses.ts';

/** How a step's work ended, before `continue-on-error`. */
export interface Work {
  readonly outcome: 'success' | 'failure' | 'cancelled';
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A step about to run. */
export interface Step {
  readonly frame: Frame;
  readonly template: Template;
  readonly id: string;
  readonly name: string;
  /** Its own `env` on top of what it inherits. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMinutes: number | undefined;
  readonly log: StepLog;
}

export async function runSteps(frame: Frame, steps: readonly Template[]): Promise<void> {
  for (const [index, template] of steps.entries()) {
    const id = textIn(field(template, 'id'), { contexts: {} }) || `__${index + 1}`;
    const result = await runStep(frame, template, id);
    const { outcome, conclusion, outputs } = result;
    frame.steps.set(id, { outcome, conclusion, outputs });
    if (frame.log === undefined) await keep(frame, result);
    else frame.summary += result.summary;
    if (conclusion === 'failure') frame.status = 'failure';
  }
}

async function runStep(frame: Frame, template: Template, id: string): Promise<StepResult> {
  const name = nameOf(frame, template);
  const log = frame.log ?? openLog(frame, name);
  const nothing = { id, name, outputs: {}, log: '', summary: '' };
  const work = await attempt(log, async () => {
    const inherited = { ...frame.env, ...frame.job.env };
    const own = textsIn(field(template, 'env'), scopeOf(frame));
    const env = { ...inherited, ...own };
    if (!condition(textOfIf(template), scopeOf(frame, { env }))) return undefined;
    const limit = textIn(field(template, 'timeout-minutes'), scopeOf(frame, { env }));
    const timeoutMinutes = limit === '' ? undefined : Number(limit);
    const step: Step = { frame, template, id, name, env, timeoutMinutes, log };
    return field(template, 'run') === undefined ? await runAction(step) : await runScript(step);
  });
  if (work === undefined) return { ...nothing, outcome: 'skipped', conclusion: 'skipped' };
  const forgiven = field(template, 'continue-on-error');
  const forgives = forgiven !== undefined && truthy(valueIn(forgiven, scopeOf(frame)));
  const conclusion: Conclusion = work.outcome === 'failure' && forgives ? 'success' : work.outcome;
  const { outcome, outputs, summary } = work;
  return { id, name, outcome, conclusion, outputs, summary, log: log.content() };
}

/** What can't be evaluated or found fails the step, as the runner does it. */
async function attempt(log: StepLog, work: () => Promise<Work | undefined>): Promise<Work | undefined> {
  try {
    return await work();
  } catch (error) {
    log.error(error instanceof Error ? error.message : String(error));
    return { outcome: 'failure', outputs: {}, summary: '' };
  }
}

/** Takes a step of the job itself, or a post step, into the results and into files. */
export async function keep(frame: Frame, result: StepResult): Promise<void> {
  const { job } = frame;
  const { run, id } = job.spec;
  job.results.push(result);
  const number = String(job.results.length).padStart(2, '0');
  const file = `${number}-${fileName(result.name).slice(0, 60)}`;
  await write(join(run.folder, 'logs', fileName(id)), `${file}.log`, result.log);
  if (result.summary !== '')
    await write(join(run.folder, 'summaries', fileName(id)), `${file}.md`, result.summary);
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}

function nameOf(frame: Frame, template: Template): string {
  const name = field(template, 'name');
  if (name !== undefined) return textIn(name, scopeOf(frame));
  const uses = field(template, 'uses');
  if (uses !== undefined) return `Run ${textIn(uses, scopeOf(frame))}`;
  const [first = ''] = textIn(field(template, 'run'), scopeOf(frame)).trim().split('\n');
  return `Run ${first}`;
}
