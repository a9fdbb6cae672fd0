import type { World } from '../../github/index.ts';
import type { Environment } from '../../program.ts';
import type { BucketSettings } from '../../s3/index.ts';
import type { PublishInputs } from './inputs.ts';

/** The repository's bucket. */
export function targetSettings(inputs: PublishInputs, { environment, now }: World): BucketSettings {
  return {
    bucket: inputs.bucket,
    prefix: inputs.prefix,
    ...given('region', inputs.region),
    ...given('endpoint', inputs.endpoint),
    forcePathStyle: inputs['force-path-style'],
    environment,
    now,
  };
}

/** The bucket to promote from: where nothing else is said, at the store of the target. */
export function sourceSettings(inputs: PublishInputs, { environment, now }: World): BucketSettings {
  return {
    bucket: inputs['from-bucket'] ?? inputs.bucket,
    prefix: inputs['from-prefix'],
    ...given('region', inputs['from-region'] ?? inputs.region),
    ...given('endpoint', inputs['from-endpoint'] ?? inputs.endpoint),
    forcePathStyle: inputs['force-path-style'],
    environment,
    now,
    ...given('profile', inputs['from-profile']),
  };
}

function given<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [Key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: string });
}

/** Where clients find the repository: what the user says, else the bucket's own address. */
export function repositoryUrl(inputs: PublishInputs, environment: Environment): string {
  if (inputs.url !== undefined) return inputs.url;
  const { bucket, prefix, endpoint } = inputs;
  const path = prefix === '' ? '' : `/${prefix.split('/').map(encodeURIComponent).join('/')}`;
  if (endpoint !== undefined) {
    if (inputs['force-path-style']) return `${endpoint}/${bucket}${path}`;
    const { protocol, host, pathname } = new URL(endpoint);
    return `${protocol}//${bucket}.${host}${pathname.replace(/\/+$/, '')}${path}`;
  }
  const region = inputs.region ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'us-east-1';
  const ending = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  // A dot in the bucket's name is not covered by the store's certificate.
  return bucket.includes('.')
    ? `https://s3.${region}.${ending}/${bucket}${path}`
    : `https://${bucket}.s3.${region}.${ending}${path}`;
}
