import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { Failure } from '../../../src/failure.ts';
import type { Outcome } from '../../../src/github/index.ts';
import { AptClient } from '../../apt/client.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';
import { startProxy } from '../../support/s3/index.ts';

const workshop = await openWorkshop();

type Given = Readonly<Record<string, string>>;

function act(given: Given) {
  return run(workshop.inputs(given), workshop.world);
}

interface Listed {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
}

/** `name=version/architecture` of each entry of a list of the output `plan`. */
function planned(outcome: { readonly outputs: Readonly<Record<string, string>> }, list: string): string[] {
  const plan: Readonly<Record<string, readonly Listed[]>> = JSON.parse(outcome.outputs.plan ?? '{}');
  return (plan[list] ?? []).map(({ name, version, architecture }) => `${name}=${version}/${architecture}`);
}

async function debs(...wishes: Parameters<typeof workshop.deb>[0][]): Promise<string> {
  const paths: string[] = [];
  for (const wish of wishes) paths.push(await workshop.deb(wish));
  return paths.join('\n');
}

function warningsOf({
  annotations,
}: {
  readonly annotations: readonly { readonly message: string }[];
}): string {
  return annotations.map(({ message }) => message).join('\n');
}

async function packagesIn(
  bucket: string,
  architecture: string,
  component = 'main',
): Promise<readonly string[]> {
  const { gunzipSync } = await import('node:zlib');
  const key = `dists/stable/${component}/binary-${architecture}/Packages.gz`;
  const stored = await workshop.open(bucket).get(key);
  const text = stored === undefined ? '' : gunzipSync(stored.bytes).toString();
  return [...text.matchAll(/^Package: (.*)\n(?:.+\n)*?Version: (.*)$/gm)]
    .map(([, n, v]) => `${n}=${v}`)
    .toSorted();
}

test('keep-versions keeps the newest, in Debian’s order, and adds none that is older', async () => {
  const bucket = await workshop.createBucket();
  const versions = ['1.9', '1.10', '2.0~rc1', '2.0'].map((version) => ({ name: 'shop', version }));
  await act({ bucket, packages: await debs(...versions.slice(0, 3), { name: 'tool' }) });
  const done = await act({
    bucket,
    packages: await debs({ name: 'shop', version: '2.0' }),
    'keep-versions': '2',
  });
  assert.deepEqual(planned(done, 'added'), ['shop=2.0/amd64']);
  assert.deepEqual(planned(done, 'removed').toSorted(), ['shop=1.10/amd64', 'shop=1.9/amd64']);
  assert.deepEqual(planned(done, 'kept'), ['shop=2.0~rc1/amd64']);
  assert.deepEqual(await packagesIn(bucket, 'amd64'), ['shop=2.0', 'shop=2.0~rc1', 'tool=1.0']);
  const old = await act({
    bucket,
    packages: await debs({ name: 'shop', version: '1.0' }),
    'keep-versions': '2',
  });
  assert.equal(old.outputs.changed, 'false');
  assert.match(warningsOf(old), /shop 1\.0 \(amd64\) is older/);
});

test('an architecture that comes later gets the `all` packages already there', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await debs({ name: 'docs', architecture: 'all' }, { name: 'shop' }) });
  await act({ bucket, packages: await debs({ name: 'shop', architecture: 'arm64' }) });
  assert.deepEqual(await packagesIn(bucket, 'arm64'), ['docs=1.0', 'shop=1.0']);
  assert.deepEqual(await packagesIn(bucket, 'amd64'), ['docs=1.0', 'shop=1.0']);
  const refreshed = await act({ operation: 'refresh', bucket, architectures: 'riscv64' });
  assert.equal(refreshed.outputs.changed, 'true');
  assert.deepEqual(await packagesIn(bucket, 'riscv64'), ['docs=1.0']);
  await act({
    bucket,
    packages: await debs({ name: 'more', architecture: 'all' }),
    architectures: 'arm64\nriscv64',
  });
  assert.deepEqual(await packagesIn(bucket, 'riscv64'), ['docs=1.0', 'more=1.0']);
  assert.deepEqual(await packagesIn(bucket, 'amd64'), ['docs=1.0', 'shop=1.0']);
});

