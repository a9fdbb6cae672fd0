/** The repository's workflow files and action.yml files, as trees, for the tests that hold them to rules. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  entriesOf,
  field,
  itemsOf,
  readActionFile,
  readWorkflow,
  type Template,
  textIn,
} from '../support/workflow/template.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const ACTIONS = ['build', 'sign', 'publish', 'deploy'] as const;
const STAND_INS = join(ROOT, 'test', 'support', 'workflow', 'stand-ins');

export interface Definition {
  readonly name: string;
  readonly text: string;
  readonly tree: Template;
}

export interface StepDefinition {
  readonly job: string;
  readonly uses: string;
  readonly run: string | undefined;
  readonly template: Template;
}

export const workflows: readonly Definition[] = globSync('.github/workflows/*.yml', { cwd: ROOT }).map(
  (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return { name: basename(file), text, tree: readWorkflow(file, text) };
  },
);

export const called = workflows.filter(({ tree }) => field(field(tree, 'on'), 'workflow_call') !== undefined);

/** The composite actions that the workflows are made of. */
export const composites: readonly Definition[] = globSync('action-*/action.yml', { cwd: ROOT })
  .map((file) => ({ ...actionAt(join(ROOT, file)), name: file }))
  .filter(({ tree }) => literal(field(field(tree, 'runs'), 'using')) === 'composite');

export function jobsOf({ tree }: Definition): readonly (readonly [string, Template])[] {
  return entriesOf(field(tree, 'jobs'));
}

export function stepsOf(workflow: Definition): readonly StepDefinition[] {
  return jobsOf(workflow).flatMap(([job, definition]) =>
    itemsOf(field(definition, 'steps')).map((template) => ({
      job,
      uses: literal(field(template, 'uses')),
      run: scriptOf(template),
      template,
    })),
  );
}

/** The steps of a composite action; `job` is its name. */
export function compositeStepsOf({ name, tree }: Definition): readonly StepDefinition[] {
  return itemsOf(field(field(tree, 'runs'), 'steps')).map((template) => ({
    job: name,
    uses: literal(field(template, 'uses')),
    run: scriptOf(template),
    template,
  }));
}

/** A script as written, an expression in it as the placeholder that would give it away. */
function scriptOf(step: Template): string | undefined {
  const run = field(step, 'run');
  if (run === undefined) return undefined;
  return run.kind === 'expression' ? `\${{ ${run.text} }}` : literal(run);
}

export function literal(template: Template | undefined): string {
  return template?.kind === 'literal' ? textIn(template, { contexts: {} }) : '';
}

/** The action.yml behind a `uses:` of ours, or of one that has a stand-in. */
export function actionOf(uses: string): Definition | undefined {
  const folder = uses.startsWith('$/')
    ? join(ROOT, uses.slice(2))
    : join(STAND_INS, uses.split('@')[0] ?? '');
  const file = join(folder, 'action.yml');
  return existsSync(file) ? actionAt(file) : undefined;
}

export function actionAt(file: string): Definition {
  const text = readFileSync(file, 'utf8');
  return { name: file, text, tree: readActionFile(file, text) };
}

export function namesOf(template: Template | undefined): string[] {
  return entriesOf(template).map(([name]) => name);
}

/** All texts in a tree, expressions as they are written. */
export function textsOf(template: Template): string[] {
  if (template.kind === 'map') return template.entries.flatMap(([, value]) => textsOf(value));
  if (template.kind === 'list') return template.items.flatMap(textsOf);
  return [template.kind === 'expression' ? template.text : String(template.value)];
}
