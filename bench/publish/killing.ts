import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startProxy } from '../../test/support/s3/index.ts';
import { openClient } from './client.ts';
import type { Contestant } from './contestant.ts';
import { type Invocation, measured, succeeded } from './measure.ts';
import { sample, samples, writeDebs } from './packages.ts';
import { folderOf, folderWith, type World } from './world.ts';

/** What became of clients when a publisher was killed at each moment of a run. */
export interface Killing {
  readonly contestant: string;
  /** Before and after each request. */
  readonly moments: number;
  /** Those after which a client, old or fresh, could not update or not fetch what was there before. */
  readonly broken: number;
}

/** Packages that are there before. */
const BEFORE = 3;
/** Moments tried at once. */
const LANES = 2;

/**
 * Kills the publisher of one more package (SIGKILL) before and after each of its requests, each time in a repository
 * of its own, and looks what clients make of what is left: one with the lists of before, and a fresh one.
 */
export async function benchKilling(world: World, contestant: Contestant): Promise<Killing> {
  const requests = await requestsOf(world, contestant);
  const moments = Array.from({ length: requests }, (_, at) => at + 1).flatMap((request) => [
    { request, when: 'before' as const },
    { request, when: 'after' as const },
  ]);
  const queue = moments.values();
  let broken = 0;
  const lane = async (): Promise<void> => {
    for (const moment of queue) if (!(await survives(world, contestant, moment))) broken += 1;
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { contestant: contestant.name, moments: moments.length, broken };
}

interface Moment {
  /** From 1, in the order of arrival. */
  readonly request: number;
  readonly when: 'before' | 'after';
}

/** How many requests a run sends that nobody kills. */
async function requestsOf(world: World, contestant: Contestant): Promise<number> {
  const bucket = await repository(world, contestant);
  const proxy = await startProxy(world.store.endpoint);
  try {
    const run = await measured(await oneMore(world, contestant, bucket, proxy.endpoint), world.folder);
    succeeded(run, contestant.name);
    return proxy.exchanges.length;
  } finally {
    await proxy.stop();
  }
}

async function survives(world: World, contestant: Contestant, moment: Moment): Promise<boolean> {
  const bucket = await repository(world, contestant);
  const names = [...samples(BEFORE)].map(({ name }) => name);
  const [old, fresh] = [await openClient(world, bucket), await openClient(world, bucket, 'fresh')];
  try {
    await old.update();
    await killedAt(world, contestant, bucket, moment);
    const ends = [await old.fetches(names), await fresh.fetches(names)];
    return ends.every((isWhole) => isWhole);
  } finally {
    await Promise.all([old.close(), fresh.close()]);
  }
}

async function killedAt(
  world: World,
  contestant: Contestant,
  bucket: string,
  { request, when }: Moment,
): Promise<void> {
  const proxy = await startProxy(world.store.endpoint);
  const publisher = start(await oneMore(world, contestant, bucket, proxy.endpoint));
  let isKilled = false;
  const kill = async (): Promise<void> => {
    isKilled = true;
    await publisher.kill();
  };
  proxy.plot = {
    before: async ({ number }) => {
      if (number === request && when === 'before') await kill();
      // What a killed process had not sent by then, it never will.
      return isKilled ? { kind: 'reset' } : undefined;
    },
    after: async ({ number }) => {
      if (number === request && when === 'after') await kill();
    },
  };
  try {
    await publisher.ended;
  } finally {
    await proxy.stop();
  }
}

/** A program in a process group of its own, so that what it started is killed with it. */
function start({ argv, environment, cwd }: Invocation) {
  const [program, ...args] = argv;
  const child = spawn(program, args, { cwd, env: environment, stdio: 'ignore', detached: true });
  const ended = once(child, 'exit');
  return {
    ended,
    kill: async (): Promise<void> => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}

let repositories = 0;

/** A repository that the contestant has made, with a few packages. @returns its bucket */
async function repository(world: World, contestant: Contestant): Promise<string> {
  repositories += 1;
  const bucket = `killed-${repositories}`;
  await world.store.createBucket(bucket);
  const made = await contestant.publish(bucket, (await debsOf(world)).before, world.store.endpoint);
  succeeded(await measured(made, world.folder), contestant.name);
  return bucket;
}

async function oneMore(world: World, contestant: Contestant, bucket: string, endpoint: string) {
  return contestant.publish(bucket, (await debsOf(world)).more, endpoint);
}

let debs: Promise<{ readonly before: string; readonly more: string }> | undefined;

/** The folders of what is there before, and of what is added: written once, since several read them at once. */
function debsOf(world: World) {
  debs ??= (async () => ({
    before: await writeDebs(folderOf(world, `debs/before-${BEFORE}`), samples(BEFORE)),
    more: await folderWith(world, sample(BEFORE)),
  }))();
  return debs;
}
