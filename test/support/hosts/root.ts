import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { command } from './command.ts';
import { withLock } from './lock.ts';
import { sourceLine, sourcesFor } from './sources.ts';

/** What every host has: an init, sshd, what Ansible and apt need, and a way to check signatures. */
const ALWAYS = [
  'adduser',
  'ca-certificates',
  'curl',
  'dbus',
  'debsig-verify',
  'init',
  'iproute2',
  'openssh-server',
  'procps',
  'python3',
  'python3-apt',
  'sudo',
  'systemd-sysv',
];
/** In the name of a root that is being made; who holds the lock and sees one knows that its maker is no more. */
const UNFINISHED = '.new-';
const PREPARE = join(import.meta.dirname, 'prepare-root.sh');

/** Folder of things that cost a download: `DEB_ACTIONS_CACHE`, else below the home. */
export function cacheFolder(): string {
  return process.env.DEB_ACTIONS_CACHE ?? join(homedir(), '.cache', 'deb-actions');
}

/**
 * A Debian (or Ubuntu) root folder with these packages and their dependencies, made once and then kept.
 * Nobody may write to it: hosts use it as the lower layer of an overlay.
 */
export async function rootFor(codename: string, packages: readonly string[]): Promise<string> {
  const wanted = [...new Set([...ALWAYS, ...packages])].sort();
  const sources = (await sourcesFor(codename)).map(sourceLine);
  const recipe = JSON.stringify([wanted, sources, await readFile(PREPARE, 'utf8')]);
  const key = createHash('sha256').update(recipe).digest('hex').slice(0, 16);
  const folder = join(cacheFolder(), 'roots');
  const root = join(folder, `${codename}-${key}`);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if (await exists(root)) return root;
  return withLock(folder, async () => {
    if (await exists(root)) return root;
    for (const name of await readdir(folder)) {
      if (name.includes(UNFINISHED)) await rm(join(folder, name), { recursive: true, force: true });
    }
    await make(root, codename, wanted, sources);
    return root;
  });
}

async function make(root: string, codename: string, packages: readonly string[], sources: readonly string[]) {
  const archives = join(cacheFolder(), 'archives', codename);
  await mkdir(archives, { recursive: true });
  const unfinished = await mkdtemp(`${root}${UNFINISHED}`);
  try {
    await command(
      // It ends when this process does.
      'setpriv',
      '--pdeathsig=TERM',
      'mmdebstrap',
      '--quiet',
      '--mode=root',
      '--variant=minbase',
      `--include=${packages.join(',')}`,
      '--aptopt=APT::Install-Recommends "false"',
      '--aptopt=Acquire::Languages "none"',
      '--dpkgopt=force-unsafe-io',
      ...['doc', 'man', 'locale', 'info'].map((part) => `--dpkgopt=path-exclude=/usr/share/${part}/*`),
      '--skip=essential/unlink',
      '--skip=download/empty',
      '--setup-hook=mkdir -p "$1/var/cache/apt/archives"',
      `--setup-hook=sync-in '${archives}' /var/cache/apt/archives/`,
      `--customize-hook=sync-out /var/cache/apt/archives '${archives}'`,
      `--customize-hook=${PREPARE}`,
      codename,
      join(unfinished, 'root'),
      ...sources,
    );
    await rename(join(unfinished, 'root'), root);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
