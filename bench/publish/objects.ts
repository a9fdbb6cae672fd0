import { createHash, createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Who asks whom. */
export interface Access {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * One request to S3, signed (version 4) and nothing more: what the floor is made of. The path is as it goes over the
 * wire, query and all; `x-amz-…` and Content-Type are signed too, as radosgw demands.
 */
export async function ask(
  access: Access,
  method: string,
  path: string,
  given: Readonly<Record<string, string>> = {},
  body?: Uint8Array,
): Promise<Answer> {
  const url = new URL(access.endpoint);
  const headers = signed(access, method, path, { ...given, host: url.host });
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: url.hostname, port: url.port, method, path, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Writes an object. @throws Error with the store's answer */
export async function putObject(
  access: Access,
  bucket: string,
  key: string,
  body: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const length = { 'content-length': String(body.length) };
  const answer = await ask(access, 'PUT', `/${bucket}/${encodeKey(key)}`, { ...headers, ...length }, body);
  if (answer.status !== 200) throw new Error(`PUT ${key}: ${answer.status} ${answer.body}`);
}

/** @returns the object's bytes; `undefined` where there is none */
export async function getObject(access: Access, bucket: string, key: string): Promise<Buffer | undefined> {
  const answer = await ask(access, 'GET', `/${bucket}/${encodeKey(key)}`);
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new Error(`GET ${key}: ${answer.status} ${answer.body}`);
  return answer.body;
}

/** Each octet but `A-Za-z0-9-._~/` in percent form, as signatures want it. */
function encodeKey(key: string): string {
  return key.split('/').map(escaped).join('/');
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function signed(
  { accessKeyId, secretAccessKey, region }: Access,
  method: string,
  path: string,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const day = stamp.slice(0, 8);
  const payload = given['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  const headers: Record<string, string> = { ...given, 'x-amz-content-sha256': payload, 'x-amz-date': stamp };
  const names = Object.keys(headers)
    .filter((name) => name === 'host' || name === 'content-type' || name.startsWith('x-amz-'))
    .toSorted();
  const [pathname = '', query = ''] = path.split('?');
  const pairs = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .toSorted();
  const lines = names.map((name) => `${name}:${headers[name]?.trim() ?? ''}\n`).join('');
  const canonical = [method, pathname, pairs.join('&'), lines, names.join(';'), payload].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  const signature = createHmac('sha256', key)
    .update(['AWS4-HMAC-SHA256', stamp, scope, digest].join('\n'))
    .digest('hex');
  headers.authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return headers;
}
