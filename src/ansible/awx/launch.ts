import { Failure } from '../../failure.ts';
import { type Json, listOf, property, textOf } from '../json.ts';
import { type Awx, ask, idOf } from './client.ts';

export interface Launch {
  /** Id or name of the job template. */
  readonly template: string;
  /** Id or name of an inventory. */
  readonly inventory: string;
  readonly limit: string | undefined;
  readonly variables: Readonly<Record<string, Json>>;
  readonly check: boolean;
}

/**
 * Launches one job, once what the template asks for is known to be what we give: AWX ignores the rest in silence, and the
 * job would run on all hosts, or for real. Source: AWX API, `job_templates/{id}/launch/`.
 * @returns the job's id
 * @throws Failure `awx`; no job was launched but where the message says so
 */
export async function launchJob(awx: Awx, launch: Launch): Promise<number> {
  const template = await idOf(awx, 'job_templates', launch.template);
  const inventory = await idOf(awx, 'inventories', launch.inventory);
  const path = `/api/v2/job_templates/${template}/launch/`;
  const form = await ask(awx, path);
  const missing = missingIn(form, launch, inventory);
  if (missing.length > 0) {
    throw new Failure(
      'awx',
      `The template ${launch.template} of ${awx.url} ${missing.join('; it ')}. No job was launched.`,
      'Mend it there: “Prompt on launch” for what is named.',
    );
  }
  const answer = await ask(awx, path, bodyOf(form, launch, inventory));
  const id = Number(property(answer, 'job') ?? property(answer, 'id'));
  if (!Number.isSafeInteger(id)) {
    throw new Failure(
      'awx',
      `${awx.url} launched no job from ${launch.template}.`,
      'See the template there.',
    );
  }
  return id;
}

function bodyOf(form: unknown, launch: Launch, inventory: number): Readonly<Record<string, Json>> {
  const asks = (name: string): boolean => property(form, `ask_${name}_on_launch`) === true;
  return {
    ...(asks('inventory') ? { inventory } : {}),
    ...(launch.limit === undefined ? {} : { limit: launch.limit }),
    ...(asks('job_type') ? { job_type: launch.check ? 'check' : 'run' } : {}),
    extra_vars: launch.variables,
  };
}

/** What the template does not ask for, or asks for beside: a clause each. */
function missingIn(form: unknown, launch: Launch, inventory: number): readonly string[] {
  const asks = (name: string): boolean => property(form, `ask_${name}_on_launch`) === true;
  const defaults = property(form, 'defaults');
  const fixed = property(property(defaults, 'inventory'), 'id');
  const wantedType = launch.check ? 'check' : 'run';
  const fixedType = textOf(property(defaults, 'job_type')) || 'run';
  const names = listOf(property(form, 'variables_needed_to_start')).map(textOf);
  const needed = names.filter((name) => !(name in launch.variables));
  const passwords = listOf(property(form, 'passwords_needed_to_start')).map(textOf);
  return [
    ...(asks('variables') ? [] : ['does not prompt for variables on launch']),
    ...(asks('limit') || launch.limit === undefined ? [] : ['does not prompt for the limit on launch']),
    ...(asks('inventory') || fixed === inventory
      ? []
      : ['does not prompt for the inventory, and has another one']),
    ...(asks('job_type') || fixedType === wantedType
      ? []
      : [`does not prompt for the job type, which is \`${fixedType}\` and not \`${wantedType}\``]),
    ...(needed.length === 0 ? [] : [`needs the variables ${needed.join(', ')}: give them as \`extra-vars\``]),
    ...(passwords.length === 0
      ? []
      : [`needs passwords (${passwords.join(', ')}), which nobody is there to type`]),
  ];
}
