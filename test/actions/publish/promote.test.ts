import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { Failure } from '../../../src/failure.ts';
import { readPublicKeys } from '../../../src/openpgp/index.ts';
import { AptClient } from '../../apt/client.ts';
import { KEY, OTHER_KEY, openWorkshop, sourceOf } from '../../apt/repository.ts';
import { publicArmor, secretArmor } from '../../support/openpgp/corpus.ts';
import { startProxy } from '../../support/s3/index.ts';
import { fieldIn, inRelease } from './release.ts';

const workshop = await openWorkshop();
const DAY = 24 * 60 * 60 * 1000;

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs(given), workshop.world);
}

async function debs(...wishes: Parameters<typeof workshop.deb>[0][]): Promise<string> {
  const paths: string[] = [];
  for (const wish of wishes) paths.push(await workshop.deb(wish));
  return paths.join('\n');
}

/** `name=version/architecture` of a list of the output `plan`. */
function planned(
  outcome: { readonly outputs: Readonly<Record<string, string>> },
  list: string,
): readonly string[] {
  const plan: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = JSON.parse(
    outcome.outputs.plan ?? '{}',
  );
  return (plan[list] ?? [])
    .map(({ name, version, architecture }) => `${name}=${version}/${architecture}`)
    .toSorted();
}

/** Dev, in a folder of its bucket, and prod, with a key of its own and older versions. */
async function environments() {
  const [dev, prod] = [await workshop.createBucket(), await workshop.createBucket()];
  const versions = ['1.1', '1.2', '1.10'].flatMap((version) =>
    ['amd64', 'arm64'].map((architecture) => ({ name: 'shop', version, architecture })),
  );
  await act({
    bucket: dev,
    prefix: 'apt/dev',
    suite: 'unstable',
    component: 'shop',
    packages: await debs(...versions, { name: 'docs', version: '2:1.0', architecture: 'all' }),
  });
  const own = { bucket: prod, component: 'shop', 'private-key': secretArmor(OTHER_KEY) };
  const older = ['0.8', '0.9'].map((version) => ({ name: 'shop', version }));
  await act({ ...own, packages: await debs(...older, { name: 'tool' }), origin: 'Acme', label: 'before' });
  const promote = {
    ...own,
    operation: 'promote',
    'from-bucket': dev,
    'from-prefix': '/apt/dev/',
    'from-suite': 'unstable',
    'from-public-key': publicArmor(KEY),
  };
  return { prod, promote };
}

test('promote takes every option that a publish takes, at once', async () => {
  const { prod, promote } = await environments();
  const packages = 'shop\ndocs=2:1.0';
  const options = {
    'keep-versions': '2',
    'valid-for': '7',
    codename: 'prod',
    label: 'after',
    description: 'What customers get',
    architectures: 'amd64\narm64\nriscv64',
    url: 'https://apt.acme.example/prod',
  };
  const dry = await act({ ...promote, ...options, packages, 'dry-run': 'true' });
  const done = await act({ ...promote, ...options, packages });
  assert.deepEqual(JSON.parse(dry.outputs.plan ?? ''), JSON.parse(done.outputs.plan ?? ''));
  assert.deepEqual(planned(done, 'added'), ['docs=2:1.0/all', 'shop=1.10/amd64', 'shop=1.10/arm64']);
  assert.deepEqual(planned(done, 'removed'), ['shop=0.8/amd64']);
  assert.deepEqual(planned(done, 'kept'), ['shop=0.9/amd64']);
  assert.equal(done.outputs['repository-url'], 'https://apt.acme.example/prod');
  const text = await inRelease(workshop.open(prod));
  const expected: Readonly<Record<string, string>> = {
    Origin: 'Acme',
    Label: 'after',
    Suite: 'stable',
    Codename: 'prod',
    Description: 'What customers get',
    Architectures: 'amd64 arm64 riscv64',
    Components: 'shop',
  };
  for (const [name, value] of Object.entries(expected)) assert.equal(fieldIn(text, name), value);
  const [date = 0, until = 0] = ['Date', 'Valid-Until'].map((name) => Date.parse(fieldIn(text, name) ?? ''));
  assert.equal(until - date, 7 * DAY);
  const source = sourceOf(workshop, prod, 'stable', OTHER_KEY).replace(
    'Components: main',
    'Components: shop',
  );
  const client = await AptClient.open(source);
  await client.update();
  assert.deepEqual(await client.known(), ['docs=2:1.0', 'shop=0.9', 'shop=1.10', 'tool=1.0']);
  assert.equal((await client.download('docs', 'shop')).length, 2);
  await client.close();
  const verified = await run(
    workshop.inputs({
      operation: 'verify',
      bucket: prod,
      'dry-run': 'true',
      'private-key': secretArmor(OTHER_KEY),
    }),
    workshop.world,
  );
  assert.equal(verified.failure, undefined);
});

