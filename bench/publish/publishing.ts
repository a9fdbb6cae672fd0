import { depthOf } from '../../test/support/s3/exchange.ts';
import { startProxy } from '../../test/support/s3/index.ts';
import type { Contestant } from './contestant.ts';
import { floor, readyBucket } from './floor.ts';
import { type Cost, measured, medianCost, type Run, succeeded } from './measure.ts';
import { sample, writeDeb } from './packages.ts';
import { type Recorded, startRecorder } from './recorder.ts';
import { indexOf } from './seed.ts';
import { folderOf, type World } from './world.ts';

/** Milliseconds added to each request where the round trips are counted. */
const LATENCY = 50;
/** A contestant that needs longer to get ready is left out. */
const PATIENCE = 600_000;

/** What it took to add one package to a repository. */
export interface Publishing {
  readonly contestant: string;
  readonly count: number;
  readonly cost: Cost;
  readonly runs: number;
  readonly requests: number;
  /** Bodies only. */
  readonly sent: number;
  readonly received: number;
  readonly depth: number;
  /** Round trips until InRelease, or Release where there is none, was written. */
  readonly depthToCommit: number;
  /** Of what was sent: index files of any form. */
  readonly indexBytes: number;
  /** Seconds with 50 ms added to each request. */
  readonly slowWall: number;
}

export type Attempt =
  | Publishing
  | { readonly contestant: string; readonly count: number; readonly skipped: string };

/**
 * Adds one package after another to a repository of `count`: first by way of a proxy that counts, then `runs` times
 * directly.
 */
export async function benchPublishing(
  world: World,
  contestant: Contestant,
  count: number,
  runs: number,
  say: (text: string) => void,
): Promise<readonly Attempt[]> {
  const bucket = bucketOf(contestant, count);
  await world.store.createBucket(bucket);
  const began = performance.now();
  await contestant.prepare(bucket, count);
  say(`${contestant.name}: ${count} packages made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (performance.now() - began > PATIENCE) {
    return [{ contestant: contestant.name, count, skipped: 'its repository takes over 10 minutes to make' }];
  }
  const step = new Steps(world, contestant, bucket, count);
  const counted = await step.counted();
  const costs: Run[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await step.run(world.store.endpoint));
  say(`${contestant.name}: ${JSON.stringify({ ...medianCost(costs), ...counted })}`);
  const result: Publishing = {
    contestant: contestant.name,
    count,
    cost: medianCost(costs),
    runs,
    ...counted,
  };
  if (contestant.name !== 'action-publish') return [result];
  return [result, await benchFloor(world, await step.recorded(), count, runs)];
}

/** The bucket of a contestant's repository of so many packages. */
export function bucketOf({ name }: Contestant, count: number): string {
  return `bench-${name.replaceAll(/[^a-z0-9]+/g, '-')}-${count}`;
}

/** One more package each time. */
class Steps {
  readonly #world: World;
  readonly #contestant: Contestant;
  readonly #bucket: string;
  readonly #count: number;
  #next = 1;

  constructor(world: World, contestant: Contestant, bucket: string, count: number) {
    this.#world = world;
    this.#contestant = contestant;
    this.#bucket = bucket;
    this.#count = count;
  }

  async run(endpoint: string): Promise<Run> {
    const deb = await writeDeb(folderOf(this.#world, 'debs'), sample(this.#count, `1.0.${this.#next}`));
    this.#next += 1;
    const invocation = await this.#contestant.publish(this.#bucket, [deb], endpoint);
    return succeeded(await measured(invocation, this.#world.folder), this.#contestant.name);
  }

  async counted(): Promise<Omit<Publishing, 'contestant' | 'count' | 'cost' | 'runs'>> {
    const proxy = await startProxy(this.#world.store.endpoint);
    try {
      proxy.latency = LATENCY;
      const { wall } = await this.run(proxy.endpoint);
      const { exchanges } = proxy;
      const commit = exchanges.findLastIndex(
        ({ method, key }) => method === 'PUT' && /\/(InRelease|Release)$/.test(key),
      );
      const inRelease = exchanges.findLast(({ method, key }) => method === 'PUT' && /\/InRelease$/.test(key));
      const last = inRelease ?? exchanges[commit];
      const until = exchanges.filter(({ began }) => began <= (last?.began ?? 0));
      return {
        requests: exchanges.length,
        sent: exchanges.reduce((sum, each) => sum + each.sent, 0),
        received: exchanges.reduce((sum, each) => sum + each.received, 0),
        depth: depthOf(exchanges),
        depthToCommit: depthOf(until),
        indexBytes: exchanges
          .filter(({ method, key }) => method === 'PUT' && /\/(Packages[^/]*|by-hash\/.*)$/.test(key))
          .reduce((sum, each) => sum + each.sent, 0),
        slowWall: wall,
      };
    } finally {
      await proxy.stop();
    }
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

async function benchFloor(
  world: World,
  recorded: readonly Recorded[],
  count: number,
  runs: number,
): Promise<Publishing> {
  const costs: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    const bucket = `floor-${count}-${run}`;
    await readyBucket(world, recorded, bucket);
    const cost = succeeded(await measured(await floor(world, recorded, bucket), world.folder), 'the floor');
    if (cost.output !== '') throw new Error(`the floor's requests were refused:\n${cost.output}`);
    costs.push(cost);
  }
  return {
    contestant: 'floor',
    count,
    cost: medianCost(costs),
    runs,
    requests: recorded.length,
    sent: recorded.reduce((sum, { body }) => sum + body.length, 0),
    received: recorded.reduce((sum, { answer }) => sum + answer.length, 0),
    depth: Number.NaN,
    depthToCommit: Number.NaN,
    indexBytes: indexOf(count).gz.length,
    slowWall: Number.NaN,
  };
}
