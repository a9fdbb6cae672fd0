import type { Outcome, World } from '../../github/index.ts';
import { act } from './act.ts';
import { decide } from './decide.ts';
import type { BuildInputs } from './inputs.ts';
import { outcome } from './outcome.ts';
import { show } from './show.ts';

/** Builds a .deb of the project: reads and decides, shows, then acts. */
export async function run(inputs: BuildInputs, world: World): Promise<Outcome> {
  const decision = await decide(inputs, world);
  show(decision, world.report);
  return outcome(inputs, decision, await act(inputs, decision, world));
}
