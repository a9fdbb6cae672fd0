import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { collectPool } from '../../../src/actions/publish/collect.ts';
import { run } from '../../../src/actions/publish/index.ts';
import { openKeys } from '../../../src/actions/publish/keys.ts';
import { targetSettings } from '../../../src/actions/publish/repository.ts';
import { bytesSource } from '../../../src/bytes/index.ts';
import { Failure } from '../../../src/failure.ts';
import { openBucket } from '../../../src/s3/index.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { type Grant, PERMISSIONS, PUBLISHER, policyOf } from '../../s3/access-table.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';
import { type User, uniqueName } from '../../support/s3/index.ts';
import { addField } from './release.ts';

const workshop = await openWorkshop();
const { store } = workshop;
type Keys = Pick<User, 'accessKeyId' | 'secretAccessKey'>;
type Given = Readonly<Record<string, string>>;

/** A bucket that a row of the table is about, and what is done to it by who has just that row, and `beside`. */
interface Scene {
  readonly bucket: string;
  readonly beside?: readonly Grant[];
  act(): Promise<unknown>;
}

/** By the words of the row; each makes a new bucket. */
const SCENES: Readonly<Record<string, readonly (() => Promise<Scene>)[]>> = {
  publish: [
    acting(emptyBucket, async () => ({ packages: await workshop.deb({ name: 'shop' }) })),
    acting(repository, async () => ({ packages: await workshop.deb({ name: 'shop', version: '2.0' }) })),
  ],
  'promote, the target': [promotion('target')],
  'promote, the source': [promotion('source')],
  remove: [acting(takenOver, async () => ({ operation: 'remove', packages: 'shop' }))],
  refresh: [apart, takenOver].map((prepare) => acting(prepare, async () => ({ operation: 'refresh' }))),
  verify: [acting(broken, async () => ({ operation: 'verify' }))],
  collect: [collection],
  'any with dry-run': [
    acting(emptyBucket, dry({ packages: await workshop.deb({ name: 'shop' }) })),
    acting(repository, dry({ operation: 'remove', packages: 'shop' })),
    acting(repository, dry({ operation: 'refresh' })),
    acting(repository, dry({ operation: 'verify' })),
    acting(repository, dry({ operation: 'collect' })),
  ],
};
/** Tried where apt is: test/peers/s3-transport.test.ts. */
const ELSEWHERE = ['clients (s3://)'];

test('the table of docs/stores.md has the operations that are tried here', () => {
  assert.deepEqual([...PERMISSIONS.keys()], [...Object.keys(SCENES), ...ELSEWHERE]);
});

test('the policy for a publisher allows what the rows say, and what may be missing', () => {
  const optional = [
    'AbortMultipartUpload',
    'GetBucketAcl',
    'GetBucketPolicyStatus',
    'GetBucketPublicAccessBlock',
  ];
  const rows = [...PERMISSIONS.values()].flat();
  const all = new Set([...rows, ...optional.map((each) => `s3:${each}`)]);
  assert.deepEqual(PUBLISHER.toSorted(), [...all].toSorted());
});

for (const [operation, scenes] of Object.entries(SCENES)) {
  const permissions = PERMISSIONS.get(operation) ?? [];

  test(`${operation}: who may just what its row says succeeds`, async () => {
    for (const scene of scenes) assert.equal(await endOf(scene, permissions), 'done');
  });

  for (const missing of permissions) {
    test(`${operation}: without ${missing} one error names it`, async () => {
      const ends: string[] = [];
      for (const scene of scenes)
        ends.push(
          await endOf(
            scene,
            permissions.filter((each) => each !== missing),
          ),
        );
      const failed = ends.filter((end) => end !== 'done');
      assert.ok(failed.length > 0, 'it is needed nowhere');
      for (const end of failed) assert.match(end, new RegExp(`access-denied: .*${missing}\\b`, 's'));
    });
  }
}

test('into a new suite nothing is written by who may not list, write or delete', async () => {
  // Who may not read is found out by the copy to the plain names: Ceph lets everybody read what they wrote.
  for (const missing of ['s3:ListBucket', 's3:PutObject', 's3:DeleteObject']) {
    const bucket = await emptyBucket();
    const inputs = { bucket, packages: await workshop.deb({ name: 'shop' }) };
    const permissions = (PERMISSIONS.get('publish') ?? []).filter((each) => each !== missing);
    await endOf(async () => ({ bucket, act: () => act(inputs) }), permissions);
    const keys = (await Array.fromAsync(workshop.open(bucket).list('repo/'))).map(({ key }) => key);
    assert.deepEqual(
      keys.filter((key) => !key.startsWith('repo/.conditional-write-probe-')),
      [],
      missing,
    );
  }
});

