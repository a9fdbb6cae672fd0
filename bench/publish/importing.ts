import type { Contestant } from './contestant.ts';
import { runFloor } from './floor.ts';
import { type Cost, measured, medianCost, type Run, succeeded } from './measure.ts';
import { samples, writeDebs } from './packages.ts';
import { type Recorded, startRecorder } from './recorder.ts';
import { inRounds, type Lane } from './rounds.ts';
import { folderOf, type World } from './world.ts';

/** What it took to bring so many packages into an empty repository. */
export interface Importing {
  readonly contestant: string;
  readonly count: number;
  readonly cost: Cost;
  readonly runs: number;
}

/**
 * The first import by each contestant, and the floor of the first of them, which is ours: rounds of one run of each, like
 * those of one package. An import in `done` counts as a run: one that prepared another part of the benchmark.
 */
export async function benchImporting(
  world: World,
  contestants: readonly Contestant[],
  count: number,
  runsOf: (contestant: Contestant) => number,
  done: readonly Importing[],
  say: (text: string) => void,
): Promise<readonly Importing[]> {
  const debs = await writeDebs(folderOf(world, `debs/${count}`), samples(count));
  const lanes = contestants.flatMap((contestant, place): readonly Lane[] => {
    const { name } = contestant;
    const costs = done
      .filter((each) => each.contestant === name && each.count === count)
      .map(({ cost }) => cost);
    const runs = runsOf(contestant);
    const lane = {
      name,
      runs,
      costs,
      run: async () => importInto(world, contestant, debs, world.store.endpoint),
    };
    if (place > 0) return [lane];
    let recorded: Promise<readonly Recorded[]> | undefined;
    const floor = async (): Promise<Run> => {
      recorded ??= recordedImport(world, contestant, debs);
      return runFloor(world, await recorded, bucketFor('floor'), world.store.endpoint);
    };
    return [lane, { name: 'floor', runs, costs: [], run: floor }];
  });
  await inRounds(lanes, say);
  return lanes.flatMap(({ name, costs }) => {
    say(`${name}: ${count} imported in ${costs.map(({ wall }) => wall.toFixed(1)).join(' ')} s`);
    return costs.length === 0
      ? []
      : [{ contestant: name, count, cost: medianCost(costs), runs: costs.length }];
  });
}

async function importInto(
  world: World,
  contestant: Contestant,
  debs: string,
  endpoint: string,
): Promise<Run> {
  const bucket = bucketFor(contestant.name);
  await world.store.createBucket(bucket);
  const invocation = await contestant.publish(bucket, debs, endpoint);
  return succeeded(await measured(invocation, world.folder), contestant.name);
}

async function recordedImport(
  world: World,
  contestant: Contestant,
  debs: string,
): Promise<readonly Recorded[]> {
  const recorder = await startRecorder(world.store.endpoint, 0);
  try {
    await importInto(world, contestant, debs, recorder.endpoint);
    return recorder.recorded;
  } finally {
    await recorder.stop();
  }
}

let buckets = 0;

/** A bucket of its own for each run. */
function bucketFor(name: string): string {
  buckets += 1;
  return `import-${name.replaceAll(/[^a-z0-9]+/g, '-')}-${buckets}`;
}
