import { depthOf, type Exchange } from '../../test/support/s3/exchange.ts';
import { startProxy } from '../../test/support/s3/index.ts';
import { openClient, type Update } from './client.ts';
import type { Contestant } from './contestant.ts';
import { runFloor } from './floor.ts';
import type { Importing } from './importing.ts';
import { type Cost, measured, medianCost, type Run, succeeded } from './measure.ts';
import { sample } from './packages.ts';
import { type Recorded, startRecorder } from './recorder.ts';
import { inRounds, type Lane } from './rounds.ts';
import { folderWith, type World } from './world.ts';

/** Milliseconds added to each request where the round trips are counted. */
const LATENCY = 50;

/** Publishes that a client of ours is behind, beside the usual one. */
const MANY = 10;

/** What a run moved, and in which order. */
interface Traffic {
  readonly requests: number;
  /** Bodies only. */
  readonly sent: number;
  readonly received: number;
  readonly depth: number;
  /** Round trips until InRelease was written. */
  readonly depthToCommit: number;
  /** Of what was sent: index files of any form. */
  readonly indexBytes: number;
  /** Seconds with 50 ms added to each request. */
  readonly slowWall: number;
}

/** What it took to add one package to a repository. */
export interface Publishing extends Traffic {
  readonly contestant: string;
  readonly count: number;
  readonly cost: Cost;
  readonly runs: number;
}

export type Attempt =
  | Publishing
  | { readonly contestant: string; readonly count: number; readonly skipped: string };

export interface Published {
  readonly attempts: readonly Attempt[];
  readonly updates: readonly Update[];
  /** Those that prepared a repository. */
  readonly imports: readonly Importing[];
}

type CountedLane = Lane & { readonly traffic: Traffic };

/**
 * Adds one package after another to a repository of `count`: first by way of a proxy that counts, then directly, in rounds
 * of one run of each, so that what else the machine does meets all of them. The first contestant is ours and has a floor.
 */
export async function benchPublishing(
  world: World,
  contestants: readonly Contestant[],
  count: number,
  runsOf: (contestant: Contestant) => number,
  say: (text: string) => void,
): Promise<Published> {
  const lanes: CountedLane[] = [];
  const updates: Update[] = [];
  const imports: Importing[] = [];
  const attempts: Attempt[] = [];
  for (const [place, contestant] of contestants.entries()) {
    const { name } = contestant;
    const began = performance.now();
    try {
      const repository = new Repository(world, contestant, count);
      const imported = await repository.prepare();
      if (imported !== undefined) imports.push({ contestant: name, count, cost: imported, runs: 1 });
      const client = await openClient(world, repository.bucket);
      try {
        await client.update();
        const traffic = await counted(world, async (endpoint) => repository.run(endpoint));
        updates.push({ contestant: name, count, publishes: 1, ...(await client.update()) });
        if (place === 0) {
          for (let publishes = 0; publishes < MANY; publishes++) await repository.run(world.store.endpoint);
          updates.push({ contestant: name, count, publishes: MANY, ...(await client.update()) });
        }
        const run = async (): Promise<Run> => repository.run(world.store.endpoint);
        lanes.push({ name, runs: runsOf(contestant), traffic, costs: [], run });
      } finally {
        await client.close();
      }
      if (place === 0) {
        lanes.push(await floorOf(world, await repository.recorded(), count, runsOf(contestant)));
      }
    } catch (error) {
      if (place === 0) throw error;
      say(String(error));
      attempts.push({ contestant: name, count, skipped: 'it failed' });
    }
    say(`${name}: ready with ${count} packages after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  await inRounds(lanes, say);
  const failed = lanes.filter(({ runs, costs }) => costs.length < runs);
  attempts.push(...failed.map(({ name }) => ({ contestant: name, count, skipped: 'it failed' })));
  const ended = lanes.filter((lane) => !failed.includes(lane));
  const results = ended.map(({ name, runs, costs, traffic }): Publishing => {
    const walls = costs.map(({ wall }) => wall.toFixed(2)).join(' ');
    say(`${name}: one package into ${count} in ${walls} s`);
    return { contestant: name, count, runs, cost: medianCost(costs), ...traffic };
  });
  return { attempts: [...results, ...attempts], updates, imports };
}

/** A contestant's repository, to which each run adds one more package. */
class Repository {
  readonly bucket: string;
  readonly #world: World;
  readonly #contestant: Contestant;
  readonly #count: number;
  #next = 1;

  constructor(world: World, contestant: Contestant, count: number) {
    this.#world = world;
    this.#contestant = contestant;
    this.#count = count;
    this.bucket = `bench-${contestant.name.replaceAll(/[^a-z0-9]+/g, '-')}-${count}`;
  }

  async prepare(): Promise<Run | undefined> {
    await this.#world.store.createBucket(this.bucket);
    return this.#contestant.prepare(this.bucket, this.#count);
  }

  async run(endpoint: string): Promise<Run> {
    const deb = await folderWith(this.#world, sample(this.#count, `1.0.${this.#next}`));
    this.#next += 1;
    const invocation = await this.#contestant.publish(this.bucket, deb, endpoint);
    return succeeded(await measured(invocation, this.#world.folder), this.#contestant.name);
  }

  async recorded(): Promise<readonly Recorded[]> {
    const recorder = await startRecorder(this.#world.store.endpoint, LATENCY);
    try {
      await this.run(recorder.endpoint);
      return recorder.recorded;
    } finally {
      await recorder.stop();
    }
  }
}

/** The floor of the run that was recorded; each of its own runs has a bucket of its own. */
async function floorOf(
  world: World,
  recorded: readonly Recorded[],
  count: number,
  runs: number,
): Promise<CountedLane> {
  let next = 0;
  const run = async (endpoint: string): Promise<Run> => {
    next += 1;
    return runFloor(world, recorded, `floor-${count}-${next}`, endpoint);
  };
  const traffic = await counted(world, run);
  return { name: 'floor', runs, traffic, costs: [], run: async () => run(world.store.endpoint) };
}

/** What a run moves by way of a proxy that adds 50 ms to each request. */
async function counted(world: World, run: (endpoint: string) => Promise<Run>): Promise<Traffic> {
  const proxy = await startProxy(world.store.endpoint);
  try {
    proxy.latency = LATENCY;
    const { wall } = await run(proxy.endpoint);
    return { ...trafficOf(proxy.exchanges), slowWall: wall };
  } finally {
    await proxy.stop();
  }
}

function trafficOf(exchanges: readonly Exchange[]): Omit<Traffic, 'slowWall'> {
  const commit = exchanges.findLast(({ method, key }) => method === 'PUT' && key.endsWith('/InRelease'));
  const isIndex = ({ method, key }: Exchange): boolean =>
    method === 'PUT' && /\/(Packages[^/]*|Packages\.diff\/[^/]*|by-hash\/.*)$/.test(key);
  return {
    requests: exchanges.length,
    sent: exchanges.reduce((sum, each) => sum + each.sent, 0),
    received: exchanges.reduce((sum, each) => sum + each.received, 0),
    depth: depthOf(exchanges),
    depthToCommit: depthOf(exchanges.filter(({ began }) => began <= (commit?.began ?? 0))),
    indexBytes: exchanges.filter(isIndex).reduce((sum, each) => sum + each.sent, 0),
  };
}
