import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { verifyRepository } from '../../../src/apt/index.ts';
import { readPublicKeys } from '../../../src/openpgp/index.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';
import { type Arrival, type Fault, type Plot, type StoreProxy, startProxy } from '../../support/s3/index.ts';

const workshop = await openWorkshop();
/** Retries as always, but soon. */
const LIMITS = { silence: 2000, patience: 20_000, firstWait: 1 };
const COMMIT = 'dists/stable/InRelease';

async function openProxy(t: TestContext): Promise<StoreProxy> {
  const proxy = await startProxy(workshop.store.endpoint);
  t.after(async () => proxy.stop());
  return proxy;
}

interface Case {
  readonly title: string;
  readonly plot: () => Plot;
}

/** Once for each key and method: `fault`. */
function once(fault: Fault, about: (arrival: Arrival) => boolean = () => true): () => Plot {
  return () => {
    const met = new Set<string>();
    return {
      before: (arrival) => {
        const id = `${arrival.method} ${arrival.key} ${arrival.query}`;
        if (!about(arrival) || met.has(id)) return undefined;
        met.add(id);
        return fault;
      },
    };
  };
}

function isCommit({ method, key }: Arrival): boolean {
  return method === 'PUT' && key === COMMIT;
}

function isRead({ method, key }: Arrival): boolean {
  return method === 'GET' && key !== '';
}

function storm(status: number, code: string, times: number): () => Plot {
  return () => {
    let left = times;
    return {
      before: (arrival) => {
        if (!isCommit(arrival) || left === 0) return undefined;
        left -= 1;
        return { kind: 'answer', status, code };
      },
    };
  };
}

const cases: readonly Case[] = [
  { title: 'SlowDown at each request', plot: once({ kind: 'answer', status: 503, code: 'SlowDown' }) },
  { title: 'a reset of each request', plot: once({ kind: 'reset' }) },
  {
    title: 'an InternalError of the commit',
    plot: once({ kind: 'answer', status: 500, code: 'InternalError' }, isCommit),
  },
  { title: 'a truncated body of each object read', plot: once({ kind: 'truncate', after: 20 }, isRead) },
  { title: 'a storm of 412', plot: storm(412, 'PreconditionFailed', 4) },
  { title: 'a storm of 409', plot: storm(409, 'ConditionalRequestConflict', 4) },
  { title: 'a lost answer to the commit', plot: once({ kind: 'lose', how: 'reset' }, isCommit) },
  { title: 'silence after the commit was done', plot: once({ kind: 'lose', how: 'hang' }, isCommit) },
  {
    title: 'a lost answer to each write',
    plot: once({ kind: 'lose', how: 'reset' }, ({ method }) => method === 'PUT'),
  },
];

for (const [index, { title, plot }] of cases.entries()) {
  test(`${title}: nothing is lost, and the run succeeds`, async (t) => {
    const bucket = await workshop.createBucket();
    await workshop.run({ bucket, packages: await workshop.deb({ name: 'first' }) });
    const proxy = await openProxy(t);
    proxy.plot = plot();
    const by = workshop.open(bucket, { endpoint: proxy.endpoint, limits: LIMITS });
    const packages = await workshop.deb({ name: 'shop', version: `1.${index}` });
    const done = await workshop.run({ bucket, packages }, by);
    assert.equal(done.outputs.changed, 'true');
    const plan = JSON.parse(done.outputs.plan ?? '');
    assert.deepEqual([plan.added.length, plan.unchanged.length], [1, 0]);
    const keys = await readPublicKeys(publicArmor(KEY));
    const trust = { kind: 'keys', keys } as const;
    const report = await verifyRepository(workshop.open(bucket), trust, new Date(), undefined);
    assert.deepEqual([report.faults, report.orphans, report.packages], [[], [], 2]);
  });
}

test('a store that keeps failing is given up on with a clear error, and nothing is lost', async (t) => {
  const bucket = await workshop.createBucket();
  await workshop.run({ bucket, packages: await workshop.deb({ name: 'first' }) });
  const before = await workshop.open(bucket).head(COMMIT);
  const proxy = await openProxy(t);
  proxy.plot = {
    before: (arrival) => (isCommit(arrival) ? { kind: 'answer', status: 503, code: 'SlowDown' } : undefined),
  };
  const limits = { ...LIMITS, patience: 50 };
  const by = workshop.open(bucket, { endpoint: proxy.endpoint, limits });
  const packages = await workshop.deb({ name: 'shop', version: '9' });
  await assert.rejects(workshop.run({ bucket, packages }, by), /SlowDown|503/);
  assert.equal((await workshop.open(bucket).head(COMMIT))?.etag, before?.etag);
});

test('a store that refuses each commit though nobody else commits is told so, and nothing is lost', async (t) => {
  const bucket = await workshop.createBucket();
  await workshop.run({ bucket, packages: await workshop.deb({ name: 'first' }) });
  const before = await workshop.open(bucket).head(COMMIT);
  const proxy = await openProxy(t);
  proxy.plot = storm(412, 'PreconditionFailed', Number.POSITIVE_INFINITY)();
  const by = workshop.open(bucket, { endpoint: proxy.endpoint, limits: LIMITS });
  const packages = await workshop.deb({ name: 'shop', version: '9' });
  await assert.rejects(workshop.run({ bucket, packages }, by), { code: 'commit-refused' });
  assert.equal((await workshop.open(bucket).head(COMMIT))?.etag, before?.etag);
});

test('an index that arrives damaged is never merged into', async (t) => {
  const bucket = await workshop.createBucket();
  await workshop.run({ bucket, packages: await workshop.deb({ name: 'first' }) });
  const proxy = await openProxy(t);
  proxy.plot = {
    before: ({ method, key }) =>
      method === 'GET' && key.includes('/binary-') ? { kind: 'corrupt' } : undefined,
  };
  const by = workshop.open(bucket, { endpoint: proxy.endpoint, limits: LIMITS });
  const packages = await workshop.deb({ name: 'shop' });
  await assert.rejects(workshop.run({ bucket, packages }, by), { code: 'index-differs' });
});
