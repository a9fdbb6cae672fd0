import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bucket } from '../../../src/s3/index.ts';
import { openWorkshop } from '../../apt/repository.ts';

const workshop = await openWorkshop();
const FOLDER = 'dists/stable/main/binary-amd64/by-hash/';
const HOUR = 3_600_000;

async function hashed(bucket: Bucket): Promise<readonly string[]> {
  const found = await Array.fromAsync(bucket.list(FOLDER));
  return found.map(({ key }) => key);
}

/** The bucket as it would be if each object had the age, in hours, that is given for it: the store says what it is. */
function aged(bucket: Bucket, ages: ReadonlyMap<string, number>): Bucket {
  return {
    ...bucket,
    async *list(prefix) {
      for await (const object of bucket.list(prefix)) {
        const hours = ages.get(object.key) ?? 0;
        yield { ...object, modified: new Date(object.modified.getTime() - hours * HOUR) };
      }
    },
  };
}

/** Generations of an index, and what of them is left when the last of them was published; each has this age by then. */
async function generations(hours: readonly number[]): Promise<readonly number[]> {
  const name = await workshop.createBucket();
  const bucket = workshop.open(name);
  const ages = new Map<string, number>();
  const keys: (readonly string[])[] = [];
  for (const [number, age] of hours.entries()) {
    const packages = await workshop.deb({ name: 'shop', version: `${number}` });
    const isLast = number === hours.length - 1;
    await workshop.run({ bucket: name, packages }, isLast ? aged(bucket, ages) : bucket);
    const fresh = (await hashed(bucket)).filter((key) => !keys.flat().includes(key));
    keys.push(fresh);
    for (const key of fresh) ages.set(key, age);
  }
  const left = await hashed(bucket);
  return [...keys.entries()]
    .filter(([, own]) => own.some((key) => left.includes(key)))
    .map(([number, own]) => {
      assert.ok(
        own.every((key) => left.includes(key)),
        'a generation goes as a whole',
      );
      return number;
    });
}

test('an index that was followed by another more than a day ago goes with the next publish, from by-hash', async () => {
  assert.deepEqual(await generations([96, 72, 48, 2, 0]), [2, 3, 4]);
});

test('one that was followed less than a day ago stays, however old it is: clients may be about to ask for it', async () => {
  assert.deepEqual(await generations([1000, 23, 2, 0]), [0, 1, 2, 3]);
});

test('the one that was there before the publish stays, however old it is', async () => {
  assert.deepEqual(await generations([1000, 0]), [0, 1]);
});

test('what was followed within a run’s time stays: it may be another run’s that has not committed yet', async () => {
  assert.deepEqual(await generations([72.1, 72, 2, 0]), [0, 1, 2, 3]);
});

test('young ones all stay', async () => {
  assert.deepEqual(await generations([3, 2, 1, 0]), [0, 1, 2, 3]);
});

test('what a killed run left follows nothing: the generation before it stays its day', async () => {
  const name = await workshop.createBucket();
  const bucket = workshop.open(name);
  const shop = async (version: string) => ({
    bucket: name,
    packages: await workshop.deb({ name: 'shop', version }),
  });
  await workshop.run(await shop('1'), bucket);
  const first = await hashed(bucket);
  const killed: Bucket = {
    ...bucket,
    put: async (write) => {
      if (write.key.endsWith('/InRelease')) throw new Error('killed');
      return await bucket.put(write);
    },
  };
  await assert.rejects(workshop.run(await shop('2'), killed), /killed/);
  const left = (await hashed(bucket)).filter((key) => !first.includes(key));
  const ages = (hours: number) =>
    new Map([
      ...first.map((key) => [key, 120 + hours] as const),
      ...left.map((key) => [key, 96 + hours] as const),
    ]);
  await workshop.run(await shop('3'), aged(bucket, ages(0)));
  await workshop.run(await shop('4'), aged(bucket, ages(2)));
  const now = await hashed(bucket);
  assert.deepEqual(
    first.filter((key) => !now.includes(key)),
    [],
  );
  assert.deepEqual(
    left.filter((key) => now.includes(key)),
    [],
  );
});
