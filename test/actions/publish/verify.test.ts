import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import type { Bucket } from '../../../src/s3/index.ts';
import { KEY, OTHER_KEY, openWorkshop } from '../../apt/repository.ts';
import { openTestSigner } from '../../apt/test-signer.ts';
import { publicArmor, secretArmor } from '../../support/openpgp/corpus.ts';
import { addField, putText, signFiles } from './release.ts';

const workshop = await openWorkshop();
const INDEX = 'dists/stable/main/binary-amd64';

async function keyOf(bucket: Bucket, pattern: RegExp): Promise<string> {
  for await (const { key } of bucket.list('')) if (pattern.test(key)) return key;
  throw new Error(`no object is ${pattern}`);
}

/** The object of the index in this form, under its name by hash. */
async function hashedKey(bucket: Bucket, form: string): Promise<string> {
  const plain = await bucket.head(`${INDEX}/Packages${form}`);
  for await (const { key, etag } of bucket.list(`${INDEX}/by-hash/`)) if (etag === plain?.etag) return key;
  throw new Error(`no object by hash is Packages${form}`);
}

interface Case {
  readonly title: string;
  /** Does the damage. @returns the key that must be named */
  readonly damage: (bucket: Bucket) => Promise<string>;
  readonly becomes: 'mended' | 'left';
}

function missing(key: string) {
  return async (bucket: Bucket): Promise<string> => {
    await bucket.delete([key]);
    return key;
  };
}

function replaced(key: string) {
  return async (bucket: Bucket): Promise<string> => {
    await putText(bucket, key, 'something else\n');
    return key;
  };
}

const hashed =
  (form: string, damage: (key: string) => (bucket: Bucket) => Promise<string>) => async (bucket: Bucket) =>
    damage(await hashedKey(bucket, form))(bucket);
const pooled = (damage: (key: string) => (bucket: Bucket) => Promise<string>) => async (bucket: Bucket) =>
  damage(await keyOf(bucket, /^pool\/.*shop/))(bucket);

const cases: readonly Case[] = [
  { title: 'a pool object is missing', damage: pooled(missing), becomes: 'left' },
  { title: 'a pool object has other bytes', damage: pooled(replaced), becomes: 'left' },
  { title: 'Packages.gz by hash is missing', damage: hashed('.gz', missing), becomes: 'mended' },
  { title: 'Packages.gz by hash has other bytes', damage: hashed('.gz', replaced), becomes: 'mended' },
  { title: 'Packages.zst by hash has other bytes', damage: hashed('.zst', replaced), becomes: 'mended' },
  { title: 'Packages.gz is missing', damage: missing(`${INDEX}/Packages.gz`), becomes: 'mended' },
  { title: 'Packages.gz is another', damage: replaced(`${INDEX}/Packages.gz`), becomes: 'mended' },
  { title: 'Packages.zst is another', damage: replaced(`${INDEX}/Packages.zst`), becomes: 'mended' },
  { title: 'Packages is another', damage: replaced(`${INDEX}/Packages`), becomes: 'mended' },
  { title: 'Release is missing', damage: missing('dists/stable/Release'), becomes: 'mended' },
  { title: 'Release is another', damage: replaced('dists/stable/Release'), becomes: 'mended' },
  { title: 'Release.gpg is missing', damage: missing('dists/stable/Release.gpg'), becomes: 'mended' },
  { title: 'Release.gpg is another', damage: replaced('dists/stable/Release.gpg'), becomes: 'mended' },
  { title: 'InRelease is missing', damage: missing('dists/stable/InRelease'), becomes: 'mended' },
  {
    title: 'an index is there that no Release is about',
    damage: async (bucket) => {
      await putText(bucket, 'dists/old/main/binary-amd64/Packages', '');
      return 'dists/old/main/binary-amd64/Packages';
    },
    becomes: 'left',
  },
  {
    title: 'its Valid-Until is over',
    damage: async (bucket) => {
      await addField(workshop, bucket, 'Valid-Until: Sat, 01 Jan 2022 00:00:00 UTC');
      return 'dists/stable/InRelease';
    },
    becomes: 'left',
  },
  { title: 'InRelease has no signature', damage: replaced('dists/stable/InRelease'), becomes: 'left' },
  {
    title: 'InRelease says other than was signed',
    damage: async (bucket) => {
      const key = 'dists/stable/InRelease';
      const text = Buffer.from((await bucket.get(key))?.bytes ?? []).toString();
      await putText(bucket, key, text.replace('Components: main', 'Components: evil'));
      return key;
    },
    becomes: 'left',
  },
];

