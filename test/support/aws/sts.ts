import { startStand } from './stand.ts';

/** One request to AWS STS, as its API has it: a form, signed where the action is. */
interface StsRequest {
  /** `AssumeRole`, `AssumeRoleWithWebIdentity`. */
  readonly action: string;
  readonly version: string;
  readonly role: string;
  readonly session: string;
  readonly token: string | undefined;
  /** The access key that it is signed by. */
  readonly signedBy: string | undefined;
}

export interface Sts {
  readonly endpoint: string;
  readonly asked: StsRequest[];
  /** What it says instead of giving keys; `silence`: nothing at all. */
  refuses:
    | { readonly status: number; readonly code: string; readonly message: string }
    | 'silence'
    | undefined;
}

/**
 * A stand-in for AWS STS, in its documented form (AWS Security Token Service API Reference, API version 2011-06-15).
 * @param keys those that it gives to whoever asks
 */
export async function startSts(keys: {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}): Promise<Sts> {
  const asked: StsRequest[] = [];
  const sts: Omit<Sts, 'endpoint'> = { asked, refuses: undefined };
  const endpoint = await startStand(({ headers }, body) => {
    const form = new URLSearchParams(body);
    const action = form.get('Action') ?? '';
    asked.push({
      action,
      version: form.get('Version') ?? '',
      role: form.get('RoleArn') ?? '',
      session: form.get('RoleSessionName') ?? '',
      token: form.get('WebIdentityToken') ?? undefined,
      signedBy: /Credential=([^/]+)\/\d{8}\/[a-z0-9-]+\/sts\/aws4_request/.exec(
        headers.authorization ?? '',
      )?.[1],
    });
    if (sts.refuses === 'silence') return 'silence';
    if (sts.refuses !== undefined) {
      const { status, code, message } = sts.refuses;
      const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
      return { status, body: `<ErrorResponse ${NAMESPACE}>${error}${ID}</ErrorResponse>` };
    }
    const user = `<AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/apt/it</Arn><AssumedRoleId>AROA:it</AssumedRoleId></AssumedRoleUser>`;
    const expiration = new Date(Date.now() + 3_600_000).toISOString();
    const credentials = `<Credentials><AccessKeyId>${keys.accessKeyId}</AccessKeyId><SecretAccessKey>${keys.secretAccessKey}</SecretAccessKey><SessionToken>${SESSION_TOKEN}</SessionToken><Expiration>${expiration}</Expiration></Credentials>`;
    const result = `<${action}Result>${user}${credentials}</${action}Result>`;
    return {
      status: 200,
      body: `<${action}Response ${NAMESPACE}>${result}<ResponseMetadata>${ID}</ResponseMetadata></${action}Response>`,
    };
  });
  return Object.assign(sts, { endpoint });
}

const NAMESPACE = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';
const ID = '<RequestId>c6104cbe-af31-11e0-8154-cbc7ccf896c7</RequestId>';
const SESSION_TOKEN = 'session-token-of-the-role';