test('an `all` package appears in every architecture of the suite, in a new component and in one that lacks some', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await debs({ name: 'shop' }, { name: 'shop', architecture: 'arm64' }) });
  const docs = await debs({ name: 'docs', architecture: 'all' });
  await act({ bucket, component: 'extra', packages: docs });
  const inExtra = async (architecture: string) => packagesIn(bucket, architecture, 'extra');
  assert.deepEqual([await inExtra('amd64'), await inExtra('arm64')], [['docs=1.0'], ['docs=1.0']]);
  await act({ bucket, packages: await debs({ name: 'shop', architecture: 'riscv64' }) });
  await act({ bucket, component: 'extra', packages: await debs({ name: 'more', architecture: 'all' }) });
  for (const architecture of ['amd64', 'arm64', 'riscv64'])
    assert.deepEqual(await inExtra(architecture), ['docs=1.0', 'more=1.0'], architecture);
  const again = await act({ bucket, component: 'extra', packages: docs });
  assert.equal(again.outputs.changed, 'false');
});

test('an architecture that comes later gets the `all` packages of each component, whichever had them', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await debs({ name: 'shop' }, { name: 'shop', architecture: 'i386' }) });
  const docs = await debs({ name: 'docs', architecture: 'all' });
  await act({ bucket, architectures: 'i386', packages: docs });
  await act({ bucket, component: 'extra', packages: await debs({ name: 'more', architecture: 'all' }) });
  await act({ bucket, packages: await debs({ name: 'shop', architecture: 'arm64' }) });
  assert.deepEqual(await packagesIn(bucket, 'arm64'), ['docs=1.0', 'shop=1.0']);
  assert.deepEqual(await packagesIn(bucket, 'arm64', 'extra'), ['more=1.0']);
  assert.deepEqual(await packagesIn(bucket, 'amd64'), ['shop=1.0']);
  await act({ bucket, component: 'third', packages: await debs({ name: 'third' }) });
  const release = await workshop.open(bucket).get('dists/stable/Release');
  assert.match(Buffer.from(release?.bytes ?? []).toString(), /third\/binary-arm64\/Packages\.gz/);
  assert.equal((await act({ operation: 'verify', bucket })).failure?.explanation, undefined);
});

test('of several names to remove, one that is not there is told', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await debs({ name: 'shop' }) });
  const done = await act({ operation: 'remove', bucket, packages: 'shop\nshoop\nshop=2.0' });
  assert.equal(done.outputs.changed, 'true');
  for (const each of ['shoop', 'shop=2.0'])
    assert.ok(warningsOf(done).includes(`nothing to remove by \`${each}\``), warningsOf(done));
});

test('promote: an `all` package appears in every architecture of the suite, too', async () => {
  const [from, bucket] = [await workshop.createBucket(), await workshop.createBucket()];
  await act({
    bucket: from,
    component: 'extra',
    packages: await debs({ name: 'docs', architecture: 'all' }),
  });
  await act({ bucket, packages: await debs({ name: 'shop', architecture: 'arm64' }) });
  const promote = { operation: 'promote', bucket, 'from-bucket': from, 'from-public-key': publicArmor(KEY) };
  await act({ ...promote, component: 'extra', packages: 'docs' });
  assert.deepEqual(await packagesIn(bucket, 'arm64', 'extra'), ['docs=1.0']);
  assert.deepEqual(await packagesIn(bucket, 'amd64', 'extra'), []);
});

test('architectures: `all` packages appear in no other, though it comes later', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await debs({ name: 'docs', architecture: 'all' }, { name: 'shop' }) });
  const arm64 = await debs({ name: 'shop', architecture: 'arm64' });
  await act({ bucket, architectures: 'amd64', packages: arm64 });
  assert.deepEqual(await packagesIn(bucket, 'arm64'), ['shop=1.0']);
  assert.deepEqual(await packagesIn(bucket, 'amd64'), ['docs=1.0', 'shop=1.0']);
});

