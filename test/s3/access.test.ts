import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { User } from '../support/s3/index.ts';
import { fixture, put, textOf } from './fixture.ts';

const { bucket, open, store, name } = await fixture();
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

const least = await userWith(
  [['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'], objects],
  [
    [
      's3:ListBucket',
      's3:GetBucketLocation',
      's3:GetBucketPolicyStatus',
      's3:GetBucketPublicAccessBlock',
      's3:GetBucketAcl',
    ],
    whole,
  ],
);

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
  await assert.rejects(nothing.head('there'), { code: 'access-denied', remedy: /s3:GetObject/ });
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

test('a bucket that anybody can read is found out', async () => {
  await put(bucket, 'repo/shown', 'x');
  assert.deepEqual(await bucket.exposure('repo/shown'), { kind: 'private' });
  const everybody = { Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: [objects] };
  await store.setBucketPolicy(name, { Version: '2012-10-17', Statement: [everybody] });
  const shown = await bucket.exposure('repo/shown');
  assert.deepEqual(shown, { kind: 'public', because: 'anybody can read repo/shown' });
  assert.equal((await bucket.exposure()).kind, 'public');
});
