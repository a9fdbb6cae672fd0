import type { ActionModule, Outcome, World } from '../../github/index.ts';
import { act } from './act.ts';
import { rollOutOnAwx } from './awx.ts';
import { decide } from './decide.ts';
import type { DeployInputs, deployInputs } from './inputs.ts';
import { withGround } from './stage.ts';

/** @param playbooks the folder action-deploy/ansible */
export function deployFrom(playbooks: string): ActionModule<typeof deployInputs> {
  return { run: async (inputs, world) => deploy(inputs, world, playbooks) };
}

/** Rolls exact versions out to hosts: reads and decides, shows, then acts. */
async function deploy(inputs: DeployInputs, world: World, playbooks: string): Promise<Outcome> {
  const settings = await decide(inputs, world.workspace);
  if (inputs['awx-url'] !== undefined) return rollOutOnAwx(inputs, settings, world);
  return withGround(inputs, settings, world, playbooks, (ground) => act(inputs, settings, world, ground));
}