test('a file that is gone from the pool comes back when its package is published again, alone or beside others', async () => {
  const bucket = await workshop.createBucket();
  const store = workshop.open(bucket);
  const [packages, more] = [await debs({ name: 'shop' }), await debs({ name: 'shop' }, { name: 'tool' })];
  await act({ bucket, packages });
  for (const given of [packages, more]) {
    await store.delete(['pool/main/s/shop/shop_1.0_amd64.deb']);
    const verified = await act({ operation: 'verify', bucket });
    assert.match(verified.failure?.explanation ?? '', /is missing .*publish those packages again/s);
    const done = await act({ bucket, packages: given });
    assert.match(warningsOf(done), /shop_1\.0_amd64\.deb was missing/);
    assert.equal((await act({ operation: 'verify', bucket })).failure?.explanation, undefined);
  }
});

test('remove: name=version is that version with its epoch, a bare name all, and nothing there a warning', async () => {
  const bucket = await workshop.createBucket();
  const remove = { operation: 'remove', bucket };
  const shops = ['1:1.0', '1:2.0', '3.0'].map((version) => ({ name: 'shop', version }));
  await act({ bucket, packages: await debs(...shops, { name: 'tool' }) });
  for (const packages of ['shop=1.0', 'missing', 'shop=9']) {
    const nothing = await act({ ...remove, packages });
    assert.equal(nothing.outputs.changed, 'false');
    assert.match(warningsOf(nothing), /nothing to remove/);
  }
  const one = await act({ ...remove, packages: 'shop=1:1.0' });
  assert.deepEqual(planned(one, 'removed'), ['shop=1:1.0/amd64']);
  assert.deepEqual(JSON.parse(one.outputs.packages ?? '').length, 1);
  const all = await act({ ...remove, packages: 'shop' });
  assert.deepEqual(planned(all, 'removed').toSorted(), ['shop=1:2.0/amd64', 'shop=3.0/amd64']);
  assert.deepEqual(await packagesIn(bucket, 'amd64'), ['tool=1.0']);
});

test('a run without `valid-for` tells that Valid-Until goes', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await debs({ name: 'shop' }), 'valid-for': '7' });
  const packages = await debs({ name: 'tool' });
  for (const given of [{ 'dry-run': 'true' }, { 'valid-for': '7', 'dry-run': 'true' }, {}, { packages }]) {
    const done = await act({ bucket, packages, ...given });
    const isTold = !('valid-for' in given) && !('packages' in given);
    assert.equal(/was valid until .* no `Valid-Until`/.test(warningsOf(done)), isTold, warningsOf(done));
  }
});

test('promote: a bare name is the newest; what is not there is an error', async () => {
  const [from, bucket] = [await workshop.createBucket(), await workshop.createBucket()];
  const shops = ['1.10', '1.9', '1:0.1', '1:0.1~rc1'].map((version) => ({ name: 'shop', version }));
  await act({ bucket: from, packages: await debs(...shops) });
  const promote = { operation: 'promote', bucket, 'from-bucket': from, 'from-public-key': publicArmor(KEY) };
  const done = await act({ ...promote, packages: 'shop' });
  assert.deepEqual(planned(done, 'added'), ['shop=1:0.1/amd64']);
  for (const packages of ['missing', 'shop=0.1', 'shop\nmissing']) {
    await assert.rejects(act({ ...promote, packages }), { code: 'package-missing' });
  }
  assert.deepEqual(await packagesIn(bucket, 'amd64'), ['shop=1:0.1']);
});

test('a dry run of any operation asks with GET and HEAD alone', async () => {
  const from = await workshop.createBucket();
  const packages = await debs({ name: 'shop' });
  await act({ bucket: from, packages });
  const other = await debs({ name: 'shop', version: '2.0' });
  const runs: readonly Given[] = [
    { packages: other },
    { operation: 'promote', packages: 'shop', suite: 'next', 'from-suite': 'stable', 'from-bucket': from },
    { operation: 'remove', packages: 'shop' },
    { operation: 'refresh' },
    { operation: 'verify' },
    { operation: 'collect' },
  ];
  for (const given of runs) {
    const proxy = await startProxy(workshop.store.endpoint);
    const done = await act({
      bucket: from,
      endpoint: proxy.endpoint,
      'dry-run': 'true',
      'from-public-key': publicArmor(KEY),
      ...given,
    });
    const methods = new Set(proxy.exchanges.map(({ method }) => method));
    await proxy.stop();
    methods.delete('HEAD');
    assert.deepEqual([...methods], ['GET'], given.operation);
    assert.equal(done.failure, undefined);
  }
});

