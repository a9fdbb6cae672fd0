import { createHash } from 'node:crypto';
import { inLanes } from '../../lanes.ts';
import type { Bucket, Condition, Stored, Write } from '../../s3/index.ts';
import { listSuites, type Release, releaseField, releaseWords } from '../suite/index.ts';
import { contentOf, textWrite } from '../writes.ts';
import {
  type ClientAccess,
  keyringFiles,
  repositoryName,
  sourcesText,
  suiteIn,
  suiteSourceKey,
} from './client-files.ts';
import { homePage } from './home-page.ts';

/** What the pages say beside what is in the repository. */
export interface PageWish {
  readonly suite: string;
  readonly bucketName: string;
  readonly url: string;
  readonly armored: string;
  readonly binary: Uint8Array;
  readonly serverUrl: string;
}

/** A commit that a page is to be about. */
export interface Committed {
  readonly release: Release;
  readonly text: string;
}

export const HTML = 'text/html; charset=utf-8';
/** How often a page that others write at the same time is written; then the next run mends it. */
export const TRIES = 50;

const HOME = 'index.html';
/** What the suite of candidates for another has behind its name, in the workflows. */
const CANDIDATES = '-next';

/** How clients get at what a Release is of. */
export function accessOf(release: Release, { bucketName, url, armored, binary }: PageWish): ClientAccess {
  return { url, name: repositoryName(releaseField(release, 'Origin'), bucketName), armored, binary };
}

/** What goes with a suite's page, before it: the page says that they are there. */
export async function writeCompanions(bucket: Bucket, wish: PageWish, { release }: Committed): Promise<void> {
  const access = accessOf(release, wish);
  const own = sourcesText(access, [wish.suite], releaseWords(release, 'Components'));
  const [source, ...others] = await Promise.allSettled([
    writeSource(bucket, access.name, own, wish.suite),
    writeSuiteSource(bucket, access.name, own, wish.suite),
    writeKeyring(bucket, access),
  ]);
  for (const each of others) if (each.status === 'rejected') throw each.reason;
  if (source.status === 'rejected') throw source.reason;
  const title = releaseField(release, 'Origin') ?? access.name;
  await writeHome(bucket, title, { access, stanza: source.value }, wish.suite);
}

/**
 * The source at the root leads new hosts to one suite, whichever was written last: to the one that it names, while that is
 * there. But who names candidates for this suite gives way to it.
 * @param own the source of this suite
 * @returns the one that is there in the end
 */
async function writeSource(bucket: Bucket, name: string, own: string, suite: string): Promise<string> {
  const key = `${name}.sources`;
  for (let tries = 0; tries < TRIES; tries++) {
    const there = await bucket.get(key);
    const text = textOf(there);
    if (text === own) return own;
    const named = suiteIn(text);
    if (named !== undefined && named !== suite && named !== `${suite}${CANDIDATES}`) {
      // Who may not list can't tell that it is gone.
      const suites = await listSuites(bucket).catch(() => undefined);
      if (suites === undefined || suites.includes(named)) return text;
    }
    const put = await bucket.put(textWrite(key, own, 'text/plain; charset=utf-8', conditionFor(there)));
    if (put.kind === 'written') return own;
  }
  return own;
}

/** The source of this suite, for its page: whichever suite the root leads to. */
async function writeSuiteSource(bucket: Bucket, name: string, own: string, suite: string): Promise<void> {
  const key = suiteSourceKey(suite, name);
  if (textOf(await bucket.get(key)) === own) return;
  await bucket.put(textWrite(key, own, 'text/plain; charset=utf-8', { kind: 'any' }));
}

/** Who reads it, lists the suites, and writes it only where it is still the same, leaves out no suite of another's. */
async function writeHome(
  bucket: Bucket,
  title: string,
  { access, stanza }: { readonly access: ClientAccess; readonly stanza: string },
  suite: string,
): Promise<void> {
  const url = `${access.url}/${access.name}.sources`;
  const offered = { name: access.name, stanza, url, root: '.' };
  for (let tries = 0; tries < TRIES; tries++) {
    const there = await bucket.get(HOME);
    const listed = await listSuites(bucket).catch(() => undefined);
    // Who may not list knows of no other suite: better an old page than one that leaves them out.
    if (listed === undefined && there !== undefined) return;
    const suites = new Set([...(listed ?? []), suite]);
    const text = homePage(title, [...suites], offered);
    if (text === textOf(there)) return;
    const put = await bucket.put(textWrite(HOME, text, HTML, conditionFor(there)));
    if (put.kind === 'written') return;
  }
}

/** Written only where it changed, which a listing tells: the ETag of a small object is its MD5. */
async function writeKeyring(bucket: Bucket, access: ClientAccess): Promise<void> {
  const files = keyringFiles(access);
  const there = await shortList(bucket, access.name).catch(() => new Map<string, string>());
  await inLanes(2, files, async (file) => {
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

export function conditionFor(there: Stored | undefined): Condition {
  return there === undefined ? { kind: 'absent' } : { kind: 'unchanged', etag: there.etag };
}

export function textOf(page: Stored | undefined): string {
  return page === undefined ? '' : Buffer.from(page.bytes).toString('utf8');
}
