import type { Outcome, World } from '../../github/index.ts';
import { secretForms } from '../../openpgp/index.ts';
import { act } from './act.ts';
import { forbidCoreFiles } from './core-files.ts';
import { decide } from './decide.ts';
import type { SignInputs } from './inputs.ts';
import { handOut } from './outcome.ts';
import { signSummary } from './show.ts';
import { warningsOf } from './warnings.ts';

/**
 * Signs packages: reads all of them and judges the key, then writes.
 * @throws Failure that tells everything that is wrong
 */
export async function run(inputs: SignInputs, world: World): Promise<Outcome> {
  for (const form of secretForms(inputs['private-key'])) world.report.mask(form);
  await forbidCoreFiles(world);
  const decision = await decide(inputs, world);
  const outputs = await handOut(inputs, decision, world);
  await act(inputs, decision, world);
  return {
    outputs,
    summary: signSummary(inputs, decision),
    annotations: warningsOf(inputs, decision),
  };
}
