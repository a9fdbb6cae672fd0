import { askGitHub, type Outcome, readRunContext, type World } from '../../github/index.ts';
import { approvedIn } from './approved.ts';
import type { WorkflowInputs } from './inputs.ts';

/** GitHub takes no more of a description. */
const LONGEST = 140;
const REMEDY = 'Give the job `permissions: deployments: write`, and the caller of the workflow as much.';

/**
 * Records the deployment of what was built: the job's own record is of the commit that it was started on. With a reason,
 * which its description holds, also where they are the same.
 */
export async function recordDeployments(inputs: WorkflowInputs, world: World): Promise<Outcome> {
  const { apiUrl, repository, commit: started } = await readRunContext(world.environment);
  const { environment, reason, 'github-token': token } = inputs;
  const packages = Array.isArray(inputs.approved) ? inputs.approved : Object.values(inputs.approved ?? {});
  const own = packages
    .flatMap((one) => approvedIn(typeof one === 'string' ? parsed(one) : [one]))
    .filter((one) => one.repository === undefined || one.repository === repository);
  const commits = new Set(own.flatMap(({ commit }) => commit ?? []));
  if (reason === undefined && started !== undefined) commits.delete(started);
  for (const commit of commits) {
    if (token === undefined || environment === undefined) break;
    const url = `${apiUrl}/repos/${repository}/deployments`;
    const description = (reason === undefined ? '' : `Gate overridden: ${reason}`).slice(0, LONGEST);
    const body = { ref: commit, environment, description, auto_merge: false, required_contexts: [] };
    const id = idIn(await askGitHub(url, token, { method: 'POST', body }, REMEDY));
    const status = { state: 'success', description, auto_inactive: false };
    await askGitHub(`${url}/${id}/statuses`, token, { method: 'POST', body: status }, REMEDY);
    world.report.line(`${commit} is deployed to ${environment}`);
  }
  return { outputs: {}, summary: '', annotations: [] };
}

function parsed(text: string): unknown {
  return text === '' ? [] : JSON.parse(text);
}

function idIn(answer: unknown): number {
  return Number(typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'id') : Number.NaN);
}
