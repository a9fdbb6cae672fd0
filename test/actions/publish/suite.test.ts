import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import type { Bucket } from '../../../src/s3/index.ts';
import { openWorkshop } from '../../apt/repository.ts';

const workshop = await openWorkshop();

type Given = Readonly<Record<string, string>>;

function act(given: Given) {
  return run(workshop.inputs(given), workshop.world);
}

async function keysIn(bucket: string): Promise<readonly string[]> {
  return (await Array.fromAsync(workshop.open(bucket).list(''))).map(({ key }) => key);
}

/** Two suites, below a prefix. */
async function repository(): Promise<string> {
  const bucket = await workshop.createBucket();
  for (const suite of ['stable', 'stable-next'])
    await act({ bucket, prefix: 'apt', suite, packages: await workshop.deb({ name: 'shop' }) });
  return bucket;
}

/** A first publication that was killed before its commit. */
async function killedFirst(bucket: string, suite: string): Promise<void> {
  const store = workshop.open(bucket, { prefix: 'apt' });
  const by: Bucket = {
    ...store,
    put: async (write) => {
      if (write.key.endsWith('/InRelease')) throw new Error('killed');
      return await store.put(write);
    },
  };
  const given = { bucket, prefix: 'apt', suite, packages: await workshop.deb({ name: 'shop' }) };
  await assert.rejects(workshop.run(given, by), /killed/);
}

/** The error a run ends with, thrown or told beside its outputs. */
async function failureOf(given: Given) {
  return await act(given).then(
    ({ failure }) => failure,
    (error) => error,
  );
}

for (const dryRun of ['true', 'false']) {
  for (const operation of ['refresh', 'verify', 'collect']) {
    test(`${operation} of a suite that isn’t there names those that are, dry-run ${dryRun}`, async () => {
      const bucket = await repository();
      const before = await keysIn(bucket);
      const given = { bucket, prefix: 'apt', operation, 'dry-run': dryRun };
      const failure = await failureOf({ ...given, suite: 'stabel' });
      assert.equal(failure?.code, 'suite-missing');
      assert.match(failure.message, /no suite stabel in s3:\/\/\S+\/apt: there are stable, stable-next\./);
      assert.match(failure.remedy, /`suite`/);
      assert.deepEqual(await keysIn(bucket), before);
    });

    test(`${operation} where there is no repository says so, dry-run ${dryRun}`, async () => {
      const bucket = await repository();
      const before = await keysIn(bucket);
      const failure = await failureOf({ bucket, prefix: 'atp', operation, 'dry-run': dryRun });
      assert.equal(failure?.code, 'suite-missing');
      assert.match(failure.message, /no suite stable in s3:\/\/\S+\/atp, and no other/);
      assert.match(failure.remedy, /`bucket` and `prefix`/);
      assert.deepEqual(await keysIn(bucket), before);
    });

    test(`${operation} after a first publication that was killed names the way out, dry-run ${dryRun}`, async () => {
      const bucket = await workshop.createBucket();
      await killedFirst(bucket, 'stable');
      const failure = await failureOf({ bucket, prefix: 'apt', operation, 'dry-run': dryRun });
      assert.equal(failure?.code, 'suite-missing');
      assert.match(failure.message, /dists\/stable\/ has files, but neither InRelease nor Release/);
      assert.match(failure.remedy, /^Publish its packages again/);
    });
  }
}

test('verify of a suite that isn’t there checks the others all the same, and lists what lies about', async () => {
  const bucket = await repository();
  await killedFirst(bucket, 'next');
  const store = workshop.open(bucket, { prefix: 'apt' });
  await store.delete(['dists/stable/Release']);
  const given = { bucket, prefix: 'apt', operation: 'verify', suite: 'next' };
  const dry = await act({ ...given, 'dry-run': 'true' });
  assert.match(dry.failure?.explanation ?? '', /no suite next.*dists\/stable\/Release: is missing/s);
  const done = await act(given);
  assert.equal(done.outputs.changed, 'true');
  assert.equal(done.failure?.code, 'suite-missing');
  assert.match(done.summary, /2 suites, .*There is no suite next/s);
});

test('after the killed first publication the same command completes it, and verify finds nothing wrong', async () => {
  const bucket = await workshop.createBucket();
  await killedFirst(bucket, 'stable');
  await act({ bucket, prefix: 'apt', packages: await workshop.deb({ name: 'shop' }) });
  const { failure } = await act({ bucket, prefix: 'apt', operation: 'verify' });
  assert.equal(failure?.explanation, undefined);
});
