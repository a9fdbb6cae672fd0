import { Failure } from '../failure.ts';

/** All that can be wrong with a store, for callers and tests; people read the message and the remedy. */
export type S3Code =
  | 'access-denied'
  | 'no-bucket'
  | 'wrong-region'
  | 'no-region'
  | 'no-credentials'
  | 'role-refused'
  | 'wrong-credentials'
  | 'credentials-expired'
  | 'clock-skew'
  | 'unreachable'
  | 'given-up'
  | 'too-large'
  | 'object-changed'
  | 'conditions-ignored'
  | 'not-a-store'
  | 'wrong-endpoint'
  | 'unexpected-answer';

/** Which of these are about the store, the way to it or who asks, and tell nothing of what is kept there. */
const OF_STORE: Readonly<Record<string, boolean>> = {
  'access-denied': true,
  'no-bucket': true,
  'wrong-region': true,
  'no-region': true,
  'no-credentials': true,
  'role-refused': true,
  'wrong-credentials': true,
  'credentials-expired': true,
  'clock-skew': true,
  unreachable: true,
  'given-up': true,
  'too-large': false,
  'object-changed': false,
  'conditions-ignored': true,
  'not-a-store': true,
  'wrong-endpoint': true,
  'unexpected-answer': true,
} satisfies Record<S3Code, boolean>;

/** Whether nothing can be said of an object, since the store was not to be had, or not for these credentials. */
export function isOfStore({ code }: Failure): boolean {
  return OF_STORE[code] === true;
}

/** One request, for the words about it. */
export interface Asked {
  /** As the S3 API calls it: `PutObject`. */
  readonly operation: Operation;
  readonly bucket: string;
  readonly key?: string;
}

/** Operations, and the permission that each needs. */
const PERMISSIONS = {
  GetObject: 's3:GetObject',
  HeadObject: 's3:GetObject',
  PutObject: 's3:PutObject',
  CopyObject: 's3:GetObject on the source and s3:PutObject',
  DeleteObject: 's3:DeleteObject',
  ListObjectsV2: 's3:ListBucket',
  CreateMultipartUpload: 's3:PutObject',
  UploadPart: 's3:PutObject',
  CompleteMultipartUpload: 's3:PutObject',
  AbortMultipartUpload: 's3:AbortMultipartUpload',
  GetBucketPolicyStatus: 's3:GetBucketPolicyStatus',
  GetPublicAccessBlock: 's3:GetBucketPublicAccessBlock',
  GetBucketAcl: 's3:GetBucketAcl',
} as const;
export type Operation = keyof typeof PERMISSIONS;

/** What an attempt came to when it did not succeed. */
export interface Trouble {
  /** The store's error code, or the system's (`ECONNRESET`). */
  readonly code: string;
  /** Of the answer; 0 where there was none. */
  readonly status: number;
  readonly message: string;
  /** What was thrown. */
  readonly error: unknown;
}

/** The code of an answer that no store gives: a web page, or another server's words. */
export const NOT_A_STORE = 'NotAStore';

/** An answer that is no success. */
export class StoreError extends Error {
  readonly code: string;
  readonly status: number;
  /** Where the bucket is, when that is what is wrong. */
  readonly region: string | undefined;

  constructor(code: string, status: number, message: string, region: string | undefined) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
    this.status = status;
    this.region = region;
  }
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof StoreError) {
    const { code, status, message } = error;
    return { code, status, message, error };
  }
  if (!(error instanceof Error)) return { code: '', status: 0, message: String(error), error };
  const inner = error.cause instanceof Error && 'code' in error.cause ? error.cause : error;
  const system = 'code' in inner && typeof inner.code === 'string' ? inner.code : undefined;
  return { code: system ?? error.name, status: 0, message: error.message, error };
}

/** Never reached a server, so nothing was done. */
export function isUnsent({ code, status }: Trouble): boolean {
  return (
    status === 0 &&
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ERR_PROXY_TUNNEL)$/.test(code)
  );
}

/** The connection broke or stayed silent, so the work may have been done. */
export function isLost({ code, status }: Trouble): boolean {
  const silent = /^(ECONNRESET|EPIPE|ECONNABORTED|TimeoutError|RequestTimeout|ERR_STREAM_PREMATURE_CLOSE)$/;
  return status === 0 && (silent.test(code) || code === 'AbortError');
}

