import {
  findAnsible,
  installRequirements,
  listHosts,
  makeFolder,
  openWorkplace,
  type Stage,
} from '../../ansible/index.ts';
import type { Annotation, World } from '../../github/index.ts';
import type { Settings } from './decide.ts';
import type { DeployInputs } from './inputs.ts';
import { leaveWord } from './leavings.ts';

/** Where a rollout takes place, and over which hosts. */
export interface Ground {
  readonly stage: Stage;
  /** In Ansible's order. */
  readonly hosts: readonly string[];
  readonly notes: readonly Annotation[];
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
  const { environment, run, report } = world;
  const folder = await makeFolder(world.temporary);
  await leaveWord('folder', folder);
  const workplace = await openWorkplace(folder, materialsOf(inputs, settings), environment, run);
  try {
    const ansible = await findAnsible(inputs['ansible-version'], { folder, environment, run });
    report.line(`Ansible ${ansible.version}`);
    const { workspace } = world;
    const { limit, 'ssh-user': user } = inputs;
    const stage = { ansible, workplace, playbooks, workspace, environment, limit, user, run };
    const { requirements } = settings;
    if (requirements !== undefined)
      await report.group('Roles and collections', () => installRequirements(stage, requirements));
    const { hosts, unmatched } = await listHosts(stage);
    return await work({ stage, hosts, notes: unmatched.map(unmatchedNote) });
  } finally {
    await workplace.remove();
  }
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
