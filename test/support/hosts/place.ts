import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where a set of hosts keeps what it makes. The set's name is its bridge's (`dah0`): everything else, folders,
 * control groups and network links, carries it, so that what belongs to a set is known by name alone.
 */
export const FOLDER = '/run/deb-actions';
export const PREFIX = 'dah';
/** The subnet of all sets, set aside for testing (RFC 2544); set N has 198.18.N.0/24. */
export const ALL_SETS = '198.18.0.0/15';

export interface Place {
  readonly set: string;
  /** Its folder: the file `owner`, and the tmpfs `disk` with all that its hosts write. */
  readonly folder: string;
  readonly owner: string;
  readonly disk: string;
  /** This machine's address on the bridge. */
  readonly bridge: string;
}

export function placeOf(set: string): Place {
  const folder = join(FOLDER, set);
  const number = Number(set.slice(PREFIX.length));
  return {
    set,
    folder,
    owner: join(folder, 'owner'),
    disk: join(folder, 'disk'),
    bridge: `198.18.${number}.1`,
  };
}

/** The address of a set's nth host, from 0. */
export function hostAddress(place: Place, index: number): string {
  return place.bridge.replace(/1$/, String(index + 11));
}

/** All sets there are, with living owners or not. */
export async function allSets(): Promise<readonly string[]> {
  const names = await readdir(FOLDER).catch(() => []);
  return names.filter((name) => new RegExp(`^${PREFIX}[0-9]+$`).test(name));
}

/** A process, told apart from a later one with the same id by when it started. */
export async function processMark(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return started === undefined ? undefined : `${pid} ${started}`;
}
