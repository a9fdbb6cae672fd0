import type { Environment } from '../program.ts';

/**
 * What speaks for the job: inputs and saved state, the runner's own tokens (cache, artifacts, OIDC), GitHub's token under
 * the names that its tools read, and the files by which a step sets variables and outputs.
 */
const OURS_ALONE =
  /^(?:INPUT_.*|STATE_.*|ACTIONS_.*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/i;

/** The job's environment as programs get it: whatever they run of others' code, none of it can act in the job's name. */
export function programEnvironment(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !OURS_ALONE.test(name)));
}
