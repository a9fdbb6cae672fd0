/** What fails after the commit: the commit is there, and the run says so. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import type { Outcome } from '../../../src/github/index.ts';
import { startAction } from '../../apt/action.ts';
import { openWorkshop } from '../../apt/repository.ts';
import { startCloudFront } from '../../support/aws/index.ts';
import { type Arrival, type Fault, type StoreProxy, startProxy } from '../../support/s3/index.ts';

const workshop = await openWorkshop();
const denied: Fault = { kind: 'answer', status: 403, code: 'AccessDenied' };

/** A repository with one package, and a way to it on which what is `about` something meets a fault. */
async function repository(
  t: TestContext,
  about: (arrival: Arrival) => boolean,
  fault: Fault = denied,
): Promise<{ readonly bucket: string; readonly proxy: StoreProxy }> {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await workshop.deb({ name: 'first' }) });
  const proxy = await startProxy(workshop.store.endpoint);
  t.after(async () => proxy.stop());
  proxy.plot = { before: (arrival) => (about(arrival) ? fault : undefined) };
  return { bucket, proxy };
}

async function act(given: Readonly<Record<string, string>>): Promise<Outcome> {
  return await run(workshop.inputs(given), workshop.world);
}

function writes(pattern: RegExp): (arrival: Arrival) => boolean {
  return ({ method, key }) => method === 'PUT' && pattern.test(key);
}

function warningsOf({ annotations }: Outcome): string {
  return annotations.map(({ level, message }) => `${level}: ${message}`).join('\n');
}

async function textIn(bucket: string, key: string): Promise<string> {
  return Buffer.from((await workshop.open(bucket).get(key))?.bytes ?? []).toString();
}

async function verify(bucket: string): Promise<void> {
  const { failure } = await act({ operation: 'verify', bucket, 'dry-run': 'true' });
  assert.equal(failure, undefined);
}

for (const [what, pattern] of [
  ['the suite’s page', /^dists\/stable\/index\.html$/],
  ['the home page', /^index\.html$/],
  ['the keyring', /-archive-keyring\.(asc|gpg)$/],
] as const) {
  test(`${what} can't be written: a warning that says so, the run succeeds, and the next run mends it`, async (t) => {
    const { bucket, proxy } = await repository(t, writes(pattern));
    // Another origin changes each of them.
    const wish = { bucket, origin: 'Acme', packages: await workshop.deb({ name: 'shop' }) };
    const done = await act({ ...wish, endpoint: proxy.endpoint });
    assert.deepEqual([done.outputs.changed, done.failure], ['true', undefined]);
    assert.match(warningsOf(done), /^warning: The commit to stable is there.*dists\/stable\/index\.html/s);
    assert.match(warningsOf(done), new RegExp(`s3:PutObject on arn:aws:s3:::${bucket}/`));
    assert.match(warningsOf(done), /The next run mends/);
    await verify(bucket);
    assert.match(await textIn(bucket, 'dists/stable/Release'), /^Origin: Acme$/m);
    const next = await act({ ...wish });
    assert.equal(next.outputs.changed, 'false');
    assert.match(await textIn(bucket, 'dists/stable/index.html'), /shop/);
    assert.match(await textIn(bucket, 'index.html'), /Acme/);
    assert.match(await textIn(bucket, 'acme-archive-keyring.asc'), /BEGIN PGP/);
    assert.match(await textIn(bucket, 'acme.sources'), /^Types: deb$/m);
  });
}

test('refresh that can’t write a lost keyring: the next run writes it', async (t) => {
  const { bucket, proxy } = await repository(t, writes(/-archive-keyring\./));
  const keyring = `${bucket}-archive-keyring.asc`;
  await workshop.open(bucket).delete([keyring]);
  const done = await act({ operation: 'refresh', bucket, endpoint: proxy.endpoint });
  assert.match(warningsOf(done), /^warning: The commit to stable is there/);
  assert.equal(await textIn(bucket, keyring), '');
  await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  assert.match(await textIn(bucket, keyring), /BEGIN PGP/);
});

test('pages that a run with nothing to do can’t mend are a warning, too', async (t) => {
  const { bucket, proxy } = await repository(t, writes(/html$/));
  const packages = await workshop.deb({ name: 'shop' });
  for (const changed of ['true', 'false']) {
    const done = await act({ bucket, packages, endpoint: proxy.endpoint });
    assert.deepEqual([done.outputs.changed, done.failure], [changed, undefined]);
    assert.match(warningsOf(done), /^warning: The commit to stable is there/);
  }
});

