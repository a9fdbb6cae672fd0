import { writeFile } from 'node:fs/promises';
import { attempt, command } from './command.ts';
import { ALL_SETS, type Place } from './place.ts';

/** The bridge of a set: this machine is on it, as are all of its hosts, and nothing else. */
export async function makeBridge(place: Place): Promise<void> {
  await command('ip', 'link', 'add', place.set, 'type', 'bridge', 'forward_delay', '0');
  await command('ip', 'address', 'add', `${place.bridge}/24`, 'dev', place.set);
  await command('ip', 'link', 'set', place.set, 'up');
}

/**
 * A network namespace, kept by the file at `path`, with a cable to the bridge. The host reaches this machine, the
 * other hosts and, through this machine's address, what listens for other sets; it has no way to the internet.
 */
export async function connect(place: Place, path: string, cable: string, address: string): Promise<void> {
  await writeFile(path, '');
  await command('unshare', `--net=${path}`, 'true');
  const inside = (...args: string[]) => command('nsenter', `--net=${path}`, 'ip', ...args);
  await command('ip', 'link', 'add', cable, 'type', 'veth', 'peer', 'name', 'host0', 'netns', path);
  await command('ip', 'link', 'set', cable, 'master', place.set, 'up');
  await inside('link', 'set', 'lo', 'up');
  await inside('address', 'add', `${address}/24`, 'dev', 'host0');
  await inside('link', 'set', 'host0', 'up');
  await inside('route', 'add', ALL_SETS, 'via', place.bridge);
}

/** This machine's ends of the cables of a set that are still there, by name. */
export async function cablesOf(place: Place): Promise<readonly string[]> {
  const { output } = await attempt('ip', ['-oneline', 'link', 'show', 'type', 'veth']);
  return [...output.matchAll(/^[0-9]+: ([^@:]+)/gm)].flatMap(([, name]) =>
    name?.startsWith(`${place.set}-`) ? [name] : [],
  );
}
