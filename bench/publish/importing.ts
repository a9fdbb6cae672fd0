import type { Contestant } from './contestant.ts';
import { floor, readyBucket } from './floor.ts';
import { measured, type Run, succeeded } from './measure.ts';
import { writeDebs } from './packages.ts';
import { startRecorder } from './recorder.ts';
import { folderOf, type World } from './world.ts';

/** What it took to bring so many packages into an empty repository. */
export interface Importing {
  readonly contestant: string;
  readonly count: number;
  readonly run: Run;
}

/** The first import, by each contestant, and the floor of the first of them. */
export async function benchImporting(
  world: World,
  contestants: readonly Contestant[],
  count: number,
  say: (text: string) => void,
): Promise<readonly Importing[]> {
  const files = await writeDebs(folderOf(world, `import-${count}`), 0, count);
  const results: Importing[] = [];
  const keep = (contestant: string, run: Run): void => {
    succeeded(run, contestant);
    say(`${contestant}: first import of ${count} in ${run.wall.toFixed(1)} s`);
    results.push({ contestant, count, run });
  };
  for (const contestant of contestants) {
    const bucket = `import-${contestant.name.replaceAll(/[^a-z0-9]+/g, '-')}-${count}`;
    await world.store.createBucket(bucket);
    const invocation = await contestant.publish(bucket, files, world.store.endpoint);
    keep(contestant.name, await measured(invocation, world.folder));
  }
  const [first] = contestants;
  if (first !== undefined) keep('floor', await importFloor(world, first, files));
  return results;
}

async function importFloor(world: World, contestant: Contestant, files: readonly string[]): Promise<Run> {
  const recorder = await startRecorder(world.store.endpoint, 0);
  const bucket = `import-recorded-${files.length}`;
  await world.store.createBucket(bucket);
  const invocation = await contestant.publish(bucket, files, recorder.endpoint);
  succeeded(await measured(invocation, world.folder), contestant.name);
  await recorder.stop();
  const target = `import-floor-${files.length}`;
  await readyBucket(world, recorder.recorded, target);
  return measured(await floor(world, recorder.recorded, target), world.folder);
}
