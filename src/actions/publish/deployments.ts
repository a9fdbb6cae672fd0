import type { Entry } from '../../apt/index.ts';
import { Failure } from '../../failure.ts';
import { readRunContext, type World } from '../../github/index.ts';
import type { Secret } from '../../secret.ts';
import type { PublishInputs } from '../inputs/publish.ts';

/**
 * The gate between environments: each package's commit must have been deployed there successfully.
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
  const faults: string[] = [];
  for (const entry of entries) {
    const label = `${entry.name} ${entry.version.text}`;
    const from = entry.repository ?? repository;
    if (entry.commit === undefined || from === undefined) {
      faults.push(`${label} does not say which commit it was made of (Git-Commit)`);
    } else if (!(await wasDeployed(`${apiUrl}/repos/${from}`, environment, entry.commit, token))) {
      faults.push(
        `${label}: its commit ${entry.commit} of ${from} has no successful deployment to ${environment}`,
      );
    }
  }
  if (faults.length === 0) return;
  throw new Failure(
    'not-deployed',
    `Not promoted: ${[...new Set(faults)].join('; ')}.`,
    `Deploy that version to ${environment} first, and let it succeed; or leave out \`require-deployment\`.`,
  );
}

async function wasDeployed(
  repositoryUrl: string,
  environment: string,
  commit: string,
  token: Secret,
): Promise<boolean> {
  const query = new URLSearchParams({ environment, sha: commit, per_page: '100' });
  const deployments = await ask(`${repositoryUrl}/deployments?${query}`, token);
  for (const id of deployments.flatMap((each) => numberOf(each, 'id'))) {
    const statuses = await ask(`${repositoryUrl}/deployments/${id}/statuses?per_page=100`, token);
    // A success stays in the list when a later deployment makes it inactive.
    if (statuses.some((each) => propertyOf(each, 'state') === 'success')) return true;
  }
  return false;
}

async function ask(url: string, token: Secret): Promise<readonly unknown[]> {
  const response = await fetch(url, {
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token.reveal()}`,
      'x-github-api-version': '2022-11-28',
    },
    signal: AbortSignal.timeout(30_000),
  }).catch((cause: unknown) => {
    throw refused(url, cause instanceof Error ? cause.message : String(cause));
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && Array.isArray(body)) return body;
  throw refused(url, `${response.status} ${String(propertyOf(body, 'message') ?? '')}`.trim());
}

function refused(url: string, why: string): Failure {
  return new Failure(
    'github',
    `GitHub does not answer ${new URL(url).pathname}: ${why}.`,
    'Give the job `permissions: deployments: read` and `github-token: ${{ github.token }}`; for another repository a token that may read it.',
  );
}

function numberOf(value: unknown, name: string): readonly number[] {
  const found = propertyOf(value, name);
  return typeof found === 'number' ? [found] : [];
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
