import type { Environment } from '../program.ts';
import type { Secret } from '../secret.ts';

/** Which bucket, where, and who asks. */
export interface BucketSettings {
  readonly bucket: string;
  /** Of all keys; slashes around it do not count. */
  readonly prefix?: string;
  /** Absent: the AWS default chain's; with an endpoint `us-east-1`. */
  readonly region?: string;
  /** Absent or empty: AWS. */
  readonly endpoint?: string;
  /** `https://host/bucket/key` and not `https://bucket.host/key`. */
  readonly forcePathStyle?: boolean;
  /** A profile of the AWS configuration files, in place of the default chain. */
  readonly profile?: string;
  /** In place of the default chain. */
  readonly credentials?: Credentials;
  /** Where keys and region are looked for first; absent: the AWS SDK looks for them. */
  readonly environment?: Environment;
  /** The runner's time, to sign by while it agrees with the store's. */
  readonly now: () => Date;
  readonly limits?: Partial<Limits>;
  /** Once it is aborted, nobody waits for an answer any more: requests end, and none is made again. */
  readonly signal?: AbortSignal;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken?: Secret;
}

/** Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** How long a connection may stay silent. */
  readonly silence: number;
  /** How long requests may keep failing, from the beginning of the first one. */
  readonly patience: number;
  /** The wait before the second attempt at most; it doubles with each, up to 10 s. */
  readonly firstWait: number;
  /** From which size on content goes up in parts. S3 takes 5 GiB in one. */
  readonly multipartAbove: number;
  /** The least size of a part. */
  readonly part: number;
  /** Objects that a listing tells at once. */
  readonly page: number;
}

export const LIMITS: Limits = {
  silence: 30_000,
  patience: 75_000,
  firstWait: 100,
  multipartAbove: 5 * 2 ** 30,
  part: 64 * 2 ** 20,
  page: 1000,
};

/** The prefix as it stands before each key: with a slash at its end, or empty. */
export function prefixText(prefix = ''): string {
  const inner = prefix.replaceAll(/^\/+|\/+$/g, '');
  return inner === '' ? '' : `${inner}/`;
}
