import {
  ansibleEnvironment,
  findAnsible,
  hasInstalled,
  installRequirements,
  listHosts,
  makeFolder,
  openWorkplace,
  pluginPaths,
  type Stage,
} from '../../ansible/index.ts';
import type { Annotation, Report, World } from '../../github/index.ts';
import { type Cancellation, interruptible, watchCancel } from './cancel.ts';
import type { Settings } from './decide.ts';
import type { DeployInputs } from './inputs.ts';
import { leaveWord } from './leavings.ts';

/** Where a rollout takes place, and over which hosts. */
export interface Ground {
  readonly stage: Stage;
  /** In Ansible's order. */
  readonly hosts: readonly string[];
  readonly notes: readonly Annotation[];
  readonly cancellation: Cancellation;
}

/**
 * Does the work with Ansible and the hosts at hand; what was written for it is gone afterwards.
 * @param playbooks the folder action-deploy/ansible
 */
export async function withGround<T>(
  inputs: DeployInputs,
  settings: Settings,
  world: World,
  playbooks: string,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const { environment, report } = world;
  const folder = await makeFolder(world.temporary);
  await leaveWord('folder', folder);
  const cancellation = watchCancel(world);
  const run = interruptible(world.run, folder, cancellation);
  const workplace = await openWorkplace(folder, materialsOf(inputs, settings), environment, world.run);
  try {
    const ansible = await findAnsible(inputs['ansible-version'], { folder, environment, run });
    report.line(`Ansible ${ansible.version}`);
    const { workspace } = world;
    const { limit, 'ssh-user': user } = inputs;
    const bare = { ansible, workplace, playbooks, workspace, limit, user, run };
    const stage = await withPlugins(
      { ...bare, environment: ansibleEnvironment(environment, workplace) },
      settings,
      report,
    );
    const { hosts, unmatched } = await listHosts(stage);
    return await work({ stage, hosts, notes: unmatched.map(unmatchedNote), cancellation });
  } finally {
    await workplace.remove();
  }
}

/** With what `requirements` names in place before the inventory is read: its plugin may come from there. */
async function withPlugins(
  stage: Stage,
  { requirements, playbook }: Settings,
  report: Report,
): Promise<Stage> {
  if (requirements !== undefined)
    await report.group('Roles and collections', () => installRequirements(stage, requirements));
  // What is ours is found beside our own playbook by itself.
  if (playbook === undefined && !(await hasInstalled(stage))) return stage;
  return { ...stage, environment: { ...stage.environment, ...(await pluginPaths(stage)) } };
}

function materialsOf(inputs: DeployInputs, { inventory, extra, variables }: Settings) {
  return {
    inventory,
    sshPrivateKey: inputs['ssh-private-key'],
    sshKnownHosts: inputs['ssh-known-hosts'],
    becomePassword: inputs['become-password'],
    vaultPassword: inputs['vault-password'],
    extra,
    variables,
  };
}

function unmatchedNote(pattern: string): Annotation {
  return {
    level: 'warning',
    message: `\`${pattern}\` of the input \`limit\` matches no host of the inventory.`,
  };
}
