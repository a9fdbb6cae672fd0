import type { Entry } from '../../apt/index.ts';
import { Failure } from '../../failure.ts';
import { askGitHub, readRunContext, type World } from '../../github/index.ts';
import type { Secret } from '../../secret.ts';
import type { PublishInputs } from './inputs.ts';

/**
 * The gate between environments: each package's commit must have been deployed there successfully. GitHub is asked about
 * this repository and those that the user trusts: what a package says of itself is no reason to ask another one, since
 * whoever made it can make deployments there.
 * @throws Failure `not-deployed` that names every package for which that isn't so
 */
export async function checkDeployments(
  inputs: PublishInputs,
  world: World,
  entries: readonly Entry[],
): Promise<void> {
  const environment = inputs['require-deployment'];
  const token = inputs['github-token'];
  if (environment === undefined || token === undefined) return;
  const { apiUrl, repository } = await readRunContext(world.environment);
  const trusted = [...(repository === undefined ? [] : [repository]), ...inputs['trusted-repositories']];
  const faults: string[] = [];
  for (const entry of entries) {
    const label = `${entry.name} ${entry.version.text}`;
    const { commit } = entry;
    if (commit === undefined) {
      faults.push(`${label} does not say which commit it was made of (Git-Commit)`);
      continue;
    }
    const asked = repositoriesFor(entry, trusted);
    let isDeployed = false;
    for (const each of asked)
      isDeployed ||= await wasDeployed(`${apiUrl}/repos/${each}`, environment, commit, token);
    if (!isDeployed) faults.push(`${label}: ${faultText(entry, commit, asked, environment)}`);
  }
  if (faults.length === 0) return;
  throw new Failure(
    'not-deployed',
    `Not promoted: ${[...new Set(faults)].join('; ')}.`,
    `Deploy that version to ${environment} first, and let it succeed; or leave out \`require-deployment\`.`,
  );
}

/** The one that a package says it was made of, where that is trusted; else all that are. */
function repositoriesFor({ repository }: Entry, trusted: readonly string[]): readonly string[] {
  const own = trusted.find((each) => each.toLowerCase() === repository?.toLowerCase());
  return own === undefined ? trusted : [own];
}

function faultText(
  { repository }: Entry,
  commit: string,
  asked: readonly string[],
  environment: string,
): string {
  const where = asked.length === 0 ? 'any repository that is trusted' : asked.join(' or ');
  const isStrange =
    repository !== undefined && !asked.some((each) => each.toLowerCase() === repository.toLowerCase());
  const claim = isStrange
    ? ` (the package says that it was made of ${repository}, which is asked only where \`trusted-repositories\` names it)`
    : '';
  return `its commit ${commit} of ${where} has no successful deployment to ${environment}${claim}`;
}

async function wasDeployed(
  repositoryUrl: string,
  environment: string,
  commit: string,
  token: Secret,
): Promise<boolean> {
  const query = new URLSearchParams({ environment, sha: commit, per_page: '100' });
  const deployments = listOf(await askGitHub(`${repositoryUrl}/deployments?${query}`, token));
  for (const id of deployments.flatMap((each) => numberOf(each, 'id'))) {
    const statuses = listOf(
      await askGitHub(`${repositoryUrl}/deployments/${id}/statuses?per_page=100`, token),
    );
    // A success stays in the list when a later deployment makes it inactive.
    if (statuses.some((each) => propertyOf(each, 'state') === 'success')) return true;
  }
  return false;
}

function listOf(body: unknown): readonly unknown[] {
  return Array.isArray(body) ? body : [];
}

function numberOf(value: unknown, name: string): readonly number[] {
  const found = propertyOf(value, name);
  return typeof found === 'number' ? [found] : [];
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
