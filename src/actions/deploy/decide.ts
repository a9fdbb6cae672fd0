import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { batchSizeText, type Inventory, type Json, parseInventory } from '../../ansible/index.ts';
import { Failure } from '../../failure.ts';
import { mistakeText } from '../../github/index.ts';
import { type DeployInputs, packageText } from './inputs.ts';
import { parseYaml } from './yaml.ts';

/** The inputs after every check that looks at several of them, or at the files they name. Paths are absolute. */
export interface Settings {
  readonly inventory: Inventory;
  /** An own playbook. */
  readonly playbook: string | undefined;
  readonly requirements: string | undefined;
  readonly extra: Readonly<Record<string, Json>>;
  /** The inputs as variables of the playbook. */
  readonly variables: Readonly<Record<string, Json>>;
}

/**
 * @param workspace what paths are relative to
 * @throws Failure `input` with every mistake
 */
export async function decide(inputs: DeployInputs, workspace: string): Promise<Settings> {
  const mistakes: string[] = [];
  const remote = inputs['awx-url'] !== undefined;
  const path = async (name: string, given: string | undefined, kind: string): Promise<string | undefined> => {
    // What AWX is to read lies in its own project.
    if (given === undefined || remote) return given;
    const found = await stat(resolve(workspace, given)).catch(() => undefined);
    if (found === undefined || (kind === 'a file' && !found.isFile())) {
      mistakes.push(
        mistakeText(name, given, `${kind} that is there`, `There is none at ${resolve(workspace, given)}.`),
      );
    }
    return resolve(workspace, given);
  };
  const given = parseInventory(inputs.inventory);
  const inventory: Inventory =
    given.kind === 'inline' || remote
      ? given
      : {
          kind: 'path',
          path: (await path('inventory', given.path, 'a file or folder, or the inventory itself')) ?? '',
        };
  if (given.kind === 'inline' && given.format === 'yaml') {
    const read = await parseYaml(given.text, 'ansible');
    if (read.kind === 'fault') mistakes.push(`The input \`inventory\` is no YAML: ${read.fault}`);
  }
  const before = await path('before-host', inputs['before-host'], 'a file');
  const after = await path('after-host', inputs['after-host'], 'a file');
  const settings = {
    inventory,
    playbook: await path('playbook', inputs.playbook, 'a file'),
    requirements: await path('requirements', inputs.requirements, 'a file'),
    extra: await readExtra(inputs['extra-vars'], mistakes),
    variables: variablesOf(inputs, before ?? '', after ?? ''),
  };
  if (mistakes.length > 0) throw new Failure('input', mistakes.join('\n'), '');
  return settings;
}

/** What the playbook takes: `deploy_` and the input's name with `_` (roles/deploy/defaults/main.yml). */
function variablesOf(inputs: DeployInputs, before: string, after: string): Readonly<Record<string, Json>> {
  const { suite } = inputs;
  const candidate = inputs['candidate-suite'];
  return {
    deploy_packages: inputs.packages.map(packageText),
    deploy_repository_url: inputs['repository-url'] ?? '',
    deploy_suite: suite ?? '',
    deploy_component: inputs.component,
    deploy_public_key: inputs['public-key'] ?? '',
    deploy_candidate_suite: candidate === undefined || candidate === suite ? '' : candidate,
    deploy_service: [...inputs.service],
    deploy_health_check: inputs['health-check'] ?? '',
    deploy_health_timeout: inputs['health-timeout'],
    deploy_before_host: before,
    deploy_after_host: after,
    deploy_serial: inputs.serial.map(batchSizeText),
    deploy_max_fail_percentage: inputs['max-fail-percentage'],
    deploy_rollback: inputs.rollback,
    deploy_dry_run: inputs['dry-run'],
    deploy_become: inputs.become,
  };
}

async function readExtra(
  text: string | undefined,
  mistakes: string[],
): Promise<Readonly<Record<string, Json>>> {
  if (text === undefined) return {};
  const read = await parseYaml(text, 'ours');
  if (read.kind === 'fault') {
    mistakes.push(`The input \`extra-vars\` is no YAML: ${read.fault}`);
    return {};
  }
  const value = read.value();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    // What is there may be a secret.
    mistakes.push(
      `The input \`extra-vars\` is ${Array.isArray(value) ? 'a list' : 'a single value'}; accepted is a YAML or JSON mapping of variables. Write \`name: value\`, one a line.`,
    );
    return {};
  }
  for (const name of Object.keys(value).filter((one) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(one))) {
    mistakes.push(mistakeText('extra-vars', name, 'letters, digits and _ in a name', `Rename ${name}.`));
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, json(one)]));
}

/** Whole numbers beyond what JavaScript counts exactly stay what was written, as text. */
function json(value: unknown): Json {
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(json);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, json(one)]));
  }
  return String(value);
}
