import type { Contestant } from './contestant.ts';
import { runFloor } from './floor.ts';
import { measured, type Run, succeeded } from './measure.ts';
import { samples, writeDebs } from './packages.ts';
import { startRecorder } from './recorder.ts';
import { folderOf, type World } from './world.ts';

/** What it took to bring so many packages into an empty repository. */
export interface Importing {
  readonly contestant: string;
  readonly count: number;
  readonly run: Run;
}

/**
 * The first import, by each contestant, and the floor of the first of them. `done`: the imports that prepared another part
 * of the benchmark are not made again.
 */
export async function benchImporting(
  world: World,
  contestants: readonly Contestant[],
  count: number,
  done: readonly Importing[],
  say: (text: string) => void,
): Promise<readonly Importing[]> {
  const debs = await writeDebs(folderOf(world, `debs/${count}`), samples(count));
  const results: Importing[] = [];
  for (const [place, contestant] of contestants.entries()) {
    const { name } = contestant;
    const there = done.find((each) => each.contestant === name && each.count === count);
    try {
      results.push(there ?? { contestant: name, count, run: await importOf(world, contestant, count, debs) });
    } catch (error) {
      if (place === 0) throw error;
      say(String(error));
    }
    if (place === 0)
      results.push({ contestant: 'floor', count, run: await importFloor(world, contestant, debs) });
  }
  for (const { contestant, run } of results)
    say(`${contestant}: ${count} imported in ${run.wall.toFixed(1)} s`);
  return results;
}

async function importOf(world: World, contestant: Contestant, count: number, debs: string): Promise<Run> {
  const bucket = `import-${contestant.name.replaceAll(/[^a-z0-9]+/g, '-')}-${count}`;
  await world.store.createBucket(bucket);
  const invocation = await contestant.publish(bucket, debs, world.store.endpoint);
  return succeeded(await measured(invocation, world.folder), contestant.name);
}

async function importFloor(world: World, contestant: Contestant, debs: string): Promise<Run> {
  const { store } = world;
  const recorder = await startRecorder(store.endpoint, 0);
  const bucket = `import-recorded-${debs.replaceAll(/\D+/g, '-')}`;
  await store.createBucket(bucket);
  try {
    const invocation = await contestant.publish(bucket, debs, recorder.endpoint);
    succeeded(await measured(invocation, world.folder), contestant.name);
  } finally {
    await recorder.stop();
  }
  return runFloor(world, recorder.recorded, bucket.replace('recorded', 'floor'), store.endpoint);
}
