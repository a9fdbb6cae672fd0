import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Credentials, signedHeaders } from './sign.ts';

/** A store to administer: an address, and the keys of who may. */
export interface Account extends Credentials {
  readonly endpoint: string;
  readonly region: string;
}

/** A user of the store who may do what a policy says, on the buckets of others, and nothing else. */
export interface User extends Credentials {
  readonly name: string;
}

/** A policy document as IAM knows it: `Statement: [{Effect, Action, Resource}]`. */
export type Policy = Readonly<Record<string, unknown>>;

export async function createBucket(account: Account, name: string): Promise<void> {
  await request(account, 'PUT', `/${name}`);
}

/** Lets everybody read the bucket's objects, or what else the policy says. */
export async function setBucketPolicy(account: Account, bucket: string, policy: Policy): Promise<void> {
  await request(account, 'PUT', `/${bucket}?policy=`, JSON.stringify(policy));
}

/** What else is set on a bucket, as the S3 API writes it in XML. */
export async function configureBucket(
  account: Account,
  name: string,
  what: 'acl' | 'publicAccessBlock',
  xml: string,
): Promise<void> {
  await request(account, 'PUT', `/${name}?${what}=`, xml);
}

/** A new user with this policy; without one it may do nothing. Works on our own radosgw, not on foreign stores. */
export async function createUser(account: Account, policy?: Policy): Promise<User> {
  const name = `user-${randomBytes(6).toString('hex')}`;
  const accessKeyId = randomBytes(10).toString('hex').toUpperCase();
  const secretAccessKey = randomBytes(20).toString('hex');
  const query = new URLSearchParams({
    uid: name,
    'display-name': name,
    'access-key': accessKeyId,
    'secret-key': secretAccessKey,
    'max-buckets': '-1',
    format: 'json',
  });
  await request(account, 'PUT', `/admin/user?${query}`);
  if (policy !== undefined) {
    const form = {
      Action: 'PutUserPolicy',
      UserName: name,
      PolicyName: 'only',
      PolicyDocument: JSON.stringify({ Version: '2012-10-17', ...policy }),
    };
    await request(account, 'POST', `/?${new URLSearchParams(form)}`);
  }
  return { name, accessKeyId, secretAccessKey };
}

/** By node:http: radosgw takes a signed body from `fetch` for an anonymous one. */
async function request(account: Account, method: string, path: string, body = ''): Promise<void> {
  const url = new URL(path, account.endpoint);
  const headers = signedHeaders({ method, url, body }, account, account.region);
  const sent = send(url, { method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } });
  sent.end(body);
  const [answer]: IncomingMessage[] = await once(sent, 'response');
  if (answer === undefined) return;
  const said = await text(answer);
  const status = answer.statusCode ?? 0;
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${said}`);
}
