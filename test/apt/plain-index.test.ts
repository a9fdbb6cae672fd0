import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { bytesSource } from '../../src/bytes/index.ts';
import type { Bucket } from '../../src/s3/index.ts';
import { openWorkshop } from './repository.ts';

const workshop = await openWorkshop();
const INDEX = 'dists/stable/main/binary-amd64/Packages';

/** A repository with an uncompressed index, as deb-s3 leaves it. */
async function repository(): Promise<{ name: string; bucket: Bucket }> {
  const name = await workshop.createBucket();
  const bucket = workshop.open(name);
  await publish(name, 'shop');
  const content = bytesSource(Buffer.from(await compressed(bucket)));
  await bucket.put({ key: INDEX, content, condition: { kind: 'any' }, caching: '', type: 'text/plain' });
  return { name, bucket };
}

async function publish(bucket: string, name: string, by?: Bucket): Promise<void> {
  await workshop.run({ bucket, packages: await workshop.deb({ name }) }, by);
}

async function compressed(bucket: Bucket): Promise<string> {
  return gunzipSync((await bucket.get(`${INDEX}.gz`))?.bytes ?? '').toString();
}

/** Both forms have these packages. */
async function agrees(bucket: Bucket, ...names: readonly string[]): Promise<void> {
  const plain = Buffer.from((await bucket.get(INDEX))?.bytes ?? []).toString();
  assert.equal(plain, await compressed(bucket));
  const found = [...plain.matchAll(/^Package: (.*)$/gm)].map(([, name]) => name);
  assert.deepEqual(found.toSorted(), names);
}

/** The bucket, with something done before the first write of the uncompressed index. */
function beforePlain(bucket: Bucket, act: () => Promise<void>): Bucket {
  let isFirst = true;
  return {
    ...bucket,
    put: async (write) => {
      if (write.key === INDEX && isFirst) {
        isFirst = false;
        await act();
      }
      return await bucket.put(write);
    },
  };
}

test('an uncompressed index that a killed run left as it was is mended by the same run again', async () => {
  const { name, bucket } = await repository();
  const killed = beforePlain(bucket, async () => {
    throw new Error('killed');
  });
  await assert.rejects(publish(name, 'tool', killed), /killed/);
  await publish(name, 'tool');
  await agrees(bucket, 'shop', 'tool');
});

test('who writes the uncompressed index late leaves that of the last commit', async () => {
  const { name, bucket } = await repository();
  await publish(
    name,
    'tool',
    beforePlain(bucket, () => publish(name, 'other')),
  );
  await agrees(bucket, 'other', 'shop', 'tool');
});
