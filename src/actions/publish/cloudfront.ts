import { Failure } from '../../failure.ts';
import type { World } from '../../github/index.ts';
import { SDK_LIMITS } from '../../s3/index.ts';
import type { PublishInputs } from './inputs.ts';
import { repositoryUrl } from './repository.ts';

/**
 * Tells CloudFront to ask the bucket again for what a commit replaces: the suite, the pages (the home page is `/`, too) and
 * the client's files. Pool objects never change. In a path only its end may be `*`.
 * @param keyring key of the armored one, below the prefix
 * @throws Failure `cloudfront`: the commit is done by then
 */
export async function invalidate(inputs: PublishInputs, world: World, keyring: string): Promise<void> {
  const distribution = inputs['cloudfront-distribution'];
  if (distribution === undefined) return;
  const { CloudFrontClient, CreateInvalidationCommand } = await import('@aws-sdk/client-cloudfront');
  const root = inputs.url === undefined ? pathOf(inputs.prefix) : new URL(repositoryUrl(inputs, {})).pathname;
  const base = root.replace(/\/+$/, '');
  const paths = [
    `${base}/dists/${inputs.suite}/*`,
    `${base}/index.html`,
    `${base}/`,
    `${base}/${keyring.replace(/asc$/, '*')}`,
    `${base}/${keyring.replace(/-archive-keyring\.asc$/, '.sources')}`,
  ];
  try {
    const client = new CloudFrontClient({ region: 'us-east-1', requestHandler: SDK_LIMITS });
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
      `${remedyFor(cause, distribution)}, then run \`operation: refresh\`.`,
      { cause },
    );
  }
}

function remedyFor(cause: unknown, distribution: string): string {
  return cause instanceof Error && cause.name === 'NoSuchDistribution'
    ? `Check \`cloudfront-distribution\`: this account has none of the id ${distribution}`
    : `Allow cloudfront:CreateInvalidation on the distribution ${distribution}`;
}

function pathOf(prefix: string): string {
  return prefix === '' ? '' : `/${prefix.split('/').map(encodeURIComponent).join('/')}`;
}
