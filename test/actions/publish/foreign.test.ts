import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { bytesSource } from '../../../src/bytes/index.ts';
import type { Bucket } from '../../../src/s3/index.ts';
import { AptClient } from '../../apt/client.ts';
import { openWorkshop, sourceOf } from '../../apt/repository.ts';
import { fieldIn, inRelease, signRelease } from './release.ts';

/** What another tool keeps in a suite that we publish to, and that we never write. */
const workshop = await openWorkshop();
const FOLDER = 'dists/stable';

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs(given), workshop.world);
}

function hash(bytes: Uint8Array, algorithm = 'sha256'): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

async function put(bucket: Bucket, key: string, text: string): Promise<void> {
  const content = bytesSource(Buffer.from(text));
  await bucket.put({ key, content, condition: { kind: 'any' }, caching: '', type: 'text/plain' });
}

const DSC = 'Format: 1.0\nSource: shop\n';
const DSC_KEY = 'pool/main/s/shop/shop_1.0.dsc';
const SOURCES = `Package: shop\nBinary: shop\nVersion: 1.0\nArchitecture: any\nDirectory: pool/main/s/shop\nFiles:\n ${hash(Buffer.from(DSC), 'md5')} ${DSC.length} shop_1.0.dsc\nChecksums-Sha256:\n ${hash(Buffer.from(DSC))} ${DSC.length} shop_1.0.dsc\n\n`;
/** By path below the suite. */
const FILES: Readonly<Record<string, string>> = {
  'main/source/Sources': SOURCES,
  'main/i18n/Translation-en': 'Package: shop\nDescription-md5: 0\nDescription-en: the shop\n\n',
  'main/dep11/icons-64x64.tar': 'icons',
  'main/Contents-amd64': 'usr/share/shop/data misc/shop\n',
  'main/Contents-arm64': 'usr/share/shop/data misc/shop\n',
};
const STALE = 'main/Contents-amd64';

/** A suite with a package for each of two architectures, and files of every other kind, as a tool without by-hash leaves it. */
async function repository(): Promise<{ name: string; bucket: Bucket }> {
  const name = await workshop.createBucket();
  const bucket = workshop.open(name);
  const debs = ['amd64', 'arm64'].map((architecture) => workshop.deb({ name: 'shop', architecture }));
  await act({ bucket: name, packages: (await Promise.all(debs)).join('\n') });
  for (const [path, text] of Object.entries(FILES)) await put(bucket, `${FOLDER}/${path}`, text);
  await put(bucket, DSC_KEY, DSC);
  const signed = await inRelease(bucket);
  const text = signed.slice(signed.indexOf('\n\n') + 2, signed.indexOf('-----BEGIN PGP SIGNATURE'));
  const lines = Object.entries(FILES).map(
    ([path, file]) => ` ${hash(Buffer.from(file))} ${file.length} ${path}\n`,
  );
  await signRelease(
    workshop,
    bucket,
    `${text.trimEnd().replace(/^Acquire-By-Hash: yes\n/m, '')}\n${lines.join('')}`,
  );
  for await (const { key } of bucket.list(`${FOLDER}/main/`))
    if (key.includes('/by-hash/')) await bucket.delete([key]);
  return { name, bucket };
}

/** What Release lists, by path: the hash. */
async function listed(bucket: Bucket): Promise<ReadonlyMap<string, string>> {
  const lines = (await inRelease(bucket)).matchAll(/^ ([0-9a-f]{64}) +\d+ (\S+)$/gm);
  return new Map([...lines].map(([, hex = '', path = '']) => [path, hex]));
}

test('a commit keeps what others wrote in Release, and warns of the Contents that it takes out', async () => {
  const { name, bucket } = await repository();
  const done = await act({ bucket: name, packages: await workshop.deb({ name: 'tool' }) });
  const now = await listed(bucket);
  for (const [path, file] of Object.entries(FILES))
    assert.equal(now.get(path), path === STALE ? undefined : hash(Buffer.from(file)), path);
  const said = done.annotations.map(({ message }) => message);
  assert.ok(
    said.some((message) => message.includes(STALE) && /apt-file/.test(message)),
    said.join('\n'),
  );
  assert.ok(!said.some((message) => message.includes('Contents-arm64')), said.join('\n'));
  const client = await AptClient.open(sourceOf(workshop, name).replace('Types: deb', 'Types: deb deb-src'));
  const updated = await client.update();
  assert.match(updated, /Sources/);
  assert.deepEqual(await client.known(), ['shop=1.0', 'shop=1.0', 'tool=1.0']);
  await client.close();
});

test('once Release promises by-hash, every file that it lists and that is there has its name by hash', async () => {
  const { name, bucket } = await repository();
  const done = await act({ bucket: name, packages: await workshop.deb({ name: 'tool' }) });
  assert.match(done.annotations.map(({ message }) => message).join('\n'), /is taken over/);
  assert.equal(fieldIn(await inRelease(bucket), 'Acquire-By-Hash'), 'yes');
  for (const [path, hex] of await listed(bucket)) {
    const plain = await bucket.head(`${FOLDER}/${path}`);
    if (plain === undefined) continue;
    const parent = path.slice(0, path.lastIndexOf('/'));
    const hashed = await bucket.get(`${FOLDER}/${parent}/by-hash/SHA256/${hex}`);
    assert.equal(hash(hashed?.bytes ?? Buffer.alloc(0)), hex, path);
  }
  const again = await act({ bucket: name, packages: await workshop.deb({ name: 'more' }) });
  assert.doesNotMatch(again.annotations.map(({ message }) => message).join('\n'), /is taken over/);
});

/** What a client gets once `tool` was published there. */
async function knownAfter(name: string, given: Readonly<Record<string, string>>): Promise<readonly string[]> {
  await act({ bucket: name, packages: await workshop.deb({ name: 'tool' }), ...given });
  const client = await AptClient.open(sourceOf(workshop, name));
  await client.update();
  const known = await client.known();
  await client.download('shop', 'tool');
  await client.close();
  return known;
}

test('a suite with Release and Release.gpg alone is merged into by that signature, and by no other text', async () => {
  const { name, bucket } = await repository();
  await act({ operation: 'refresh', bucket: name });
  await bucket.delete([`${FOLDER}/InRelease`]);
  const release = Buffer.from((await bucket.get(`${FOLDER}/Release`))?.bytes ?? []).toString();
  await put(bucket, `${FOLDER}/Release`, release.replace('Components: main', 'Components: evil'));
  await assert.rejects(knownAfter(name, {}), { code: 'base-unverified' });
  await put(bucket, `${FOLDER}/Release`, release);
  assert.deepEqual(await knownAfter(name, {}), ['shop=1.0', 'tool=1.0']);
  assert.equal((await listed(bucket)).get('main/source/Sources'), hash(Buffer.from(SOURCES)));
});

test('a suite that nobody signed is merged into only where `previous-public-key` is `none`', async () => {
  const { name, bucket } = await repository();
  await act({ operation: 'refresh', bucket: name });
  await bucket.delete([`${FOLDER}/InRelease`, `${FOLDER}/Release.gpg`]);
  await assert.rejects(knownAfter(name, {}), { code: 'base-unverified' });
  assert.equal(await bucket.head(`${FOLDER}/InRelease`), undefined);
  assert.deepEqual(await knownAfter(name, { 'previous-public-key': 'none' }), ['shop=1.0', 'tool=1.0']);
});
