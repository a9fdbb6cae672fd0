import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { bytesSource } from '../../src/bytes/index.ts';
import { etag as etagFrom, probe } from '../../src/s3/index.ts';
import { etagOf, fixture, put, textOf, textWrite } from './fixture.ts';

const { bucket, proxy, proxied, open, store, name } = await fixture();

test('what was written is read, with its facts', async () => {
  const etag = etagOf(await put(bucket, 'a/b', 'hello'));
  const sha256 = createHash('sha256').update('hello').digest('hex');
  const stored = await bucket.get('a/b');
  assert.equal(Buffer.from(stored?.bytes ?? []).toString(), 'hello');
  assert.equal(stored?.etag, etag);
  const facts = await bucket.head('a/b');
  assert.deepEqual(facts, { etag, size: 5, modified: stored?.modified, sha256 });
  assert.ok(Math.abs(bucket.now().getTime() - (facts?.modified.getTime() ?? 0)) < 60_000);
});

test('what is not there is undefined, read or asked for', async () => {
  assert.equal(await bucket.get('nothing'), undefined);
  assert.equal(await bucket.head('nothing'), undefined);
});

test('an empty object is one', async () => {
  await put(bucket, 'empty', '');
  assert.equal(await textOf(bucket, 'empty'), '');
  assert.equal((await bucket.head('empty'))?.size, 0);
});

test('keys are literal: plus, tilde, blanks, percent, colon, quotes, other scripts', async () => {
  const keys = [
    'k/lib+x_1:2.0~rc1+b2_amd64.deb',
    'k/two words',
    'k/100%25 & a=b?c#d',
    "k/it's (1)*!",
    'k/größe/日本',
  ];
  for (const key of keys) await put(bucket, key, key);
  for (const key of keys) assert.equal(await textOf(bucket, key), key);
  const listed = await Array.fromAsync(bucket.list('k/'));
  assert.deepEqual(listed.map(({ key }) => key).toSorted(), keys.toSorted());
  for (const key of keys) assert.equal(await bucket.copy(key, `copy/${key}`), true);
  for (const key of keys) assert.equal(await textOf(bucket, `copy/${key}`), key);
  await bucket.delete(keys);
  assert.deepEqual(await Array.fromAsync(bucket.list('k/')), []);
});

test('a condition that holds writes, one that does not is refused', async () => {
  const absent = { kind: 'absent' } as const;
  const first = etagOf(await put(bucket, 'c', '1', absent));
  assert.deepEqual(await put(bucket, 'c', '2', absent), { kind: 'refused' });
  const second = etagOf(await put(bucket, 'c', '2', { kind: 'unchanged', etag: first }));
  assert.deepEqual(await put(bucket, 'c', '3', { kind: 'unchanged', etag: first }), { kind: 'refused' });
  assert.equal(await textOf(bucket, 'c'), '2');
  await bucket.delete(['c']);
  assert.deepEqual(await put(bucket, 'c', '3', { kind: 'unchanged', etag: second }), { kind: 'refused' });
});

test('of 24 who write at once, exactly one wins, in each of ten rounds', async () => {
  const buckets = Array.from({ length: 24 }, () => open());
  let etag = etagOf(await put(bucket, 'race', 'start'));
  for (let round = 0; round < 10; round++) {
    const condition = { kind: 'unchanged', etag } as const;
    const puts = await Promise.all(
      buckets.map(async (each, index) => put(each, 'race', `${round} ${index}`, condition)),
    );
    const winners = puts.flatMap((each, index) =>
      each.kind === 'written' ? [{ index, etag: each.etag }] : [],
    );
    assert.equal(winners.length, 1, JSON.stringify(puts));
    assert.equal(await textOf(bucket, 'race'), `${round} ${winners[0]?.index}`);
    etag = winners[0]?.etag ?? etag;
  }
});

test('a prefix is before every key, and is not part of it', async () => {
  const below = open({ prefix: '/team/apt/' });
  await put(below, 'dists/x', 'x');
  assert.equal(await textOf(bucket, 'team/apt/dists/x'), 'x');
  assert.deepEqual(
    (await Array.fromAsync(below.list(''))).map(({ key }) => key),
    ['dists/x'],
  );
  assert.deepEqual(await below.folders(''), ['dists']);
  assert.equal(below.name, `s3://${name}/team/apt`);
});

