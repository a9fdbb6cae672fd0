import { access, mkdir, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { command } from './command.ts';

/** The programs of Ceph that the store runs, with their libraries, in a folder of their own. */
export interface Tree {
  readonly folder: string;
  /** The dynamic loader that starts them: the machine's C library may be older than theirs. */
  readonly loader: string;
}

/** What is in a tree, by number: another number is another tree. */
const LAYOUT = 1;

/** Folder of things that cost a download: `DEB_ACTIONS_CACHE`, else below the user's cache folder. */
export function cacheFolder(): string {
  const { DEB_ACTIONS_CACHE, XDG_CACHE_HOME } = process.env;
  return DEB_ACTIONS_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'deb-actions');
}

/** The name of a tree says what is in it, so one that is there is used without a look at the network. */
export function treeName(version: string): string {
  return `ceph-${LAYOUT}-${process.arch}-${version.replaceAll(/[^\w.+~-]/g, '_')}`;
}

/** The newest tree in the cache. */
export async function installedTree(): Promise<Tree | undefined> {
  const names = await readdir(cacheFolder()).catch(() => []);
  const prefix = treeName('');
  const newest = names
    .filter((name) => name.startsWith(prefix) && !name.includes('.new-'))
    .toSorted()
    .at(-1);
  if (newest === undefined) return undefined;
  const folder = join(cacheFolder(), newest);
  const loader = (await readdir(join(folder, 'lib'))).find((name) => name.startsWith('ld-linux'));
  return loader === undefined ? undefined : { folder, loader: join(folder, 'lib', loader) };
}

/**
 * The tree, downloaded from Debian when the cache has none. Several may ask at once: one downloads, the others wait.
 * @throws Error that says what is missing, and what to do without it.
 */
export async function obtainTree(): Promise<Tree> {
  const there = await installedTree();
  if (there !== undefined) return there;
  await mkdir(cacheFolder(), { recursive: true });
  const lock = join(cacheFolder(), 'ceph.lock');
  try {
    await access('/usr/bin/apt-get');
    await command('flock', [lock, process.execPath, join(import.meta.dirname, 'install.ts')]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      [
        'There is no S3 server for the tests: Ceph radosgw could not be had from Debian.',
        why,
        'Either give a store of your own: S3_ENDPOINT, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment,',
        'or a mirror that has Debian sid: DEB_ACTIONS_DEBIAN_MIRROR=<its address>, with debian-archive-keyring installed.',
      ].join('\n'),
    );
  }
  const made = await installedTree();
  if (made === undefined) throw new Error(`No tree of Ceph appeared in ${cacheFolder()}.`);
  return made;
}
