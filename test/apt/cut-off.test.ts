import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { checkRepository } from '../../src/actions/publish/check.ts';
import { collectPool } from '../../src/actions/publish/collect.ts';
import { openKeys } from '../../src/actions/publish/keys.ts';
import { bytesSource } from '../../src/bytes/index.ts';
import type { Bucket } from '../../src/s3/index.ts';
import { AptClient } from './client.ts';
import { openWorkshop, sourceOf } from './repository.ts';

/**
 * Runs that end after any of their writes, which is before the next one: from then on the store hears nothing of them.
 * What kill.test.ts does to processes, for the operations that it leaves out, without the time that these take.
 */
const workshop = await openWorkshop();
/** Moments tried at once: a commit in the second of the one before waits for the next. */
const LANES = 4;
const ORPHANS = ['pool/main/o/old/old_1.0_amd64.deb', 'pool/main/o/old/old_2.0_amd64.deb'];
const INDEX = 'dists/stable/main/binary-amd64/Packages';

type Given = Readonly<Record<string, string>>;
/** Ends a run by an error, or doesn't: called after each write. */
type Hook = () => void;

/** The bucket, but dead once the hook throws; the store does what it was asked before. */
function mortal(bucket: Bucket, hook: Hook, underWay: Set<Promise<unknown>>): Bucket {
  let death: { readonly error: unknown } | undefined;
  const live = (): void => {
    if (death !== undefined) throw death.error;
  };
  const read = async <T>(work: () => Promise<T>): Promise<T> => {
    live();
    return await work();
  };
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    live();
    const working = work();
    underWay.add(working);
    const done = await working;
    live();
    try {
      hook();
    } catch (error) {
      death = { error };
      throw error;
    }
    return done;
  };
  return {
    ...bucket,
    get: async (key, limit) => read(async () => bucket.get(key, limit)),
    head: async (key) => read(async () => bucket.head(key)),
    put: async (each) => write(async () => bucket.put(each)),
    copy: async (from, to, choices) => write(async () => bucket.copy(from, to, choices)),
    delete: async (keys) => write(async () => bucket.delete(keys)),
    deleteUnchanged: async (object) => write(async () => bucket.deleteUnchanged(object)),
  };
}

interface Case {
  readonly title: string;
  /** Makes what is there before. */
  readonly prepare: (place: Given, bucket: Bucket) => Promise<void>;
  readonly act: (place: Given, bucket: Bucket) => Promise<void>;
  /** What clients have before, if there is anything for them. */
  readonly known: readonly string[];
  /** What they have in the end. */
  readonly outcome: readonly string[];
}

let packages = '';
before(async () => {
  const names = ['first', 'second'];
  packages = (await Promise.all(names.map(async (name) => workshop.deb({ name })))).join('\n');
});

const BOTH = ['first=1.0', 'second=1.0'];
const publish = async (place: Given, bucket: Bucket): Promise<void> => {
  await workshop.run({ ...place, packages }, bucket);
};

const cases: readonly Case[] = [
  {
    title: 'a first publish into an empty bucket',
    prepare: async () => undefined,
    act: publish,
    known: [],
    outcome: BOTH,
  },
  {
    title: 'refresh',
    prepare: publish,
    act: async (place, bucket) => {
      await workshop.run({ ...place, operation: 'refresh', 'valid-for': '7' }, bucket);
    },
    known: BOTH,
    outcome: BOTH,
  },
  {
    title: 'verify that mends',
    prepare: async (place, bucket) => {
      await publish(place, bucket);
      await bucket.delete(['dists/stable/Release', `${INDEX}.zst`, ...(await hashed(bucket)).slice(0, 1)]);
    },
    act: async (place, bucket) => {
      const inputs = workshop.inputs({ ...place, operation: 'verify' });
      const keys = await openKeys(inputs, workshop.world.report, new Date());
      await checkRepository(inputs, workshop.world, bucket, keys);
    },
    known: BOTH,
    outcome: BOTH,
  },
  {
    title: 'collect',
    prepare: async (place, bucket) => {
      await publish(place, bucket);
      for (const key of ORPHANS) {
        const content = bytesSource(Buffer.from(key));
        await bucket.put({ key, content, condition: { kind: 'any' }, caching: '', type: '' });
      }
    },
    act: async (place, bucket) => {
      const inputs = workshop.inputs({ ...place, operation: 'collect' });
      const keys = await openKeys(inputs, workshop.world.report, new Date());
      await collectPool(inputs, workshop.world, bucket, keys, -60_000);
    },
    known: BOTH,
    outcome: BOTH,
  },
];