test('a copy has the same bytes, checksum and headers, or other headers where asked', async () => {
  const etag = etagOf(await bucket.put({ ...textWrite('from', 'content'), caching: 'immutable' }));
  assert.equal(await bucket.copy('from', 'same', { etag }), true);
  assert.equal((await bucket.head('same'))?.sha256, createHash('sha256').update('content').digest('hex'));
  assert.equal(await bucket.copy('from', 'to', { etag, caching: 'no-store' }), true);
  assert.equal(await bucket.copy('from', 'to', { etag: etagFrom('"another"') }), false);
  assert.equal(await bucket.copy('nothing', 'to'), false);
  await store.setBucketPolicy(name, openToAll(name));
  const headers = (await fetch(`${store.endpoint}/${name}/to`)).headers;
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('content-type'), 'text/plain');
  assert.equal((await fetch(`${store.endpoint}/${name}/same`)).headers.get('cache-control'), 'immutable');
  // Onto itself: what makes it young again.
  assert.equal(await bucket.copy('from', 'from'), true);
  assert.equal((await fetch(`${store.endpoint}/${name}/from`)).headers.get('cache-control'), 'immutable');
});

function openToAll(bucket: string) {
  const statement = {
    Effect: 'Allow',
    Principal: '*',
    Action: ['s3:GetObject'],
    Resource: [`arn:aws:s3:::${bucket}/*`],
  };
  return { Version: '2012-10-17', Statement: [statement] };
}

test('a copy from another bucket of the same store; from another store it is not tried', async () => {
  const other = `${name}-2`;
  await store.createBucket(other);
  const target = open({ bucket: other, prefix: 'p' });
  await put(bucket, 'over', 'there');
  assert.equal(await target.copy('over', 'here', { source: bucket }), true);
  assert.equal(await textOf(open({ bucket: other }), 'p/here'), 'there');
  assert.equal(await target.copy('over', 'here', { source: proxied }), false);
});

test('a list goes on beyond the first page, of objects and of folders', async () => {
  const paged = open({ endpoint: proxy.endpoint, limits: { page: 3 } });
  const keys = ['many/a', 'many/b', 'many/c', 'many/d/1', 'many/d/2', 'many/e/1', 'many/f/1', 'many/g/1'];
  for (const key of keys) await put(paged, key, key);
  proxy.reset();
  const listed = await Array.fromAsync(paged.list('many/'));
  assert.deepEqual(
    listed.map(({ key, size }) => [key, size]),
    keys.map((key) => [key, key.length]),
  );
  assert.equal(proxy.exchanges.length, 3);
  assert.deepEqual(await paged.folders('many/'), ['d', 'e', 'f', 'g']);
  await paged.delete(keys);
  assert.deepEqual(await Array.fromAsync(paged.list('many/')), []);
});

test('a stream starts and ends where asked, and is of the object that was seen', async () => {
  const bytes = Buffer.alloc(1_000_000, 'abcdefghijk');
  await bucket.put({ ...textWrite('s', ''), content: bytesSource(bytes) });
  const facts = await bucket.head('s');
  assert.ok(facts);
  const source = bucket.open('s', facts);
  assert.deepEqual(Buffer.concat(await Array.fromAsync(source.read())), bytes);
  assert.deepEqual(Buffer.concat(await Array.fromAsync(source.read(10, 20))), bytes.subarray(10, 20));
  await put(bucket, 's', 'another');
  await assert.rejects(Array.fromAsync(source.read()), { code: 'object-changed' });
});

test('an object larger than the limit is not read', async () => {
  await put(bucket, 'large', 'x'.repeat(1000));
  await assert.rejects(bucket.get('large', 999), { code: 'too-large' });
  assert.ok(await bucket.get('large', 1000));
});

test('the probe passes a store that keeps to conditions, and leaves nothing', async () => {
  proxy.reset();
  const below = open({ prefix: 'probed', endpoint: proxy.endpoint });
  await probe(below);
  await probe(below, 'unchanged');
  assert.deepEqual(await Array.fromAsync(below.list('')), []);
  const written = proxy.exchanges.filter(({ method }) => method !== 'GET').map(({ key }) => key);
  assert.ok(written.every((key) => key.startsWith('probed/.conditional-write-probe-')));
});
