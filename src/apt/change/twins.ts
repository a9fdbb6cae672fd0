import { sha256Of } from '../../bytes/index.ts';
import { Failure } from '../../failure.ts';
import { inLanes, REQUESTS_AT_ONCE } from '../../lanes.ts';
import { type Bucket, type Facts, isOfStore } from '../../s3/index.ts';
import { type Entry, isSameVersion } from '../entry.ts';
import { findPackages } from '../index-file/index.ts';
import { ALL, indexOf, keysMeant, poolKey, suiteFolder } from '../names.ts';
import { indicesOf, type Release, readBase, readIndex, type SuiteState } from '../suite/index.ts';

/** A file of the pool with the name, version and architecture of a package that is to be added, and other bytes. */
export interface Twin {
  readonly entry: Entry;
  readonly key: string;
}

/** The Release of a suite of this repository. */
export interface Neighbour {
  readonly suite: string;
  readonly release: Release;
}

/** Above so many candidates the pool is listed, instead of asking for each. */
const FEW = 200;

/**
 * The other suites of a repository, unverified: they tell where a file may lie, no more. Without leave to list there are
 * none.
 */
export async function readNeighbours(bucket: Bucket, own: string, at: Date): Promise<readonly Neighbour[]> {
  const found: Neighbour[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    const names = (await foldersIn(bucket, `dists/${folder}`)).map((name) => `${folder}${name}`);
    await inLanes(REQUESTS_AT_ONCE, names, async (suite) => {
      if (suite === own) return;
      const release = await releaseOf(bucket, suite, at);
      if (release !== undefined) found.push({ suite, release });
      // `team/stable` lies in a folder that is no suite.
      else if (depth > 0) await visit(`${suite}/`, depth - 1);
    });
  };
  await visit('', 1);
  return found;
}

async function foldersIn(bucket: Bucket, prefix: string): Promise<readonly string[]> {
  return await bucket.folders(prefix).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'access-denied') return [];
    throw error;
  });
}

async function releaseOf(bucket: Bucket, suite: string, at: Date): Promise<Release | undefined> {
  try {
    const base = await readBase(bucket, suite, { kind: 'nobody' }, at);
    return base.kind === 'empty' ? undefined : base.release;
  } catch (error) {
    if (error instanceof Failure && !isOfStore(error)) return undefined;
    throw error;
  }
}

/**
 * The twins of packages, whichever component, source package or suite put them where they are: what any index of this
 * repository lists, and what lies where another component or the package's own name would put it.
 */
export async function findTwins(
  bucket: Bucket,
  state: SuiteState,
  added: readonly Entry[],
  neighbours: Promise<readonly Neighbour[]>,
): Promise<readonly Twin[]> {
  if (added.length === 0) return [];
  const own = state.base.kind === 'empty' ? [] : [{ suite: state.suite, release: state.base.release }];
  const suites = [...own, ...(await neighbours)];
  const listed = await inIndices(bucket, state, added, suites);
  const seen = new Set(listed.map(({ key }) => key));
  const lying = (await inPool(bucket, added, componentsOf(suites))).filter(({ key }) => !seen.has(key));
  return [...listed, ...lying];
}

async function inIndices(
  bucket: Bucket,
  state: SuiteState,
  added: readonly Entry[],
  suites: readonly Neighbour[],
): Promise<readonly Twin[]> {
  const byName = Map.groupBy(added, ({ name }) => name);
  const architectures = new Set(added.map(({ architecture }) => architecture));
  const places = suites.flatMap((each) => indicesOf(each.release).map((name) => ({ ...each, name })));
  const wanted = places.filter(({ suite, name }) => {
    const architecture = indexOf(name)?.architecture ?? '';
    const isPlanned = suite === state.suite && state.indices.has(name) && isOwn(added, name);
    return !isPlanned && (architectures.has(architecture) || architectures.has(ALL));
  });
  const twins = new Map<string, Twin>();
  await inLanes(REQUESTS_AT_ONCE, wanted, async ({ suite, release, name }) => {
    const index = await readIndex(bucket, suiteFolder(suite), release, name, new Map()).catch(unreadable);
    for (const { entry: there } of index === undefined ? [] : findPackages(index, new Set(byName.keys()))) {
      const entry = byName.get(there.name)?.find((each) => isSameVersion(each, there));
      if (entry === undefined || there.sha256 === '' || there.sha256 === entry.sha256) continue;
      for (const key of keysMeant(there.filename)) twins.set(key, { entry, key });
    }
  });
  return [...twins.values()];
}

/** Whether an index is one that the plan compared these packages with already. */
function isOwn(added: readonly Entry[], name: string): boolean {
  const component = indexOf(name)?.component ?? '';
  return added.every(({ filename }) => filename.startsWith(`pool/${component}/`));
}

/** That an index of another component or suite can't be read is no fault of this run. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof Failure) || isOfStore(error)) throw error;
}

function componentsOf(suites: readonly Neighbour[]): readonly string[] {
  const names = suites.flatMap(({ release }) => indicesOf(release));
  return [...new Set(names.flatMap((name) => indexOf(name)?.component ?? []))];
}

/** What lies in the pool where these packages would lie as another component's, or named as their own source. */
async function inPool(
  bucket: Bucket,
  added: readonly Entry[],
  components: readonly string[],
): Promise<readonly Twin[]> {
  const candidates = added.flatMap((entry) =>
    elsewhere(entry, components).map((key): Twin => ({ entry, key })),
  );
  const asked = candidates.length > FEW ? await listedAmong(bucket, added) : candidates;
  const twins: Twin[] = [];
  await inLanes(REQUESTS_AT_ONCE, asked, async (each) => {
    const there = await bucket.head(each.key);
    if (there !== undefined && !(await hasBytes(bucket, each, there))) twins.push(each);
  });
  return twins;
}

function elsewhere(entry: Entry, components: readonly string[]): readonly string[] {
  const own = entry.filename.split('/');
  const sources = new Set([own.at(-2) ?? entry.name, entry.name]);
  const all = new Set([own.slice(1, -3).join('/'), ...components]);
  const keys = [...all].flatMap((component) =>
    [...sources].map((source) => poolKey(component, source, entry)),
  );
  return keys.filter((key) => key !== entry.filename);
}

/** The files of the whole pool that are named as these packages' are, and lie elsewhere. */
async function listedAmong(bucket: Bucket, added: readonly Entry[]): Promise<readonly Twin[]> {
  const byFile = Map.groupBy(added, ({ filename }) => filename.slice(filename.lastIndexOf('/') + 1));
  const found: Twin[] = [];
  for await (const { key } of bucket.list('pool/')) {
    for (const entry of byFile.get(key.slice(key.lastIndexOf('/') + 1)) ?? [])
      if (key !== entry.filename) found.push({ entry, key });
  }
  return found;
}

async function hasBytes(bucket: Bucket, { entry, key }: Twin, there: Facts): Promise<boolean> {
  if (there.size !== entry.size) return false;
  return (there.sha256 ?? (await sha256Of(bucket.open(key, there).read()))) === entry.sha256;
}
