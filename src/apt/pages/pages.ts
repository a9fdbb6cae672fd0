import { createHash } from 'node:crypto';
import type { Bucket, Stored } from '../../s3/index.ts';
import type { Pages } from '../commit/index.ts';
import { suiteFolder } from '../names.ts';
import {
  isLikeOurs,
  type Release,
  readBase,
  readEntries,
  releaseDate,
  releaseField,
  releaseWords,
} from '../suite/index.ts';
import { textWrite } from '../writes.ts';
import { sourcesText, suiteSourceKey } from './client-files.ts';
import {
  accessOf,
  type Committed,
  conditionFor,
  HTML,
  type PageWish,
  TRIES,
  textOf,
  writeCompanions,
} from './companions.ts';
import { MOST_ROWS, nextRows, type Row, readRows, rowOf } from './rows.ts';
import { type SuiteFacts, suitePage } from './suite-page.ts';
import { wholeRows } from './whole-rows.ts';

/** How the rows follow from those of the page of the commit before. */
interface Step {
  /** The signed text of that commit; `undefined`: there was none. */
  readonly from: string | undefined;
  readonly rows: (before: readonly Row[]) => readonly Row[];
}

/**
 * The pages of a repository, written beside each commit. Nothing that apt reads rests on them. A suite's page names the
 * commit that it is of: who finds another than the one before makes it anew, out of the index.
 */
export function openPages(bucket: Bucket, wish: PageWish): Pages {
  const key = suitePageKey(wish);
  return {
    prepare({ base }, plan, { release: committed }) {
      const date = releaseDate(committed.release, 'Date', 'Release') ?? new Date(0);
      const step: Step = {
        from: base.kind === 'empty' ? undefined : base.text,
        rows: (rows) =>
          nextRows(
            rows,
            // All of this commit, which no page before is newer than: more of them would find no room.
            plan.added.slice(0, MOST_ROWS).map((entry) => rowOf(entry, date)),
            plan.removed.map((entry) => rowOf(entry, undefined)),
          ),
      };
      const drafted = bucket.get(key).then((there) => draftOf(there, committed, wish, step));
      drafted.catch(() => undefined);
      return async () => {
        const first = await drafted;
        // `refresh` looks at all of them, whatever the page says; so does who finds that a run before did not end.
        const isSure = plan.edits.size > 0 && first.text !== undefined;
        if (!isSure || !hasMark(first.there, accessMark(committed, wish)))
          await writeCompanions(bucket, wish, committed);
        await writeSuitePage(bucket, wish, committed, first, step);
      };
    },
    async mend({ base }) {
      if (base.kind === 'empty') return false;
      const before = await bucket.get(key);
      const isOurs = before === undefined ? isLikeOurs(base.release) : hasMark(before, ANY_COMMIT);
      if (!isOurs || hasMark(before, commitMark(base))) return false;
      await writeCompanions(bucket, wish, base);
      await writeSuitePage(bucket, wish, base, { there: before, text: undefined }, undefined);
      return true;
    },
  };
}

function suitePageKey({ suite }: PageWish): string {
  return `${suiteFolder(suite)}/index.html`;
}

/** The page says which keyring and source belong to it, so that these need not be looked at with each commit. */
function accessMark({ release }: Committed, wish: PageWish): string {
  const access = accessOf(release, wish);
  const source = sourcesText(access, [wish.suite], releaseWords(release, 'Components'));
  const place = suiteSourceKey(wish.suite, access.name);
  return `<!-- ${access.name} ${createHash('sha256').update(`${place}\n${source}`).digest('hex')} -->`;
}

const ANY_COMMIT = '<!-- release ';

/** The page says which commit it is of, by the hash of its Release. */
function commitMark({ text }: Pick<Committed, 'text'>): string {
  return `${ANY_COMMIT}${createHash('sha256').update(text).digest('hex')} -->`;
}

/** Marks stand at a page's end. */
function hasMark(page: Stored | undefined, mark: string): boolean {
  if (page === undefined) return false;
  const { buffer, byteOffset, length } = page.bytes;
  return Buffer.from(buffer, byteOffset, length).lastIndexOf(mark) !== -1;
}

/** The page that is to replace one that is there, where that one tells enough. */
interface Draft {
  readonly there: Stored | undefined;
  readonly text: string | undefined;
}

function draftOf(
  there: Stored | undefined,
  committed: Committed,
  wish: PageWish,
  step: Step | undefined,
): Draft {
  if (step === undefined || !follows(there, step)) return { there, text: undefined };
  return { there, text: renderSuite(step.rows(readRows(textOf(there))), committed, wish) };
}

/**
 * Others write this page too, for their commits: it is written on the condition that it is still the one that was read.
 * With each of these writes the page comes to be of a later commit.
 * @param step absent: nothing is known of the commit before
 */
async function writeSuitePage(
  bucket: Bucket,
  wish: PageWish,
  committed: Committed,
  first: Draft,
  step: Step | undefined,
): Promise<void> {
  const key = suitePageKey(wish);
  let draft = first;
  for (let tries = 0; tries < TRIES; tries++) {
    const { there } = draft;
    if (hasMark(there, commitMark(committed))) return;
    const text = draft.text ?? (await pageAnew(bucket, wish, committed, there));
    if (text === undefined) return;
    const put = await bucket.put(textWrite(key, text, HTML, conditionFor(there)));
    if (put.kind === 'written') return;
    draft = draftOf(await bucket.get(key), committed, wish, step);
  }
}

function follows(page: Stored | undefined, { from }: Step): boolean {
  return from === undefined ? page === undefined : hasMark(page, commitMark({ text: from }));
}

/** Out of the index; `undefined` where another commit came after this one, whose run writes the page. */
async function pageAnew(
  bucket: Bucket,
  wish: PageWish,
  committed: Committed,
  there: Stored | undefined,
): Promise<string | undefined> {
  const { suite } = wish;
  const { release, text } = committed;
  // What is there is compared with what we have signed or verified, so nobody needs to be trusted.
  const now = await readBase(bucket, suite, { kind: 'nobody' }, bucket.now());
  if (now.kind === 'empty' || now.text !== text) return undefined;
  const rows = await wholeRows(bucket, await readEntries(bucket, suite, release), readRows(textOf(there)));
  return renderSuite(nextRows([], rows, []), committed, wish);
}

function renderSuite(rows: readonly Row[], committed: Committed, wish: PageWish): string {
  const { release } = committed;
  const page = suitePage(suiteFacts(release, wish), rows, accessOf(release, wish));
  return `${page}${accessMark(committed, wish)}\n${commitMark(committed)}\n`;
}

function suiteFacts(release: Release, { suite, bucketName, serverUrl }: PageWish): SuiteFacts {
  return {
    suite,
    codename: releaseField(release, 'Codename') ?? suite,
    title: releaseField(release, 'Label') ?? releaseField(release, 'Origin') ?? bucketName,
    description: releaseField(release, 'Description') ?? '',
    components: releaseWords(release, 'Components'),
    architectures: releaseWords(release, 'Architectures'),
    date: releaseDate(release, 'Date', 'Release') ?? new Date(0),
    validUntil: releaseField(release, 'Valid-Until'),
    serverUrl,
  };
}
