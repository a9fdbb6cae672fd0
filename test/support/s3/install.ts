/** Downloads Ceph from Debian's newest suite into the cache, unless it is there. Run under a lock, by obtainTree. */

import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { command } from './command.ts';
import { debianMirror, type Mirror } from './mirror.ts';
import { cacheFolder, installedTree, treeName } from './tree.ts';

const WANTED = ['radosgw', 'ceph-mon', 'ceph-osd'];
/** Of all that these depend on, what can hold a program or library that the store runs. */
const NEEDED = /^(lib|zlib1g_|radosgw_|ceph-(base|common|mon|osd)_)/;
const PROGRAMS = ['ceph-mon', 'ceph-osd', 'monmaptool', 'osdmaptool', 'radosgw', 'radosgw-admin'];
/** Libraries that are loaded by name at run time, so that no program lists them. */
const PLUGINS = /\/(rados-classes\/libcls_|ceph\/erasure-code\/libec_)[^/]*\.so$/;

if ((await installedTree()) === undefined) await install();

async function install(): Promise<void> {
  await removeUnfinished();
  const work = await mkdtemp(join(cacheFolder(), 'ceph.new-'));
  try {
    const apt = await aptOf(work, await debianMirror());
    await apt('apt-get', ['--quiet', '--quiet', 'update']);
    const archives = await download(apt, join(work, 'archives'));
    const version = archives.find((file) => file.startsWith('radosgw_'))?.split('_')[1];
    if (version === undefined) throw new Error('Debian has no radosgw for this architecture.');
    const root = join(work, 'root');
    await mkdir(root);
    await unpack(
      archives.map((file) => join(work, 'archives', file)),
      root,
    );
    await prune(root, join(work, 'tree'));
    await rename(join(work, 'tree'), join(cacheFolder(), treeName(version.replaceAll('%3a', '_'))));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What a killed installation left; nobody else installs now, since the lock is ours. */
async function removeUnfinished(): Promise<void> {
  const names = await readdir(cacheFolder());
  for (const name of names.filter((each) => each.startsWith('ceph.new-'))) {
    await rm(join(cacheFolder(), name), { recursive: true, force: true });
  }
}

/** apt with folders of its own: the machine's packages and sources are neither read nor changed, nor is root needed. */
async function aptOf(work: string, mirror: Mirror): Promise<typeof command> {
  for (const folder of [
    'state/lists/partial',
    'cache/archives/partial',
    'etc/apt.conf.d',
    'etc/preferences.d',
    'archives',
  ])
    await mkdir(join(work, folder), { recursive: true });
  const sources = join(work, 'sources.list');
  await writeFile(sources, `deb [signed-by=${mirror.keyring} check-valid-until=no] ${mirror.uri} sid main\n`);
  await writeFile(join(work, 'status'), '');
  const configuration = join(work, 'apt.conf');
  await writeFile(
    configuration,
    Object.entries({
      'Dir::State': join(work, 'state'),
      'Dir::State::status': join(work, 'status'),
      'Dir::Cache': join(work, 'cache'),
      'Dir::Etc': join(work, 'etc'),
      'Dir::Etc::SourceList': sources,
      'Dir::Etc::SourceParts': '/dev/null',
      'APT::Install-Recommends': 'false',
      'APT::Sandbox::User': '',
      'Acquire::Languages': 'none',
      'Acquire::Retries': '3',
      'APT::Update::Error-Mode': 'any',
    })
      .map(([name, value]) => `${name} "${value}";\n`)
      .join(''),
  );
  return async (program, args) => command(program, args, { APT_CONFIG: configuration });
}

async function download(apt: typeof command, folder: string): Promise<readonly string[]> {
  const listed = await apt('apt-get', ['--quiet', '--quiet', '--print-uris', 'install', ...WANTED]);
  const names = [...listed.matchAll(/^'[^']*' (\S+)_\S+_\S+\.deb /gm)].map((match) => match[1] ?? '');
  const needed = names.filter((name) => NEEDED.test(`${name}_`));
  await command('sh', [
    '-c',
    'cd "$1" && shift && APT_CONFIG="$1" && export APT_CONFIG && shift && exec apt-get --quiet --quiet download "$@"',
    'sh',
    folder,
    join(folder, '..', 'apt.conf'),
    ...needed,
  ]);
  return readdir(folder);
}

async function unpack(archives: readonly string[], root: string): Promise<void> {
  const queue = [...archives];
  const worker = async (): Promise<void> => {
    for (let archive = queue.pop(); archive !== undefined; archive = queue.pop()) {
      await command('dpkg-deb', ['--extract', archive, root]);
    }
  };
  await Promise.all([worker(), worker()]);
}

/** Copies the programs, their plugins and every library they load, and nothing else, into `tree`. */
async function prune(root: string, tree: string): Promise<void> {
  const files = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name));
  const loader = files.find((file) => /\/usr\/lib\/[^/]*-linux-gnu[^/]*\/ld-linux[^/]*$/.test(file));
  if (loader === undefined) throw new Error('The dynamic loader is not among the packages.');
  const libraries = join(loader, '..');
  const path = [libraries, join(libraries, 'ceph'), join(root, 'usr/lib')].join(':');
  const programs = PROGRAMS.map((program) => join(root, 'usr/bin', program));
  const plugins = files.filter((file) => PLUGINS.test(file));
  const copy = async (file: string, folder: string): Promise<void> =>
    cp(file, join(tree, folder, basename(file)), { dereference: true, recursive: false });
  for (const file of programs) await copy(file, 'bin');
  for (const file of plugins) await copy(file, basename(join(file, '..')));
  const loaded = new Set([loader]);
  for (const file of [...programs, ...plugins]) {
    const list = await command(loader, ['--library-path', path, '--list', file]);
    for (const [, library = ''] of list.matchAll(/=> (\/\S+)/g)) {
      if (library.startsWith(root)) loaded.add(library);
      else throw new Error(`${basename(file)} needs ${library}, which is not among the packages.`);
    }
  }
  for (const file of loaded) await copy(file, 'lib');
}
