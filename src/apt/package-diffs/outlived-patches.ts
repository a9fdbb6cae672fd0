import { DAY } from '../limits.ts';
import { type IndexName, suiteFolder } from '../names.ts';
import { RUN, type Survey } from '../suite/index.ts';
import { diffsFolder, parseDiffIndex } from './diff-index.ts';
import { USUAL } from './next-diffs.ts';

/** How we name patches. Others do it otherwise, and theirs are in no list of ours. */
const OUR_PATCH = /^\d{4}-\d{2}-\d{2}-\d{4}\.\d{2}-[0-9a-f]{12}\.gz$/;

/**
 * The patches of an index that nobody can still ask for: those that were in no list for a day. What the newest list that
 * is a day old names isn't known; so as many of the newest patches as one may name stay.
 * @param lists the texts of `Packages.diff/Index` before a commit and after it
 */
export function outlivedPatches(
  survey: Survey,
  suite: string,
  index: IndexName,
  lists: { readonly before: string | undefined; readonly next: string | undefined },
  now: Date,
): readonly string[] {
  const folder = `${suiteFolder(suite)}/${diffsFolder(index)}/`;
  const used = new Set([lists.before, lists.next].flatMap(patchesIn));
  const limit = now.getTime() - DAY - RUN;
  const objects = [...survey.values()].filter(({ key }) => key.startsWith(folder));
  const unused = objects
    .filter(({ key }) => !key.slice(folder.length).includes('/') && key.endsWith('.gz'))
    .filter(({ key, modified }) => !used.has(key.slice(folder.length)) && modified.getTime() < limit)
    .toSorted((a, b) => b.modified.getTime() - a.modified.getTime());
  if (lists.next === undefined) return unused.map(({ key }) => key);
  const times = objects
    .filter(({ key }) => key.includes('/by-hash/'))
    .map(({ modified }) => modified.getTime());
  const listed = Math.max(...times.filter((time) => time < limit), 0);
  const past = unused.filter(({ modified }) => modified.getTime() < listed);
  const [own, others] = [true, false].map((isOwn) =>
    past.filter(({ key }) => OUR_PATCH.test(key.slice(folder.length)) === isOwn),
  );
  const most = Math.max(USUAL, used.size);
  return [...(own ?? []).slice(most), ...(others ?? [])].map(({ key }) => key);
}

function patchesIn(list: string | undefined): readonly string[] {
  return list === undefined
    ? []
    : parseDiffIndex(list, 'Packages.diff/Index').steps.map(({ name }) => `${name}.gz`);
}
