/** The store of the day: the one that the environment names, else the embedded one. */
import { BucketLocationConstraint, CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { Failure } from '../../src/failure.ts';
import { type Store, startStore } from '../../test/support/s3/index.ts';

/** @throws Failure `no-store`, with the ways to get one */
export async function openStore(): Promise<Store> {
  const { S3_ENDPOINT, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
  if (S3_ENDPOINT !== undefined && (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)) {
    throw new Failure(
      'no-store',
      `S3_ENDPOINT names the store ${S3_ENDPOINT}, but there are no credentials for it.`,
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY too, or unset S3_ENDPOINT: then the embedded store is used.',
    );
  }
  return startStore().catch((error: unknown) => {
    throw new Failure('no-store', error instanceof Error ? error.message : String(error), '', {
      cause: error,
    });
  });
}

/** Whether the store is not ours: then the buckets of the day stay there. */
export function storeIsForeign(): boolean {
  return process.env.S3_ENDPOINT !== undefined;
}

export function clientOf({ endpoint, region, accessKeyId, secretAccessKey }: Store): S3Client {
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
  });
}

export async function makeBucket(store: Store, name: string): Promise<void> {
  const client = clientOf(store);
  const { hostname } = new URL(store.endpoint);
  // Only AWS asks where a bucket shall be, and only outside of its first region.
  const elsewhere = hostname.endsWith('.amazonaws.com') && store.region !== 'us-east-1';
  const location = Object.values(BucketLocationConstraint).find((each) => elsewhere && each === store.region);
  try {
    await client.send(
      new CreateBucketCommand({
        Bucket: name,
        ...(location === undefined ? {} : { CreateBucketConfiguration: { LocationConstraint: location } }),
      }),
    );
  } finally {
    client.destroy();
  }
}
