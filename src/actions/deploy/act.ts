import type { Outcome, World } from '../../github/index.ts';
import { rollOut } from './built-in.ts';
import type { Settings } from './decide.ts';
import type { DeployInputs } from './inputs.ts';
import { runOwn } from './own.ts';
import type { Ground } from './stage.ts';

/** Rolls out with the Ansible that is here: by the built-in playbook, or by the user's own. */
export async function act(
  inputs: DeployInputs,
  { playbook }: Settings,
  world: World,
  ground: Ground,
): Promise<Outcome> {
  const outcome =
    playbook === undefined
      ? await rollOut(inputs, world, ground)
      : await runOwn(inputs, playbook, world, ground);
  return { ...outcome, annotations: [...ground.notes, ...outcome.annotations] };
}
