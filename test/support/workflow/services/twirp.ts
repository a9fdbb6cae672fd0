/** What the services of GitHub's results backend share: their way of calling, and the token's scope. */
import type { IncomingMessage } from 'node:http';

export type Fields = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** An error in Twirp's form. Only 4xx: the clients retry 5xx from three seconds on. */
export function twirpError(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } };
}

/** Run and job in a token's `scp: "Actions.Results:<run>:<job>"`, or undefined for a stranger's token. */
export function scopeOf(
  request: IncomingMessage,
): { readonly run: string; readonly job: string } | undefined {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const [, claims = ''] = token?.split('.') ?? [];
  const scope = /"scp":"Actions\.Results:([^:"]+):([^:"]+)"/.exec(
    Buffer.from(claims, 'base64url').toString('utf8'),
  );
  if (scope === null) return undefined;
  return { run: scope[1] ?? '', job: scope[2] ?? '' };
}

/** A token as GitHub's runtime token is read by its clients: nobody checks the signature. */
export function runtimeToken(run: string, job: string): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { scp: `Actions.Results:${run}:${job}`, exp: 4102444800 };
  return `${encode({ alg: 'none' })}.${encode(claims)}.${Buffer.from(`${run}${job}`).toString('base64url')}`;
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export async function fieldsOf(request: IncomingMessage): Promise<Fields> {
  const text = (await bodyOf(request)).toString('utf8');
  const value: unknown = text === '' ? {} : JSON.parse(text);
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textField(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
