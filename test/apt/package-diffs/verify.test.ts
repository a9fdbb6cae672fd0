import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import type { Bucket } from '../../../src/s3/index.ts';
import { putText } from '../../actions/publish/release.ts';
import { AptClient } from '../client.ts';
import { openWorkshop, sourceOf } from '../repository.ts';

const workshop = await openWorkshop();
const FOLDER = 'dists/stable/main/binary-amd64/Packages.diff/';
const PATCH = /Packages\.diff\/[^/]+\.gz$/;
const HASHED = /Packages\.diff\/by-hash\/SHA256\//;
const INDEX = /Packages\.diff\/Index$/;

interface Case {
  readonly title: string;
  /** The objects that are damaged; of those by hash, the newest. */
  readonly pattern: readonly RegExp[];
  readonly damage: (bucket: Bucket, key: string) => Promise<unknown>;
  /** What becomes of the history: it goes on, or the next publication begins another. */
  readonly history: 'goes on' | 'begins anew';
}

const isMissing = async (bucket: Bucket, key: string) => bucket.delete([key]);
const isAnother = async (bucket: Bucket, key: string) => putText(bucket, key, 'something else\n');

const cases: readonly Case[] = [
  { title: 'a patch is missing', pattern: [PATCH], damage: isMissing, history: 'begins anew' },
  { title: 'a patch is another', pattern: [PATCH], damage: isAnother, history: 'begins anew' },
  { title: 'the list by its hash is missing', pattern: [HASHED], damage: isMissing, history: 'goes on' },
  { title: 'the list by its hash is another', pattern: [HASHED], damage: isAnother, history: 'goes on' },
  { title: 'the list is missing', pattern: [INDEX], damage: isMissing, history: 'goes on' },
  { title: 'the list is nowhere', pattern: [INDEX, HASHED], damage: isMissing, history: 'goes on' },
];

for (const { title, pattern, damage, history } of cases) {
  test(`verify: ${title}: named, and mended; clients go on before and after`, async () => {
    const name = await workshop.createBucket();
    const bucket = workshop.open(name);
    const publish = async (...packages: readonly string[]): Promise<void> => {
      const debs = await Promise.all(packages.map(async (each) => workshop.deb({ name: each })));
      await workshop.run({ bucket: name, packages: debs.join('\n'), 'package-diffs': '9' });
    };
    const verify = async (dryRun: string) =>
      run(workshop.inputs({ operation: 'verify', bucket: name, 'dry-run': dryRun }), workshop.world);
    await publish('first', 'second', 'third', 'fourth', 'fifth');
    const client = await AptClient.open(sourceOf(workshop, name));
    await client.update();
    await publish('sixth');
    await publish('seventh');
    assert.equal((await verify('true')).failure?.explanation, undefined);
    const damaged: string[] = [];
    for (const each of pattern) damaged.push(await newest(bucket, each));
    for (const key of damaged) await damage(bucket, key);
    const dry = await verify('true');
    for (const key of damaged) assert.ok(dry.failure?.message.includes(`${key}: `), dry.failure?.message);
    await client.update();
    assert.equal((await client.known()).length, 7);

    const mended = await verify('false');
    assert.equal(mended.failure?.explanation, undefined);
    for (const key of damaged) assert.ok(mended.summary.includes(key), mended.summary);
    assert.equal((await verify('true')).failure?.explanation, undefined);
    await client.update();
    await publish('eighth');
    await client.update();
    assert.equal((await client.known()).length, 8);
    assert.equal(await stepsIn(bucket), history === 'goes on' ? 3 : 1);
    assert.equal((await verify('true')).failure?.explanation, undefined);
    await client.close();
  });
}

async function newest(bucket: Bucket, pattern: RegExp): Promise<string> {
  const found: { readonly key: string; readonly modified: Date }[] = [];
  for await (const object of bucket.list(FOLDER)) if (pattern.test(object.key)) found.push(object);
  const release = Buffer.from((await bucket.get('dists/stable/Release'))?.bytes ?? []).toString();
  const listed = found.find(
    ({ key }) => release.includes(key.slice(key.lastIndexOf('/') + 1)) && HASHED.test(key),
  );
  const last = found.toSorted((a, b) => a.modified.getTime() - b.modified.getTime()).at(-1);
  const key = listed?.key ?? last?.key;
  if (key === undefined) throw new Error(`no object is ${pattern}`);
  return key;
}

async function stepsIn(bucket: Bucket): Promise<number> {
  const text = Buffer.from((await bucket.get(`${FOLDER}Index`))?.bytes ?? []).toString();
  return text.split('\n').filter((line) => line.endsWith('.gz')).length;
}