test('inside a store the package is copied there: its bytes do not come through the runner', async (t) => {
  const [from, bucket] = [await workshop.createBucket(), await workshop.createBucket()];
  const content = randomBytes(2 ** 20);
  await act({ bucket: from, packages: await debs({ name: 'shop', content }) });
  const proxy = await startProxy(workshop.store.endpoint);
  t.after(async () => proxy.stop());
  const source = { 'from-bucket': from, 'from-public-key': publicArmor(KEY) };
  const endpoint = proxy.endpoint;
  await act({ operation: 'promote', bucket, endpoint, packages: 'shop', ...source });
  const bytes = proxy.exchanges.reduce((sum, { sent, received }) => sum + sent + received, 0);
  assert.ok(bytes < content.length / 4, `${bytes} bytes`);
  const [file] = await Array.fromAsync(workshop.open(bucket).list('pool/'));
  const [there, here] = [
    await workshop.open(from).get(file?.key ?? ''),
    await workshop.open(bucket).get(file?.key ?? ''),
  ];
  assert.ok(there && here && Buffer.from(there.bytes).equals(here.bytes));
});

test('promoted again there is nothing to do, whatever the options', async () => {
  const { prod, promote } = await environments();
  const given = { ...promote, packages: 'shop', 'keep-versions': '2', 'valid-for': '7' };
  await act(given);
  const before = await Array.fromAsync(workshop.open(prod).list(''));
  const again = await act({ ...given, 'valid-for': '30' });
  assert.equal(again.outputs.changed, 'false');
  assert.deepEqual(planned(again, 'unchanged'), ['shop=1.10/amd64', 'shop=1.10/arm64']);
  assert.deepEqual(await Array.fromAsync(workshop.open(prod).list('')), before);
});

test('keep-versions counts by architecture; what a promotion names stays, and another goes for it', async () => {
  const { promote } = await environments();
  await act({ ...promote, packages: 'shop', 'keep-versions': '1' });
  const older = await act({ ...promote, packages: 'shop=1.2', 'keep-versions': '1' });
  assert.deepEqual(planned(older, 'added'), ['shop=1.2/amd64', 'shop=1.2/arm64']);
  assert.deepEqual(planned(older, 'removed'), ['shop=1.10/amd64', 'shop=1.10/arm64']);
  const both = await act({ ...promote, packages: 'shop', 'keep-versions': '2' });
  assert.deepEqual(planned(both, 'kept'), ['shop=1.2/amd64', 'shop=1.2/arm64']);
  // Named and there already, it stays as well: of the others the newest do.
  const again = await act({ ...promote, packages: 'shop=1.1\nshop=1.2', 'keep-versions': '2' });
  assert.deepEqual(planned(again, 'added'), ['shop=1.1/amd64', 'shop=1.1/arm64']);
  assert.deepEqual(planned(again, 'unchanged'), ['shop=1.2/amd64', 'shop=1.2/arm64']);
  assert.deepEqual(planned(again, 'removed'), ['shop=1.10/amd64', 'shop=1.10/arm64']);
  const more = await act({ ...promote, packages: 'shop=1.1\nshop=1.2\nshop', 'keep-versions': '1' });
  assert.deepEqual(planned(more, 'added'), ['shop=1.10/amd64', 'shop=1.10/arm64']);
  assert.deepEqual(planned(more, 'removed'), []);
});

