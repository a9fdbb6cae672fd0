import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { openWorkshop } from '../../apt/repository.ts';
import { PERMISSIONS, policyOf } from '../../s3/access-table.ts';
import { uniqueName } from '../../support/s3/index.ts';

const workshop = await openWorkshop();
const { store } = workshop;
/** The user that our own store has from the start. */
const OWNER = '<ID>main</ID>';
const REFUSED = { code: 'bucket-public', remedy: /set `public: true`/ };

/** The ways in which a bucket is open to everybody. */
const WAYS: Readonly<Record<string, (bucket: string) => Promise<void>>> = {
  'its policy': async (bucket) => {
    const everybody = {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${bucket}/*`,
    };
    await store.setBucketPolicy(bucket, { Version: '2012-10-17', Statement: [everybody] });
  },
  'its access control list': async (bucket) => {
    const grant = (type: string, who: string, what: string): string =>
      `<Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="${type}">${who}</Grantee><Permission>${what}</Permission></Grant>`;
    const grants = [
      grant('CanonicalUser', OWNER, 'FULL_CONTROL'),
      grant('Group', '<URI>http://acs.amazonaws.com/groups/global/AllUsers</URI>', 'READ'),
    ];
    const list = `<Owner>${OWNER}</Owner><AccessControlList>${grants.join('')}</AccessControlList>`;
    await store.configureBucket(bucket, 'acl', `<AccessControlPolicy>${list}</AccessControlPolicy>`);
  },
};

async function newBucket(): Promise<string> {
  const bucket = uniqueName('public');
  await store.createBucket(bucket);
  return bucket;
}

async function publish(bucket: string, version: string, given: Readonly<Record<string, string>> = {}) {
  const packages = await workshop.deb({ name: 'shop', version });
  return run(
    workshop.inputs({ bucket, prefix: 'repo', packages, public: 'false', ...given }),
    workshop.world,
  );
}

for (const [way, open] of Object.entries(WAYS)) {
  test(`a bucket that ${way} opens to everybody is refused, unless that is meant`, async () => {
    const bucket = await newBucket();
    await open(bucket);
    await assert.rejects(publish(bucket, '1.0'), REFUSED);
    await assert.rejects(publish(bucket, '1.0', { 'dry-run': 'true' }), REFUSED);
    assert.deepEqual(await Array.fromAsync(workshop.open(bucket).list('')), []);
    assert.equal((await publish(bucket, '1.0', { public: 'true' })).outputs.changed, 'true');
    await assert.rejects(publish(bucket, '2.0'), REFUSED);
  });

  test(`a block of public access closes what ${way} opens`, async () => {
    const bucket = await newBucket();
    await open(bucket);
    const block = ['IgnorePublicAcls', 'RestrictPublicBuckets'].map((name) => `<${name}>true</${name}>`);
    const xml = `<PublicAccessBlockConfiguration>${block.join('')}</PublicAccessBlockConfiguration>`;
    await store.configureBucket(bucket, 'publicAccessBlock', xml);
    for (const version of ['1.0', '2.0'])
      assert.equal((await publish(bucket, version)).outputs.changed, 'true');
  });
}

// Ceph counts the list to what the policy's status tells: who may ask for one of both alone tells them apart.
for (const [way, permission] of [
  ['its policy', 's3:GetBucketPolicyStatus'],
  ['its access control list', 's3:GetBucketAcl'],
] as const) {
  test(`who may publish and ask for ${permission} finds out about ${way}`, async () => {
    const bucket = await newBucket();
    await WAYS[way]?.(bucket);
    await become(bucket, permission);
    await assert.rejects(publish(bucket, '1.0'), REFUSED);
  });
}

test('who may not ask for policy and list finds out by asking as nobody', async () => {
  const bucket = await newBucket();
  await publish(bucket, '1.0');
  await WAYS['its policy']?.(bucket);
  await become(bucket);
  await assert.rejects(publish(bucket, '2.0'), REFUSED);
});

/** Who may publish and this. */
async function become(bucket: string, ...more: readonly string[]): Promise<void> {
  const permissions = [...(PERMISSIONS.get('publish') ?? []), ...more];
  const { accessKeyId, secretAccessKey } = await store.createUser(policyOf({ bucket, permissions }));
  process.env.AWS_ACCESS_KEY_ID = accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = secretAccessKey;
}

beforeEach(() => {
  process.env.AWS_ACCESS_KEY_ID = store.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = store.secretAccessKey;
});