test('a dry run without any key plans on what is there, and says that it is unverified', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await debs({ name: 'shop' }) });
  const packages = await debs({ name: 'shop', version: '2.0' });
  const done = await act({ bucket, packages, 'private-key': '', 'dry-run': 'true' });
  assert.match(warningsOf(done), /without being verified/);
  assert.deepEqual([planned(done, 'added'), planned(done, 'kept')], [['shop=2.0/amd64'], ['shop=1.0/amd64']]);
});

test('packages, plan and where to find them, as outputs', async () => {
  const bucket = await workshop.createBucket();
  const commit = 'a'.repeat(40);
  const fields = `Git-Commit: ${commit}\nGit-Repository: acme/shop\n`;
  const packages = await debs(
    { name: 'shop', version: '1:1.0', fields },
    { name: 'docs', architecture: 'all' },
  );
  const first = await act({ bucket, packages, architectures: 'amd64\narm64' });
  const again = await act({ bucket, packages, url: 'https://apt.acme.example/' });
  const given = JSON.parse(again.outputs.packages ?? '');
  assert.deepEqual(given, JSON.parse(first.outputs.packages ?? ''));
  const [shop] = given.filter((each: Listed) => each.name === 'shop');
  assert.deepEqual([shop.version, shop.architecture, shop.commit], ['1:1.0', 'amd64', commit]);
  assert.equal(shop.filename, 'pool/main/s/shop/shop_1.0_amd64.deb');
  assert.match(shop.sha256, /^[0-9a-f]{64}$/);
  assert.equal(typeof shop.size, 'number');
  assert.deepEqual(planned(first, 'added').toSorted(), ['docs=1.0/all', 'shop=1:1.0/amd64']);
  assert.deepEqual(planned(again, 'unchanged').toSorted(), ['docs=1.0/all', 'shop=1:1.0/amd64']);
  assert.deepEqual([first.outputs.changed, again.outputs.changed], ['true', 'false']);
  assert.equal(again.outputs['repository-url'], 'https://apt.acme.example');
  assert.match(
    again.outputs.sources ?? '',
    /^URIs: https:\/\/apt\.acme\.example\nSuites: stable\nComponents: main$/m,
  );
  for (const value of Object.values(again.outputs).slice(0, 3)) assert.doesNotMatch(value, /\n/);
});

test('the outputs for clients, with a public key alone and where nothing is published', async () => {
  const bucket = await workshop.createBucket();
  const packages = await debs({ name: 'shop' });
  const { outputs } = await act({ bucket, packages, origin: 'Acme' });
  const where = (outputs['public-key-url'] ?? '').replace(/\/[^/]*$/, '');
  assert.equal((await fetch(`${where}/acme-archive-keyring.asc`)).status, 200);
  const looks: readonly Given[] = [
    { packages, 'dry-run': 'true' },
    { operation: 'refresh', 'dry-run': 'true' },
    { operation: 'verify' },
    { operation: 'collect' },
  ];
  for (const given of looks) {
    for (const key of [{}, { 'private-key': '', 'previous-public-key': publicArmor(KEY) }]) {
      const looked = await act({ bucket, ...given, ...key });
      const label = `${given.operation} ${Object.keys(key)}`;
      assert.equal(looked.outputs['public-key-url'], outputs['public-key-url'], label);
      const source = await AptClient.open(looked.outputs.sources ?? '');
      await source.update();
      assert.deepEqual(await source.known(), ['shop=1.0'], label);
      await source.close();
    }
  }
  const unverified = await act({ bucket, packages, 'dry-run': 'true', 'private-key': '' });
  assert.equal(unverified.outputs.sources, '');
});

