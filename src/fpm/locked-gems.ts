import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bytesSource, joined } from '../bytes/index.ts';
import { decompress, readTar } from '../deb/index.ts';
import { Failure } from '../failure.ts';
import type { LockedGem } from './gems/lock.ts';
import { must, type Toolbox } from './toolbox.ts';

/** Carries a folder between machines. A cache that can't be had is no error. */
export interface FolderCache {
  restore(folder: string, key: string): Promise<boolean>;
  save(folder: string, key: string): Promise<void>;
}

/** Where gems are kept between runs. Nothing there is trusted: each file counts by its checksum alone. */
export interface GemPlaces {
  readonly toolCache: string;
  readonly cache: FolderCache;
}

/**
 * Fetches gem files from the sources that RubyGems is set to, with its proxies. `gem install` would run code of a gem
 * before its checksum is compared, and `gem fetch` of Debian 12 reads the server's whole list first.
 */
const FETCH = `
require "rubygems/remote_fetcher"
ARGV.each do |file|
  found = Gem.sources.each_source.to_a.any? do |source|
    bytes = Gem::RemoteFetcher.fetcher.fetch_path("#{source.uri.to_s.chomp("/")}/gems/#{file}")
    File.binwrite(file, bytes)
  rescue Gem::RemoteFetcher::FetchError => error
    warn "#{source.uri}: #{error.message}"
  end
  abort "No source has #{file}." unless found
end
`;

/** The largest of ours has 160 kB. */
const LARGEST = 32 * 1024 * 1024;

/**
 * Unpacks locked gems into `<home>/gems/<name>-<version>`: from the tool cache, else from the carried cache, else from
 * the gem server. What is unpacked are the very bytes whose checksum was compared.
 * @throws Failure `build` where one can't be had, `tool` where the server gives another
 */
export async function unpackLocked(
  tools: Toolbox,
  gems: readonly LockedGem[],
  home: string,
  { toolCache, cache }: GemPlaces,
): Promise<void> {
  const key = `deb-actions-fpm-${digest(Buffer.from(JSON.stringify(gems))).slice(0, 16)}`;
  const kept = join(toolCache, key);
  let found = await readGems(kept, gems);
  if (found === undefined && (await cache.restore(kept, key))) found = await readGems(kept, gems);
  if (found === undefined) {
    found = await fetchGems(tools, gems, kept);
    await cache.save(kept, key);
  }
  for (const [name, bytes] of found) await unpackGem(bytes, join(home, 'gems', name), name);
}

/** The bytes of all gems in a folder, by `<name>-<version>`; undefined unless each is there and has its checksum. */
async function readGems(
  folder: string,
  gems: readonly LockedGem[],
): Promise<ReadonlyMap<string, Buffer> | undefined> {
  const found = new Map<string, Buffer>();
  for (const gem of gems) {
    const bytes = await readFile(join(folder, fileName(gem))).catch(() => undefined);
    if (bytes === undefined || digest(bytes) !== gem.sha256) return undefined;
    found.set(`${gem.name}-${gem.version}`, bytes);
  }
  return found;
}

async function fetchGems(
  tools: Toolbox,
  gems: readonly LockedGem[],
  kept: string,
): Promise<ReadonlyMap<string, Buffer>> {
  await mkdir(dirname(kept), { recursive: true });
  const place = await mkdtemp(join(dirname(kept), '.fetching-'));
  try {
    await must(
      tools,
      { program: 'ruby', args: ['-e', FETCH, ...gems.map(fileName)], cwd: place },
      {
        what: 'FPM and the gems that it needs could not be fetched',
        remedy: 'See that the runner reaches the gem server (proxy variables, `gem sources`).',
      },
    );
    const found = await readGems(place, gems);
    if (found === undefined) throw await otherGems(place, gems);
    await rm(kept, { recursive: true, force: true });
    // Another job on this machine may have been first: what it left is as good.
    await rename(place, kept).catch(() => undefined);
    return found;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function otherGems(folder: string, gems: readonly LockedGem[]): Promise<Failure> {
  const others: string[] = [];
  for (const gem of gems) {
    const bytes = await readFile(join(folder, fileName(gem))).catch(() => Buffer.alloc(0));
    if (digest(bytes) !== gem.sha256) others.push(`${fileName(gem)} (${digest(bytes)}, not ${gem.sha256})`);
  }
  return new Failure(
    'tool',
    `The gem server gives other gems than those that this action pins: ${others.join(', ')}.`,
    'Don’t use them: see who changed them on the way (a mirror, a proxy), and which sources `gem sources` lists.',
  );
}

/** A .gem file is a tar with data.tar.gz in it, which holds the gem's files. Its library, programs and templates are run. */
async function unpackGem(bytes: Uint8Array, folder: string, place: string): Promise<void> {
  for await (const member of readTar(bytesSource(bytes).read(), place)) {
    if (member.path !== 'data.tar.gz') continue;
    for await (const entry of readTar(decompress(member.content(), '.gz', place, LARGEST), place)) {
      if (entry.kind !== 'file' || !/^(?:lib|bin|templates)\/(?!.*\.\.)/.test(entry.path)) continue;
      const file = join(folder, entry.path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, joined(await Array.fromAsync(entry.content())));
    }
  }
}

function fileName({ name, version }: LockedGem): string {
  return `${name}-${version}.gem`;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
