import type { S3Client } from '@aws-sdk/client-s3';
import { Failure } from '../failure.ts';
import { Secret } from '../secret.ts';
import { type Access, placeOf } from './access.ts';
import type { S3Code } from './fault.ts';
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
 * @throws Failure `no-credentials`, `no-region`
 */
export async function sdkAccess(settings: BucketSettings): Promise<Access> {
  const { S3Client, HeadBucketCommand } = await import('./sdk.ts');
  const { endpoint = '', profile, bucket } = settings;
  let prepared: Prepared | undefined;
  const make = (region: string | undefined): S3Client =>
    new S3Client({
      requestHandler: {
        handle: async (request: Prepared) => {
          prepared = request;
          return { response: { statusCode: 200, headers: {} } };
        },
      },
      logger: SILENT,
      disableS3ExpressSessionAuth: true,
      ...(region === undefined ? {} : { region }),
      ...(endpoint === '' ? {} : { endpoint }),
      forcePathStyle: settings.forcePathStyle ?? false,
      ...(profile === undefined ? {} : { profile }),
      ...(settings.credentials === undefined ? {} : { credentials: revealed(settings.credentials) }),
    });
  const client = await withRegion(make, settings);
  const credentials = async (): Promise<Credentials> => {
    try {
      return concealed(await client.config.credentials());
    } catch (cause) {
      throw withoutCredentials(bucket, cause);
    }
  };
  await credentials();
  await client.send(new HeadBucketCommand({ Bucket: bucket }));
  return { ...located(prepared), credentials };
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

function withoutCredentials(bucket: string, cause: unknown): Failure<S3Code> {
  return new Failure(
    'no-credentials',
    `There are no AWS credentials for s3://${bucket}: ${cause instanceof Error ? cause.message : String(cause)}`,
    'Give the job `permissions: id-token: write` and put aws-actions/configure-aws-credentials with `role-to-assume` before this step (OIDC), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    { cause },
  );
}
