import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { verifyRepository } from '../../src/apt/index.ts';
import { readPublicKeys } from '../../src/openpgp/index.ts';
import { publicArmor } from '../support/openpgp/corpus.ts';
import { startProxy } from '../support/s3/index.ts';
import { AptClient } from './client.ts';
import { KEY, openWorkshop, sourceOf } from './repository.ts';

/**
 * What happens when a run ends at request k, before the store sees it or after it did the work: a proxy of the run's own
 * goes away at that moment, with every connection, so that no later request arrives either.
 */
const workshop = await openWorkshop();
/** A repository with as many versions of one package as there are rounds. */
const source = await workshop.createBucket();
/** More than any run has requests. */
const ROUNDS = 60;
const LIMITS = { silence: 30_000, patience: 1, firstWait: 1 };

before(async () => {
  const packages: string[] = [];
  for (let k = 1; k < ROUNDS; k++) {
    for (const at of ['before', 'after']) {
      packages.push(await workshop.deb({ name: 'tool', version: `1.${k}${at}`, architecture: 'all' }));
    }
  }
  await workshop.run({ bucket: source, packages: packages.join('\n') });
});

async function dieAt(
  k: number,
  when: 'before' | 'after',
  given: Readonly<Record<string, string>>,
): Promise<boolean> {
  const proxy = await startProxy(workshop.store.endpoint);
  let died = false;
  const die = async (): Promise<void> => {
    died = true;
    proxy.plot = { before: () => ({ kind: 'reset' }) };
    await proxy.stop();
  };
  proxy.plot = {
    [when]: async ({ number }: { number: number }) => {
      if (number === k) await die();
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

interface Case {
  readonly title: string;
  /** What the run of round k is given; `at` is the moment's name, for versions that no other round has. */
  readonly given: (k: number, at: string) => Promise<Readonly<Record<string, string>>>;
  /** What that run leaves, of what was there before it. */
  readonly leaves: (known: readonly string[], k: number, at: string) => readonly string[];
}

/** Every request of each operation takes minutes: by default one in three of those that are much the same. */
const STEP = process.env.EVERY_REQUEST === undefined ? 3 : 1;

const cases: readonly Case[] = [
  {
    title: 'publish',
    given: async (k, at) => ({ packages: await workshop.deb({ name: 'shop', version: `1.${k}${at}` }) }),
    leaves: (known) => known,
  },
  {
    title: 'promote',
    given: async (k, at) => ({
      operation: 'promote',
      packages: `tool=1.${k}${at}`,
      'from-bucket': source,
      'from-public-key': publicArmor(KEY),
    }),
    leaves: (known) => known,
  },
  {
    title: 'remove',
    given: async (k, at) => ({ operation: 'remove', packages: `tool=1.${k}${at}` }),
    leaves: (known, k, at) => known.filter((each) => each !== `tool=1.${k}${at}`),
  },
];

for (const { title, given, leaves } of cases) {
  test(`${title}: killed at any request, clients go on, and running it again completes`, async () => {
    const keys = await readPublicKeys(publicArmor(KEY));
    const bucket = title === 'remove' ? source : await workshop.createBucket();
    await workshop.run({ bucket, packages: await workshop.deb({ name: 'first' }) });
    const old = await AptClient.open(sourceOf(workshop, bucket));
    await old.update();
    for (const when of ['before', 'after'] as const) {
      for (let k = 1, died = true; died && k < ROUNDS; k += title === 'publish' ? 1 : STEP) {
        const moment = `killed ${when} request ${k}`;
        const before = await old.known();
        const work = { bucket, ...(await given(k, when)) };
        died = await dieAt(k, when, work);
        const fresh = await AptClient.open(sourceOf(workshop, bucket));
        for (const client of [old, fresh]) {
          await client.update();
          const known = await client.known();
          for (const each of leaves(before, k, when)) assert.ok(known.includes(each), `${each}, ${moment}`);
        }
        await fresh.download(...(await fresh.known()));
        await fresh.close();
        await workshop.run(work);
        const trust = { kind: 'keys', keys } as const;
        const report = await verifyRepository(workshop.open(bucket), trust, new Date(), undefined);
        assert.deepEqual(report.faults, [], moment);
        await old.update();
      }
    }
    await old.close();
  });
}
