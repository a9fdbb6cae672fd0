import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { attempt } from '../support/hosts/command.ts';
import { allSets, placeOf } from '../support/hosts/place.ts';

/** Everything on this machine that carries a set's name: processes, mounts, links, control groups, folders. */
export async function tracesOf(set: string): Promise<readonly string[]> {
  const name = new RegExp(`\\b${set}\\b`);
  const listings = await Promise.all([
    lines('ps', '-e', '-o', 'pid=,args='),
    lines('cat', '/proc/self/mountinfo'),
    lines('ip', '-oneline', 'link'),
    lines('find', '/sys/fs/cgroup', '-type', 'd'),
    lines('find', '/run', '-maxdepth', '4', '-not', '-path', '/run/user/*'),
  ]);
  return listings.flat().filter((line) => name.test(line));
}

/** The network links of a set, each by index and name: its bridge and this machine's ends of the cables. */
export async function linksOf(set: string): Promise<readonly string[]> {
  const link = new RegExp(`^[0-9]+: ${set}(-[0-9]+)?(?=[@:])`);
  return (await lines('ip', '-oneline', 'link')).flatMap((line) => link.exec(line)?.[0] ?? []);
}

/** The sets that a process has, by what it has written when it claimed them. */
export async function setsOf(pid: number): Promise<readonly string[]> {
  const sets = await allSets();
  const owners = await Promise.all(
    sets.map(async (set) => readFile(placeOf(set).owner, 'utf8').catch(() => '')),
  );
  return sets.filter((_set, index) => owners[index]?.startsWith(`${pid} `));
}

/** Network namespaces that some process lives in or some mount keeps. */
export async function namespaces(): Promise<readonly string[]> {
  return (await lines('lsns', '--type', 'net', '--noheadings', '--output', 'NS')).map((line) => line.trim());
}

/** Waits until a set has left no trace; what is left after a minute is the answer, else none. */
export async function tracesLeft(set: string): Promise<readonly string[]> {
  for (const end = Date.now() + 60_000; Date.now() < end; await delay(50)) {
    if ((await tracesOf(set)).length === 0) return [];
  }
  return tracesOf(set);
}

async function lines(program: string, ...args: string[]): Promise<readonly string[]> {
  const exit = await attempt(program, args);
  return exit.output.split('\n').filter((line) => line !== '');
}
