/**
 * GitHub's services on loopback: artifacts, cache, OIDC tokens, and the bit of the REST API that is used here.
 * What they know outlives a workflow run, as on GitHub: a promotion sees the deployments of an earlier run.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Artifact, Artifacts } from './artifacts.ts';
import { Blobs } from './blobs.ts';
import { Cache } from './cache.ts';
import { Comments } from './comments.ts';
import { Deployments } from './deployments.ts';
import { answerRest } from './rest.ts';
import { type Answer, bodyOf, type Fields, fieldsOf, runtimeToken, scopeOf, twirpError } from './twirp.ts';

/** What a job's GITHUB_TOKEN may do: scope → `read` or `write`. */
export type Permissions = Readonly<Record<string, string>>;

export interface GitHub {
  readonly url: string;
  readonly deployments: Deployments;
  readonly comments: Comments;
  /** Makes a repository known to the REST API. */
  addRepository(name: string, folder: string): void;
  /** A token of one job; `revoke` ends it with the job. */
  token(permissions: Permissions): { readonly text: string; revoke(): void };
  runtimeToken(run: string, job: string): string;
  oidcToken(claims: Fields): { readonly text: string; revoke(): void };
  artifacts(run: string): readonly (Artifact & { readonly file: string })[];
  stop(): Promise<void>;
}

export async function startGitHub(): Promise<GitHub> {
  const folder = await mkdtemp(join(tmpdir(), 'github-services-'));
  const services = new Services(folder);
  const server = createServer((request, response) => {
    services.serve(request, response).catch((error: unknown) => {
      response.writeHead(400).end(String(error));
    });
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  services.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    url: services.url,
    deployments: services.deployments,
    comments: services.comments,
    addRepository: (name, at) => {
      services.repositories[name] = at;
    },
    token: (permissions) =>
      services.issue(services.tokens, `ghs_${randomBytes(18).toString('hex')}`, permissions),
    oidcToken: (claims) => services.issue(services.identities, randomBytes(24).toString('hex'), claims),
    runtimeToken,
    artifacts: (run) =>
      services.artifacts.of(run).map((one) => ({ ...one, file: services.blobs.file(one.blob) })),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

class Services {
  url = '';
  readonly blobs: Blobs;
  readonly artifacts: Artifacts;
  readonly cache: Cache;
  readonly deployments = new Deployments();
  readonly comments = new Comments();
  readonly repositories: Record<string, string> = {};
  readonly tokens = new Map<string, Permissions>();
  readonly identities = new Map<string, Fields>();

  constructor(folder: string) {
    this.blobs = new Blobs(folder);
    const address = (blob: string): string => `${this.url}/blob/${blob}?sig=${randomUUID()}`;
    this.artifacts = new Artifacts(this.blobs, address);
    this.cache = new Cache(this.blobs, address);
  }

  issue<T>(table: Map<string, T>, text: string, what: T): { readonly text: string; revoke(): void } {
    table.set(text, what);
    return { text, revoke: () => table.delete(text) };
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const [, area = '', id = ''] = pathname.split('/');
    if (area === 'blob') {
      await this.blobs.serve(id, searchParams, request, response);
      return;
    }
    const { status, body } = await this.#answer(area, pathname, searchParams, request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  async #answer(
    area: string,
    path: string,
    query: URLSearchParams,
    request: IncomingMessage,
  ): Promise<Answer> {
    if (area === 'twirp') return await this.#twirp(path, request);
    if (area === 'oidc') return this.#identity(request, query);
    const fields = request.method === 'GET' ? {} : await fieldsOf(request);
    const permissions = this.tokens.get(bearerOf(request));
    const { comments, deployments, repositories } = this;
    return await answerRest(
      { method: request.method ?? 'GET', path, query, fields, permissions },
      { comments, deployments, repositories },
    );
  }

  async #twirp(path: string, request: IncomingMessage): Promise<Answer> {
    const match = /^\/twirp\/github\.actions\.results\.api\.v1\.(\w+)\/(\w+)$/.exec(path);
    if (scopeOf(request) === undefined) {
      await bodyOf(request);
      return twirpError(401, 'unauthenticated', 'no valid token');
    }
    const fields = await fieldsOf(request);
    const method = match?.[2] ?? '';
    if (match?.[1] === 'ArtifactService') return this.artifacts.call(method, fields);
    if (match?.[1] === 'CacheService') return this.cache.call(method, fields);
    return twirpError(404, 'bad_route', path);
  }

  /** An ID token, unsigned: what is trusted here is the request token. */
  #identity(request: IncomingMessage, query: URLSearchParams): Answer {
    const claims = this.identities.get(bearerOf(request));
    if (claims === undefined) return { status: 401, body: { message: 'Bad credentials' } };
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const issuer = 'https://token.actions.githubusercontent.com';
    const token = { ...claims, iss: issuer, aud: query.get('audience') ?? 'https://github.com' };
    return { status: 200, body: { value: `${encode({ alg: 'none' })}.${encode(token)}.` } };
  }
}

function bearerOf(request: IncomingMessage): string {
  return /^(?:Bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
}
