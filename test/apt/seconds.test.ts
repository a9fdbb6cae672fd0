import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bucket } from '../../src/s3/index.ts';
import { openWorkshop } from './repository.ts';

const workshop = await openWorkshop();
const KEY = 'dists/stable/InRelease';

/** The bucket, with something done around each write of InRelease: `number` counts them from 1. */
function around(
  bucket: Bucket,
  acts: {
    readonly before?: (number: number) => Promise<void>;
    readonly after?: (number: number) => Promise<void>;
  },
): Bucket {
  let number = 0;
  return {
    ...bucket,
    put: async (write) => {
      if (write.key !== KEY) return await bucket.put(write);
      number += 1;
      const own = number;
      await acts.before?.(own);
      const put = await bucket.put(write);
      await acts.after?.(own);
      return put;
    },
  };
}

test('a commit that was read before it was written again, in its own second, is not followed in that second', async () => {
  const name = await workshop.createBucket();
  const bucket = workshop.open(name);
  const [one, two, three] = await Promise.all(
    ['one', 'two', 'three'].map(async (each) => ({
      bucket: name,
      packages: await workshop.deb({ name: each }),
    })),
  );
  if (one === undefined || two === undefined || three === undefined) throw new Error('three are made');
  const modified = async () => (await bucket.head(KEY))?.modified.getTime();
  const [atCommit, rewritten] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let third: Promise<unknown> | undefined;
  let before: number | undefined;
  // Early in a second, so that both commits are of it.
  await new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000)));
  await workshop.run(one, bucket);
  await workshop.run(
    two,
    around(bucket, {
      after: async (number) => {
        if (number === 1) {
          // The third reads the second's first InRelease, and commits once that was written again.
          const late = around(bucket, {
            before: async () => {
              atCommit.resolve();
              await rewritten.promise;
            },
          });
          third = workshop.run(three, late);
          await atCommit.promise;
        } else {
          before = await modified();
          rewritten.resolve();
        }
      },
    }),
  );
  rewritten.resolve();
  await third;
  assert.notEqual(await modified(), before);
});
