import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { run } from '../../../src/actions/publish/index.ts';
import { bytesSource } from '../../../src/bytes/index.ts';
import type { Bucket } from '../../../src/s3/index.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';
import { startProxy } from '../../support/s3/index.ts';
import { signRelease } from './release.ts';

const workshop = await openWorkshop();
const FILE = 'pool/main/s/shop/shop_1.0_amd64.deb';
const INDEX = 'dists/stable/main/binary-amd64/Packages';

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs(given), workshop.world);
}

async function source(content = 'shop'): Promise<string> {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await workshop.deb({ name: 'shop', content }) });
  return bucket;
}

/** A promotion of the package from there: it must fail so, and nothing be in the target. */
async function refused(from: string, code: string, given: Readonly<Record<string, string>> = {}) {
  const bucket = await workshop.createBucket();
  const promote = {
    operation: 'promote',
    packages: 'shop',
    'from-bucket': from,
    'from-public-key': publicArmor(KEY),
  };
  await assert.rejects(act({ bucket, ...promote, ...given }), { code });
  const left = await Array.fromAsync(workshop.open(bucket).list(''));
  assert.deepEqual(
    left.filter(({ key }) => key.startsWith('pool/') || key.endsWith('InRelease')),
    [],
  );
}

async function put(bucket: Bucket, key: string, bytes: Uint8Array): Promise<void> {
  await bucket.put({ key, content: bytesSource(bytes), condition: { kind: 'any' }, caching: '', type: '' });
}

/** Puts other bytes of the same length in the place of a package's file. */
async function spoil(bucket: Bucket): Promise<void> {
  const bytes = Buffer.from((await bucket.get(FILE))?.bytes ?? []);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await put(bucket, FILE, bytes);
}

/** Writes the index anew, changed, and signs what Release says of it: a source whose key's owner is hostile. */
async function rewrite(bucket: Bucket, change: (text: string) => string): Promise<void> {
  const text = Buffer.from(change(gunzipSync((await bucket.get(`${INDEX}.gz`))?.bytes ?? '').toString()));
  for await (const { key } of bucket.list('dists/stable/main/')) await bucket.delete([key]);
  await put(bucket, INDEX, text);
  const hash = createHash('sha256').update(text).digest('hex');
  const release = `Suite: stable\nSHA256:\n ${hash} ${text.length} main/binary-amd64/Packages\n`;
  await signRelease(workshop, bucket, release);
}

const contents = ['shop', createHash('sha512').update('large').digest('hex').repeat(60_000)];

test('promote: a file with other bytes than its index says is never published', async () => {
  for (const content of contents) {
    const from = await source(content);
    await spoil(workshop.open(from));
    await refused(from, 'source-differs');
  }
});

test('promote: nor where the store keeps no checksum of it', async (t) => {
  const proxy = await startProxy(workshop.store.endpoint);
  t.after(async () => proxy.stop());
  proxy.plot = {
    before: ({ method, headers }) =>
      method === 'PUT' && headers['x-amz-checksum-sha256'] !== undefined
        ? { kind: 'answer', status: 501, code: 'NotImplemented' }
        : undefined,
  };
  for (const content of contents) {
    const from = await source(content);
    const spoiled = workshop.open(from, { endpoint: proxy.endpoint });
    await spoil(spoiled);
    assert.equal((await spoiled.head(FILE))?.sha256, undefined);
    await refused(from, 'source-differs', { endpoint: proxy.endpoint });
  }
});

test('promote: an index without SHA-256 proves nothing', async () => {
  const from = await source();
  await rewrite(workshop.open(from), (text) => text.replace(/^SHA256: .*\n/m, ''));
  await refused(from, 'source-differs');
});

test('promote: an index that names what is no version or no file of the repository is refused', async () => {
  const hostile: readonly (readonly [field: string, value: string, code: string])[] = [
    ['Version', '1/../../../../dists/stable/InRelease', 'version-malformed'],
    ['Architecture', '../amd64', 'source-malformed'],
    ['Filename', '../../other/file.deb', 'path-outside'],
  ];
  for (const [field, value, code] of hostile) {
    const from = await source();
    await rewrite(workshop.open(from), (text) =>
      text.replace(new RegExp(`^${field}: .*$`, 'm'), `${field}: ${value}`),
    );
    await refused(from, code);
  }
});

test('promote: a suite that is not there is an error', async () => {
  const from = await source();
  await refused(from, 'source-empty', { 'from-suite': 'next' });
  await refused(from, 'source-empty', { 'from-prefix': 'elsewhere' });
});

test('promote: from another store, signed for its region, the same bytes arrive', async (t) => {
  const proxy = await startProxy(workshop.store.endpoint);
  t.after(async () => proxy.stop());
  const [from, bucket] = [await source(), await workshop.createBucket()];
  const other = { 'from-endpoint': proxy.endpoint, 'from-region': 'eu-central-1' };
  const promote = { operation: 'promote', bucket, packages: 'shop', 'from-bucket': from, ...other };
  await act({ ...promote, 'from-public-key': publicArmor(KEY) });
  const asked = proxy.exchanges.filter(({ status }) => status === 200);
  assert.ok(asked.some(({ key }) => key === FILE));
  for (const each of asked) {
    assert.equal(each.bucket, from);
    assert.match(String(each.headers.authorization), /\/eu-central-1\/s3\/aws4_request/);
  }
  const [there, here] = [await workshop.open(from).get(FILE), await workshop.open(bucket).get(FILE)];
  assert.ok(there && here && Buffer.from(there.bytes).equals(here.bytes));
});
