import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { run } from '../../src/actions/publish/index.ts';
import { publishInputs } from '../../src/actions/publish/inputs.ts';
import { AptClient } from '../apt/client.ts';
import { KEY, OTHER_KEY, openWorkshop, sourceOf } from '../apt/repository.ts';
import { publicArmor, secretArmor } from '../support/openpgp/corpus.ts';
import { startProxy } from '../support/s3/index.ts';

const workshop = await openWorkshop();
const root = join(import.meta.dirname, '../..');

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs(given), workshop.world);
}

test('action.yml, README and the table name the same inputs', () => {
  const action: unknown = parse(readFileSync(join(root, 'action-publish/action.yml'), 'utf8'));
  assert.ok(typeof action === 'object' && action !== null && 'inputs' in action);
  const declared = Object.entries(Object(action.inputs))
    // It stands for all the others, and is none of the table.
    .filter(([name]) => name !== 'settings')
    .map(([name, input]) => [name, Object(input).required === true, Object(input).default]);
  const known = Object.entries(publishInputs).map(([name, input]) => [name, input.required, input.default]);
  assert.deepEqual(declared, known);
  const readme = readFileSync(join(root, 'action-publish/README.md'), 'utf8');
  for (const name of Object.keys(publishInputs))
    assert.match(readme, new RegExp(`^\\| \`${name}\` *\\|`, 'm'));
});

test('publish, promote and remove, as apt sees it', async () => {
  const bucket = await workshop.createBucket();
  const prod = await workshop.createBucket();
  const packages = [
    await workshop.deb({ name: 'libshop', version: '1:1.0+b~1' }),
    await workshop.deb({ name: 'tool', architecture: 'all' }),
  ];
  const first = await act({ bucket, packages: packages.join('\n'), 'dry-run': 'true' });
  assert.equal(JSON.parse(first.outputs.plan ?? '').added.length, 2);
  assert.deepEqual(await Array.fromAsync(workshop.open(bucket).list('')), []);
  const done = await act({ bucket, packages: packages.join('\n'), origin: 'Acme & Söhne' });
  assert.equal(done.outputs.changed, 'true');
  assert.match(done.outputs['public-key-url'] ?? '', /\/acme-s-hne-archive-keyring\.asc$/);
  const again = await act({ bucket, packages: packages.join('\n') });
  assert.equal(again.outputs.changed, 'false');
  assert.equal(JSON.parse(again.outputs.plan ?? '').unchanged.length, 2);
  await act({
    operation: 'promote',
    bucket: prod,
    packages: 'libshop\ntool=1.0',
    'from-bucket': bucket,
    'from-public-key': publicArmor(KEY),
    'private-key': secretArmor(OTHER_KEY),
  });
  const client = await AptClient.open(sourceOf(workshop, prod, 'stable', OTHER_KEY));
  await client.update();
  assert.deepEqual(await client.known(), ['libshop=1:1.0+b~1', 'tool=1.0']);
  assert.equal((await client.download('libshop', 'tool')).length, 2);
  await act({ operation: 'remove', bucket: prod, packages: 'tool', 'private-key': secretArmor(OTHER_KEY) });
  await client.update();
  assert.deepEqual(await client.known(), ['libshop=1:1.0+b~1']);
  const nothing = await act({ operation: 'remove', bucket, packages: 'missing' });
  assert.equal(nothing.outputs.changed, 'false');
  assert.match(nothing.annotations.map(({ message }) => message).join('\n'), /nothing to remove/);
  await client.close();
});

test('what must be refused is refused, and nothing is written', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  await workshop.open(bucket).copy('dists/stable/InRelease', 'dists/next/InRelease');
  const before = await Array.fromAsync(workshop.open(bucket).list(''));
  const other = await workshop.deb({ name: 'shop', content: 'other' });
  const refused: readonly (readonly [code: string, given: Readonly<Record<string, string>>])[] = [
    ['other-bytes', { packages: other }],
    ['base-unverified', { packages: other, 'private-key': secretArmor(OTHER_KEY) }],
    ['bucket-public', { packages: other, public: 'false' }],
    [
      'package-missing',
      {
        operation: 'promote',
        packages: 'shop=9',
        'from-bucket': bucket,
        'from-suite': 'stable',
        'from-public-key': publicArmor(KEY),
      },
    ],
    [
      'base-unverified',
      {
        operation: 'promote',
        packages: 'shop',
        'from-bucket': bucket,
        'from-public-key': publicArmor(OTHER_KEY),
      },
    ],
    ['signature-missing', { packages: other, 'trusted-keys': publicArmor(KEY) }],
    // Another suite's InRelease in its place: its packages would be signed for this one.
    ['base-other-suite', { packages: other, suite: 'next' }],
    // The same file name as before: it has no epoch.
    ['name-clash', { packages: other }],
  ];
  for (const [code, given] of refused) {
    if (code === 'name-clash') await workshop.deb({ name: 'shop', version: '2:1.0', content: 'other' });
    await assert.rejects(act({ bucket, ...given }), { code });
  }
  assert.deepEqual(await Array.fromAsync(workshop.open(bucket).list('')), before);
});

test('the summary has the plan before anything is written', async (t) => {
  const bucket = await workshop.createBucket();
  const proxy = await startProxy(workshop.store.endpoint);
  t.after(async () => proxy.stop());
  const written = (): readonly string[] =>
    proxy.exchanges
      .filter(({ method, key }) => method !== 'GET' && method !== 'HEAD' && !key.includes('write-probe'))
      .map(({ key }) => key);
  const summaries: string[] = [];
  const summarize = async (markdown: string): Promise<void> => {
    assert.deepEqual(written(), []);
    summaries.push(markdown);
  };
  const world = { ...workshop.world, report: { ...workshop.world.report, summarize } };
  const packages = await workshop.deb({ name: 'shop', version: '1.2' });
  await run(workshop.inputs({ bucket, endpoint: proxy.endpoint, packages }), world);
  assert.match(summaries.join(''), /\| added \| shop \| 1\.2 \| amd64 \|/);
  assert.ok(written().includes('dists/stable/InRelease'));
});

test('caches keep for good what is named by its content or version, and ask for the rest each time', async () => {
  const [bucket, prod] = [await workshop.createBucket(), await workshop.createBucket()];
  await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  const source = { 'from-bucket': bucket, 'from-public-key': publicArmor(KEY) };
  await act({ operation: 'promote', bucket: prod, packages: 'shop', ...source });
  for (const name of [bucket, prod]) {
    const keys = (await Array.fromAsync(workshop.open(name).list(''))).map(({ key }) => key);
    for (const key of keys) {
      const { headers } = await fetch(`${workshop.store.endpoint}/${name}/${key}`, { method: 'HEAD' });
      const isLasting = /^pool\/|\/by-hash\//.test(key);
      const caching = headers.get('cache-control') ?? '';
      assert.match(caching, isLasting ? /max-age=31536000, immutable/ : /^max-age=0, must-revalidate$/, key);
    }
    assert.ok(keys.some((key) => key.includes('/by-hash/')) && keys.some((key) => key.startsWith('pool/')));
  }
});
