import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { verifyRepository } from '../../src/apt/index.ts';
import { type PublicKey, readPublicKeys } from '../../src/openpgp/index.ts';
import { publicArmor } from '../support/openpgp/corpus.ts';
import { startProxy } from '../support/s3/index.ts';
import { AptClient } from './client.ts';
import { everyMoment, kindOf, type Moment, type Sight, telling } from './moments.ts';
import { KEY, openWorkshop, sourceOf } from './repository.ts';

/**
 * What happens when a run ends at a request, before the store sees it or after it did the work: a proxy of the run's own
 * goes away at that moment, with every connection, so that no later request arrives either.
 */
const workshop = await openWorkshop();
/** What is promoted: as many versions of one package as there are moments. */
const source = await workshop.createBucket();
/** Each lane has a repository and a client of its own. */
const LANES = 2;
const LIMITS = { silence: 30_000, patience: 1, firstWait: 1 };
/** Every request, twice, takes minutes; by default each kind of request, and all around the commit. */
const isWhole = process.env.EVERY_REQUEST !== undefined;
/** More than there are moments. */
const VERSIONS = isWhole ? 120 : 60;

type Given = Readonly<Record<string, string>>;

interface Case {
  readonly title: string;
  /** What the run with this number is given; each is about a version that no other run is about. */
  readonly given: (number: number) => Promise<Given>;
  readonly name: string;
  readonly isRemoval: boolean;
}

const cases: readonly Case[] = [
  {
    title: 'publish',
    given: async (number) => ({ packages: await workshop.deb({ name: 'shop', version: `1.${number}` }) }),
    name: 'shop',
    isRemoval: false,
  },
  {
    title: 'promote',
    given: async (number) => ({
      operation: 'promote',
      packages: `tool=1.${number}`,
      'from-bucket': source,
      'from-public-key': publicArmor(KEY),
    }),
    name: 'tool',
    isRemoval: false,
  },
  {
    title: 'remove',
    given: async (number) => ({ operation: 'remove', packages: `tool=1.${number}` }),
    name: 'tool',
    isRemoval: true,
  },
];

/** Kinds of request that an operation before was killed at. */
const tried = new Set<string>();
let keys: readonly PublicKey[] = [];
let tools = '';

before(async () => {
  keys = await readPublicKeys(publicArmor(KEY));
  const packages: string[] = [];
  for (let number = 0; number < VERSIONS; number++) {
    packages.push(await workshop.deb({ name: 'tool', version: `1.${number}`, architecture: 'all' }));
  }
  tools = packages.join('\n');
  await workshop.run({ bucket: source, packages: tools });
});

for (const each of cases) {
  test(`${each.title}: killed at any request, clients go on, and running it again completes`, async () => {
    const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(each)));
    const [seen = []] = await Promise.all(lanes.map(async (lane) => lane.record()));
    const moments = (isWhole ? everyMoment(seen) : telling(seen, tried)).entries();
    for (const kind of seen) tried.add(kind);
    const killed = new Set<string>();
    await Promise.all(
      lanes.map(async (lane) => {
        // Number 0 was the recorded run's.
        for (const [index, moment] of moments) {
          if (await lane.kill(moment, index + 1)) killed.add(moment.name);
        }
        await lane.close();
      }),
    );
    // What was never reached was never tried.
    assert.ok(['before PUT InRelease', 'after PUT InRelease'].every((name) => killed.has(name) || isWhole));
    assert.ok(killed.size >= 6, `killed at ${killed.size} moments alone`);
  });
}

/** A repository that runs are killed in, one after another, and a client that has known it from the beginning. */
async function openLane({ given, name, isRemoval }: Case) {
  const bucket = await workshop.createBucket();
  const packages = [await workshop.deb({ name: 'first' }), ...(isRemoval ? [tools] : [])];
  await workshop.run({ bucket, packages: packages.join('\n') });
  const old = await AptClient.open(sourceOf(workshop, bucket));
  await old.update();
  const stays = new Set(await old.known());
  const done = (number: number) => {
    if (isRemoval) stays.delete(`${name}=1.${number}`);
    else stays.add(`${name}=1.${number}`);
  };
  return {
    /** A run that nothing happens to. @returns the kinds of its requests, in order */
    async record(): Promise<readonly string[]> {
      const proxy = await startProxy(workshop.store.endpoint);
      const by = workshop.open(bucket, { endpoint: proxy.endpoint });
      await workshop.run({ bucket, ...(await given(0)) }, by);
      await proxy.stop();
      done(0);
      return proxy.exchanges.map(kindOf);
    },
    async kill(moment: Moment, number: number): Promise<boolean> {
      const work = { bucket, ...(await given(number)) };
      const died = await dieAt(moment, work);
      if (isRemoval) done(number);
      const fresh = await AptClient.open(sourceOf(workshop, bucket));
      await Promise.all(
        [old, fresh].map(async (client) => {
          await client.update();
          const known = await client.known();
          assert.deepEqual(
            [...stays].filter((each) => !known.includes(each)),
            [],
            moment.name,
          );
        }),
      );
      await fresh.download('first', name);
      await fresh.close();
      await workshop.run(work);
      const trust = { kind: 'keys', keys } as const;
      const report = await verifyRepository(workshop.open(bucket), trust, new Date(), undefined);
      assert.deepEqual(report.faults, [], moment.name);
      done(number);
      return died;
    },
    close: async () => old.close(),
  };
}

async function dieAt({ matches, when }: Moment, given: Given): Promise<boolean> {
  const proxy = await startProxy(workshop.store.endpoint);
  let died = false;
  const sight: Sight = { requests: 0, kinds: new Map(), isCommitted: false };
  let chosen: number | undefined;
  const die = async (): Promise<void> => {
    died = true;
    proxy.plot = { before: () => ({ kind: 'reset' }) };
    await proxy.stop();
  };
  proxy.plot = {
    before: async (arrival) => {
      const kind = kindOf(arrival);
      sight.requests += 1;
      sight.kinds.set(kind, (sight.kinds.get(kind) ?? 0) + 1);
      if (chosen === undefined && matches(kind, sight)) chosen = arrival.number;
      if (chosen === arrival.number && when === 'before') await die();
      return undefined;
    },
    after: async (exchange) => {
      if (kindOf(exchange) === 'PUT InRelease' && exchange.status === 200) sight.isCommitted = true;
      if (chosen === exchange.number && when === 'after') await die();
    },
  };
  const bucket = workshop.open(given.bucket ?? '', { endpoint: proxy.endpoint, limits: LIMITS });
  // How a run ends that is cut off from everything says nothing; one that isn't must succeed.
  await workshop.run(given, bucket).catch((error: unknown) => {
    if (!died) throw error;
  });
  if (!died) await proxy.stop();
  return died;
}
