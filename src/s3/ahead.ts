import type { Bucket, ObjectKey, Stored } from './bucket.ts';

/**
 * The bucket, with the reading of some objects begun: the first `get` of each takes that answer, so its wait is over
 * sooner. Who never asks never hears of an error.
 */
export function readAhead(bucket: Bucket, keys: readonly ObjectKey[]): Bucket {
  const begun = new Map<ObjectKey, Promise<Stored | undefined>>();
  for (const key of keys) {
    const answer = bucket.get(key);
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
