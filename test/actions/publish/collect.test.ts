import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectPool } from '../../../src/actions/publish/collect.ts';
import { run } from '../../../src/actions/publish/index.ts';
import { openKeys } from '../../../src/actions/publish/keys.ts';
import { bytesSource } from '../../../src/bytes/index.ts';
import type { Bucket } from '../../../src/s3/index.ts';
import { OTHER_KEY, openWorkshop } from '../../apt/repository.ts';
import { publicArmor, secretArmor } from '../../support/openpgp/corpus.ts';
import { startProxy } from '../../support/s3/index.ts';
import { putText, signFiles, stanzaText } from './release.ts';

const workshop = await openWorkshop();
const ORPHAN = 'pool/main/o/old/old_1.0_amd64.deb';
/** Old enough at once, though the store's clock has whole seconds: what counts is the age, and this one is below any. */
const NO_GRACE = -60_000;

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs(given), workshop.world);
}

async function collect(bucket: string, given: Readonly<Record<string, string>> = {}, grace?: number) {
  const inputs = workshop.inputs({ operation: 'collect', bucket, ...given });
  const keys = await openKeys(inputs, workshop.world.report, new Date());
  return await collectPool(inputs, workshop.world, workshop.open(bucket), keys, grace);
}

async function put(bucket: Bucket, key: string): Promise<void> {
  const content = bytesSource(Buffer.from(key));
  await bucket.put({ key, content, condition: { kind: 'any' }, caching: '', type: 'text/plain' });
}

async function pool(bucket: string): Promise<readonly string[]> {
  const objects = await Array.fromAsync(workshop.open(bucket).list('pool/'));
  return objects.map(({ key }) => key);
}

/** What a day later a publication does: the indices of commits before are gone. */
async function forget(bucket: string): Promise<void> {
  const store = workshop.open(bucket);
  const release = Buffer.from((await store.get('dists/stable/Release'))?.bytes ?? []).toString();
  for await (const { key } of store.list('dists/stable/main/'))
    if (key.includes('/by-hash/') && !release.includes(key.slice(key.lastIndexOf('/') + 1)))
      await store.delete([key]);
}

/** Two suites, one with a package of its own; an orphan beside them. */
async function repository(): Promise<string> {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  await act({ bucket, suite: 'next', packages: await workshop.deb({ name: 'shop', version: '2.0' }) });
  await put(workshop.open(bucket), ORPHAN);
  return bucket;
}

const SHOPS = ['1.0', '2.0'].map((version) => `pool/main/s/shop/shop_${version}_amd64.deb`);

test('collect deletes what no suite refers to, and only that', async () => {
  const bucket = await repository();
  const done = await collect(bucket, {}, NO_GRACE);
  assert.equal(done.outputs.changed, 'true');
  assert.ok(done.summary.includes(ORPHAN));
  assert.deepEqual(
    JSON.parse(done.outputs.plan ?? '').removed.map(({ filename }: { filename: string }) => filename),
    [ORPHAN],
  );
  assert.deepEqual(await pool(bucket), SHOPS);
  await act({ operation: 'remove', bucket, packages: 'shop' });
  await collect(bucket, {}, NO_GRACE);
  // A client that read the commit before may still ask for it, however long it had been there.
  assert.deepEqual(await pool(bucket), SHOPS);
  await forget(bucket);
  await collect(bucket, {}, NO_GRACE);
  assert.deepEqual(await pool(bucket), SHOPS.slice(1));
  const { failure } = await act({ operation: 'verify', bucket });
  assert.equal(failure, undefined);
});

test('collect knows a suite whose name ends as the folder of an index does', async () => {
  const bucket = await repository();
  // The action takes no such name any more; another tool does.
  for (const name of ['source', 'binary-amd64']) {
    const inputs = workshop.inputs({ bucket, packages: await workshop.deb({ name }) });
    await run({ ...inputs, suite: `team/${name}` }, workshop.world);
  }
  await collect(bucket, {}, NO_GRACE);
  const theirs = ['b/binary-amd64/binary-amd64', 's/source/source'];
  const left = new Set(await pool(bucket));
  for (const each of theirs) assert.ok(left.has(`pool/main/${each}_1.0_amd64.deb`), each);
});

test('collect leaves what is younger than the grace period, and lists alone in a dry run', async () => {
  const bucket = await repository();
  const young = await collect(bucket);
  assert.equal(young.outputs.changed, 'false');
  assert.match(young.summary, /1 more is younger than 7 days/);
  const listed = await collect(bucket, { 'dry-run': 'true' }, NO_GRACE);
  assert.ok(listed.summary.includes(ORPHAN));
  assert.deepEqual(await pool(bucket), [ORPHAN, ...SHOPS]);
});

