import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Ended, startAction } from '../../apt/action.ts';
import { AptClient } from '../../apt/client.ts';
import { openWorkshop, sourceOf } from '../../apt/repository.ts';
import { type Arrival, type Fault, type StoreProxy, startProxy } from '../../support/s3/index.ts';

const workshop = await openWorkshop();
const COMMIT = 'dists/stable/InRelease';

function isCommit({ method, key }: Arrival): boolean {
  return method === 'PUT' && key === COMMIT;
}

/** A repository with one package, behind a proxy. */
async function repository(t: TestContext): Promise<{ bucket: string; proxy: StoreProxy }> {
  const bucket = await workshop.createBucket();
  await workshop.run({ bucket, packages: await workshop.deb({ name: 'first' }) });
  const proxy = await startProxy(workshop.store.endpoint);
  t.after(async () => proxy.stop());
  return { bucket, proxy };
}

async function publish(bucket: string, endpoint: string): Promise<Ended> {
  const packages = await workshop.deb({ name: 'shop' });
  return await startAction(workshop, { bucket, packages, endpoint }).ended;
}

/** What the log of a run that failed says in its one error. */
function oneError({ code, said }: Ended): string {
  const errors = said.split('\n').filter((line) => line.startsWith('::error'));
  assert.deepEqual([code, errors.length], [1, 1], said);
  assert.doesNotMatch(said, /^ +at .*:\d+:\d+/m, 'no stack');
  return errors[0] ?? '';
}

/** What apt knows and can fetch there. */
async function clientKnows(bucket: string): Promise<readonly string[]> {
  const client = await AptClient.open(sourceOf(workshop, bucket));
  await client.update();
  const known = await client.known();
  await client.download(...known.map((each) => each.replace(/=.*/, '')));
  await client.close();
  return known;
}

/** Where credentials expire: what is asked for, and what clients then have. */
const moments: readonly (readonly [
  title: string,
  about: (arrival: Arrival) => boolean,
  then: readonly string[],
])[] = [
  ['before the first request', () => true, ['first=1.0']],
  [
    'when the package is written',
    ({ method, key }) => method === 'PUT' && key.startsWith('pool/'),
    ['first=1.0'],
  ],
  ['at the commit', isCommit, ['first=1.0']],
  [
    'after the commit',
    ({ method, key }) =>
      method === 'PUT' && /^dists\/stable\/(Release|.*\/Packages)/.test(key) && !key.includes('by-hash'),
    ['first=1.0', 'shop=1.0'],
  ],
];

for (const [status, code] of [
  [400, 'ExpiredToken'],
  [403, 'ExpiredTokenException'],
] as const) {
  for (const [title, about, then] of moments) {
    test(`credentials that expire ${title} (${status} ${code}): one error, nothing half written, and run again it completes`, async (t) => {
      const { bucket, proxy } = await repository(t);
      let expired = false;
      proxy.plot = {
        before: (arrival): Fault | undefined => {
          // What has expired stays so.
          expired ||= about(arrival);
          return expired ? { kind: 'answer', status, code } : undefined;
        },
      };
      const error = oneError(await publish(bucket, proxy.endpoint));
      assert.match(error, /credentials expired/);
      assert.match(error, /configure-aws-credentials in this job, right before this step/);
      assert.deepEqual(await clientKnows(bucket), then);
      const again = await publish(bucket, workshop.store.endpoint);
      assert.equal(again.code, 0, again.said);
      assert.deepEqual(await clientKnows(bucket), ['first=1.0', 'shop=1.0']);
      const verify = { operation: 'verify', bucket, 'dry-run': 'true' };
      const verified = await startAction(workshop, verify).ended;
      assert.equal(verified.code, 0, verified.said);
    });
  }
}

/** What a store says to a request whose time it takes for wrong: its own is in the answer. */
function skewed(hours: number): Fault {
  const date = new Date(Date.now() + hours * 3_600_000).toUTCString();
  return { kind: 'answer', status: 403, code: 'RequestTimeTooSkewed', headers: { date } };
}

function signedAt({ headers }: Arrival): number {
  return Date.parse(
    String(headers['x-amz-date']).replace(/(....)(..)(..)T(..)(..)(..)/, '$1-$2-$3T$4:$5:$6'),
  );
}

test('clocks that differ: what was refused is signed again by the store’s clock, and the run succeeds', async (t) => {
  const { bucket, proxy } = await repository(t);
  const refused = new Map<string, number>();
  const accepted: number[] = [];
  proxy.plot = {
    before: (arrival) => {
      // So little that the store behind the proxy takes it, too; the answer to a HEAD does not say what is wrong.
      if (arrival.method === 'HEAD') return undefined;
      const id = `${arrival.method} ${arrival.key} ${arrival.query}`;
      if (refused.has(id)) {
        accepted.push(signedAt(arrival) - (refused.get(id) ?? 0));
        return undefined;
      }
      refused.set(id, signedAt(arrival));
      return skewed(0.1);
    },
  };
  const ended = await publish(bucket, proxy.endpoint);
  assert.equal(ended.code, 0, ended.said);
  assert.ok(
    accepted.some((later) => later > 300_000),
    String(accepted),
  );
  assert.deepEqual(await clientKnows(bucket), ['first=1.0', 'shop=1.0']);
});

test('clocks that differ for good: one error that says which to set, nothing half written', async (t) => {
  const { bucket, proxy } = await repository(t);
  proxy.plot = { before: (arrival) => (isCommit(arrival) ? skewed(1) : undefined) };
  const error = oneError(await publish(bucket, proxy.endpoint));
  assert.match(error, /clocks differ/);
  assert.match(error, /Set the runner's clock/);
  assert.deepEqual(await clientKnows(bucket), ['first=1.0']);
  assert.equal((await publish(bucket, workshop.store.endpoint)).code, 0);
});
