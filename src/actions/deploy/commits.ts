import { entriesOf, type HostResult, listOf, type Origin, property, textOf } from '../../ansible/index.ts';
import { code, escaped, type Markdown } from '../../github/index.ts';
import type { Secret } from '../../secret.ts';

/** Two versions of one package whose commits are known. */
interface Step {
  readonly name: string;
  readonly before: Origin;
  readonly after: Origin;
}

/** Where commits are looked up. */
export interface GitHub {
  readonly api: string;
  /** What a person opens. */
  readonly server: string;
  /** Absent: the summary has the link alone. */
  readonly token: Secret | undefined;
}

/** More of them in one summary would say nothing any more. */
const MOST_STEPS = 10;
const MOST_COMMITS = 50;

/**
 * The commits between the versions before and after, as the packages' control fields and GitHub's "Compare two commits"
 * tell them. What can't be had is said in the text: it is no reason to fail a rollout.
 * @param signal gives up, for a run that is cancelled
 */
export async function commitsBetween(
  results: ReadonlyMap<string, HostResult>,
  github: GitHub,
  signal: AbortSignal,
): Promise<Markdown> {
  const sections = stepsOf(results)
    .slice(0, MOST_STEPS)
    .map(async (step) => section(step, github, signal));
  return (await Promise.all(sections)).join('\n\n');
}

function stepsOf(results: ReadonlyMap<string, HostResult>): readonly Step[] {
  const steps = new Map<string, Step>();
  for (const { commits } of results.values()) {
    for (const [name, after] of entriesOf(commits.after).map(([one]) => [one, commits.after[one]] as const)) {
      const before = commits.before[name];
      if (before === undefined || after === undefined || !comparable(before, after)) continue;
      steps.set(`${name} ${before.commit} ${after.commit}`, { name, before, after });
    }
  }
  return [...steps.values()];
}

/** Packages are data: only a commit and a repository by their form get into a URL. */
function comparable(before: Origin, after: Origin): boolean {
  const forms = [before, after].every(
    ({ commit, repository }) =>
      /^[0-9a-f]{40}$/.test(commit) && /^[A-Za-z0-9][\w.-]*\/[\w-][\w.-]*$/.test(repository),
  );
  return forms && before.repository === after.repository && before.commit !== after.commit;
}

async function section(
  { name, before, after }: Step,
  { api, server, token }: GitHub,
  signal: AbortSignal,
): Promise<Markdown> {
  const range = `${before.commit.slice(0, 7)} → ${after.commit.slice(0, 7)}`;
  const compared = `${after.repository}/compare/${before.commit}...${after.commit}`;
  const title = `**${escaped(name)}**, ${code(after.repository)} [${range}](${server}/${compared})`;
  if (token === undefined) return title;
  const url = `${api}/repos/${compared}?per_page=100`;
  try {
    const answer = await fetch(url, {
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token.reveal()}`,
        'user-agent': 'deb-actions',
        'x-github-api-version': '2022-11-28',
      },
      signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
    });
    if (!answer.ok)
      return `${title}: GitHub answers ${answer.status} to the question which commits these are.`;
    return `${title}\n\n${commitLines(await answer.json())}`;
  } catch {
    return `${title}: GitHub could not be asked which commits these are.`;
  }
}

function commitLines(comparison: unknown): Markdown {
  const commits = listOf(property(comparison, 'commits')).map((one) => ({
    sha: textOf(property(one, 'sha')),
    message: textOf(property(property(one, 'commit'), 'message')).split('\n')[0] ?? '',
    author: textOf(property(property(property(one, 'commit'), 'author'), 'name')),
  }));
  const behind = property(comparison, 'behind_by');
  const shown = commits
    .toReversed()
    .slice(0, MOST_COMMITS)
    .map(({ sha, message, author }) => `- ${code(sha.slice(0, 7))} ${escaped(message)} (${escaped(author)})`);
  const total = Number(property(comparison, 'total_commits') ?? commits.length);
  return [
    ...(typeof behind === 'number' && behind > 0 ? [`- ${behind} commits are taken back`] : []),
    ...shown,
    ...(total > shown.length ? [`- … and ${total - shown.length} more`] : []),
  ].join('\n');
}
