import type { S3Client } from '@aws-sdk/client-s3';
import { Failure } from '../failure.ts';
import type { Clock } from './clock.ts';
import type { S3Code } from './fault.ts';
import { type BucketSettings, LIMITS } from './settings.ts';
import type { Sdk } from './wire.ts';

export interface Connection {
  readonly sdk: Sdk;
  readonly client: S3Client;
}

/** What the SDK does around each request that no store needs: here each is sent once, and nothing is logged. */
const NEEDLESS = [
  'loggerMiddleware',
  'recursionDetectionMiddleware',
  'getUserAgentMiddleware',
  'regionRedirectMiddleware',
  'regionRedirectEndpointMiddleware',
  's3ExpressMiddleware',
  's3ExpressHttpSigningMiddleware',
  'addExpectContinueMiddleware',
];
/** What is wrong is told in a Failure; the SDK's own warnings are about how it may be in future. */
const nothing = (): void => undefined;
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Loads the SDK and makes its client. `anonymous`: asks without credentials. */
export async function connect(
  settings: BucketSettings,
  clock: Clock,
  anonymous = false,
): Promise<Connection> {
  const [sdk, { openHandler }] = await Promise.all([import('./sdk.ts'), import('./handler.ts')]);
  const { endpoint = '', profile } = settings;
  const handler = openHandler(settings.limits?.silence ?? LIMITS.silence, clock);
  const make = (region: string | undefined): S3Client =>
    new sdk.S3Client({
      requestHandler: handler,
      maxAttempts: 1,
      logger: SILENT,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      expectContinueHeader: false,
      followRegionRedirects: false,
      disableS3ExpressSessionAuth: true,
      ...(region === undefined ? {} : { region }),
      ...(endpoint === '' ? {} : { endpoint }),
      forcePathStyle: settings.forcePathStyle ?? false,
      ...(profile === undefined ? {} : { profile }),
      ...(anonymous ? ANONYMOUS : credentialsOf(settings)),
    });
  const client = await withRegion(make, settings);
  for (const name of NEEDLESS) client.middlewareStack.remove(name);
  // Others are placed beside it by name, so it is replaced and not removed.
  client.middlewareStack.add((next) => next, {
    step: 'finalizeRequest',
    name: 'retryMiddleware',
    priority: 'high',
    override: true,
  });
  client.middlewareStack.add(
    (next) => async (args) => {
      nameContentHash(args.request);
      return next(args);
    },
    { step: 'build', name: 'contentHash' },
  );
  return { sdk, client };
}

const ANONYMOUS = {
  credentials: { accessKeyId: 'nobody', secretAccessKey: 'nobody' },
  signer: { sign: async <Request>(request: Request): Promise<Request> => request },
};

function credentialsOf({ credentials }: BucketSettings) {
  if (credentials === undefined) return {};
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return {
    credentials: {
      accessKeyId,
      secretAccessKey: secretAccessKey.reveal(),
      ...(sessionToken === undefined ? {} : { sessionToken: sessionToken.reveal() }),
    },
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

/** The signature covers the content's SHA-256. Where that is known already, the SDK need not read all once more. */
function nameContentHash(request: unknown): void {
  if (typeof request !== 'object' || request === null || !('headers' in request)) return;
  const { headers } = request;
  if (!isHeaders(headers)) return;
  const known = headers['x-amz-checksum-sha256'];
  const hasBody = 'body' in request && request.body !== undefined;
  if (known !== undefined && hasBody)
    headers['x-amz-content-sha256'] = Buffer.from(known, 'base64').toString('hex');
  else if (!hasBody) headers['x-amz-content-sha256'] = EMPTY_SHA256;
}

function isHeaders(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null;
}
