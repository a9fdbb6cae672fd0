import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parseStanzas, type Stanza } from '../../src/deb/index.ts';
import { AptClient } from '../apt/client.ts';
import { makeDeb } from '../apt/make-deb.ts';
import { KEY, openWorkshop, sourceOf } from '../apt/repository.ts';
import { publicArmor } from '../support/openpgp/corpus.ts';
import { newestApt } from './newest-apt.ts';
import { openTools } from './tools.ts';

const workshop = await openWorkshop();
const tools = await openTools(workshop.store, KEY);
after(async () => tools.stop());

const WISHES = [
  {
    name: 'shop',
    version: '1:1.2.0~rc1+7.gabc',
    fields: 'Depends: libc6 (>= 2.36),\n common\nX-Team: one\n',
  },
  {
    name: 'libshop1',
    version: '2.0-1',
    fields: 'Source: shop (1.2)\nMulti-Arch: same\nInstalled-Size: 12\n',
  },
  { name: 'common', architecture: 'all', fields: 'Git-Commit: 0123456789012345678901234567890123456789\n' },
] as const;
const KNOWN = ['common=1.0', 'libshop1=2.0-1', 'shop=1:1.2.0~rc1+7.gabc'];

const bucket = await workshop.createBucket();
const files = await Promise.all(WISHES.map(async (wish) => workshop.deb(wish)));
await workshop.run({ bucket, packages: files.join('\n'), origin: 'Peers' });
// A second run edits what the first has made.
await workshop.run({ bucket, packages: await workshop.deb({ name: 'gone' }) });
await workshop.run({ bucket, operation: 'remove', packages: 'gone' });
const url = `${workshop.store.endpoint}/${bucket}`;
const source = sourceOf(workshop, bucket);

test('apt of this system updates, and downloads what it finds', async () => {
  const client = await AptClient.open(source);
  await client.update();
  assert.deepEqual(await client.known(), KNOWN);
  const downloaded = await client.download('shop', 'libshop1', 'common');
  assert.equal(downloaded.length, 3);
  await client.close();
});

test('the newest apt, which verifies by sqv, updates', async () => {
  const { version, known } = await newestApt(tools.folder, source);
  assert.ok(Number.parseInt(version, 10) >= 3, version);
  assert.deepEqual(known, KNOWN);
});

test('aptly mirrors it, packages and all', async () => {
  const config = `-config=${await tools.aptly(bucket)}`;
  const keyring = join(tools.folder, 'ours.gpg');
  const armor = join(tools.folder, 'ours.asc');
  await writeFile(armor, publicArmor(KEY));
  await tools.run('gpg', '--batch', '--no-default-keyring', '--keyring', keyring, '--import', armor);
  await tools.run(
    'aptly',
    config,
    'mirror',
    'create',
    `-keyring=${keyring}`,
    '-architectures=amd64',
    'ours',
    url,
    'stable',
  );
  await tools.run('aptly', config, 'mirror', 'update', `-keyring=${keyring}`, 'ours');
  const said = await tools.run('aptly', config, 'mirror', 'show', '-with-packages', 'ours');
  const names = [...said.matchAll(/^ {2}(\S+_\S+_(?:amd64|all))$/gm)].map((match) => match[1]);
  assert.deepEqual(names.toSorted(), [
    'common_1.0_all',
    'libshop1_2.0-1_amd64',
    'shop_1:1.2.0~rc1+7.gabc_amd64',
  ]);
});

test('reprepro updates from it', async () => {
  const base = await tools.reprepro('update', ['Update: ours']);
  const update = [
    'Name: ours',
    `Method: ${url}`,
    'Suite: stable',
    'Components: main',
    'Architectures: amd64',
  ];
  await writeFile(
    join(base, 'conf/updates'),
    [...update, `VerifyRelease: ${tools.fingerprint.slice(-16)}`, ''].join('\n'),
  );
  await tools.run('reprepro', '--basedir', base, 'update');
  const said = await tools.run('reprepro', '--basedir', base, 'list', 'stable');
  assert.deepEqual(said.trim().split('\n').toSorted(), [
    'stable|main|amd64: common 1.0',
    'stable|main|amd64: libshop1 2.0-1',
    'stable|main|amd64: shop 1:1.2.0~rc1+7.gabc',
  ]);
});

test('apt-ftparchive writes the same fields of the same packages', async () => {
  const folder = join(tools.folder, 'pool-copy');
  const index = await fetch(`${url}/dists/stable/main/binary-amd64/Packages.gz`);
  const ours = parseStanzas(gunzipSync(await index.bytes()), 'Packages');
  for (const wish of WISHES) {
    const stanza = ours.find((each) => each.field('Package') === wish.name);
    const path = join(folder, stanza?.field('Filename') ?? 'missing');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, makeDeb(wish));
  }
  const said = await tools.run('sh', '-c', 'cd "$1" && apt-ftparchive packages pool', 'sh', folder);
  const theirs = parseStanzas(Buffer.from(said), 'apt-ftparchive');
  const fields = (stanzas: readonly Stanza[]) =>
    stanzas
      .map((stanza) =>
        Object.fromEntries(stanza.fields().map(([name, value]) => [name.toLowerCase(), value.trim()])),
      )
      .toSorted((a, b) => (a.package ?? '').localeCompare(b.package ?? ''));
  assert.deepEqual(fields(ours), fields(theirs));
});
