import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesSource } from '../../src/bytes/index.ts';
import type { User } from '../support/s3/index.ts';
import { PUBLISHER, policyOf } from './access-table.ts';
import { fixture, put, textOf, textWrite } from './fixture.ts';

const { bucket, open, proxy, store, name } = await fixture();
const objects = `arn:aws:s3:::${name}/repo/*`;
const whole = `arn:aws:s3:::${name}`;

async function userWith(...statements: readonly (readonly [readonly string[], string])[]): Promise<User> {
  const Statement = statements.map(([Action, Resource]) => ({
    Effect: 'Allow',
    Action,
    Resource: [Resource],
  }));
  return store.createUser({ Version: '2012-10-17', Statement });
}

const least = await store.createUser(policyOf({ bucket: name, permissions: PUBLISHER }));

test('who may just what the documentation says does everything', async () => {
  const mine = open({ prefix: 'repo' }, least);
  assert.equal((await put(mine, 'a', '1', { kind: 'absent' })).kind, 'written');
  assert.equal(await textOf(mine, 'a'), '1');
  assert.equal(await mine.get('nothing'), undefined);
  assert.equal(await mine.head('nothing'), undefined);
  assert.equal(await mine.copy('a', 'b', { caching: 'no-store' }), true);
  assert.deepEqual(
    (await Array.fromAsync(mine.list(''))).map(({ key }) => key),
    ['a', 'b'],
  );
  assert.deepEqual(await mine.exposure('a'), { kind: 'private' });
  await mine.delete(['a', 'b']);
});

test('who may less is told which permission is missing, and where', async () => {
  await put(bucket, 'repo/there', 'x');
  const nothing = open({ prefix: 'repo' }, await userWith());
  await assert.rejects(nothing.get('there'), {
    code: 'access-denied',
    message: new RegExp(`GetObject on arn:aws:s3:::${name}/repo/there`),
    remedy: /Allow s3:GetObject on/,
  });
  await assert.rejects(nothing.head('there'), {
    code: 'access-denied',
    message: /missing s3:GetObject permission$/,
    remedy: /s3:GetObject/,
  });
  await assert.rejects(Array.fromAsync(nothing.list('')), {
    code: 'access-denied',
    remedy: new RegExp(`Allow s3:ListBucket on arn:aws:s3:::${name} `),
  });
  const reader = open(
    { prefix: 'repo' },
    await userWith([['s3:GetObject'], objects], [['s3:ListBucket'], whole]),
  );
  assert.equal(await textOf(reader, 'there'), 'x');
  await assert.rejects(put(reader, 'there', 'y'), { code: 'access-denied', remedy: /Allow s3:PutObject/ });
  await assert.rejects(reader.copy('there', 'copy'), { code: 'access-denied', remedy: /s3:PutObject/ });
  await assert.rejects(reader.delete(['there']), { code: 'access-denied', remedy: /s3:DeleteObject/ });
  // Who may not ask about policies and lists is answered by the last judge.
  assert.deepEqual(await reader.exposure('there'), { kind: 'private' });
});

test('an upload in parts that fails is given up; who may not do that gets the same error', async () => {
  const without = 's3:AbortMultipartUpload';
  const less = PUBLISHER.filter((each) => each !== without);
  const limits = { multipartAbove: 5 * 2 ** 20, part: 5 * 2 ** 20 };
  for (const [permissions, status] of [
    [PUBLISHER, 204],
    [less, 403],
  ] as const) {
    const user = await store.createUser(policyOf({ bucket: name, permissions }));
    const mine = open({ prefix: 'repo', endpoint: proxy.endpoint, limits }, user);
    proxy.reset();
    proxy.plot = {
      before: ({ query }) =>
        query.get('partNumber') === '2' ? { kind: 'answer', status: 400, code: 'InvalidPart' } : undefined,
    };
    const write = { ...textWrite('parts', ''), content: bytesSource(Buffer.alloc(6 * 2 ** 20)) };
    await assert.rejects(mine.put(write), { code: 'unexpected-answer', message: /InvalidPart/ });
    const deletions = proxy.exchanges.filter(({ method }) => method === 'DELETE');
    assert.deepEqual(
      deletions.map((each) => each.status),
      [status],
    );
    assert.equal(await mine.head('parts'), undefined);
  }
});

test('a bucket that anybody can read is found out', async () => {
  await put(bucket, 'repo/shown', 'x');
  assert.deepEqual(await bucket.exposure('repo/shown'), { kind: 'private' });
  const everybody = { Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: [objects] };
  await store.setBucketPolicy(name, { Version: '2012-10-17', Statement: [everybody] });
  const shown = await bucket.exposure('repo/shown');
  assert.deepEqual(shown, { kind: 'public', because: 'anybody can read repo/shown' });
  assert.equal((await bucket.exposure()).kind, 'public');
});