test('promote inside a bucket: a file that could be collected soon is written again, a younger one is not', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, suite: 'dev', packages: await debs({ name: 'shop' }) });
  const store = workshop.open(bucket);
  const file = 'pool/main/s/shop/shop_1.0_amd64.deb';
  const promote = {
    operation: 'promote',
    bucket,
    packages: 'shop',
    'from-bucket': bucket,
    'from-suite': 'dev',
    'from-public-key': publicArmor(KEY),
  };
  for (const [days, writes] of [
    [1, 0],
    [30, 1],
  ] as const) {
    let written = 0;
    await workshop.run(
      { ...promote, suite: `after-${days}` },
      {
        ...store,
        head: async (key) => {
          const facts = await store.head(key);
          return facts && { ...facts, modified: new Date(facts.modified.getTime() - days * DAY) };
        },
        put: async (write) => {
          if (write.key === file) written += 1;
          return await store.put(write);
        },
      },
    );
    assert.equal(written, writes, `${days} days`);
  }
});

test('promote inside a bucket: a file that is collected meanwhile is told', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, suite: 'dev', packages: await debs({ name: 'shop' }) });
  const store = workshop.open(bucket);
  const promote = { operation: 'promote', bucket, packages: 'shop', 'from-bucket': bucket };
  const source = { 'from-suite': 'dev', 'from-public-key': publicArmor(KEY) };
  const run = workshop.run(
    { ...promote, ...source },
    {
      ...store,
      put: async (write) => {
        if (write.key === 'dists/stable/InRelease')
          await store.delete(['pool/main/s/shop/shop_1.0_amd64.deb']);
        return await store.put(write);
      },
    },
  );
  await assert.rejects(run, { code: 'source-differs' });
});

test('a wrong key of the source is told of the source and of its input alone', async () => {
  const { promote } = await environments();
  const failure: unknown = await act({
    ...promote,
    packages: 'shop',
    'from-public-key': publicArmor(OTHER_KEY),
  }).catch((error: unknown) => error);
  assert.ok(failure instanceof Failure);
  const [by, given] = await Promise.all(
    [KEY, OTHER_KEY].map(async (key) => readPublicKeys(publicArmor(key))),
  );
  const text = failure.explanation;
  for (const part of [
    `s3://${promote['from-bucket']}/apt/dev/dists/unstable`,
    'from-public-key',
    by?.[0]?.fingerprint ?? '',
    given?.[0]?.fingerprint ?? '',
  ])
    assert.ok(text.includes(part), `${part} is not in ${text}`);
  assert.doesNotMatch(text, /previous-public-key|none`|merged/);
});
test('a rollback below what keep-versions leaves, as promote.yml does it', async () => {
  const bucket = await workshop.createBucket();
  const own = { bucket, 'keep-versions': '2' };
  const versions = ['1.0', '2.0', '3.0', '4.0'].map((version) => ({ name: 'shop', version }));
  const source = await workshop.createBucket();
  await act({ bucket: source, packages: await debs(...versions) });
  for (const suite of ['stable-next', 'stable'])
    await act({ ...own, suite, packages: await debs(...versions.slice(2)) });
  const packages = 'shop=1.0';
  const promote = { ...own, packages, operation: 'promote', 'from-public-key': publicArmor(KEY) };
  const candidate = { ...promote, suite: 'stable-next', 'from-bucket': source, 'from-suite': 'stable' };
  const plan = await act({ ...promote, 'from-bucket': source, 'dry-run': 'true' });
  assert.deepEqual(planned(plan, 'added'), ['shop=1.0/amd64']);
  assert.equal((await act(candidate)).outputs.changed, 'true');
  assert.equal(await offered(bucket, 'stable-next'), 'shop=1.0 shop=4.0');
  // The failed jobs run again.
  assert.equal((await act(candidate)).outputs.changed, 'false');
  const released = await act({ ...promote, 'from-bucket': bucket, 'from-suite': 'stable-next' });
  assert.deepEqual(planned(released, 'added'), planned(plan, 'added'));
  assert.deepEqual(planned(released, 'removed'), planned(plan, 'removed'));
  assert.equal(await offered(bucket, 'stable'), 'shop=1.0 shop=4.0');
  await act({ bucket, operation: 'remove', packages: 'shop=4.0' });
  assert.equal(await offered(bucket, 'stable'), 'shop=1.0');
});

/** All versions that apt sees. */
async function offered(bucket: string, suite: string): Promise<string> {
  const client = await AptClient.open(sourceOf(workshop, bucket, suite));
  await client.update();
  const known = await client.known();
  await client.close();
  return known.join(' ');
}
