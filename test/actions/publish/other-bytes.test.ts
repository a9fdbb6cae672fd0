import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';
import { putText } from './release.ts';

const workshop = await openWorkshop();

type Given = Readonly<Record<string, string>>;

function act(given: Given) {
  return run(workshop.inputs(given), workshop.world);
}

function said({ annotations }: { readonly annotations: readonly { readonly message: string }[] }): string {
  return annotations.map(({ message }) => message).join('\n');
}

/** Where a package goes that has the name, version and architecture of shop 1.0 in stable main, and other bytes. */
const ELSEWHERE: readonly (readonly [where: string, given: Given, fields: string])[] = [
  ['in another component', { component: 'extra' }, ''],
  ['of another source package', {}, 'Source: market\n'],
  ['in another suite', { suite: 'next' }, ''],
  ['of another source package in another suite', { suite: 'next' }, 'Source: market\n'],
  ['in another component of another suite', { suite: 'next', component: 'extra' }, ''],
  ['in a suite in a folder', { suite: 'team/next' }, 'Source: market\n'],
];

for (const [where, given, fields] of ELSEWHERE) {
  test(`other bytes for what is published are an error: ${where}`, async () => {
    const bucket = await workshop.createBucket();
    await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
    const packages = await workshop.deb({ name: 'shop', fields, content: 'others' });
    for (const dry of ['true', 'false']) {
      await assert.rejects(act({ bucket, packages, 'dry-run': dry, ...given }), (error: Error) => {
        assert.equal('code' in error ? error.code : '', 'other-bytes', error.message);
        assert.match(error.message, /shop 1\.0 \(amd64\).*pool\/main\/s\/shop\/shop_1\.0_amd64\.deb/);
        return true;
      });
    }
    const keys = await Array.fromAsync(workshop.open(bucket).list('pool/'));
    assert.equal(keys.length, 1);
  });
}

test('other bytes are an error from another suite into this one, and for an `all` package', async () => {
  const bucket = await workshop.createBucket();
  const docs = { name: 'docs', architecture: 'all' };
  await act({ bucket, suite: 'next', component: 'extra', packages: await workshop.deb(docs) });
  const packages = await workshop.deb({ ...docs, content: 'others', fields: 'Source: manual\n' });
  await assert.rejects(act({ bucket, packages }), { code: 'other-bytes' });
});

test('other bytes that a promotion would bring into another component are an error', async () => {
  const [from, bucket] = [await workshop.createBucket(), await workshop.createBucket()];
  await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  const packages = await workshop.deb({ name: 'shop', content: 'others', fields: 'Source: market\n' });
  await act({ bucket: from, component: 'extra', packages });
  const promote = { operation: 'promote', bucket, 'from-bucket': from, 'from-public-key': publicArmor(KEY) };
  await assert.rejects(act({ ...promote, component: 'extra', packages: 'shop' }), { code: 'other-bytes' });
});

test('the same bytes may be in several components and suites', async () => {
  const bucket = await workshop.createBucket();
  const packages = await workshop.deb({ name: 'shop' });
  await act({ bucket, packages });
  for (const given of [{ component: 'extra' }, { suite: 'next' }]) {
    const done = await act({ bucket, packages, ...given });
    assert.equal(done.outputs.changed, 'true');
  }
  assert.equal((await act({ operation: 'verify', bucket })).failure?.explanation, undefined);
});

test('what differs from a package of another component in its signatures alone is not published beside it', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  const packages = await workshop.deb({ name: 'shop', members: [['_gpgorigin', Buffer.from('signed')]] });
  const done = await act({ bucket, component: 'extra', packages });
  assert.match(said(done), /differs in its signatures alone/);
  const keys = await Array.fromAsync(workshop.open(bucket).list('pool/'));
  assert.deepEqual(
    keys.map(({ key }) => key),
    ['pool/main/s/shop/shop_1.0_amd64.deb'],
  );
  assert.equal((await act({ operation: 'verify', bucket })).failure?.explanation, undefined);
});

test('two files of one run that are the same package with other bytes: the error says that, and names both', async () => {
  const bucket = await workshop.createBucket();
  const { mkdir, rename } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const given = [{ name: 'shop' }, { name: 'shop', fields: 'Source: market\n' }];
  const paths: string[] = [];
  for (const [index, wish] of given.entries()) {
    const path = await workshop.deb(wish);
    const folder = join('twins', String(index));
    await mkdir(join(workshop.workspace, folder), { recursive: true });
    await rename(join(workshop.workspace, path), join(workshop.workspace, folder, 'shop.deb'));
    paths.push(join(folder, 'shop.deb'));
  }
  await assert.rejects(act({ bucket, packages: paths.join('\n') }), (error: Error) => {
    assert.match(error.message, /twins\/0\/shop\.deb and twins\/1\/shop\.deb are both shop 1\.0 \(amd64\)/);
    assert.doesNotMatch(error.message, /epoch/);
    return true;
  });
});

const SHOP = 'pool/main/s/shop/shop_1.0_amd64.deb';
const DAMAGES: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'something else': () => Buffer.from('something else\n'),
  'one bit turned': (bytes) => {
    const turned = Buffer.from(bytes);
    turned[bytes.length - 20] = (turned[bytes.length - 20] ?? 0) ^ 1;
    return turned;
  },
  'cut off': (bytes) => bytes.subarray(0, bytes.length - 10),
};
for (const [damage, done] of Object.entries(DAMAGES)) {
  for (const way of ['published again', 'removed and published again']) {
    test(`a file of the pool that is damaged (${damage}) is right once its package is ${way}`, async () => {
      const bucket = await workshop.createBucket();
      const store = workshop.open(bucket);
      const packages = await workshop.deb({ name: 'shop' });
      await act({ bucket, packages });
      const right = Buffer.from((await store.get(SHOP))?.bytes ?? []);
      await putText(store, SHOP, done(right));
      assert.match((await act({ operation: 'verify', bucket })).failure?.message ?? '', /shop_1\.0/);
      if (way !== 'published again') await act({ operation: 'remove', bucket, packages: 'shop' });
      const again = await act({ bucket, packages });
      assert.match(said(again), /shop_1\.0_amd64\.deb (had other bytes|is damaged)/);
      assert.ok(right.equals((await store.get(SHOP))?.bytes ?? Buffer.alloc(0)));
      assert.equal((await act({ operation: 'verify', bucket })).failure?.explanation, undefined);
    });
  }
}
