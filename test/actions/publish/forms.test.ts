import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { run } from '../../../src/actions/publish/index.ts';
import { bytesSource } from '../../../src/bytes/index.ts';
import type { Bucket } from '../../../src/s3/index.ts';
import { openWorkshop } from '../../apt/repository.ts';
import { inRelease, signFiles, signRelease, stanzaText } from './release.ts';

const workshop = await openWorkshop();
const PATH = 'main/binary-amd64/Packages';
const PLACE = `dists/stable/${PATH}`;

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs(given), workshop.world);
}

/** Puts a file in the place of a form of the index, under both its names, and signs that this is what it should be. */
async function replace(bucket: Bucket, form: string, bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const key = `dists/stable/main/binary-amd64/by-hash/SHA256/${hash}`;
  for (const each of [`${PLACE}${form}`, key]) {
    const content = bytesSource(bytes);
    await bucket.put({ key: each, content, condition: { kind: 'any' }, caching: '', type: 'text/plain' });
  }
  const signed = await inRelease(bucket);
  const text = signed.slice(signed.indexOf('\n\n') + 2, signed.indexOf('-----BEGIN PGP SIGNATURE'));
  const line = new RegExp(`^ [0-9a-f]{64} +\\d+ ${PATH}\\${form}$`, 'm');
  await signRelease(workshop, bucket, text.replace(line, ` ${hash} ${bytes.length} ${PATH}${form}`));
  return key;
}

async function repository(): Promise<{ name: string; bucket: Bucket; text: string }> {
  const name = await workshop.createBucket();
  await act({ bucket: name, packages: await workshop.deb({ name: 'shop' }) });
  const bucket = workshop.open(name);
  const text = gunzipSync((await bucket.get(`${PLACE}.gz`))?.bytes ?? '').toString();
  return { name, bucket, text };
}

test('verify: a form that holds another text than the others is named, and gone after what is said to do', async () => {
  const { name, bucket, text } = await repository();
  const other = text.replace('Version: 1.0', 'Version: 9.0');
  const key = await replace(bucket, '.zst', zstdCompressSync(other));
  const verify = { operation: 'verify', bucket: name };
  for (const dryRun of ['true', 'false']) {
    const { failure } = await act({ ...verify, 'dry-run': dryRun });
    assert.ok(failure?.message.includes(`${key}: is Packages.zst and holds another text`), failure?.message);
  }
  await bucket.delete([key, `${PLACE}.zst`]);
  await act({ bucket: name, packages: await workshop.deb({ name: 'tool' }) });
  const { failure } = await act({ ...verify, 'dry-run': 'true' });
  assert.equal(failure?.explanation, undefined);
  const now = zstdDecompressSync((await bucket.get(`${PLACE}.zst`))?.bytes ?? Buffer.alloc(0)).toString();
  assert.match(now, /^Package: tool$/m);
  assert.doesNotMatch(now, /9\.0/);
});

test('a Packages.gz that holds another text than Release says of Packages is never merged into', async () => {
  const { name, bucket, text } = await repository();
  await replace(bucket, '.gz', gzipSync(text.replace('Version: 1.0', 'Version: 9.0')));
  const before = await Array.fromAsync(bucket.list(''));
  await assert.rejects(act({ bucket: name, packages: await workshop.deb({ name: 'tool' }) }), {
    code: 'index-differs',
  });
  assert.deepEqual(await Array.fromAsync(bucket.list('')), before);
});

test('an index whose lines end in CR LF is refused: all of it would go with its first package', async () => {
  const name = await workshop.createBucket();
  const bucket = workshop.open(name);
  const stanzas = ['one', 'two'].map((each) => stanzaText(each, '1.0', `pool/${each}.deb`));
  await signFiles(workshop, bucket, { [PATH]: stanzas.join('\n').replaceAll('\n', '\r\n') });
  const before = await Array.fromAsync(bucket.list(''));
  await assert.rejects(act({ operation: 'remove', bucket: name, packages: 'one' }), {
    code: 'index-malformed',
  });
  assert.deepEqual(await Array.fromAsync(bucket.list('')), before);
});

test('verify: a package whose version is none is named with its index, and the rest is verified', async () => {
  const { name, bucket, text } = await repository();
  await act({ bucket: name, suite: 'next', packages: await workshop.deb({ name: 'tool' }) });
  const other = text.replace('Version: 1.0', 'Version: 1 0');
  for (const [form, pack] of [
    ['', Buffer.from],
    ['.gz', gzipSync],
    ['.zst', zstdCompressSync],
  ] as const)
    await replace(bucket, form, pack(Buffer.from(other)));
  const tool = 'pool/main/t/tool/tool_1.0_amd64.deb';
  await bucket.delete([tool]);
  const { failure } = await act({ operation: 'verify', bucket: name, 'dry-run': 'true' });
  assert.ok(failure?.message.includes(`${PLACE}: `), failure?.message);
  assert.ok(failure?.message.includes(`${tool}: is missing`), failure?.message);
});
