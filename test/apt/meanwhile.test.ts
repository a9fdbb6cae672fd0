import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { verifyRepository } from '../../src/apt/index.ts';
import { bytesSource } from '../../src/bytes/index.ts';
import { readPublicKeys } from '../../src/openpgp/index.ts';
import type { Bucket, Write } from '../../src/s3/index.ts';
import { publicArmor } from '../support/openpgp/corpus.ts';
import { type StoreProxy, startProxy } from '../support/s3/index.ts';
import { AptClient } from './client.ts';
import { KEY, openWorkshop, sourceOf } from './repository.ts';

/** What others do to a repository while a run is on its way, at a moment of the test's choice. */
const workshop = await openWorkshop();
const COMMIT = 'dists/stable/InRelease';
const SHOP = 'pool/main/s/shop/shop_1.0_amd64.deb';

/** The bucket, with something that happens once, right before the first write of such an object. */
function interrupted(name: string, key: RegExp, act: () => Promise<unknown>): Bucket {
  const bucket = workshop.open(name);
  let isDue = true;
  const before = async (written: string): Promise<void> => {
    if (!isDue || !key.test(written)) return;
    isDue = false;
    await act();
  };
  return {
    ...bucket,
    put: async (write) => {
      await before(write.key);
      return await bucket.put(write);
    },
    copy: async (from, to, choices) => {
      await before(to);
      return await bucket.copy(from, to, choices);
    },
  };
}

async function openProxy(t: TestContext): Promise<StoreProxy> {
  const proxy = await startProxy(workshop.store.endpoint);
  t.after(async () => proxy.stop());
  return proxy;
}

async function publish(bucket: string, name: string, by?: Bucket): Promise<void> {
  await workshop.run({ bucket, packages: await workshop.deb({ name }) }, by);
}

/** A repository whose pool has a package that no index refers to. */
async function withOrphan(): Promise<string> {
  const bucket = await workshop.createBucket();
  await publish(bucket, 'tool');
  const bytes = await readFile(join(workshop.workspace, await workshop.deb({ name: 'shop' })));
  const content = bytesSource(bytes);
  await workshop.open(bucket).put({ key: SHOP, content, condition: { kind: 'any' }, caching: '', type: '' });
  return bucket;
}

/** Nothing is wrong there, and this is what a new client gets, files and all. */
async function assertSound(bucket: string, known: readonly string[]): Promise<void> {
  const trust = { kind: 'keys', keys: await readPublicKeys(publicArmor(KEY)) } as const;
  const report = await verifyRepository(workshop.open(bucket), trust, new Date(), undefined);
  assert.deepEqual(report.faults, []);
  const client = await AptClient.open(sourceOf(workshop, bucket));
  await client.update();
  assert.deepEqual(await client.known(), known);
  assert.equal((await client.download(...known)).length, known.length);
  await client.close();
}

test('a file of the pool that is collected between the look at it and the commit is sent again', async () => {
  const bucket = await withOrphan();
  const collection = async () => workshop.open(bucket).delete([SHOP]);
  await publish(bucket, 'shop', interrupted(bucket, /\/InRelease$/, collection));
  await assertSound(bucket, ['shop=1.0', 'tool=1.0']);
});

test('so it is when it is promoted, and copied inside the store', async () => {
  const [bucket, from] = [await withOrphan(), await workshop.createBucket()];
  await publish(from, 'shop');
  const promote = { operation: 'promote', bucket, packages: 'shop', 'from-bucket': from };
  const collection = async () => workshop.open(bucket).delete([SHOP]);
  await workshop.run(
    { ...promote, 'from-public-key': publicArmor(KEY) },
    interrupted(bucket, /\/InRelease$/, collection),
  );
  await assertSound(bucket, ['shop=1.0', 'tool=1.0']);
});

test('a file that lies in the pool is written again before the commit: its age keeps collections off', async (t) => {
  const from = await workshop.createBucket();
  await publish(from, 'shop');
  const runs = {
    publish: { packages: await workshop.deb({ name: 'shop' }) },
    promote: {
      operation: 'promote',
      packages: 'shop',
      'from-bucket': from,
      'from-public-key': publicArmor(KEY),
    },
  };
  for (const [name, given] of Object.entries(runs)) {
    const bucket = await withOrphan();
    const proxy = await openProxy(t);
    const by = workshop.open(bucket, { endpoint: proxy.endpoint });
    await workshop.run({ bucket, endpoint: proxy.endpoint, ...given }, by);
    const written = proxy.exchanges
      .filter(({ method, status }) => method === 'PUT' && status === 200)
      .map(({ key }) => key);
    const [pool, commit] = [written.indexOf(SHOP), written.indexOf(COMMIT)];
    assert.ok(pool !== -1 && pool < commit, `${name}: ${written.join(', ')}`);
  }
});

for (const late of ['Release', 'Release.gpg', 'main/binary-amd64/Packages.gz']) {
  test(`who writes ${late} late leaves it as the latest commit wants it`, async () => {
    const bucket = await workshop.createBucket();
    await publish(bucket, 'first');
    const key = new RegExp(`^dists/stable/${late.replaceAll('.', '\\.')}$`);
    await publish(
      bucket,
      'late',
      interrupted(bucket, key, async () => publish(bucket, 'other')),
    );
    await assertSound(bucket, ['first=1.0', 'late=1.0', 'other=1.0']);
  });
}

/** A store that writes whatever the condition. */
function heedless(name: string): Bucket {
  const bucket = workshop.open(name);
  return { ...bucket, put: async (write: Write) => bucket.put({ ...write, condition: { kind: 'any' } }) };
}

test('a store that ignores conditions is found out before the first write, and nothing is left there', async () => {
  const [empty, bucket] = [await workshop.createBucket(), await workshop.createBucket()];
  await publish(bucket, 'first');
  for (const name of [empty, bucket]) {
    const before = await Array.fromAsync(workshop.open(name).list(''));
    await assert.rejects(publish(name, 'shop', heedless(name)), { code: 'conditions-ignored' });
    assert.deepEqual(await Array.fromAsync(workshop.open(name).list('')), before);
  }
});