async function hashed(bucket: Bucket): Promise<readonly string[]> {
  const keys = await Array.fromAsync(bucket.list('dists/'));
  return keys.map(({ key }) => key).filter((key) => key.includes('/by-hash/'));
}

for (const each of cases) {
  test(`${each.title}: ended after any write, clients go on, and running it again completes`, async (t) => {
    const name = await workshop.createBucket();
    const { writes } = await tryMoment(name, Number.POSITIVE_INFINITY, each);
    const queue = Array.from({ length: writes }, (_, index) => index + 1).values();
    let killed = 0;
    const lane = async (): Promise<void> => {
      for (const number of queue) if ((await tryMoment(name, number, each)).killed) killed += 1;
    };
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
    for (const end of lanes) if (end.status === 'rejected') throw end.reason;
    // Whether InRelease is written again depends on the second that the commit falls into.
    assert.ok(killed > 1 && killed >= writes - 1);
    t.diagnostic(`ended at ${killed} of ${writes} moments`);
  });
}

/** Whether an error is this one, or tells of it: what fails after the commit says that the commit is there. */
function isOf(error: unknown, killed: Error): boolean {
  return error === killed || (error instanceof Error && isOf(error.cause, killed));
}

/** @returns whether the run came to that moment and ended there, and how many writes it got to */
async function tryMoment(
  name: string,
  number: number,
  each: Case,
): Promise<{ readonly killed: boolean; readonly writes: number }> {
  const place = { bucket: name, prefix: `repository-${number}` };
  const bucket = workshop.open(name, { prefix: place.prefix });
  await each.prepare(place, bucket);
  const killed = new Error('killed');
  let count = 0;
  const underWay = new Set<Promise<unknown>>();
  const hook = (): void => {
    count += 1;
    if (count === number) throw killed;
  };
  const run = each.act(place, mortal(bucket, hook, underWay));
  const isKilled = await run.then(
    () => false,
    (error: unknown) => {
      if (!isOf(error, killed)) throw error;
      return true;
    },
  );
  await Promise.allSettled(underWay);
  const title = `moment ${number}`;
  const client = await AptClient.open(sourceOf(workshop, `${name}/${place.prefix}`));
  try {
    const isThere = (await bucket.head('dists/stable/InRelease')) !== undefined;
    if (isThere) {
      await client.update();
      const known = await client.known();
      assert.ok(
        [each.known, each.outcome].some((one) => one.join() === known.join()),
        `${title}: ${known}`,
      );
    } else assert.deepEqual(each.known, [], title);
    await each.act(place, bucket);
    const inputs = workshop.inputs({ ...place, operation: 'verify', 'dry-run': 'true' });
    const keys = await openKeys(inputs, workshop.world.report, new Date());
    const { failure, summary } = await checkRepository(inputs, workshop.world, bucket, keys);
    assert.equal(failure?.explanation, undefined, title);
    assert.match(summary, new RegExp(`\\b${each.outcome.length} packages\\b`), title);
    const left = await Array.fromAsync(bucket.list('pool/'));
    assert.equal(left.length, each.outcome.length, title);
    return { killed: isKilled, writes: count };
  } finally {
    await client.close();
  }
}
