import { Failure } from '../failure.ts';
import type { S3Code } from './fault.ts';

/** How a person gets other keys, by the code of the refusal. */
const REMEDIES: readonly (readonly [code: RegExp, remedy: string])[] = [
  [
    /^(ExpiredToken|ExpiredTokenException|IDPRejectedClaim)$/,
    'Get a new identity token right before this step: one of GitHub’s is valid for minutes.',
  ],
  [
    /^InvalidIdentityToken$/,
    'Check that the account has the identity provider that made the token, and that the token’s audience is `sts.amazonaws.com`.',
  ],
  [
    /^(InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|InvalidAccessKeyId)$/,
    'Check the keys that ask for the role: those of the profile that `source_profile` names.',
  ],
  [/^RegionDisabledException$/, 'Activate STS in this region, or name another with AWS_REGION.'],
];
const ROLE_REMEDY =
  'Let the role’s trust policy admit who asks (for an identity token its `sub` and `aud`), and, where other keys ask for it, let their policy allow sts:AssumeRole on the role; check the role’s ARN.';

/** What to throw when the AWS SDK found no credentials. */
export function withoutCredentials(bucket: string, cause: unknown): Failure<S3Code> {
  const said = wordsOf(cause);
  const refusal = refusalOf(cause);
  if (refusal !== undefined) {
    const remedy = REMEDIES.find(([code]) => code.test(refusal))?.[1] ?? ROLE_REMEDY;
    return new Failure(
      'role-refused',
      `AWS gives no credentials for s3://${bucket}: ${refusal}: ${said}`,
      remedy,
      { cause },
    );
  }
  if (isUnanswered(cause)) {
    return new Failure(
      'unreachable',
      `AWS STS, which should give the credentials for s3://${bucket}, does not answer: ${said}`,
      'Check the region and AWS_ENDPOINT_URL_STS, and whether the runner can reach it: it is not asked by way of a proxy.',
      { cause },
    );
  }
  return new Failure(
    'no-credentials',
    `There are no AWS credentials for s3://${bucket}: ${said}`,
    'Give the job `permissions: id-token: write` and put aws-actions/configure-aws-credentials with `role-to-assume` before this step (OIDC), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    { cause },
  );
}

/** The code of a service's answer that gives no keys; `undefined`: there was none, it is what the SDK found out by itself. */
function refusalOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('$fault' in cause)) return undefined;
  return 'Code' in cause && typeof cause.Code === 'string' ? cause.Code : cause.name;
}

function isUnanswered(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? cause.code : undefined;
  return cause.name === 'TimeoutError' || (typeof code === 'string' && /^(E[A-Z_]+)$/.test(code));
}

/** An identity token that is sent back is as good as the keys. */
function wordsOf(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause);
  return said.replaceAll(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***');
}
