/** A store that stays silent at one place while all else goes on: how long that is waited for, and what comes of it. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openWorkshop } from '../../apt/repository.ts';
import { type Arrival, startProxy } from '../../support/s3/index.ts';

const workshop = await openWorkshop();
/** As always, a hundred times as fast. */
const LIMITS = { silence: 300, patience: 800, firstWait: 1 };
/** Attempts that find room in there. */
const MOST = 3;

/** A repository with one package, of which some writes are never answered. */
async function repository(t: TestContext, about: (arrival: Arrival) => boolean) {
  const bucket = await workshop.createBucket();
  await workshop.run({ bucket, packages: await workshop.deb({ name: 'first' }) });
  const proxy = await startProxy(workshop.store.endpoint);
  t.after(async () => proxy.stop());
  proxy.plot = { before: (arrival) => (about(arrival) ? { kind: 'hang' } : undefined) };
  const by = workshop.open(bucket, { endpoint: proxy.endpoint, limits: LIMITS });
  /** The keys asked for in vain, each as often as it was. */
  const inVain = (): readonly string[] => proxy.exchanges.filter(about).map(({ key }) => key);
  return { bucket, by, inVain };
}

function writes(pattern: RegExp): (arrival: Arrival) => boolean {
  return ({ method, key }) => method === 'PUT' && pattern.test(key);
}

for (const pattern of [/^dists\/stable\/InRelease$/, /^pool\/.*tool/]) {
  test(`nobody answers PUT ${pattern}: given up in time, though others are answered`, async (t) => {
    const { bucket, by, inVain } = await repository(t, writes(pattern));
    const names = ['shop', 'tool', 'web'];
    const packages = await Promise.all(names.map(async (name) => workshop.deb({ name })));
    await assert.rejects(workshop.run({ bucket, packages: packages.join('\n') }, by), {
      code: 'unreachable',
    });
    assert.ok(inVain().length <= MOST, String(inVain()));
  });
}