/** How it ended for a user with these permissions: `done`, or the error. */
async function endOf(open: () => Promise<Scene>, permissions: readonly string[]): Promise<string> {
  const { bucket, beside = [], act } = await open();
  const user = await store.createUser(policyOf({ bucket, permissions }, ...beside));
  return await as(user, async () => {
    try {
      await act();
      return 'done';
    } catch (error) {
      if (error instanceof Failure) return `${error.code}: ${error.explanation}`;
      throw error;
    }
  });
}

/** The default chain finds credentials in the environment. */
async function as<Result>(user: Keys, work: () => Promise<Result>): Promise<Result> {
  const set = ({ accessKeyId, secretAccessKey }: Keys): void => {
    process.env.AWS_ACCESS_KEY_ID = accessKeyId;
    process.env.AWS_SECRET_ACCESS_KEY = secretAccessKey;
  };
  set(user);
  try {
    return await work();
  } finally {
    set(store);
  }
}

async function act(given: Given): Promise<void> {
  const { failure } = await run(inputsOf(given), workshop.world);
  if (failure !== undefined) throw failure;
}

function inputsOf(given: Given) {
  return workshop.inputs({ public: 'false', prefix: 'repo', ...given });
}

function acting(prepare: () => Promise<string>, given: () => Promise<Given>): () => Promise<Scene> {
  return async () => {
    const bucket = await prepare();
    const inputs = await given();
    return { bucket, act: () => act({ bucket, ...inputs }) };
  };
}

function dry(given: Given): () => Promise<Given> {
  return async () => ({ ...given, 'dry-run': 'true' });
}

function promotion(about: 'source' | 'target'): () => Promise<Scene> {
  return async () => {
    const [source, target] = [await repository(), await emptyBucket()];
    const [bucket, other] = about === 'source' ? [source, target] : [target, source];
    const row = about === 'source' ? 'promote, the target' : 'promote, the source';
    const given = { operation: 'promote', packages: 'shop', 'from-bucket': source, 'from-prefix': 'repo' };
    return {
      bucket,
      beside: [{ bucket: other, permissions: PERMISSIONS.get(row) ?? [] }],
      act: () => act({ bucket: target, ...given, 'from-public-key': publicArmor(KEY) }),
    };
  };
}

async function collection(): Promise<Scene> {
  const bucket = await repository();
  // What was removed just now stays for a while: clients may still have the index that names it.
  const content = bytesSource(Buffer.from('nobody refers to it'));
  const key = 'repo/pool/main/o/old/old_1.0_amd64.deb';
  await workshop
    .open(bucket)
    .put({ key, content, condition: { kind: 'any' }, caching: '', type: 'text/plain' });
  const inputs = inputsOf({ bucket, operation: 'collect' });
  return {
    bucket,
    async act() {
      const keys = await openKeys(inputs, workshop.world.report, new Date());
      // Of any age: the store can't be told that an object is old.
      const done = await collectPool(
        inputs,
        workshop.world,
        openBucket(targetSettings(inputs, workshop.world)),
        keys,
        -60_000,
      );
      assert.equal(done.outputs.changed, 'true');
    },
  };
}

async function emptyBucket(): Promise<string> {
  const bucket = uniqueName('access');
  await store.createBucket(bucket);
  return bucket;
}

async function repository(): Promise<string> {
  const bucket = await emptyBucket();
  await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  return bucket;
}

/** With an index in a form that we don't write: the next commit drops it from Release, and deletes it. */
async function takenOver(): Promise<string> {
  const name = await repository();
  const bucket = workshop.open(name, { prefix: 'repo' });
  const text = 'Written by another tool.\n';
  const [content, path] = [bytesSource(Buffer.from(text)), 'main/binary-amd64/Packages.xz'];
  const write = { condition: { kind: 'any' }, caching: '', type: 'text/plain' } as const;
  await bucket.put({ ...write, key: `dists/stable/${path}`, content });
  const sha1 = createHash('sha1').update(text).digest('hex');
  await addField(workshop, bucket, `SHA1:\n ${sha1} ${text.length} ${path}`);
  return name;
}

/** As a tool leaves it that writes Release and its signature alone. */
async function apart(): Promise<string> {
  const bucket = await repository();
  await workshop.open(bucket).delete(['repo/dists/stable/InRelease']);
  return bucket;
}

/** With something to mend. */
async function broken(): Promise<string> {
  const bucket = await repository();
  const keys = ['Release', 'main/binary-amd64/Packages.gz'].map((name) => `dists/stable/${name}`);
  await workshop.open(bucket, { prefix: 'repo' }).delete(keys);
  return bucket;
}