test('nothing is collected while a suite can’t be verified', async () => {
  const bucket = await repository();
  await act({
    bucket,
    suite: 'foreign',
    packages: await workshop.deb({ name: 'tool' }),
    'private-key': secretArmor(OTHER_KEY),
  });
  await assert.rejects(collect(bucket, {}, NO_GRACE), { code: 'suite-unverified' });
  assert.equal((await pool(bucket)).length, 4);
  await collect(bucket, { 'previous-public-key': publicArmor(OTHER_KEY) }, NO_GRACE);
  assert.equal((await pool(bucket)).length, 3);
  await workshop.open(bucket).delete(['dists/next/main/binary-amd64/Packages.gz']);
  for await (const { key } of workshop.open(bucket).list('dists/next/main/'))
    await workshop.open(bucket).delete([key]);
  await put(workshop.open(bucket), ORPHAN);
  const keys = { 'previous-public-key': publicArmor(OTHER_KEY) };
  await assert.rejects(collect(bucket, keys, NO_GRACE), { code: 'suite-unverified' });
  assert.equal((await pool(bucket)).length, 4);
});

const USED = 'pool/x/used_1.0+b1_amd64.deb';
const INDEX = stanzaText('used', '1.0+b1', USED);

test('collect keeps a file whose name its index has in percent form, as deb-s3 wrote it once', async () => {
  const bucket = await workshop.createBucket();
  await put(workshop.open(bucket), USED);
  await put(workshop.open(bucket), ORPHAN);
  const index = INDEX.replace(USED, USED.replace('+', '%2B'));
  await signFiles(workshop, workshop.open(bucket), { 'main/binary-amd64/Packages': index });
  const verified = await act({ operation: 'verify', bucket, 'dry-run': 'true' });
  assert.doesNotMatch(verified.summary, /orphan \| pool\/x/);
  await collect(bucket, {}, NO_GRACE);
  assert.deepEqual(await pool(bucket), [USED]);
});

const UNKNOWN: Readonly<Record<string, (bucket: Bucket) => Promise<void>>> = {
  'in a folder of a suite that is no index’s': (bucket) => signFiles(workshop, bucket, { Packages: INDEX }),
  'in a suite without Release': (bucket) => putText(bucket, 'dists/bare/main/binary-amd64/Packages', INDEX),
  'right below the prefix': (bucket) => putText(bucket, 'Packages', INDEX),
};
for (const [where, write] of Object.entries(UNKNOWN)) {
  test(`nothing is collected while there is an index that is not read: ${where}`, async () => {
    const bucket = await workshop.createBucket();
    await put(workshop.open(bucket), USED);
    await write(workshop.open(bucket));
    await assert.rejects(collect(bucket, {}, NO_GRACE), { code: 'suite-unverified' });
    assert.deepEqual(await pool(bucket), [USED]);
  });
}

test('what is written again after it was found is not deleted: a run is about to refer to it', async () => {
  const { findOrphans, deleteOrphans } = await import('../../../src/apt/index.ts');
  const bucket = await repository();
  const store = workshop.open(bucket);
  const inputs = workshop.inputs({ operation: 'collect', bucket });
  const { trust } = await openKeys(inputs, workshop.world.report, new Date());
  const { old } = await findOrphans(store, trust, new Date(), NO_GRACE);
  assert.deepEqual(
    old.map(({ key }) => key),
    [ORPHAN],
  );
  const found = old.map((each) => ({ ...each, modified: new Date(each.modified.getTime() - 60_000) }));
  assert.deepEqual(await deleteOrphans(store, found), []);
  assert.ok((await pool(bucket)).includes(ORPHAN));
});

test('what is written again between two attempts of a deletion stays, though its bytes are the same', async () => {
  const bucket = await repository();
  const proxy = await startProxy(workshop.store.endpoint);
  const slow = workshop.open(bucket, { endpoint: proxy.endpoint });
  const [orphan] = await Array.fromAsync(slow.list(ORPHAN));
  assert.ok(orphan);
  let deletions = 0;
  proxy.plot = {
    before: async ({ method }) => {
      if (method !== 'DELETE' || ++deletions > 1) return undefined;
      // Into another second: that is what `Last-Modified` tells.
      await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000)));
      await put(workshop.open(bucket), ORPHAN);
      return { kind: 'reset' };
    },
  };
  try {
    assert.equal(await slow.deleteUnchanged(orphan), false);
  } finally {
    await proxy.stop();
  }
  assert.equal(deletions, 1);
  assert.ok((await pool(bucket)).includes(ORPHAN));
});

test('collect removes what the try of a killed run has left, once it is old enough', async () => {
  const bucket = await repository();
  const place = workshop.open(bucket);
  const left = '.conditional-write-probe-0ab0e0a8-38c9-4bb5-8f93-6be7b7e0a111';
  const others = ['.conditional-write-probe-of-mine', '.profile', 'x/.conditional-write-probe-1'];
  for (const key of [left, ...others]) await put(place, key);
  await collect(bucket);
  assert.ok(await place.head(left), 'a run may be under way');
  const dry = await collect(bucket, { 'dry-run': 'true' }, NO_GRACE);
  assert.ok(dry.summary.includes(left));
  assert.ok(await place.head(left));
  const done = await collect(bucket, {}, NO_GRACE);
  assert.equal(await place.head(left), undefined);
  for (const key of others) assert.ok(await place.head(key), key);
  // It is no package.
  assert.deepEqual(
    JSON.parse(done.outputs.plan ?? '').removed.map(({ filename }: { filename: string }) => filename),
    [ORPHAN],
  );
});
