import type { Bucket, ListedObject } from '../s3/index.ts';
import { byHash, type IndexName, indexOf, suiteFolder } from './names.ts';
import type { Release } from './release.ts';

/** What lies in a suite's folder, by key. */
export type Survey = ReadonlyMap<string, ListedObject>;

const DAY = 24 * 60 * 60 * 1000;
/** Longer than a run takes from its first by-hash object to its commit. */
const RUN = 15 * 60 * 1000;

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
    const match = /^(.*)\/Packages\.(gz|zst)$/.exec(path);
    if (match === null || sha256 === undefined) return [];
    const from = byHash(`${folder}/${match[1]}`, sha256);
    const to = `${folder}/${path}`;
    const hashed = survey.get(from);
    // The ETag of an object says what is in it, or differs each time: then it is copied once more.
    return hashed === undefined || hashed.etag === survey.get(to)?.etag ? [] : [{ from, to }];
  });
}

/**
 * The by-hash objects of an index that no client can still ask for: not of `releases`, and followed more than a day ago.
 * An object's age tells when it came, not when it was followed; the one that followed tells that.
 */
export function outlived(
  survey: Survey,
  suite: string,
  index: IndexName,
  releases: readonly Release[],
  now: Date,
): readonly string[] {
  const prefix = `${suiteFolder(suite)}/${index}/by-hash/`;
  const needed = new Set(releases.flatMap(({ files }) => [...files.values()].map(({ sha256 }) => sha256)));
  const objects = [...survey.values()].filter(({ key }) => key.startsWith(prefix));
  const ages = objects
    .map(({ modified }) => modified.getTime())
    .filter((time) => time <= now.getTime() - DAY);
  const followed = Math.max(...ages, 0) - RUN;
  return objects
    .filter(
      ({ key, modified }) =>
        !needed.has(key.slice(key.lastIndexOf('/') + 1)) && modified.getTime() < followed,
    )
    .map(({ key }) => key);
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
