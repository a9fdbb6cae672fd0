import { after } from 'node:test';
import { bytesSource } from '../../src/bytes/index.ts';
import {
  type Bucket,
  type BucketSettings,
  type Condition,
  type ETag,
  openBucket,
  type Put,
  type Write,
} from '../../src/s3/index.ts';
import { Secret } from '../../src/secret.ts';
import {
  type Store,
  type StoreProxy,
  startProxy,
  startStore,
  type User,
  uniqueName,
} from '../support/s3/index.ts';

/** A store, a proxy before it, and a new bucket; all ends with the test file. */
export interface Fixture {
  readonly store: Store;
  readonly proxy: StoreProxy;
  readonly name: string;
  /** The bucket itself. */
  readonly bucket: Bucket;
  /** The same by way of the proxy. */
  readonly proxied: Bucket;
  /** Likewise, but silence is soon too long: for requests that hang. */
  readonly impatient: Bucket;
  /** Opened otherwise. */
  open(settings?: Partial<BucketSettings>, user?: User): Bucket;
}

export async function fixture(): Promise<Fixture> {
  const store = await startStore();
  after(async () => store.stop());
  const proxy = await startProxy(store.endpoint);
  after(async () => proxy.stop());
  const name = uniqueName('room');
  await store.createBucket(name);
  const open = (settings: Partial<BucketSettings> = {}, user: User | Store = store): Bucket =>
    openBucket({
      bucket: name,
      endpoint: store.endpoint,
      region: store.region,
      forcePathStyle: true,
      now: () => new Date(),
      credentials: { accessKeyId: user.accessKeyId, secretAccessKey: new Secret(user.secretAccessKey) },
      ...settings,
    });
  // Short waits, so that tests of what keeps failing end soon.
  const limits = { patience: 1500, firstWait: 5 };
  const { endpoint } = proxy;
  const proxied = open({ endpoint, limits });
  const impatient = open({ endpoint, limits: { ...limits, silence: 400 } });
  return { store, proxy, name, bucket: open(), proxied, impatient, open };
}

export function textWrite(key: string, text: string, condition: Condition = { kind: 'any' }): Write {
  return {
    key,
    content: bytesSource(Buffer.from(text)),
    condition,
    caching: 'max-age=0, must-revalidate',
    type: 'text/plain',
  };
}

export async function put(bucket: Bucket, key: string, text: string, condition?: Condition): Promise<Put> {
  return bucket.put(textWrite(key, text, condition));
}

export async function textOf(bucket: Bucket, key: string): Promise<string | undefined> {
  const stored = await bucket.get(key);
  return stored === undefined ? undefined : Buffer.from(stored.bytes).toString();
}

/** The ETag of a write that must have been done. */
export function etagOf(written: Put): ETag {
  if (written.kind !== 'written') throw new Error(`The write was ${written.kind}.`);
  return written.etag;
}
