import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../program.ts';
import { Secret } from '../secret.ts';
import type { BucketSettings, Credentials } from './settings.ts';

/** Where a bucket is on the wire, and who asks. */
export interface Access {
  readonly protocol: 'http:' | 'https:';
  /** To connect to; IPv6 without brackets. */
  readonly hostname: string;
  readonly port: number | undefined;
  /** The Host header. */
  readonly host: string;
  /** Before each key, with its slash. */
  readonly base: string;
  readonly region: string;
  /** Asked for before each request, since they may expire; `undefined`: without. */
  credentials(): Promise<Credentials | undefined>;
}

/**
 * The access where everything that tells it is at hand: keys given, or in the environment as
 * aws-actions/configure-aws-credentials leaves them, and a region. `undefined`: the AWS SDK must look for it in
 * profiles, identity tokens or instance metadata, by rules of its own.
 */
export function plainAccess(settings: BucketSettings): Access | undefined {
  const { bucket, endpoint = '', environment = {} } = settings;
  const region = settings.region ?? environment.AWS_REGION;
  const credentials = settings.credentials ?? (isProfiled(settings) ? undefined : keysOf(environment));
  if (region === undefined || region === '' || credentials === undefined) return undefined;
  const url =
    endpoint === '' ? awsUrl(settings, region) : ownUrl(endpoint, bucket, settings.forcePathStyle ?? false);
  return url === undefined ? undefined : { ...placeOf(url), region, credentials: async () => credentials };
}

/** A place by its URL, which ends in a slash. */
export function placeOf(url: URL): Pick<Access, 'protocol' | 'hostname' | 'port' | 'host' | 'base'> {
  return {
    protocol: url.protocol === 'http:' ? 'http:' : 'https:',
    hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? undefined : Number(url.port),
    host: url.host,
    base: url.pathname,
  };
}

function isProfiled({ profile, environment = {} }: BucketSettings): boolean {
  return profile !== undefined || (environment.AWS_PROFILE ?? '') !== '';
}

/** The SDK's first source, too, where no profile is named. */
function keysOf(environment: Environment): Credentials | undefined {
  const {
    AWS_ACCESS_KEY_ID: id = '',
    AWS_SECRET_ACCESS_KEY: secret = '',
    AWS_SESSION_TOKEN: token = '',
  } = environment;
  if (id === '' || secret === '') return undefined;
  return {
    accessKeyId: id,
    secretAccessKey: new Secret(secret),
    ...(token === '' ? {} : { sessionToken: new Secret(token) }),
  };
}

/** Regions of the partition whose hosts end in amazonaws.com and that need no further rule. */
const USUAL_REGION = /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/;
/** A bucket's name as a label of a host. Dots are fit for a host, but not for the store's certificate. */
const LABEL = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
/** What else may say where S3 is; the SDK knows what comes before what. */
const ELSEWHERE = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_S3',
  'AWS_USE_FIPS_ENDPOINT',
  'AWS_USE_DUALSTACK_ENDPOINT',
] as const;

function awsUrl({ bucket, environment, forcePathStyle }: BucketSettings, region: string): URL | undefined {
  if (environment?.HOME === undefined || forcePathStyle === true) return undefined;
  const file = environment.AWS_CONFIG_FILE ?? join(environment.HOME, '.aws/config');
  if (ELSEWHERE.some((name) => (environment[name] ?? '') !== '') || existsSync(file)) return undefined;
  if (!USUAL_REGION.test(region) || !LABEL.test(bucket) || bucket.includes('--')) return undefined;
  return new URL(`https://${bucket}.s3.${region}.amazonaws.com/`);
}

/** Another store's: `https://host/bucket/` or, where host and bucket allow for it, `https://bucket.host/`. */
function ownUrl(endpoint: string, bucket: string, forcePathStyle: boolean): URL {
  const url = new URL(endpoint);
  const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  const isAddress = url.hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(url.hostname);
  if (forcePathStyle || isAddress || !LABEL.test(bucket)) {
    url.pathname = `${base}${encodeURIComponent(bucket)}/`;
  } else {
    url.hostname = `${bucket}.${url.hostname}`;
    url.pathname = base;
  }
  return url;
}
