import type { Bucket, ListedObject } from '../../s3/index.ts';
import { DAY } from '../limits.ts';
import { byHash, folderByHash, type IndexName, indexOf, suiteFolder } from '../names.ts';
import type { Release } from './release.ts';

/** What lies in a suite's folder, by key. */
export type Survey = ReadonlyMap<string, ListedObject>;

/** Longer than a run takes from its first by-hash object to its commit. */
export const RUN = 15 * 60 * 1000;

export async function surveySuite(bucket: Bucket, suite: string): Promise<Survey> {
  const found = new Map<string, ListedObject>();
  for await (const object of bucket.list(`${suiteFolder(suite)}/`)) found.set(object.key, object);
  return found;
}

/** The plain names that are not what Release says, with the names by hash that have it. */
export function disagreeing(
  survey: Survey,
  suite: string,
  release: Release,
): readonly { readonly from: string; readonly to: string }[] {
  const folder = suiteFolder(suite);
  return [...release.files].flatMap(([path, { sha256 }]) => {
    const parent = folderByHash(path);
    if (parent === undefined || sha256 === undefined) return [];
    const from = byHash(`${folder}/${parent}`, sha256);
    const to = `${folder}/${path}`;
    const hashed = survey.get(from);
    // The ETag of an object says what is in it, or differs each time: then it is copied once more.
    return hashed === undefined || hashed.etag === survey.get(to)?.etag ? [] : [{ from, to }];
  });
}

/**
 * The by-hash objects of an index that no client can still ask for: of neither Release, and followed more than a day ago.
 * An object's age tells when it came, not when it was followed; the one that followed tells that. What never got into a
 * Release follows nothing, and goes at once: it came after the index of the Release before, and isn't the next one's.
 */
export function outlived(
  survey: Survey,
  suite: string,
  index: IndexName,
  { before, next }: { readonly before: Release | undefined; readonly next: Release },
  now: Date,
): readonly string[] {
  const prefix = `${suiteFolder(suite)}/${index}/by-hash/`;
  const [last, needed] = [hashesIn(before), hashesIn(next)];
  const objects = [...survey.values()]
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ key, modified }) => ({
      key,
      hash: key.slice(key.lastIndexOf('/') + 1),
      time: modified.getTime(),
    }));
  const lasting = objects.filter(({ hash }) => last.has(hash)).map(({ time }) => time);
  const present = lasting.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...lasting);
  const isKept = (hash: string): boolean => last.has(hash) || needed.has(hash);
  // Names by another hash are of other tools, whose Release may have them.
  const isAbandoned = ({ key, hash, time }: { key: string; hash: string; time: number }): boolean =>
    key.startsWith(`${prefix}SHA256/`) && !isKept(hash) && time > present && time < now.getTime() - RUN;
  const ages = objects
    .filter((each) => !isAbandoned(each))
    .map(({ time }) => time)
    .filter((time) => time <= now.getTime() - DAY - RUN);
  const followed = Math.max(...ages, 0) - RUN;
  return objects
    .filter((each) => isAbandoned(each) || (!isKept(each.hash) && each.time < followed))
    .map(({ key }) => key);
}

function hashesIn(release: Release | undefined): ReadonlySet<string | undefined> {
  return new Set([...(release?.files.values() ?? [])].map(({ sha256 }) => sha256));
}

/** The indices that a Release lists. */
export function indicesOf(release: Release): readonly IndexName[] {
  const names = new Set<IndexName>();
  for (const path of release.files.keys()) {
    const folder = /^(.*)\/Packages(\.[a-z0-9]+)?$/.exec(path)?.[1];
    if (folder !== undefined && indexOf(folder) !== undefined) names.add(folder);
  }
  return [...names];
}