for (const { title, damage, becomes } of cases) {
  test(`verify: ${title}: named in a dry run, ${becomes} in another`, async () => {
    const { bucket, act } = await openRepository();
    const sound = await act('true');
    assert.equal(sound.failure?.explanation, undefined);
    const key = await damage(bucket);
    const dry = await act('true');
    assert.ok(dry.failure?.message.includes(`${key}: `), dry.failure?.message);
    assert.equal(dry.outputs.changed, 'false');
    const done = await act('false');
    if (becomes === 'left') {
      assert.ok(done.failure?.message.includes(`${key}: `), done.failure?.message);
      return;
    }
    assert.equal(done.failure?.explanation, undefined);
    assert.equal(done.outputs.changed, 'true');
    assert.ok(done.summary.includes(key), done.summary);
    const after = await act('true');
    assert.equal(after.failure?.explanation, undefined);
  });
}

test('verify: orphans are listed and no fault; all that is wrong is named at once', async () => {
  const { bucket, act } = await openRepository();
  const orphan = 'pool/main/o/old/old_1.0_amd64.deb';
  await putText(bucket, orphan, 'old');
  const sound = await act('false');
  assert.equal(sound.failure?.explanation, undefined);
  assert.ok(sound.summary.includes(orphan));
  const keys = [await pooled(replaced)(bucket), await replaced('dists/stable/Release.gpg')(bucket)];
  const dry = await act('true');
  for (const key of keys) assert.ok(dry.failure?.message.includes(`${key}: `), key);
  assert.ok(dry.summary.includes(orphan));
  assert.notEqual(await bucket.head(orphan), undefined);
});

test('verify: what another key signed is named', async () => {
  const { act } = await openRepository();
  const { failure } = await act('false', { 'private-key': secretArmor(OTHER_KEY) });
  assert.ok(failure?.message.includes('dists/stable/InRelease: '), failure?.message);
});

test('verify: the files of source packages are no orphans, and hashed', async () => {
  const name = await workshop.createBucket();
  const bucket = workshop.open(name);
  const dsc = 'pool/main/s/shop/shop_1.0.dsc';
  await putText(bucket, dsc, 'Format: 3.0 (native)\n');
  const hash = createHash('sha256').update('Format: 3.0 (native)\n').digest('hex');
  const sources = `Package: shop\nDirectory: pool/main/s/shop\nFiles:\n ${'0'.repeat(32)} 21 shop_1.0.dsc\nChecksums-Sha256:\n ${hash} 21 shop_1.0.dsc\n`;
  await signFiles(workshop, bucket, { 'main/source/Sources': sources });
  const verify = () =>
    run(workshop.inputs({ operation: 'verify', bucket: name, 'dry-run': 'true' }), workshop.world);
  const sound = await verify();
  const orphansOf = ({ summary }: { readonly summary: string }) => /orphan/.test(summary);
  assert.equal(orphansOf(sound), false);
  await putText(bucket, dsc, 'Format: 3.0 (quilt!)\n');
  const { failure } = await verify();
  assert.match(failure?.message ?? '', new RegExp(`${dsc}: has other bytes`));
});

test('verify: without a key that signs, what can be mended says so', async () => {
  const { bucket, act } = await openRepository();
  await bucket.delete(['dists/stable/Release']);
  const { failure } = await act('false', { 'private-key': '', 'previous-public-key': publicArmor(KEY) });
  assert.match(failure?.remedy ?? '', /`private-key`/);
});

