/** The part of GitHub's REST API that actions and workflows here use: deployments, commits, comparisons. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Comments, commentJson } from './comments.ts';
import { type Deployments, deploymentJson, statusJson } from './deployments.ts';
import { type Answer, type Fields, textField } from './twirp.ts';

const git = promisify(execFile);

export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly fields: Fields;
  /** The job's GITHUB_TOKEN: what it may do, or undefined for a stranger's. */
  readonly permissions: Readonly<Record<string, string>> | undefined;
}

export interface Rest {
  readonly deployments: Deployments;
  readonly comments: Comments;
  /** Where a repository `owner/name` is checked out. */
  readonly repositories: Readonly<Record<string, string>>;
}

export async function answerRest(request: RestRequest, rest: Rest): Promise<Answer> {
  if (request.permissions === undefined) return failed(401, 'Bad credentials');
  const [, owner, name, ...path] = request.path.split('/').slice(1);
  const repository = `${owner}/${name}`;
  const folder = rest.repositories[repository];
  if (!request.path.startsWith('/repos/') || folder === undefined) return failed(404, 'Not Found');
  const [kind = '', id = '', more = ''] = path;
  switch (kind) {
    case 'deployments':
      return answerDeployments(request, rest.deployments, repository, id, more);
    case 'issues':
      return (
        allowed(request, 'pull-requests', request.method === 'GET' ? 'read' : 'write') ??
        answerComments(request, rest.comments, repository, path.slice(1))
      );
    case 'commits':
      return allowed(request, 'contents', 'read') ?? (await answerCommit(folder, id));
    case 'compare':
      return allowed(request, 'contents', 'read') ?? (await answerCompare(folder, path.slice(1).join('/')));
    default:
      return failed(404, 'Not Found');
  }
}

function answerComments(
  request: RestRequest,
  comments: Comments,
  repository: string,
  [first = '', second = '']: readonly string[],
): Answer {
  const body = textField(request.fields, 'body');
  if (first === 'comments' && request.method === 'PATCH') {
    const edited = comments.edit(Number(second), body);
    return edited === undefined ? failed(404, 'Not Found') : { status: 200, body: commentJson(edited) };
  }
  if (second !== 'comments') return failed(404, 'Not Found');
  if (request.method === 'POST')
    return { status: 201, body: commentJson(comments.add(repository, Number(first), body)) };
  const own = comments.all.filter((one) => one.repository === repository && one.number === Number(first));
  return { status: 200, body: own.map(commentJson) };
}

function answerDeployments(
  request: RestRequest,
  deployments: Deployments,
  repository: string,
  id: string,
  more: string,
): Answer {
  const writes = request.method === 'POST';
  const denied = allowed(request, 'deployments', writes ? 'write' : 'read');
  if (denied !== undefined) return denied;
  if (id === '')
    return writes ? create(request, deployments, repository) : list(request, deployments, repository);
  const found = deployments.all.find((one) => one.id === Number(id) && one.repository === repository);
  if (found === undefined) return failed(404, 'Not Found');
  if (more !== 'statuses') return { status: 200, body: deploymentJson(found) };
  if (!writes) return { status: 200, body: found.statuses.map(statusJson) };
  const state = textField(request.fields, 'state');
  const status = deployments.setState(found.id, state, textField(request.fields, 'environment_url'));
  return status === undefined ? failed(404, 'Not Found') : { status: 201, body: statusJson(status) };
}

function create(request: RestRequest, deployments: Deployments, repository: string): Answer {
  const { fields } = request;
  const ref = textField(fields, 'ref');
  if (ref === '') return failed(422, 'Invalid request. "ref" wasn\'t supplied.');
  const contexts = fields.required_contexts;
  if (!Array.isArray(contexts) || contexts.length > 0) {
    return failed(409, 'Conflict: Commit status checks failed');
  }
  const deployment = deployments.add({
    repository,
    sha: ref,
    ref,
    task: textField(fields, 'task') || 'deploy',
    environment: textField(fields, 'environment') || 'production',
    description: textField(fields, 'description'),
    payload: fields.payload ?? {},
  });
  return { status: 201, body: deploymentJson(deployment) };
}

function list(request: RestRequest, deployments: Deployments, repository: string): Answer {
  const matches = (name: string, value: string): boolean => {
    const asked = request.query.get(name);
    return asked === null || asked === '' || asked === value;
  };
  const page = Number(request.query.get('page') ?? '1');
  const size = Number(request.query.get('per_page') ?? '30');
  const found = deployments.all.filter(
    (one) =>
      one.repository === repository &&
      matches('sha', one.sha) &&
      matches('environment', one.environment) &&
      matches('ref', one.ref) &&
      matches('task', one.task),
  );
  return { status: 200, body: found.slice((page - 1) * size, page * size).map(deploymentJson) };
}

async function answerCommit(folder: string, sha: string): Promise<Answer> {
  const [commit] = await commits(folder, ['-1', sha]);
  return commit === undefined
    ? failed(422, `No commit found for SHA: ${sha}`)
    : { status: 200, body: commit };
}

async function answerCompare(folder: string, range: string): Promise<Answer> {
  const [base = '', head = ''] = decodeURIComponent(range).split('...');
  const ahead = await commits(folder, ['--reverse', `${base}..${head}`]);
  const behind = await commits(folder, [`${head}..${base}`]);
  const [known] = await commits(folder, ['-1', base]);
  if (known === undefined) return failed(404, 'Not Found');
  const status = ahead.length === 0 ? (behind.length === 0 ? 'identical' : 'behind') : 'ahead';
  return {
    status: 200,
    body: {
      status: ahead.length > 0 && behind.length > 0 ? 'diverged' : status,
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: ahead,
    },
  };
}

async function commits(folder: string, args: readonly string[]): Promise<readonly unknown[]> {
  const format = ['%H', '%an', '%ae', '%aI', '%B'].join('%x1f');
  const { stdout } = await git('git', ['-C', folder, 'log', '-z', `--format=${format}`, ...args, '--']).catch(
    () => ({ stdout: '' }),
  );
  return stdout
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [sha, name, email, date, message = ''] = entry.split('\x1f');
      const author = { name, email, date };
      return { sha, html_url: '', commit: { author, committer: author, message: message.trimEnd() } };
    });
}

function allowed(request: RestRequest, scope: string, level: 'read' | 'write'): Answer | undefined {
  const has = request.permissions?.[scope];
  if (has === 'write' || has === level) return undefined;
  return failed(403, 'Resource not accessible by integration');
}

function failed(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest' } };
}