test('a page whose writing is never answered is waited for in vain, and the run succeeds', async (t) => {
  const { bucket, proxy } = await repository(t, writes(/html$/), { kind: 'hang' });
  const limits = { silence: 1500, patience: 4000, firstWait: 1 };
  const by = workshop.open(bucket, { endpoint: proxy.endpoint, limits });
  const done = await workshop.run({ bucket, packages: await workshop.deb({ name: 'shop' }) }, by);
  assert.equal(done.outputs.changed, 'true');
  assert.match(warningsOf(done), /^warning: The commit to stable is there/);
  await verify(bucket);
});

for (const [what, about] of [
  ['Release', writes(/^dists\/stable\/Release$/)],
  ['Packages.gz', writes(/binary-amd64\/Packages\.gz$/)],
  [
    'a look at InRelease',
    ({ method, key }: Arrival) => method === 'HEAD' && key === 'dists/stable/InRelease',
  ],
] as const) {
  test(`${what} fails after the commit: the run fails, says that the commit is there, and sets its outputs`, async (t) => {
    const { bucket, proxy } = await repository(t, about);
    const packages = await workshop.deb({ name: 'shop' });
    const done = await act({ bucket, packages, endpoint: proxy.endpoint });
    assert.equal(done.failure?.code, 'access-denied');
    assert.match(done.failure?.explanation ?? '', /^The commit to stable is there/);
    assert.match(done.failure?.explanation ?? '', /Allow s3:/);
    assert.match(done.failure?.explanation ?? '', /The next run mends/);
    assert.equal(done.outputs.changed, 'true');
    assert.equal(JSON.parse(done.outputs.plan ?? '').added.length, 1);
    assert.equal(JSON.parse(done.outputs.packages ?? '').length, 1);
    assert.match(done.outputs.sources ?? '', /^Types: deb$/m);
    const again = await act({ bucket, packages });
    assert.deepEqual([again.outputs.changed, again.failure], ['false', undefined]);
    await verify(bucket);
  });
}

test('what a run with nothing to do can’t mend fails it, with its outputs', async (t) => {
  const { bucket, proxy } = await repository(t, writes(/^dists\/stable\/Release$/));
  const packages = await workshop.deb({ name: 'shop' });
  for (const changed of ['true', 'false']) {
    const { failure, outputs } = await act({ bucket, packages, endpoint: proxy.endpoint });
    assert.match(failure?.explanation ?? '', /^The commit to stable is there.*Allow s3:PutObject/s);
    assert.equal(outputs.changed, changed);
    assert.equal(JSON.parse(outputs.packages ?? '').length, 1);
  }
});

test('as a process: one error, and every output is set', async (t) => {
  const { bucket, proxy } = await repository(t, writes(/^dists\/stable\/Release$/));
  const packages = await workshop.deb({ name: 'shop' });
  const { code, said } = await startAction(workshop, { bucket, packages, endpoint: proxy.endpoint }).ended;
  assert.equal(code, 1);
  assert.equal(said.match(/^::error/gm)?.length, 1, said);
  for (const output of ['changed', 'plan', 'packages', 'repository-url', 'sources', 'public-key-url'])
    assert.match(said, new RegExp(`^::set-output name=${output}::.`, 'm'));
});

test('CloudFront is told of a commit after which something failed, and what it says is told as well', async (t) => {
  const { bucket, proxy } = await repository(t, writes(/^dists\/stable\/Release$/));
  const cloudfront = await startCloudFront();
  process.env.AWS_ENDPOINT_URL_CLOUDFRONT = cloudfront.endpoint;
  cloudfront.refuses = 'AccessDenied';
  const packages = await workshop.deb({ name: 'shop' });
  const given = { bucket, packages, endpoint: proxy.endpoint, 'cloudfront-distribution': 'E2X' };
  const { failure } = await act(given);
  assert.equal(cloudfront.asked.length, 1);
  assert.match(failure?.explanation ?? '', /PutObject on .*Release.*CloudFront did not take/s);
});

test('a commit whose last attempt was done though its answer was lost is one', async (t) => {
  const { bucket, proxy } = await repository(t, () => false);
  let times = 0;
  proxy.plot = {
    before: ({ method, key }) => {
      if (method !== 'PUT' || key !== 'dists/stable/InRelease') return undefined;
      times += 1;
      return times < 2 ? { kind: 'hang' } : { kind: 'lose', how: 'hang' };
    },
  };
  // Time for two attempts.
  const limits = { silence: 1500, patience: 2500, firstWait: 1 };
  const by = workshop.open(bucket, { endpoint: proxy.endpoint, limits });
  const done = await workshop.run({ bucket, packages: await workshop.deb({ name: 'shop' }) }, by);
  assert.equal(done.outputs.changed, 'true');
  await verify(bucket);
});
