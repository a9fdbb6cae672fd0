import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, uploadArtifact, type World } from '../../github/index.ts';
import { planPrefix } from './built.ts';
import type { WorkflowInputs } from './inputs.ts';

/** Leaves a plan as an artifact, for the job that comments on the pull request: it holds no credentials of a store. */
export async function keepPlan(inputs: WorkflowInputs, world: World): Promise<Outcome> {
  const { environment = '', release = 0, plan = null, hosts = null, difference = '' } = inputs;
  const folder = await mkdtemp(join(world.temporary, 'deb-actions-plan-'));
  const file = join(folder, 'plan.json');
  await writeFile(file, JSON.stringify({ environment, release, plan, hosts, difference }));
  const name = `${planPrefix(inputs.file)}${environment.replaceAll(/[^\w.-]/g, '-')}-${release}`;
  await uploadArtifact(name, [file], folder);
  return { outputs: {}, summary: '', annotations: [] };
}
