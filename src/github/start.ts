import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { type Environment, run } from '../program.ts';
import { annotationCommand, logText, workflowCommand } from './command.ts';
import { programEnvironment } from './environment.ts';
import { type Inputs, type InputTable, type Rule, readInputs } from './inputs.ts';
import type { Outcome, Report, World } from './outcome.ts';
import { setOutput } from './output.ts';
import { withSettings } from './settings-input.ts';
import { StepSummary } from './step-summary.ts';

/** The module of an action: loaded only once the inputs are right, since it is what takes time to load. */
export interface ActionModule<Table extends InputTable> {
  run(inputs: Inputs<Table>, world: World): Promise<Outcome>;
}

/**
 * Runs an action: inputs → domain → outputs, summary, annotations. However it ends, what is wrong is told in exactly
 * one `error` annotation; the stack is shown only where debug logging is on.
 */
export async function start<Table extends InputTable>(
  table: Table,
  load: (inputs: Inputs<Table>, world: World) => Promise<ActionModule<Table>>,
  rules: readonly Rule[] = [],
): Promise<void> {
  const environment = definedEnvironment(process.env);
  const report = jobLog(environment);
  try {
    const given = await withSettings(table, environment);
    const inputs = readInputs(table, given.environment, report.mask, rules, given.mistakes);
    const world = { ...(await openWorld(environment, report)), fromSettings: given.names };
    const action = await load(inputs, world);
    await conclude(await action.run(inputs, world), report, environment.GITHUB_OUTPUT);
  } catch (error) {
    process.exitCode = 1;
    tell(error, report);
  }
}

async function conclude(outcome: Outcome, report: Report, file: string | undefined): Promise<void> {
  for (const annotation of outcome.annotations) report.annotate(annotation);
  for (const [name, value] of Object.entries(outcome.outputs)) {
    setOutput(name, value, file, (text) => process.stdout.write(text));
  }
  if (outcome.summary !== '') await report.summarize(outcome.summary);
  if (outcome.failure !== undefined) throw outcome.failure;
}

function tell(error: unknown, report: Report): void {
  if (error instanceof Failure) {
    // The code is what docs/troubleshooting.md is looked up by.
    report.annotate({ level: 'error', title: error.code, message: error.explanation, ...error.where });
  } else {
    const message = error instanceof Error ? error.message : String(error);
    const remedy =
      'This is not an error we foresaw: please report it, with the log of a run with debug logging on.';
    report.annotate({ level: 'error', message: `${message}\n${remedy}` });
  }
  if (error instanceof Error) report.debug(error.stack ?? error.message);
}

async function openWorld(environment: Environment, report: Report): Promise<World> {
  const temporary = environment.RUNNER_TEMP ?? (await mkdtemp(join(tmpdir(), 'deb-actions-')));
  return {
    workspace: environment.GITHUB_WORKSPACE ?? process.cwd(),
    temporary,
    toolCache: environment.RUNNER_TOOL_CACHE ?? join(temporary, 'tool-cache'),
    environment: programEnvironment(environment),
    run,
    now: () => new Date(),
    onCancel: (act) => {
      process.on('SIGINT', () => act('SIGINT'));
      process.on('SIGTERM', () => act('SIGTERM'));
    },
    report,
  };
}

function jobLog(environment: Environment): Report {
  const write = (text: string): void => {
    process.stdout.write(text);
  };
  const open = (title: string): (() => void) => {
    write(workflowCommand('group', {}, title));
    return () => write(workflowCommand('endgroup', {}, ''));
  };
  const file = environment.GITHUB_STEP_SUMMARY ?? '';
  const summary = new StepSummary(file, environment.RUNNER_TEMP ?? tmpdir());
  return {
    line: (text) => write(`${logText(text)}\n`),
    debug: (text) => {
      if (environment.RUNNER_DEBUG === '1') write(workflowCommand('debug', {}, text));
    },
    group: async (title, work) => {
      const close = open(title);
      try {
        return await work();
      } finally {
        close();
      }
    },
    open,
    annotate: (annotation) => write(annotationCommand(annotation)),
    mask: (secret) => {
      for (const part of maskedParts(secret)) write(workflowCommand('add-mask', {}, part));
    },
    summarize: async (markdown) => {
      if (file !== '') summary.add(markdown);
    },
  };
}

/** A mask shorter than this would black out half the log. */
const SHORTEST_MASK = 4;

/** The runner masks line by line, so a text of several lines is masked as a whole and by each of them. */
export function maskedParts(secret: string): readonly string[] {
  const parts = [secret.trim(), ...secret.split(/\r?\n/).map((line) => line.trim())];
  return [...new Set(parts)].filter((part) => part.length >= SHORTEST_MASK);
}

function definedEnvironment(environment: NodeJS.ProcessEnv): Environment {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
