import { createHash, createHmac } from 'node:crypto';
import type { Credentials } from './settings.ts';

/** A request as it goes over the wire: what a signature covers. */
export interface Unsigned {
  readonly method: string;
  /** Escaped. */
  readonly path: string;
  /** Escaped, in the order of names. */
  readonly query: string;
  /** Lower-case names, `host` among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the body, lower-case hex, or `UNSIGNED-PAYLOAD`. */
  readonly payload: string;
}

/** Keys that were derived before, by secret, day and region: each serves for a day. */
export type SigningKeys = Map<string, Buffer>;

/**
 * The headers of a signed request, by AWS Signature Version 4 for S3: no second escaping of the path, no dot segments
 * resolved. Every header is signed, the conditions too.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function sign(
  { method, path, query, headers, payload }: Unsigned,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  region: string,
  at: Date,
  keys: SigningKeys = new Map(),
): Record<string, string> {
  const time = at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const signed: Record<string, string> = {
    ...headers,
    'x-amz-content-sha256': payload,
    'x-amz-date': time,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken.reveal() }),
  };
  const names = Object.keys(signed).toSorted();
  const lines = names.map((name) => `${name}:${signed[name]?.trim().replaceAll(/ +/g, ' ')}\n`).join('');
  const canonical = [method, path, query, lines, names.join(';'), payload].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const key = signingKey(secretAccessKey.reveal(), day, region, keys);
  const signature = hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${digest}`).toString('hex');
  const fields = `Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...signed, authorization: `AWS4-HMAC-SHA256 ${fields}` };
}

function signingKey(secret: string, day: string, region: string, keys: SigningKeys): Buffer {
  const name = `${secret} ${day} ${region}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const first = hmac(`AWS4${secret}`, day);
  const key = [region, 's3', 'aws4_request'].reduce((before, part) => hmac(before, part), first);
  keys.set(name, key);
  return key;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
