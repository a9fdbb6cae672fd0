/** `run:` steps: the script as a file, the shell as GitHub starts it. */
import { chmod, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runChild } from './child.ts';
import { type CommandFiles, openCommandFiles } from './command-files.ts';
import { scopeOf } from './frame.ts';
import { stepVariables } from './step-environment.ts';
import type { Step, Work } from './steps.ts';
import { field, textIn } from './template.ts';

/** Program and arguments by the name of the shell; `{0}` is the script. Without a name bash has no pipefail. */
const SHELLS: Readonly<Record<string, string>> = {
  '': 'bash -e {0}',
  bash: 'bash --noprofile --norc -eo pipefail {0}',
  sh: 'sh -e {0}',
  python: 'python3 {0}',
};

export async function runScript(step: Step): Promise<Work> {
  const { frame, template, log } = step;
  const { job } = frame;
  const scope = scopeOf(frame, { env: step.env });
  const files = await openCommandFiles(job);
  const text = textIn(field(template, 'run'), scope);
  const script = join(job.temporary, `${step.id}-${job.results.length}.sh`);
  await writeFile(script, `${text}\n`);
  await chmod(script, 0o755);
  const setting = (name: string): string => textIn(field(template, name), scope) || defaultOf(step, name);
  const named = setting('shell');
  const [program = 'bash', ...args] = (SHELLS[named] ?? named).split(' ');
  log.show(`##[group]${step.name}
${text.trimEnd()}
##[endgroup]`);
  const end = await runChild({
    program,
    args: args.map((arg) => arg.replace('{0}', script)),
    cwd: resolve(job.workspace, setting('working-directory')),
    environment: stepVariables(step, files, undefined),
    signal: job.signal,
    onLine: log.line,
    ...(step.timeoutMinutes === undefined ? {} : { timeoutMinutes: step.timeoutMinutes }),
  });
  const work = await conclude(step, files, end);
  if (end.kind === 'exited' && end.code !== 0) log.error(`Process completed with exit code ${end.code}.`);
  return work;
}

export interface Ended extends Work {
  /** GITHUB_STATE, for the post step. */
  readonly state: Readonly<Record<string, string>>;
}

/** Judges how a program of a step ended, and takes over what it told the runner. */
export async function conclude(
  step: Step,
  files: CommandFiles,
  end: Awaited<ReturnType<typeof runChild>>,
): Promise<Ended> {
  const { job } = step.frame;
  const written = await files.read();
  job.env = { ...job.env, ...written.env };
  job.path = [...written.path, ...job.path];
  const said = { outputs: written.outputs, summary: written.summary, state: written.state };
  if (end.kind === 'ended-early') {
    step.log.error('The operation was canceled.');
    return { outcome: job.signal.aborted ? 'cancelled' : 'failure', ...said };
  }
  return { outcome: end.code === 0 ? 'success' : 'failure', ...said };
}

/** `defaults.run` of the job, then of the workflow; composite actions have none. */
function defaultOf(step: Step, name: string): string {
  const { frame } = step;
  if (frame.action !== undefined) return '';
  const { template, file } = frame.job.spec;
  const ofJob = textIn(field(field(field(template, 'defaults'), 'run'), name), scopeOf(frame));
  return ofJob || textIn(field(field(field(file.tree, 'defaults'), 'run'), name), scopeOf(frame));
}
