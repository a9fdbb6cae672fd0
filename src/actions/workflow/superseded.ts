import { property } from '../../ansible/index.ts';
import { compareVersions, versionAsFound } from '../../deb/index.ts';
import { askGitHub, readRunContext, type World } from '../../github/index.ts';
import type { Secret } from '../../secret.ts';
import { type Approved, approvedIn } from './approved.ts';

/**
 * What a suite has of the same package, of a higher version and of a later commit: two merges whose builds overtook each
 * other, or an old run that is run again. A lower version of the same or of another line of commits is wanted as it is.
 * @param plan the output `plan` of action-publish, of promoting the candidate into the suite
 */
export async function supersededBy(
  candidates: readonly Approved[],
  plan: unknown,
  token: Secret | undefined,
  world: World,
): Promise<Approved | undefined> {
  const { apiUrl, repository } = await readRunContext(world.environment);
  const present = approvedIn(property(plan, 'kept'));
  for (const candidate of candidates) {
    const [highest] = present
      .filter(({ name }) => name === candidate.name)
      .toSorted((one, other) => compareVersions(versionOf(other), versionOf(one)));
    if (highest === undefined || compareVersions(versionOf(highest), versionOf(candidate)) <= 0) continue;
    const { commit: later } = highest;
    const { commit } = candidate;
    if (token === undefined || commit === undefined || later === undefined || later === commit) continue;
    const url = `${apiUrl}/repos/${repository}/compare/${commit}...${later}?per_page=1`;
    // Who can't be asked has said nothing: then the version is rolled out, as it was asked for.
    const compared = await askGitHub(url, token).catch(() => undefined);
    if (property(compared, 'status') === 'ahead') return highest;
  }
  return undefined;
}

function versionOf({ version }: Approved) {
  return versionAsFound(version);
}
