import { Failure } from '../../failure.ts';
import type { World } from '../../github/index.ts';
import type { PublishInputs } from '../inputs/publish.ts';
import { repositoryUrl } from './repository.ts';

/**
 * Tells CloudFront to ask the bucket again for what a commit replaces. Pool and by-hash objects never change.
 * @param keyring its key below the prefix
 * @throws Failure `cloudfront`: the commit is done by then
 */
export async function invalidate(inputs: PublishInputs, world: World, keyring: string): Promise<void> {
  const distribution = inputs['cloudfront-distribution'];
  if (distribution === undefined) return;
  const { CloudFrontClient, CreateInvalidationCommand } = await import('@aws-sdk/client-cloudfront');
  const root = inputs.url === undefined ? pathOf(inputs.prefix) : new URL(repositoryUrl(inputs, {})).pathname;
  const base = root.replace(/\/+$/, '');
  const paths = [`${base}/dists/${inputs.suite}/*`, `${base}/index.html`, `${base}/${keyring}`];
  try {
    const client = new CloudFrontClient({ region: 'us-east-1' });
    await client.send(
      new CreateInvalidationCommand({
        DistributionId: distribution,
        InvalidationBatch: {
          CallerReference: `deb-actions-${world.now().getTime()}`,
          Paths: { Quantity: paths.length, Items: paths },
        },
      }),
    );
  } catch (cause) {
    throw new Failure(
      'cloudfront',
      `The repository is committed, but CloudFront did not take the invalidation of ${paths.join(', ')}: ${cause instanceof Error ? cause.message : String(cause)}`,
      `Allow cloudfront:CreateInvalidation on the distribution ${distribution}, then run \`operation: refresh\`.`,
      { cause },
    );
  }
}

function pathOf(prefix: string): string {
  return prefix === '' ? '' : `/${prefix.split('/').map(encodeURIComponent).join('/')}`;
}
