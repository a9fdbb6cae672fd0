import type { Contestant } from './contestant.ts';
import { measured } from './measure.ts';
import { getObject } from './objects.ts';
import { sample } from './packages.ts';
import { folderWith, type World } from './world.ts';

/** What became of a crowd of publishers who started at once, each with a package of its own. */
export interface Crowd {
  readonly contestant: string;
  readonly publishers: number;
  /** Until the last had ended, in seconds. */
  readonly wall: number;
  /** CPU seconds of all. */
  readonly cpu: number;
  readonly failed: number;
  /** Packages that exit code 0 promised and the index doesn't have. */
  readonly lost: number;
}

/** Lets `publishers` publish at once into one suite of `count` packages. */
export async function benchCrowd(
  world: World,
  contestant: Contestant,
  count: number,
  publishers: number,
  round: number,
): Promise<Crowd> {
  const bucket = `crowd-${contestant.name.replaceAll(/[^a-z0-9]+/g, '-')}-${round}`;
  await world.store.createBucket(bucket);
  await contestant.prepare(bucket, count);
  const members = Array.from({ length: publishers }, (_, place) => sample(1_000_000 + place));
  const invocations = await Promise.all(
    members.map(async (each) =>
      contestant.publish(bucket, await folderWith(world, each), world.store.endpoint),
    ),
  );
  const began = performance.now();
  const runs = await Promise.all(invocations.map(async (invocation) => measured(invocation, world.folder)));
  const wall = (performance.now() - began) / 1000;
  const there = await namesOf(world, bucket);
  const promised = members.filter((_, place) => runs[place]?.code === 0);
  return {
    contestant: contestant.name,
    publishers,
    wall,
    cpu: runs.reduce((sum, { cpu }) => sum + cpu, 0),
    failed: publishers - promised.length,
    lost: promised.filter(({ name }) => !there.has(name)).length,
  };
}

/** The packages of the suite as a client sees it. */
async function namesOf({ store }: World, bucket: string): Promise<ReadonlySet<string>> {
  const { gunzipSync } = await import('node:zlib');
  const index = await getObject(store, bucket, 'dists/stable/main/binary-amd64/Packages.gz');
  const text = index === undefined ? '' : gunzipSync(index).toString();
  return new Set([...text.matchAll(/^Package: (\S+)$/gm)].map((match) => match[1] ?? ''));
}
