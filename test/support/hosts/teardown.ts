import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { endGroups } from './cgroup.ts';
import { ownerLives } from './claim.ts';
import { attempt, command } from './command.ts';
import { withLock } from './lock.ts';
import { cablesOf } from './network.ts';
import { allSets, FOLDER, type Place, placeOf } from './place.ts';

/** Teardowns take turns, so that none meets a set that another has just cleared and a third taken again. */
const TURN = '/run/lock';

/** Removes a set that belongs to `mark`, whatever of it there is: processes, mounts, links, control groups, folders. */
export async function tearDown(place: Place, mark: string): Promise<void> {
  await withLock(TURN, async () => {
    if ((await readFile(place.owner, 'utf8').catch(() => '')) === mark) await remove(place);
  });
}

/** Removes the sets that processes have left behind which are no more. */
export async function clearLeftovers(): Promise<void> {
  for (const place of (await allSets()).map(placeOf)) {
    await withLock(TURN, async () => {
      if (!(await ownerLives(place))) await remove(place);
    });
  }
}

async function remove(place: Place): Promise<void> {
  const hosts = await readdir(join(place.disk, 'hosts')).catch(() => []);
  await Promise.all(hosts.map(async (host) => endGroups(groupName(place, host))));
  const mounted = await attempt('mountpoint', ['--quiet', place.disk]);
  if (mounted.kind === 'exited' && mounted.code === 0) await command('umount', '--recursive', place.disk);
  // The kernel takes a namespace's end of a cable, and ours with it, only when it comes round to it.
  for (const cable of await cablesOf(place)) await attempt('ip', ['link', 'delete', cable]);
  const link = await attempt('ip', ['link', 'show', place.set]);
  if (link.kind === 'exited' && link.code === 0) await command('ip', 'link', 'delete', place.set);
  await rm(place.folder, { recursive: true, force: true });
  await rmdir(FOLDER).catch(() => undefined);
}

/** The name of a host's control groups and of its machine. */
export function groupName(place: Place, host: string): string {
  return `${place.set}-${host}`;
}