test('what is published already is published again: other Release fields are left to refresh, and that is said', async () => {
  const bucket = await workshop.createBucket();
  const packages = await debs({ name: 'shop' });
  const first = { bucket, packages, label: 'Acme', 'valid-for': '7' };
  await act(first);
  const written = async () => await Array.fromAsync(workshop.open(bucket).list(''));
  const before = await written();
  assert.equal(warningsOf(await act(first)), '');
  assert.equal(warningsOf(await act({ bucket, packages })), '');
  for (const [input, value] of Object.entries({
    origin: 'Acme',
    label: 'Other',
    description: 'Ours',
    codename: 'other',
    'valid-for': '30',
  })) {
    for (const dryRun of ['true', 'false']) {
      const again = await act({ ...first, [input]: value, 'dry-run': dryRun });
      assert.equal(again.outputs.changed, 'false');
      assert.match(warningsOf(again), new RegExp(`nothing is written.*\`${input}\`.*\`operation: refresh\``));
    }
  }
  assert.deepEqual(await written(), before);
  await act({ ...first, operation: 'refresh', packages: '', description: 'Ours' });
  assert.equal(warningsOf(await act({ ...first, description: 'Ours' })), '');
});

test('signatures alone differ: what is published stays, also where only the pool has it', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await debs({ name: 'shop' }) });
  const signed = { name: 'shop', members: [['_gpgorigin', Buffer.from('signature')]] as const };
  const packages = await debs(signed);
  const before = await workshop.open(bucket).head('pool/main/s/shop/shop_1.0_amd64.deb');
  const indexed = await act({ bucket, packages });
  assert.equal(indexed.outputs.changed, 'false');
  assert.match(warningsOf(indexed), /differs in its signatures alone/);
  await act({ operation: 'remove', bucket, packages: 'shop' });
  const pooled = await act({ bucket, packages });
  assert.match(warningsOf(pooled), /differs in its signatures alone/);
  const [entry] = JSON.parse(pooled.outputs.packages ?? '');
  const after = await workshop.open(bucket).head('pool/main/s/shop/shop_1.0_amd64.deb');
  assert.deepEqual(
    [after?.sha256, after?.size, entry.sha256],
    [before?.sha256, before?.size, before?.sha256],
  );
  const { failure } = await act({ operation: 'verify', bucket });
  assert.equal(failure, undefined);
  await act({ operation: 'remove', bucket, packages: 'shop' });
  await assert.rejects(act({ bucket, packages: await debs({ name: 'shop', content: 'other' }) }), {
    code: 'other-bytes',
  });
});

test('a dry run foresees what the pool has though no index refers to it', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await debs({ name: 'shop' }, { name: 'tool' }) });
  await act({ operation: 'remove', bucket, packages: 'shop' });
  const dry = async (packages: string): Promise<Outcome> => {
    const proxy = await startProxy(workshop.store.endpoint);
    try {
      return await act({ bucket, endpoint: proxy.endpoint, 'dry-run': 'true', packages });
    } finally {
      await proxy.stop();
      for (const { method } of proxy.exchanges) assert.match(method, /^(GET|HEAD)$/);
    }
  };
  const same = await dry(await debs({ name: 'shop' }));
  assert.deepEqual(planned(same, 'added'), ['shop=1.0/amd64']);
  assert.equal(warningsOf(same), '');
  const signed = await debs({ name: 'shop', members: [['_gpgorigin', Buffer.from('signature')]] });
  const pooled = await dry(signed);
  const done = await act({ bucket, packages: signed });
  assert.match(warningsOf(pooled), /differs in its signatures alone/);
  assert.equal(warningsOf(pooled), warningsOf(done));
  assert.equal(pooled.outputs.packages, done.outputs.packages);
  await act({ operation: 'remove', bucket, packages: 'shop' });
  const other = await debs({ name: 'shop', content: 'other' });
  const ends = await Promise.all(
    [dry(other), act({ bucket, packages: other })].map(async (run) =>
      run.then(
        () => 'done',
        (error: unknown) => error,
      ),
    ),
  );
  const [foreseen, real] = ends;
  assert.ok(foreseen instanceof Failure && real instanceof Failure);
  assert.equal(foreseen.code, 'other-bytes');
  assert.equal(foreseen.explanation, real.explanation);
});