test('an InRelease that is lost is made again by the next publication that changes nothing, too', async () => {
  const { bucket, act } = await openRepository();
  await bucket.delete(['dists/stable/InRelease']);
  const name = bucket.name.replace('s3://', '');
  await workshop.run({ bucket: name, packages: await workshop.deb({ name: 'shop' }) });
  assert.ok(await bucket.head('dists/stable/InRelease'));
  assert.equal((await act('true')).failure?.explanation, undefined);
});

test('a suite whose Release is lost is not begun anew in silence', async () => {
  const { bucket, act } = await openRepository();
  await bucket.delete(['InRelease', 'Release', 'Release.gpg'].map((name) => `dists/stable/${name}`));
  const name = bucket.name.replace('s3://', '');
  const packages = await workshop.deb({ name: 'third' });
  for (const given of [{ packages }, { packages, 'dry-run': 'true' }, { operation: 'refresh' }]) {
    const inputs = workshop.inputs({ bucket: name, ...given });
    await assert.rejects(run(inputs, workshop.world), (error: Error) => {
      assert.match(
        error.message,
        /stable .*has lost its Release: dists\/stable\/main\/binary-amd64\/Packages/,
      );
      assert.match('remedy' in error ? String(error.remedy) : '', /Restore dists\/stable\/InRelease/);
      return true;
    });
  }
  assert.match((await act('true')).failure?.message ?? '', /has lost its Release/);
});

test('a sound suite of another tool is found sound, and not one byte of it is written', async () => {
  const name = await workshop.createBucket();
  const bucket = workshop.open(name);
  const deb = await readFile(join(workshop.workspace, await workshop.deb({ name: 'shop' })));
  const key = 'pool/s/sh/shop_1.0_amd64.deb';
  await putText(bucket, key, deb);
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const index = `Package: shop\nVersion: 1.0\nArchitecture: amd64\nFilename: ${key}\nSize: ${deb.length}\nSHA256: ${hash(deb)}\n`;
  await putText(bucket, 'dists/stable/main/binary-amd64/Packages', index);
  // As deb-s3 writes it: a field without a value ends in a blank, which a signed text has not, and Release.gpg signs.
  const text = `Codename: stable\nSuite: \nArchitectures: amd64\nComponents: main\nSHA256:\n ${hash(Buffer.from(index))} ${index.length} main/binary-amd64/Packages\n`;
  const { signer } = await openTestSigner(KEY, new Date());
  await putText(bucket, 'dists/stable/InRelease', await signer.clearsign(text, new Date()));
  await putText(bucket, 'dists/stable/Release', text);
  await putText(
    bucket,
    'dists/stable/Release.gpg',
    await signer.detachArmored(Buffer.from(text), new Date()),
  );
  const objects = async () =>
    (await Array.fromAsync(bucket.list(''))).map(
      ({ key: each, modified }) => `${each} ${modified.getTime()}`,
    );
  const before = await objects();
  const verify = async (dryRun: string) =>
    run(workshop.inputs({ operation: 'verify', bucket: name, 'dry-run': dryRun }), workshop.world);
  for (const dryRun of ['true', 'false']) {
    assert.equal((await verify(dryRun)).failure?.explanation, undefined);
    assert.deepEqual(await objects(), before);
  }
  // Nor is it where something is wrong.
  await bucket.delete(['dists/stable/Release.gpg']);
  assert.match((await verify('false')).failure?.message ?? '', /Release\.gpg: is missing/);
  assert.equal(await bucket.head('dists/stable/Release.gpg'), undefined);
});

async function openRepository() {
  const name = await workshop.createBucket();
  const bucket = workshop.open(name);
  const packages = [await workshop.deb({ name: 'shop' }), await workshop.deb({ name: 'tool' })].join('\n');
  // As deb-s3 leaves it: the uncompressed index is there, and kept up from then on.
  await workshop.run({ bucket: name, packages: packages.split('\n')[1] ?? '' });
  await putText(bucket, `${INDEX}/Packages`, '');
  await workshop.run({ bucket: name, packages });
  const act = (dryRun: string, given: Readonly<Record<string, string>> = {}) =>
    run(workshop.inputs({ operation: 'verify', bucket: name, 'dry-run': dryRun, ...given }), workshop.world);
  return { bucket, act };
}
