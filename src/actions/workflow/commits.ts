import { listOf, property } from '../../ansible/index.ts';
import { askGitHub, escaped, type Markdown, readRunContext, type World } from '../../github/index.ts';
import type { Secret } from '../../secret.ts';
import type { Approved } from './approved.ts';

const MOST = 50;

/** The commits between what an environment has and what it would get; what can't be had is said, and fails nothing. */
export async function commitsText(
  before: string | undefined,
  wanted: Approved,
  token: Secret | undefined,
  world: World,
): Promise<Markdown> {
  const { apiUrl, repository } = await readRunContext(world.environment);
  const from = wanted.repository ?? repository;
  const { commit } = wanted;
  if (before === undefined || commit === undefined || from !== repository || token === undefined) return '';
  if (before === commit) return 'It is the same commit.';
  const taken = await compared(`${apiUrl}/repos/${from}/compare/${before}...${commit}`, token);
  if (taken === undefined) return 'GitHub does not tell which commits are between.';
  const back = await compared(`${apiUrl}/repos/${from}/compare/${commit}...${before}`, token);
  return [...listText('Commits that come', taken), ...listText('Commits that go', back ?? [])].join('\n');
}

async function compared(url: string, token: Secret): Promise<readonly string[] | undefined> {
  try {
    const answer = await askGitHub(`${url}?per_page=100`, token);
    return listOf(property(answer, 'commits')).map((one) => {
      const sha = String(property(one, 'sha') ?? '').slice(0, 7);
      const message = String(property(property(one, 'commit'), 'message') ?? '').split('\n')[0] ?? '';
      const author = String(property(property(property(one, 'commit'), 'author'), 'name') ?? '');
      return `- ${escaped(sha)} ${escaped(message)} (${escaped(author)})`;
    });
  } catch {
    return undefined;
  }
}

function listText(title: string, lines: readonly string[]): readonly Markdown[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST ? [`- … and ${lines.length - MOST} more`] : [];
  return [`${title}:`, '', ...lines.toReversed().slice(0, MOST), ...more, ''];
}
