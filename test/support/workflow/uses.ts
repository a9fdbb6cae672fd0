/** `uses:` steps: Node actions with their post step, and composite actions. */
import { join } from 'node:path';
import { runChild } from './child.ts';
import { openCommandFiles } from './command-files.ts';
import { condition, type Scope } from './expression.ts';
import { type Frame, scopeOf } from './frame.ts';
import { conclude } from './script.ts';
import { type Action, loadAction } from './source.ts';
import { actionVariables, stepVariables } from './step-environment.ts';
import { openLog } from './step-log.ts';
import { keep, runSteps, type Step, type Work } from './steps.ts';
import { entriesOf, field, itemsOf, textIn, textsIn } from './template.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** The Node that actions run on: the project's own, whatever the machine has. */
const NODE = join(ROOT, 'node_modules', 'node', 'bin', 'node');
/** Actions nest this deep on GitHub, and no deeper. */
const DEEPEST = 9;

type Inputs = Readonly<Record<string, string>>;
type State = Readonly<Record<string, string>>;

export async function runAction(step: Step): Promise<Work> {
  const { frame, template } = step;
  const { job } = frame;
  const scope = scopeOf(frame, { env: step.env });
  const uses = textIn(field(template, 'uses'), scope);
  const action = await loadAction(uses, job.workspace, frame.source, job.spec.run.find);
  const inputs = inputsOf(action, textsIn(field(template, 'with'), scope), step);
  logStart(step, uses, inputs);
  const runs = field(action.tree, 'runs');
  const using = textIn(field(runs, 'using'), { contexts: {} });
  if (using === 'composite') return await runComposite(step, action, inputs);
  if (!/^node(20|24)$/.test(using)) throw new Error(`${uses}: this runner can't run 'using: ${using}'`);
  return await runNode(step, action, inputs);
}

/** What was given and the defaults. Names are case-insensitive; one that the action has not is a warning. */
function inputsOf(action: Action, given: Inputs, step: Step): Inputs {
  const declared = entriesOf(field(action.tree, 'inputs'));
  const byName = new Map(Object.entries(given).map(([name, text]) => [name.toLowerCase(), text]));
  const names = declared.map(([name]) => name.toLowerCase());
  const strangers = [...byName.keys()].filter((name) => !names.includes(name));
  if (strangers.length > 0) {
    const valid = names.map((name) => `'${name}'`).join(', ');
    const list = strangers.map((name) => `'${name}'`).join(', ');
    step.log.line(`::warning::Unexpected input(s) ${list}, valid inputs are [${valid}]`);
  }
  const scope = scopeOf(step.frame);
  return Object.fromEntries(
    declared.map(([name, input]) => [
      name,
      byName.get(name.toLowerCase()) ?? textIn(field(input, 'default'), scope),
    ]),
  );
}

function logStart(step: Step, uses: string, inputs: Inputs): void {
  step.log.show(`##[group]Run ${uses}`);
  for (const [name, text] of Object.entries(inputs)) {
    if (text !== '') step.log.show(`  ${name}: ${text.replaceAll('\n', '\n    ')}`);
  }
  step.log.show('##[endgroup]');
}

async function runNode(step: Step, action: Action, inputs: Inputs): Promise<Work> {
  const runs = field(action.tree, 'runs');
  const text = (name: string): string => textIn(field(runs, name), { contexts: {} });
  if (text('pre') !== '' && !action.isLocal)
    throw new Error(`${action.folder}: this runner has no pre steps`);
  const main = await runEntry(step, action, inputs, text('main'), {});
  if (text('post') !== '') registerPost(step, action, inputs, text('post'), text('post-if'), main.state);
  return main;
}

/** Also after a failure: the post step is what cleans up. */
function registerPost(step: Step, action: Action, inputs: Inputs, entry: string, when: string, state: State) {
  const { frame } = step;
  frame.job.posts.push(async () => {
    const name = `Post ${step.name}`;
    const log = openLog(frame, name);
    const nothing = { id: `post-${step.id}`, name, outputs: {}, log: '', summary: '' };
    if (!condition(when || 'always()', scopeOf(frame))) {
      return await keep(frame, { ...nothing, outcome: 'skipped', conclusion: 'skipped' });
    }
    const work = await runEntry({ ...step, log }, action, inputs, entry, state);
    if (work.outcome === 'failure') frame.status = 'failure';
    const { outcome, summary } = work;
    await keep(frame, { ...nothing, outcome, summary, conclusion: outcome, log: log.content() });
  });
}

async function runEntry(step: Step, action: Action, inputs: Inputs, entry: string, state: State) {
  const { job } = step.frame;
  const files = await openCommandFiles(job);
  const end = await runChild({
    program: NODE,
    args: [join(action.folder, entry)],
    cwd: job.workspace,
    environment: {
      ...stepVariables(step, files, action),
      ...actionVariables(step, action, inputs, state),
    },
    signal: job.signal,
    onLine: step.log.line,
    ...(step.timeoutMinutes === undefined ? {} : { timeoutMinutes: step.timeoutMinutes }),
  });
  return await conclude(step, files, end);
}

async function runComposite(step: Step, action: Action, inputs: Inputs): Promise<Work> {
  const { frame } = step;
  if (frame.depth >= DEEPEST) throw new Error('Composite actions are nested too deeply.');
  const inner: Frame = {
    job: frame.job,
    source: action.source,
    action,
    inputs,
    env: step.env,
    steps: new Map(),
    status: 'success',
    depth: frame.depth + 1,
    log: step.log,
    summary: '',
  };
  await runSteps(inner, itemsOf(field(field(action.tree, 'runs'), 'steps')));
  const scope: Scope = scopeOf(inner);
  const outputs = entriesOf(field(action.tree, 'outputs')).map(([name, output]) => [
    name,
    textIn(field(output, 'value'), scope),
  ]);
  return { outcome: inner.status, outputs: Object.fromEntries(outputs), summary: inner.summary };
}
