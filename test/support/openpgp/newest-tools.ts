/** The newest Debian's OpenPGP tools, beside this machine's own: run without being installed. */

import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from '../s3/command.ts';
import { debianMirror } from '../s3/mirror.ts';
import { cacheFolder } from '../s3/tree.ts';

const WANTED = ['apt', 'debsig-verify', 'gpg', 'gpg-agent', 'gpgv', 'gpgconf', 'sq', 'sqv'];
/** Another number is another set of tools. */
const LAYOUT = 1;

export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** A tree of unpacked packages. */
export interface NewestTools {
  readonly folder: string;
  /** apt's policy on algorithms, for SEQUOIA_CRYPTO_POLICY. */
  readonly aptPolicy: string;
  /** What starts a program of the tree: its loader, with its libraries. The machine's may be older. */
  command(program: string): readonly [string, ...string[]];
}

/**
 * The tools, downloaded on first use into the tests' cache.
 * @throws Error where there is no Debian mirror to be had
 */
export async function newestTools(): Promise<NewestTools> {
  const folder = join(cacheFolder(), `openpgp-tools-${LAYOUT}-${process.arch}`);
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    await mkdir(cacheFolder(), { recursive: true });
    const lock = join(cacheFolder(), 'openpgp-tools.lock');
    await command('flock', [lock, process.execPath, import.meta.filename, folder]);
  }
  const libraries = (await readdir(join(folder, 'usr/lib'))).find((name) => name.endsWith('-linux-gnu'));
  if (libraries === undefined) throw new Error(`${folder} holds no libraries: remove it and try again.`);
  const path = join(folder, 'usr/lib', libraries);
  const loader = (await readdir(path)).find((name) => name.startsWith('ld-linux'));
  if (loader === undefined) throw new Error(`${folder} holds no loader: remove it and try again.`);
  return {
    folder,
    aptPolicy: join(folder, 'usr/share/apt/default-sequoia.config'),
    command: (program) => [join(path, loader), '--library-path', path, join(folder, 'usr/bin', program)],
  };
}

/** How a program ended, whatever its exit code. */
export async function ended(
  [program, ...first]: readonly [string, ...string[]],
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return await new Promise((resolve, reject) => {
    execFile(
      program,
      [...first, ...args],
      { env: { ...process.env, LC_ALL: 'C.UTF-8', ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (error, output, errors) => {
        if (error === null) resolve({ code: 0, output, errors });
        else if (typeof error.code === 'number') resolve({ code: error.code, output, errors });
        else reject(error);
      },
    );
  });
}

async function install(folder: string): Promise<void> {
  if (
    await access(folder).then(
      () => true,
      () => false,
    )
  )
    return;
  const work = await mkdtemp(join(cacheFolder(), 'openpgp-tools.new-'));
  try {
    const { uri, keyring } = await debianMirror();
    for (const each of [
      'state/lists/partial',
      'cache/archives/partial',
      'etc/apt.conf.d',
      'etc/preferences.d',
    ]) {
      await mkdir(join(work, each), { recursive: true });
    }
    await writeFile(
      join(work, 'sources.list'),
      `deb [signed-by=${keyring} check-valid-until=no] ${uri} sid main\n`,
    );
    await writeFile(join(work, 'status'), '');
    const settings = {
      'Dir::State': join(work, 'state'),
      'Dir::State::status': join(work, 'status'),
      'Dir::Cache': join(work, 'cache'),
      'Dir::Etc': join(work, 'etc'),
      'Dir::Etc::SourceList': join(work, 'sources.list'),
      'Dir::Etc::SourceParts': '/dev/null',
      'APT::Install-Recommends': 'false',
      'APT::Sandbox::User': '',
      'Acquire::Languages': 'none',
      'Acquire::Retries': '3',
      'Debug::NoLocking': 'true',
    };
    const configuration = join(work, 'apt.conf');
    const lines = Object.entries(settings).map(([name, value]) => `${name} "${value}";\n`);
    await writeFile(configuration, lines.join(''));
    const apt = { APT_CONFIG: configuration };
    await command('apt-get', ['--quiet', '--quiet', 'update'], apt);
    await command('apt-get', ['--quiet', '--quiet', '--yes', '--download-only', 'install', ...WANTED], apt);
    const archives = (await readdir(join(work, 'cache/archives'))).filter((name) => name.endsWith('.deb'));
    const root = join(work, 'root');
    await mkdir(root);
    for (const archive of archives) {
      await command('dpkg-deb', ['--extract', join(work, 'cache/archives', archive), root]);
    }
    await rename(root, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const [, script, target] = process.argv;
if (script === import.meta.filename && target !== undefined) await install(target);
