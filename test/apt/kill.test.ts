import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { verifyRepository } from '../../src/apt/index.ts';
import { type PublicKey, readPublicKeys } from '../../src/openpgp/index.ts';
import { publicArmor } from '../support/openpgp/corpus.ts';
import { type Exchange, startProxy } from '../support/s3/index.ts';
import { type Ended, startAction } from './action.ts';
import { AptClient } from './client.ts';
import { type Moment, matcherOf, momentsOf } from './moments.ts';
import { KEY, openWorkshop, sourceOf } from './repository.ts';

/**
 * `kill -9` before and after every request: the action is a process of its own, and a proxy kills it before the store
 * sees the request, or once the store did the work but before the answer gets through. Each moment has a repository of
 * its own, so that runs send the same requests.
 */
const workshop = await openWorkshop();
/** Moments tried at once: more than processors, since a commit in the second of the one before waits for the next. */
const LANES = 4;

interface Case {
  readonly title: string;
  readonly given: () => Promise<Readonly<Record<string, string>>>;
  /** What apt knows once the run is through. */
  readonly outcome: readonly string[];
}

/** Where clients are told to look: not at the proxy, so that a command is the same one when run again without it. */
const ADDRESS = 'https://packages.example.org';
/** What is there before. */
const BEFORE = ['first=1.0', 'second=1.0', 'third=1.0'];

const cases: readonly Case[] = [
  {
    title: 'publish',
    // Another address than before: keyring and .sources are written, too.
    given: async () => ({ packages: await workshop.deb({ name: 'shop' }), url: 'https://apt.example.org' }),
    outcome: [...BEFORE, 'shop=1.0'].toSorted(),
  },
  {
    title: 'promote',
    given: async () => ({
      operation: 'promote',
      packages: 'shop=1.0',
      'from-bucket': source,
      'from-public-key': publicArmor(KEY),
    }),
    outcome: [...BEFORE, 'shop=1.0'].toSorted(),
  },
  {
    title: 'remove',
    given: async () => ({ operation: 'remove', packages: 'third=1.0' }),
    outcome: ['first=1.0', 'second=1.0'],
  },
];

let source = '';
let bucket = '';
let packages = '';
let keys: readonly PublicKey[] = [];
let repositories = 0;

before(async () => {
  [source, bucket] = await Promise.all([workshop.createBucket(), workshop.createBucket()]);
  const names = ['first', 'second', 'third'];
  packages = (await Promise.all(names.map(async (name) => workshop.deb({ name })))).join('\n');
  await workshop.run({ bucket: source, packages: await workshop.deb({ name: 'shop' }) });
  keys = await readPublicKeys(publicArmor(KEY));
});

for (const each of cases) {
  test(`${each.title}: killed before and after any request, clients go on, and running it again completes`, async (t) => {
    const moments = momentsOf(await requestsOf(each));
    const queue = moments.values();
    let killed = 0;
    const lane = async (): Promise<void> => {
      for (const moment of queue) {
        if (await tryMoment(moment, each)) killed += 1;
        // Whether InRelease is written again depends on the second that the commit falls into.
        else assert.deepEqual([moment.kind, moment.nth], ['PUT InRelease', 2]);
      }
    };
    for (const end of await Promise.allSettled(Array.from({ length: LANES }, lane)))
      if (end.status === 'rejected') throw end.reason;
    t.diagnostic(`killed at ${killed} of ${moments.length} moments`);
  });
}

/** A repository of its own, with patches: they are written before the commit, and old clients follow them. */
function placeOf(repository: number) {
  return { bucket, prefix: `repository-${repository}`, url: ADDRESS, 'package-diffs': '5' };
}

/** What a run sends that nobody kills. */
async function requestsOf({ given }: Case): Promise<readonly Exchange[]> {
  repositories += 1;
  const place = placeOf(repositories);
  await workshop.run({ ...place, packages });
  const proxy = await startProxy(workshop.store.endpoint);
  try {
    const inputs = { ...place, ...(await given()), endpoint: proxy.endpoint };
    const { code, said } = await startAction(workshop, inputs).ended;
    assert.equal(code, 0, said);
    return proxy.exchanges;
  } finally {
    await proxy.stop();
  }
}

/** @returns whether the run came to that moment, and was killed there */
async function tryMoment(moment: Moment, { given, outcome }: Case): Promise<boolean> {
  repositories += 1;
  const place = placeOf(repositories);
  const inputs = { ...place, ...(await given()) };
  const clients = await Promise.all(
    ['old', 'fresh'].map(async () => AptClient.open(sourceOf(workshop, `${bucket}/${place.prefix}`))),
  );
  const [old] = clients;
  // The process starts while the repository is made; its first request waits for that.
  const isReady = (async () => {
    await workshop.run({ ...place, packages });
    await old?.update();
  })();
  try {
    const { killed, ended } = await runUntil(moment, inputs, isReady);
    const name = `killed ${moment.when} ${moment.kind} ${moment.nth}`;
    if (killed) assert.equal(ended.signal, 'SIGKILL', name);
    else assert.equal(ended.code, 0, ended.said);
    await Promise.all(clients.map(async (client) => goesOn(client, outcome, name)));

    const again = await startAction(workshop, inputs).ended;
    assert.equal(again.code, 0, `${name}: ${again.said}`);
    const target = workshop.open(bucket, { prefix: place.prefix });
    const report = await verifyRepository(target, { kind: 'keys', keys }, new Date(), undefined);
    assert.deepEqual(report.faults, [], name);
    await old?.update();
    assert.deepEqual(await old?.known(), outcome, name);
    return killed;
  } finally {
    await Promise.all(clients.map(async (client) => client.close()));
  }
}

/** What was there before, and is not the very one to be removed, installs; the repository is the old or the new one. */
async function goesOn(client: AptClient, outcome: readonly string[], name: string): Promise<void> {
  await client.update();
  const known = await client.known();
  assert.ok(
    [BEFORE, outcome].some((each) => each.join() === known.join()),
    `${name}: ${known.join()}`,
  );
  await client.install(...known);
}

async function runUntil(
  moment: Moment,
  inputs: Readonly<Record<string, string>>,
  isReady: Promise<void>,
): Promise<{ readonly killed: boolean; readonly ended: Ended }> {
  const proxy = await startProxy(workshop.store.endpoint);
  const action = startAction(workshop, { ...inputs, endpoint: proxy.endpoint });
  const isMoment = matcherOf(moment);
  let number: number | undefined;
  let killed = false;
  proxy.plot = {
    before: async (arrival) => {
      if (isMoment(arrival)) number = arrival.number;
      await isReady;
      if (arrival.number === number && moment.when === 'before') {
        killed = true;
        await action.kill();
      }
      // What a killed process had not sent by then, it never will.
      return killed ? { kind: 'reset' } : undefined;
    },
    after: async (exchange) => {
      if (exchange.number !== number || moment.when !== 'after') return;
      killed = true;
      await action.kill();
    },
  };
  try {
    const [ended] = await Promise.all([action.ended, isReady]);
    return { killed, ended };
  } finally {
    await action.kill();
    await proxy.stop();
  }
}