/** The store says that it may be otherwise soon. 500 and 504 may come after the work was done. */
export function isPassing({ code, status }: Trouble): boolean {
  if (
    /^(SlowDown|ServiceUnavailable|InternalError|RequestTimeout|ThrottlingException|TooManyRequests)$/.test(
      code,
    )
  )
    return true;
  return status === 429 || (status >= 500 && status !== 501);
}

/** The condition did not hold (412), or somebody else was writing at that moment (409). */
export function isRefused({ code, status }: Trouble): boolean {
  return code !== NOT_A_STORE && (status === 412 || (status === 409 && code !== 'NoSuchBucket'));
}

export function isAbsent({ code, status }: Trouble): boolean {
  return status === 404 && code !== 'NoSuchBucket' && code !== NOT_A_STORE;
}

/** The error that a person reads. */
export function failureOf(trouble: Trouble, asked: Asked): Failure<S3Code> {
  const { code, what, remedy } = explain(trouble, asked);
  return new Failure(code, what, remedy, { cause: trouble.error });
}

interface Explanation {
  readonly code: S3Code;
  readonly what: string;
  readonly remedy: string;
}

function explain(trouble: Trouble, { operation, bucket, key }: Asked): Explanation {
  const { code, status, message } = trouble;
  const arn = `arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}`;
  if (code === NOT_A_STORE) {
    return {
      code: 'not-a-store',
      what: `${operation} on ${arn} is answered by something that is no S3 store, or that stands before one: ${message}.`,
      remedy:
        'Set `endpoint` to the address of the S3 API, not of a console or a web site (MinIO: port 9000, not 9001), and let no login page or proxy answer in its place.',
    };
  }
  if (/^(ExpiredToken|ExpiredTokenException|TokenRefreshRequired)$/.test(code)) {
    return {
      code: 'credentials-expired',
      what: `The AWS credentials expired before ${operation} on ${arn}: ${message}`,
      remedy:
        'Run aws-actions/configure-aws-credentials in this job, right before this step; for long runs raise `role-duration-seconds`.',
    };
  }
  if (/^(RequestTimeTooSkewed|RequestExpired)$/.test(code)) {
    return {
      code: 'clock-skew',
      what: `The store refuses the request since the clocks differ by more than 15 minutes: ${message}`,
      remedy: "Set the runner's clock (on a self-hosted runner: timedatectl set-ntp true).",
    };
  }
  if (/^(InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|AuthFailure)$/.test(code)) {
    return {
      code: 'wrong-credentials',
      what: `The store does not know these credentials (${code}): ${message}`,
      remedy: `Check the access key, the secret and \`endpoint\`: they must belong to the same account of the store that has ${bucket}.`,
    };
  }
  if (code === 'NoSuchBucket') {
    return {
      code: 'no-bucket',
      what: `There is no bucket ${bucket} at this store.`,
      remedy: 'Check `bucket`, `region` and `endpoint`, or create the bucket: it is not created by itself.',
    };
  }
  if (
    status === 301 ||
    status === 307 ||
    /^(PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/.test(code)
  ) {
    return {
      code: 'wrong-region',
      what: `The bucket ${bucket} is in another region${regionOf(trouble.error)}: ${message}`,
      remedy: 'Set `region` to the one that the bucket is in.',
    };
  }
  if (status === 403 || status === 401) {
    const more =
      operation === 'GetObject' || operation === 'HeadObject'
        ? ' Where s3:ListBucket is missing on the bucket, S3 gives this answer for an object that is not there, too.'
        : '';
    return {
      code: 'access-denied',
      what: `The credentials may not do ${operation} on ${arn}: ${message}`,
      remedy: `Allow ${PERMISSIONS[operation]} on ${arn} in the policy of the role or user.${more}`,
    };
  }
  if (isUnsent(trouble) || isLost(trouble)) {
    return {
      code: 'unreachable',
      what: `The store does not answer ${operation} on ${arn} (${code}): ${message}`,
      remedy: 'Check `endpoint` and `region`, and whether the runner can reach it (proxy, firewall, VPN).',
    };
  }
  return {
    code: isPassing(trouble) ? 'given-up' : 'unexpected-answer',
    what: `The store answers ${operation} on ${arn} with ${status} ${code}: ${message}`,
    remedy: isPassing(trouble)
      ? 'It kept failing for longer than a minute. Run this again later; what was written so far does no harm.'
      : 'See docs/stores.md for what this store needs.',
  };
}

function regionOf(error: unknown): string {
  return error instanceof StoreError && error.region !== undefined ? ` (${error.region})` : '';
}
