import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainAccess } from '../../src/s3/access.ts';
import { checkEndpoint } from '../../src/s3/endpoint.ts';
import { openBucket } from '../../src/s3/index.ts';
import { sdkAccess } from '../../src/s3/sdk-access.ts';
import type { BucketSettings } from '../../src/s3/settings.ts';
import { Secret } from '../../src/secret.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: new Secret('secret') };
const environment = { HOME: '/nowhere', AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
const at = (settings: Partial<BucketSettings>): BucketSettings => ({
  bucket: 'apt-prod',
  region: 'eu-central-1',
  now: () => new Date(),
  ...settings,
});

/** The AWS SDK is the judge of where a bucket is. */
const plain: Readonly<Record<string, BucketSettings>> = {
  'a bucket at AWS': at({ environment }),
  'in the first region': at({ environment, region: 'us-east-1' }),
  'in a region of another continent': at({ environment, region: 'ap-southeast-2' }),
  'another store, by path': at({ environment, endpoint: 'https://store.example:9000', forcePathStyle: true }),
  'another store, by host': at({ environment, endpoint: 'https://store.example' }),
  'an address': at({ environment, endpoint: 'http://127.0.0.1:7480' }),
  'an address of IPv6': at({ environment, endpoint: 'http://[::1]:7480', forcePathStyle: true }),
  'a store below a path': at({ environment, endpoint: 'https://store.example/s3', forcePathStyle: true }),
  'a store below a path that ends in a slash': at({
    environment,
    endpoint: 'https://store.example/s3/',
    forcePathStyle: true,
  }),
  'a bucket with dots, by https': at({
    environment,
    endpoint: 'https://store.example',
    bucket: 'apt.example.org',
  }),
};
for (const [what, settings] of Object.entries(plain)) {
  test(`where ${what} is, as the SDK says`, async () => {
    const { credentials: own, ...ours } = plainAccess(settings) ?? assert.fail('the SDK is asked');
    const { credentials: _theirs, ...theirs } = await sdkAccess({ ...settings, credentials });
    assert.deepEqual(ours, theirs);
    assert.equal((await own())?.secretAccessKey.reveal(), 'secret');
  });
}

const unusual: Readonly<Record<string, BucketSettings>> = {
  'a partition of its own': at({ environment, region: 'cn-north-1' }),
  'a bucket with dots at AWS': at({ environment, bucket: 'apt.example.org' }),
  'a directory bucket': at({ environment, bucket: 'apt--euc1-az1--x-s3' }),
  'an access point': at({ environment, bucket: 'arn:aws:s3:eu-central-1:123456789012:accesspoint/apt' }),
  'a profile': at({ environment, profile: 'prod' }),
  'a profile in the environment': at({ environment: { ...environment, AWS_PROFILE: 'prod' } }),
  'an endpoint in the environment': at({
    environment: { ...environment, AWS_ENDPOINT_URL_S3: 'https://x.example' },
  }),
  'a bucket at AWS, by path': at({ environment, forcePathStyle: true }),
  FIPS: at({ environment: { ...environment, AWS_USE_FIPS_ENDPOINT: 'true' } }),
  'a configuration file': at({ environment: { ...environment, AWS_CONFIG_FILE: import.meta.filename } }),
  'no key': at({ environment: { HOME: '/nowhere' } }),
  'no region': { bucket: 'apt-prod', environment, now: () => new Date() },
  'no environment': at({}),
};
for (const [what, settings] of Object.entries(unusual)) {
  test(`the SDK is asked: ${what}`, () => {
    assert.equal(plainAccess(settings), undefined);
  });
}

const bucketInIt: readonly (readonly [endpoint: string, bucket: string, right: string, byPath: boolean])[] = [
  ['https://abc.r2.cloudflarestorage.com/apt-prod', 'apt-prod', 'https://abc.r2.cloudflarestorage.com', true],
  [
    'https://abc.r2.cloudflarestorage.com/apt-prod/',
    'apt-prod',
    'https://abc.r2.cloudflarestorage.com',
    false,
  ],
  ['http://127.0.0.1:9000/apt-prod', 'apt-prod', 'http://127.0.0.1:9000', false],
  ['http://[::1]:9000/s3/apt-prod', 'apt-prod', 'http://[::1]:9000/s3', true],
  ['https://apt-prod.fra1.digitaloceanspaces.com', 'apt-prod', 'https://fra1.digitaloceanspaces.com', true],
  ['https://apt-prod.fra1.digitaloceanspaces.com', 'apt-prod', 'https://fra1.digitaloceanspaces.com', false],
  [
    'https://apt-prod.s3.eu-central-1.amazonaws.com',
    'apt-prod',
    'https://s3.eu-central-1.amazonaws.com',
    true,
  ],
  ['https://store.example/apt.example.org', 'apt.example.org', 'https://store.example', false],
];

test('an endpoint that has the bucket in it is refused before anything is asked, with the right one', async () => {
  for (const [endpoint, bucket, right, forcePathStyle] of bucketInIt) {
    const settings = at({ environment, endpoint, bucket, forcePathStyle });
    const refused = {
      code: 'wrong-endpoint',
      remedy: `Set \`endpoint\` (for the source of a promotion \`from-endpoint\`) to \`${right}\`: the bucket is told by \`bucket\`.`,
    };
    await assert.rejects(openBucket(settings).get('key'), refused, endpoint);
    const named = { ...environment, AWS_ENDPOINT_URL: endpoint };
    await assert.rejects(openBucket({ ...settings, endpoint: '', environment: named }).get('key'), refused);
  }
});

test('a host or folder that is called as the bucket by chance is left alone', () => {
  for (const [endpoint, bucket, forcePathStyle] of [
    ['https://minio.example.org', 'minio', true],
    ['https://apt.example.org', 'apt', false],
    ['https://store.example/apt-prod-2', 'apt-prod', true],
    ['https://store.example/apt-prod/s3', 'apt-prod', true],
    ['', 'apt-prod', false],
  ] as const) {
    checkEndpoint(at({ environment, endpoint, bucket, forcePathStyle }));
  }
});

test('a bucket at AWS whose region nobody says is an error that tells how to say it', async (t) => {
  const before = { ...process.env };
  t.after(() => {
    process.env = before;
  });
  for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PROFILE']) delete process.env[name];
  Object.assign(process.env, { AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' });
  const { region: _none, ...settings } = at({ environment });
  await assert.rejects(openBucket(settings).head('dists/stable/InRelease'), {
    code: 'no-region',
    remedy: /^Set `region`/,
  });
});

test('the SDK knows a partition of its own, a bucket with dots, and the region of an access point', async () => {
  const china = await sdkAccess({ ...at({ region: 'cn-north-1' }), credentials });
  assert.equal(china.host, 'apt-prod.s3.cn-north-1.amazonaws.com.cn');
  const dots = await sdkAccess({ ...at({ bucket: 'apt.example.org' }), credentials });
  assert.deepEqual([dots.host, dots.base], ['s3.eu-central-1.amazonaws.com', '/apt.example.org/']);
});
