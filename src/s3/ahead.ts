import type { Bucket, ObjectKey, Stored } from './bucket.ts';

/**
 * The bucket, with the reading of some objects begun: the first `get` of each takes that answer, so its wait is over
 * sooner. Who never asks never hears of an error.
 * @param keys each with the most bytes to read of it
 */
export function readAhead(bucket: Bucket, keys: ReadonlyMap<ObjectKey, number>): Bucket {
  const begun = new Map<ObjectKey, Promise<Stored | undefined>>();
  for (const [key, most] of keys) {
    const answer = bucket.get(key, most);
    answer.catch(() => undefined);
    begun.set(key, answer);
  }
  return {
    ...bucket,
    get: async (key, most) => {
      const answer = begun.get(key);
      begun.delete(key);
      return answer ?? bucket.get(key, most);
    },
  };
}
