import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import { Failure } from '../failure.ts';
import { Secret } from '../secret.ts';
import { type Access, placeOf } from './access.ts';
import type { S3Code } from './fault.ts';
import { withoutCredentials } from './sdk-credentials.ts';
import { SDK_LIMITS } from './sdk-limits.ts';
import type { BucketSettings, Credentials } from './settings.ts';

/** A request as the SDK would send it. */
interface Prepared {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is wrong is told in a Failure; the SDK's own warnings are about how it may be in future. */
const nothing = (): void => undefined;
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/**
 * The access as the AWS SDK finds it: profiles, identity tokens, instance metadata, every partition and kind of bucket
 * name. Where the bucket is, it shows in a request that it prepares and that isn't sent.
 * @throws Failure `no-credentials`, `role-refused`, `unreachable`, `no-region`
 */
export async function sdkAccess(settings: BucketSettings): Promise<Access> {
  const { S3Client } = await import('./sdk.ts');
  const { endpoint = '', profile, bucket } = settings;
  const choices = {
    logger: SILENT,
    disableS3ExpressSessionAuth: true,
    ...(endpoint === '' ? {} : { endpoint }),
    forcePathStyle: settings.forcePathStyle ?? false,
    ...(profile === undefined ? {} : { profile }),
  };
  // What this client sends by is what those who are asked for keys, such as STS, are reached by.
  const make = (region: string | undefined): S3Client =>
    new S3Client({
      ...choices,
      requestHandler: SDK_LIMITS,
      ...(region === undefined ? {} : { region }),
      ...(settings.credentials === undefined ? {} : { credentials: revealed(settings.credentials) }),
    });
  const { region, credentials: find } = (await withRegion(make, settings)).config;
  const credentials = async (): Promise<Credentials> => {
    try {
      return concealed(await find());
    } catch (cause) {
      throw withoutCredentials(bucket, cause);
    }
  };
  await credentials();
  return { ...located(await prepare({ ...choices, region, credentials: find }, bucket)), credentials };
}

/** The request that the SDK would send to a bucket. */
async function prepare(choices: S3ClientConfig, bucket: string): Promise<Prepared | undefined> {
  const { S3Client, HeadBucketCommand } = await import('./sdk.ts');
  let prepared: Prepared | undefined;
  const requestHandler = {
    handle: async (request: Prepared) => {
      prepared = request;
      return { response: { statusCode: 200, headers: {} } };
    },
  };
  await new S3Client({ ...choices, requestHandler }).send(new HeadBucketCommand({ Bucket: bucket }));
  return prepared;
}

function located(prepared: Prepared | undefined): Omit<Access, 'credentials'> {
  const { protocol = '', hostname = '', port, path = '', headers = {} } = prepared ?? {};
  const region = /\/([a-z0-9-]+)\/s3\/aws4_request/.exec(headers.authorization ?? '')?.[1];
  if (region === undefined) throw new Error('The AWS SDK prepared no request that is signed for S3.');
  const url = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`);
  url.pathname = path.endsWith('/') ? path : `${path}/`;
  return { ...placeOf(url), region };
}

function revealed({ accessKeyId, secretAccessKey, sessionToken }: Credentials) {
  return {
    accessKeyId,
    secretAccessKey: secretAccessKey.reveal(),
    ...(sessionToken === undefined ? {} : { sessionToken: sessionToken.reveal() }),
  };
}

function concealed(given: {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}): Credentials {
  const { accessKeyId, secretAccessKey, sessionToken } = given;
  return {
    accessKeyId,
    secretAccessKey: new Secret(secretAccessKey),
    ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }),
  };
}

/** The region that was given, else the default chain's, else, where an endpoint says who is asked, any. */
async function withRegion(
  make: (region: string | undefined) => S3Client,
  { region, endpoint = '', bucket }: BucketSettings,
): Promise<S3Client> {
  if (region !== undefined && region !== '') return make(region);
  const client = make(undefined);
  const known = await client.config.region().catch(() => '');
  if (known !== '') return client;
  if (endpoint !== '') return make('us-east-1');
  const code: S3Code = 'no-region';
  throw new Failure(
    code,
    `The region of the bucket ${bucket} is not known.`,
    'Set `region`, or let aws-actions/configure-aws-credentials set it (`aws-region`).',
  );
}
