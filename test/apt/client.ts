import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Where the packages are installed, below the client's folder, and where dpkg keeps what it knows of them. */
const ROOT = 'root';
const DPKG = `${ROOT}/var/lib/dpkg`;

/** An apt of its own: its lists, cache, sources and system lie in a folder; the machine's are neither read nor changed. */
export class AptClient {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @param sources deb822 @param more of apt's configuration */
  static async open(sources: string, more: Readonly<Record<string, string>> = {}): Promise<AptClient> {
    const folder = await mkdtemp(join(tmpdir(), 'apt-client-'));
    for (const each of ['state/lists/partial', 'cache/archives/partial', 'sources', 'downloads', DPKG]) {
      await mkdir(join(folder, each), { recursive: true });
    }
    await writeFile(join(folder, DPKG, 'status'), '');
    await writeFile(join(folder, 'sources/one.sources'), sources);
    const options = {
      'Dir::State': join(folder, 'state'),
      'Dir::State::status': join(folder, DPKG, 'status'),
      'Dir::Log': folder,
      'Dir::Cache': join(folder, 'cache'),
      'Dir::Etc::SourceList': '/dev/null',
      'Dir::Etc::SourceParts': join(folder, 'sources'),
      'Dir::Etc::Main': '/dev/null',
      'Dir::Etc::Parts': join(folder, 'nothing'),
      'Dir::Etc::Preferences': '/dev/null',
      'Dir::Etc::PreferencesParts': join(folder, 'nothing'),
      'APT::Architecture': 'amd64',
      'APT::Architectures': 'amd64',
      'APT::Sandbox::User': '',
      'Acquire::Languages': 'none',
      'Acquire::Retries': '0',
      'Debug::NoLocking': 'true',
      ...more,
    };
    await mkdir(join(folder, 'nothing'));
    await writeFile(
      join(folder, 'apt.conf'),
      Object.entries(options)
        .map(([name, value]) => `${name} "${value}";\n`)
        .join(''),
    );
    return new AptClient(folder);
  }

  async #run(program: string, ...args: readonly string[]): Promise<string> {
    const { stdout, stderr } = await execute(program, [...args], {
      cwd: join(this.folder, 'downloads'),
      env: { ...process.env, APT_CONFIG: join(this.folder, 'apt.conf'), LC_ALL: 'C.UTF-8' },
      maxBuffer: 64 * 1024 * 1024,
    });
    return `${stdout}${stderr}`;
  }

  /** @throws when apt has an error or a warning */
  async update(): Promise<string> {
    const said = await this.#run('apt-get', 'update', '-o', 'APT::Update::Error-Mode=any');
    if (/^[EW]: /m.test(said)) throw new Error(said);
    return said;
  }

  /** Accepts what a repository says of itself now, whatever it said before. */
  async updateAllowing(): Promise<void> {
    await this.#run('apt-get', 'update', '--allow-releaseinfo-change', '-o', 'APT::Update::Error-Mode=any');
  }

  /** Every package and version that apt knows, sorted: `shop=1.0`. */
  async known(): Promise<readonly string[]> {
    const names = (await this.#run('apt-cache', 'pkgnames')).split('\n').filter((name) => name !== '');
    const text = names.length === 0 ? '' : await this.#run('apt-cache', 'madison', ...names);
    return [...text.matchAll(/^ *(\S+) \| +(\S+) \|/gm)]
      .map(([, name, version]) => `${name}=${version}`)
      .toSorted();
  }

  /** Downloads packages, their hashes checked by apt. @returns file names */
  async download(...packages: readonly string[]): Promise<readonly string[]> {
    await this.#run('apt-get', 'download', ...packages);
    const downloads = join(this.folder, 'downloads');
    const files = await readdir(downloads);
    for (const file of files) await rm(join(downloads, file));
    return files.toSorted();
  }

  /** Installs packages (`shop`, `shop=1.0`) below the client's folder; who isn't root downloads them alone. */
  async install(...packages: readonly string[]): Promise<void> {
    const root = [`--root=${join(this.folder, ROOT)}`, '--force-unsafe-io', '--log=/dev/null'];
    const options = root.flatMap((option) => ['-o', `DPkg::Options::=${option}`]);
    const isRoot = process.getuid?.() === 0;
    await this.#run('apt-get', 'install', '-y', ...options, ...(isRoot ? [] : ['-d']), ...packages);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
