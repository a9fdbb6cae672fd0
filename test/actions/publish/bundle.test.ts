/** What users run is the bundle: each operation, each piece of it that is loaded only where it is needed. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import { BUNDLE, startAction } from '../../apt/action.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { startCloudFront, startSts } from '../../support/aws/index.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';

const workshop = await openWorkshop();
const { store, workspace } = workshop;
const [sts, cloudfront] = [await startSts(store), await startCloudFront()];
const bucket = await workshop.createBucket();
const packages = await workshop.deb({ name: 'shop' });
const source = { packages: 'shop', 'from-bucket': bucket, 'from-public-key': publicArmor(KEY) };
const NO_KEYS = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
const ROLE = 'arn:aws:iam::123456789012:role/apt';
const [config = '', credentials = '', token = ''] = ['config', 'credentials', 'token'].map((name) =>
  join(workspace, name),
);
const keys = `aws_access_key_id = ${store.accessKeyId}\naws_secret_access_key = ${store.secretAccessKey}\n`;
await writeFile(credentials, `[base]\n${keys}`);
await writeFile(config, `[profile dev]\nrole_arn = ${ROLE}\nsource_profile = base\n`);
await writeFile(token, 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhY21lIn0.c2ln');

/** What a run said that ended well. */
async function act(
  given: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const around = {
    AWS_ENDPOINT_URL_STS: sts.endpoint,
    AWS_ENDPOINT_URL_CLOUDFRONT: cloudfront.endpoint,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
  };
  const run = startAction(workshop, given, { entry: BUNDLE, environment: { ...around, ...environment } });
  const { code, said } = await run.ended;
  assert.equal(code, 0, said);
  assert.doesNotMatch(said, /^::(error|warning)/m);
  return said;
}

beforeEach(() => {
  sts.asked.splice(0);
  cloudfront.asked.splice(0);
});

test('publish, and again: nothing to do', async () => {
  assert.match(await act({ bucket, packages }), /^\+ shop 1\.0 amd64$/m);
  await act({ bucket, packages });
});

test('refresh, verify, collect and remove', async () => {
  const other = await workshop.createBucket();
  await act({ bucket: other, packages });
  for (const operation of ['refresh', 'verify', 'collect']) await act({ bucket: other, operation });
  assert.match(await act({ bucket: other, operation: 'remove', packages: 'shop' }), /^- shop 1\.0 amd64$/m);
});

test('promote with a profile whose role STS gives keys for', async () => {
  const target = await workshop.createBucket();
  const given = { bucket: target, operation: 'promote', ...source, 'from-profile': 'dev' };
  assert.match(await act(given), /^\+ shop/m);
  assert.ok(sts.asked.length > 0);
  for (const { action, role, signedBy } of sts.asked)
    assert.deepEqual([action, role, signedBy], ['AssumeRole', ROLE, store.accessKeyId]);
});

test('an identity token, and an invalidation that is asked for with the keys of its role', async () => {
  const given = { bucket, operation: 'refresh', 'cloudfront-distribution': 'E2X' };
  await act(given, { ...NO_KEYS, AWS_ROLE_ARN: ROLE, AWS_WEB_IDENTITY_TOKEN_FILE: token });
  const actions = new Set(sts.asked.map(({ action }) => action));
  assert.deepEqual([...actions], ['AssumeRoleWithWebIdentity']);
  assert.deepEqual(
    cloudfront.asked.map(({ path }) => path),
    ['/2020-05-31/distribution/E2X/invalidation'],
  );
});
