import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { openWorkshop } from '../../apt/repository.ts';
import { startCloudFront } from '../../support/aws/index.ts';

const workshop = await openWorkshop();
const cloudfront = await startCloudFront();
process.env.AWS_ENDPOINT_URL_CLOUDFRONT = cloudfront.endpoint;
beforeEach(() => {
  cloudfront.asked.splice(0);
  cloudfront.refuses = undefined;
});

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs({ 'cloudfront-distribution': 'E2EXAMPLE', ...given }), workshop.world);
}

const CHANGED = ['/dists/stable/*', '/index.html', '/', '/acme-archive-keyring.*', '/acme.sources'];

test('what a commit replaces is invalidated, once: not the pool, and nothing where nothing changed', async () => {
  const bucket = await workshop.createBucket();
  const packages = await workshop.deb({ name: 'shop' });
  const given = { bucket, packages, origin: 'Acme' };
  await act({ ...given, 'dry-run': 'true' });
  assert.equal(cloudfront.asked.length, 0);
  await act(given);
  const [asked] = cloudfront.asked;
  assert.deepEqual([asked?.method, asked?.path], ['POST', '/2020-05-31/distribution/E2EXAMPLE/invalidation']);
  assert.deepEqual(asked?.paths, CHANGED);
  assert.equal(asked?.quantity, CHANGED.length);
  const again = await act(given);
  assert.equal(again.outputs.changed, 'false');
  assert.equal(cloudfront.asked.length, 1);
  // Each has a reference of its own: CloudFront takes a second with the same for the first.
  await act({ ...given, operation: 'refresh', packages: '' });
  assert.equal(new Set(cloudfront.asked.map(({ reference }) => reference)).size, 2);
});

test('paths are those that viewers ask for: below the prefix, or where `url` says', async () => {
  const below = (base: string) => CHANGED.map((path) => `${base}${path}`);
  for (const [given, expected] of [
    [{ prefix: 'teams/shop' }, below('/teams/shop')],
    [{ prefix: 'teams/shop', url: 'https://apt.acme.example' }, below('')],
    [{ url: 'https://acme.example/apt/' }, below('/apt')],
  ] as const) {
    cloudfront.asked.splice(0);
    const bucket = await workshop.createBucket();
    await act({ bucket, packages: await workshop.deb({ name: 'shop' }), origin: 'Acme', ...given });
    assert.deepEqual(
      cloudfront.asked.flatMap(({ paths }) => paths),
      expected,
    );
  }
});

test('a refused invalidation names the permission, and the commit stays', async () => {
  const bucket = await workshop.createBucket();
  cloudfront.refuses = 'AccessDenied';
  const done = await act({ bucket, packages: await workshop.deb({ name: 'shop' }), origin: 'Acme' });
  assert.match(done.failure?.explanation ?? '', /The repository is committed/);
  assert.match(done.failure?.explanation ?? '', /Allow cloudfront:CreateInvalidation on .*E2EXAMPLE/);
  assert.equal(done.outputs.changed, 'true');
  assert.equal(JSON.parse(done.outputs.plan ?? '').added.length, 1);
  cloudfront.refuses = undefined;
  const { failure } = await run(
    workshop.inputs({ operation: 'verify', bucket, 'dry-run': 'true' }),
    workshop.world,
  );
  assert.equal(failure, undefined);
  const refreshed = await act({ operation: 'refresh', bucket });
  assert.equal(refreshed.failure, undefined);
  assert.equal(cloudfront.asked.length, 2);
});

test('a distribution that is not there is told by name', async () => {
  const bucket = await workshop.createBucket();
  cloudfront.refuses = 'NoSuchDistribution';
  const done = await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  assert.match(done.failure?.explanation ?? '', /Check `cloudfront-distribution`: .*E2EXAMPLE/);
});

test('a CloudFront that says nothing is given up on', async () => {
  const bucket = await workshop.createBucket();
  cloudfront.refuses = 'silence';
  const done = await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  assert.match(done.failure?.explanation ?? '', /The repository is committed, but CloudFront/);
  assert.equal(done.outputs.changed, 'true');
});
