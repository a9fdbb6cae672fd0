/** deb-s3 leaves every object readable by everybody, one by one, unless told otherwise: nothing opens what we write. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../../src/actions/publish/index.ts';
import { Failure } from '../../src/failure.ts';
import { AptClient } from '../apt/client.ts';
import { KEY, openWorkshop, sourceOf } from '../apt/repository.ts';
import { uniqueName } from '../support/s3/index.ts';
import { openTools } from './tools.ts';

const workshop = await openWorkshop();
const tools = await openTools(workshop.store, KEY);
after(async () => tools.stop());
const { store } = workshop;
const old = join(workshop.workspace, await workshop.deb({ name: 'old', fields: 'Section: misc\n' }));

const act = (given: Readonly<Record<string, string>>) => run(workshop.inputs(given), workshop.world);

/** A repository as deb-s3 makes it by itself, below a prefix. */
async function theirs(prefix: string): Promise<string> {
  const bucket = uniqueName('acl');
  await store.createBucket(bucket);
  const place = [
    '--bucket',
    bucket,
    ...(prefix === '' ? [] : ['--prefix', prefix]),
    '--s3-region',
    store.region,
  ];
  const way = ['--force-path-style', '--endpoint', store.endpoint, '--codename', 'stable'];
  await tools.run('deb-s3', 'upload', ...place, ...way, `--sign=${tools.fingerprint}`, old);
  return bucket;
}

async function openByPolicy(bucket: string, path: string): Promise<void> {
  const Resource = `arn:aws:s3:::${bucket}/${path}*`;
  const everybody = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource };
  await store.setBucketPolicy(bucket, { Version: '2012-10-17', Statement: [everybody] });
}

const keysIn = async (bucket: string) =>
  (await Array.fromAsync(workshop.open(bucket).list(''))).map(({ key, etag }) => `${key} ${etag}`);

test('deb-s3’s objects, public one by one: refused with nothing written, until a policy opens the path', async () => {
  const bucket = await theirs('repo');
  const client = await AptClient.open(sourceOf(workshop, `${bucket}/repo`));
  await client.update();
  assert.deepEqual(await client.known(), ['old=1.0']);
  const before = await keysIn(bucket);
  const given = { bucket, prefix: 'repo', packages: await workshop.deb({ name: 'new' }) };
  const takeovers = [given, { bucket, prefix: 'repo', operation: 'refresh' }];
  // A policy for another path opens nothing of this one.
  for (const open of [async () => undefined, async () => openByPolicy(bucket, 'elsewhere/')]) {
    await open();
    for (const each of takeovers) {
      await assert.rejects(
        act(each),
        (error) =>
          error instanceof Failure &&
          error.code === 'objects-public' &&
          /dists\/stable\/InRelease/.test(error.message) &&
          /policy.*docs\/takeover\.md/s.test(error.remedy),
      );
    }
    assert.deepEqual(await keysIn(bucket), before);
  }
  await client.update();
  assert.deepEqual(await client.known(), ['old=1.0']);
  await openByPolicy(bucket, 'repo/');
  await act(given);
  await client.update();
  assert.deepEqual(await client.known(), ['new=1.0', 'old=1.0']);
  assert.equal((await client.download('new', 'old')).length, 2);
  await client.close();
});

test('a dry run says so, as far as reading tells', async () => {
  const bucket = await theirs('');
  const before = await keysIn(bucket);
  const given = { bucket, packages: await workshop.deb({ name: 'new' }), 'dry-run': 'true' };
  const warnings = async () => (await act(given)).annotations.map(({ message }) => message).join('\n');
  assert.match(await warnings(), /one by one.*docs\/takeover\.md/s);
  assert.deepEqual(await keysIn(bucket), before);
  await openByPolicy(bucket, '');
  assert.doesNotMatch(await warnings(), /one by one/);
});

test('what everybody can read one by one is no private repository', async () => {
  const bucket = await theirs('');
  const before = await keysIn(bucket);
  const given = { bucket, packages: await workshop.deb({ name: 'new' }), public: 'false' };
  for (const dryRun of ['true', 'false']) {
    await assert.rejects(
      act({ ...given, 'dry-run': dryRun }),
      (error) =>
        error instanceof Failure &&
        error.code === 'bucket-public' &&
        /one by one/.test(error.message) &&
        /docs\/takeover\.md/.test(error.remedy),
    );
  }
  assert.deepEqual(await keysIn(bucket), before);
});
