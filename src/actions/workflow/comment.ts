import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { property } from '../../ansible/index.ts';
import { Failure } from '../../failure.ts';
import { askGitHub, type Outcome, readRunContext, type World } from '../../github/index.ts';
import type { Secret } from '../../secret.ts';
import { builtOf, planPrefix } from './built.ts';
import { commentText, type SeenPlan } from './comment-text.ts';
import type { WorkflowInputs } from './inputs.ts';

const REMEDY = 'Give the caller of the workflow `permissions: pull-requests: write`.';
/** So many pages of a hundred comments are looked through. */
const PAGES = 10;

/** Writes what merging would change as one comment on the pull request, updated in place. It never fails a run. */
export async function comment(inputs: WorkflowInputs, world: World): Promise<Outcome> {
  const warning = (message: string): Outcome => ({
    outputs: {},
    summary: '',
    annotations: [{ level: 'warning', message }],
  });
  const token = inputs['github-token'];
  const { trigger, apiUrl, repository } = await readRunContext(world.environment);
  if (trigger.kind !== 'pull-request' || token === undefined || repository === undefined)
    return warning('There is no comment: this is no pull request, or `github-token` is missing.');
  try {
    const mark = `<!-- deb-actions ${inputs.file.replaceAll(/[^\w./-]/g, '-')} -->`;
    const plans = await plansOf(inputs.file, world);
    const body = `${mark}\n${commentText(builtOf(inputs.built), plans, trigger.head)}`;
    await write(`${apiUrl}/repos/${repository}/issues`, trigger.number, mark, body, token);
    return { outputs: {}, summary: '', annotations: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return warning(`There is no comment on this pull request. ${error.explanation}`);
  }
}

async function write(
  issues: string,
  number: number,
  mark: string,
  body: string,
  token: Secret,
): Promise<void> {
  const id = await commentWith(`${issues}/${number}/comments`, mark, token);
  if (id === undefined)
    await askGitHub(`${issues}/${number}/comments`, token, { method: 'POST', body: { body } }, REMEDY);
  else await askGitHub(`${issues}/comments/${id}`, token, { method: 'PATCH', body: { body } }, REMEDY);
}

/** Our own comment: anybody may write the mark, but only a bot of GitHub's is one. */
async function commentWith(url: string, mark: string, token: Secret): Promise<number | undefined> {
  for (let page = 1; page <= PAGES; page++) {
    const answer = await askGitHub(`${url}?per_page=100&page=${page}`, token, undefined, REMEDY);
    const comments: readonly unknown[] = Array.isArray(answer) ? answer : [];
    const own = comments.find(
      (one) =>
        property(property(one, 'user'), 'type') === 'Bot' && String(property(one, 'body')).startsWith(mark),
    );
    const id = property(own, 'id');
    if (typeof id === 'number') return id;
    if (comments.length < 100) return undefined;
  }
  return undefined;
}

async function plansOf(file: string, world: World): Promise<readonly SeenPlan[]> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const prefix = planPrefix(file);
  const { artifacts } = await client.listArtifacts({ latest: true });
  const plans: SeenPlan[] = [];
  for (const { id, name } of artifacts.filter((one) => one.name.startsWith(prefix))) {
    const path = await mkdtemp(join(world.temporary, 'deb-actions-plan-'));
    await client.downloadArtifact(id, { path });
    const read: unknown = JSON.parse(await readFile(join(path, 'plan.json'), 'utf8'));
    plans.push({
      environment: String(property(read, 'environment') ?? name),
      plan: property(read, 'plan'),
      hosts: property(read, 'hosts'),
      difference: String(property(read, 'difference') ?? ''),
    });
  }
  return plans;
}
