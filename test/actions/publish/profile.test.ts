import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { Secret } from '../../../src/secret.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { PERMISSIONS, policyOf } from '../../s3/access-table.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';
import { type Store, type User, uniqueName } from '../../support/s3/index.ts';

const workshop = await openWorkshop();
const { store } = workshop;
const [from, bucket] = [uniqueName('source'), uniqueName('target')];
for (const each of [from, bucket]) await store.createBucket(each);

/** Each may do on one bucket what a row of docs/stores.md says, and nothing on the other. */
const [reader, writer] = await Promise.all([
  userOf(from, 'promote, the source'),
  userOf(bucket, 'promote, the target'),
]);
const nobody = await store.createUser();
const deb = await workshop.deb({ name: 'shop', version: '1:1.0+b1~rc1' });

/** The files in which profiles are: the source's reader is one, the writer of the target is in the environment. */
const [credentials, config] = ['credentials', 'config'].map((each) => join(workshop.workspace, each));
process.env.AWS_SHARED_CREDENTIALS_FILE = credentials;
process.env.AWS_CONFIG_FILE = config;
await writeFile(credentials ?? '', `${profile('dev', reader)}${profile('other', nobody)}`);
await writeFile(config ?? '', `[profile dev]\nregion = ${store.region}\n`);

function userOf(name: string, row: string): Promise<User> {
  return store.createUser(policyOf({ bucket: name, permissions: PERMISSIONS.get(row) ?? [] }));
}

function profile(name: string, { accessKeyId, secretAccessKey }: User): string {
  return `[${name}]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n\n`;
}

function become({ accessKeyId, secretAccessKey }: User | Store): void {
  process.env.AWS_ACCESS_KEY_ID = accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = secretAccessKey;
}

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs({ public: 'false', prefix: 'repo', ...given }), workshop.world);
}

function promote(given: Readonly<Record<string, string>>) {
  const source = { 'from-bucket': from, 'from-prefix': 'repo', 'from-public-key': publicArmor(KEY) };
  return act({ operation: 'promote', bucket, packages: 'shop', ...source, ...given });
}

/** As who wrote it: an object is its writer's own, whose bucket ever it is in. */
async function bytesIn(
  name: string,
  { accessKeyId, secretAccessKey }: User,
): Promise<Uint8Array | undefined> {
  const credentials = { accessKeyId, secretAccessKey: new Secret(secretAccessKey) };
  const place = workshop.open(name, { prefix: 'repo', credentials });
  for await (const { key } of place.list('pool/')) return (await place.get(key))?.bytes;
  return undefined;
}

await act({ bucket: from, packages: deb });
become(writer);

test('from-profile reads the source, and the default credentials write the target: the same bytes arrive', async () => {
  const done = await promote({ 'from-profile': 'dev' });
  assert.equal(done.outputs.changed, 'true');
  assert.deepEqual(await bytesIn(bucket, writer), await readFile(join(workshop.workspace, deb)));
});
test('a profile that is not there, or may not read the source, is an error that says so', async () => {
  await assert.rejects(promote({ 'from-profile': 'prod' }), {
    code: 'no-credentials',
    message: /^The AWS profile "prod" \(`from-profile`\)/,
    remedy: /AWS_SHARED_CREDENTIALS_FILE/,
  });
  const denied = { code: 'access-denied', remedy: new RegExp(`s3:GetObject on arn:aws:s3:::${from}/repo/`) };
  await assert.rejects(promote({ 'from-profile': 'other' }), denied);
  await assert.rejects(promote({}), denied);
});
