import { createHash } from 'node:crypto';
import { collect } from '../deb/index.ts';
import { Failure } from '../failure.ts';
import type { Bucket, Condition, Stored, Write } from '../s3/index.ts';
import { type ClientAccess, clientFiles, repositoryName, sourcesText } from './client-files.ts';
import { homePage } from './home-page.ts';
import { suiteFolder } from './names.ts';
import { parallel } from './parallel.ts';
import type { Plan } from './plan.ts';
import { textWrite } from './publication.ts';
import type { Pages } from './publish.ts';
import { type Release, releaseDate, releaseField, releaseWords } from './release.ts';
import { nextRows, readRows, rowOf, type SuiteFacts, suitePage } from './suite-page.ts';

/** What the pages say beside what is in the repository. */
export interface PageWish {
  readonly suite: string;
  readonly bucketName: string;
  readonly url: string;
  readonly armored: string;
  readonly binary: Uint8Array;
  readonly serverUrl: string;
}

const HTML = 'text/html; charset=utf-8';
/** How often a page that others write at the same time is merged again. */
const TRIES = 20;

/** The pages of a repository, written beside each commit. Nothing that apt reads rests on them. */
export function openPages(bucket: Bucket, wish: PageWish): Pages {
  const key = `${suiteFolder(wish.suite)}/index.html`;
  let ahead: Promise<Stored | undefined> | undefined;
  return {
    prepare() {
      ahead = bucket.get(key);
      ahead.catch(() => undefined);
    },
    async write(state, plan, sealed) {
      const { release } = sealed.release;
      const access = accessOf(release, wish);
      const before = await (ahead ?? bucket.get(key));
      const isFirst = state.base.kind === 'empty' || before === undefined;
      await Promise.all([
        writeSuitePage(bucket, key, before, (rows) => renderSuite(rows, release, plan, access, wish)),
        hasMark(before, access, release, wish.suite) && plan.edits.size > 0
          ? undefined
          : writeClientFiles(bucket, access, release, wish.suite),
        isFirst ? writeHome(bucket, access, release, wish.suite) : undefined,
      ]);
    },
  };
}

/** Keyring and source, whatever became of the page. */
export function accessOf(release: Release, { bucketName, url, armored, binary }: PageWish): ClientAccess {
  return { url, name: repositoryName(releaseField(release, 'Origin'), bucketName), armored, binary };
}

/** The page says which keyring and source belong to it, so that these need not be looked at with each commit. */
function markOf(access: ClientAccess, release: Release, suite: string): string {
  const source = sourcesText(access, [suite], releaseWords(release, 'Components'));
  return `<!-- ${access.name} ${createHash('sha256').update(source).digest('hex')} -->`;
}

function hasMark(page: Stored | undefined, access: ClientAccess, release: Release, suite: string): boolean {
  return page !== undefined && Buffer.from(page.bytes).includes(markOf(access, release, suite));
}

/** Others write this page too: theirs is merged into, and written on the condition that it is still that one. */
async function writeSuitePage(
  bucket: Bucket,
  key: string,
  first: Stored | undefined,
  render: (before: string) => string,
): Promise<void> {
  for (let tries = 0, before = first; tries < TRIES; tries++) {
    const condition: Condition =
      before === undefined ? { kind: 'absent' } : { kind: 'unchanged', etag: before.etag };
    const text = render(before === undefined ? '' : Buffer.from(before.bytes).toString('utf8'));
    const put = await bucket.put(textWrite(key, text, HTML, condition));
    if (put.kind === 'written') return;
    before = await bucket.get(key);
  }
}

function renderSuite(
  before: string,
  release: Release,
  plan: Plan,
  access: ClientAccess,
  wish: PageWish,
): string {
  const date = releaseDate(release, 'Date', 'Release') ?? new Date(0);
  const rows = nextRows(
    readRows(before),
    plan.added.map((entry) => rowOf(entry, date)),
    plan.removed.map((entry) => rowOf(entry, undefined)),
  );
  const page = suitePage(suiteFacts(release, date, wish), rows, access);
  return `${page}${markOf(access, release, wish.suite)}\n`;
}

function suiteFacts(release: Release, date: Date, { suite, bucketName, serverUrl }: PageWish): SuiteFacts {
  return {
    suite,
    codename: releaseField(release, 'Codename') ?? suite,
    title: releaseField(release, 'Label') ?? releaseField(release, 'Origin') ?? bucketName,
    description: releaseField(release, 'Description') ?? '',
    components: releaseWords(release, 'Components'),
    architectures: releaseWords(release, 'Architectures'),
    date,
    validUntil: releaseField(release, 'Valid-Until'),
    serverUrl,
  };
}

async function writeHome(
  bucket: Bucket,
  access: ClientAccess,
  release: Release,
  suite: string,
): Promise<void> {
  const there = await bucket.folders('dists/').catch(() => []);
  // A suite's name may have slashes: then its first part is a folder, and no suite.
  const suites = new Set([...there.filter((name) => !suite.startsWith(`${name}/`)), suite]);
  const title = releaseField(release, 'Origin') ?? access.name;
  const text = homePage(title, [...suites], releaseWords(release, 'Components'), access);
  await bucket.put(textWrite('index.html', text, HTML));
}

/** Written only where they changed, which a listing tells: the ETag of a small object is its MD5. */
async function writeClientFiles(
  bucket: Bucket,
  access: ClientAccess,
  release: Release,
  suite: string,
): Promise<void> {
  const files = clientFiles(access, [suite], releaseWords(release, 'Components'));
  const there = await shortList(bucket, access.name).catch(() => new Map<string, string>());
  await parallel(3, files, async (file) => {
    if (await isThere(bucket, file, there.get(file.key))) return;
    await bucket.put(file);
  });
}

async function isThere(bucket: Bucket, file: Write, etag: string | undefined): Promise<boolean> {
  if (etag === undefined) return false;
  const bytes = await contentOf(file);
  if (etag.replaceAll('"', '') === createHash('md5').update(bytes).digest('hex')) return true;
  // Another text, or a store whose ETags are no hashes.
  const stored = await bucket.get(file.key);
  return stored !== undefined && Buffer.from(stored.bytes).equals(bytes);
}

/** ETags of what lies at the root and begins with the repository's name. */
async function shortList(bucket: Bucket, name: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let seen = 0;
  for await (const { key, etag } of bucket.list(name)) {
    found.set(key, etag);
    // A folder of that name may hold any number of objects.
    seen += 1;
    if (seen === 1000) break;
  }
  return found;
}

async function contentOf({ content }: Write): Promise<Uint8Array> {
  return await collect(content.read(), content.size, () => new Failure('changed', 'The text changed.', ''));
}
