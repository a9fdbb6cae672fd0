import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAhead } from '../../src/s3/index.ts';
import { fixture, put, textOf } from './fixture.ts';

const { bucket, proxied, proxy, open } = await fixture();

test('what is under way is asked for once, and anew when it is read again', async () => {
  await put(bucket, 'early', 'first');
  const ahead = readAhead(
    proxied,
    new Map([
      ['early', 100],
      ['none', 100],
    ]),
  );
  assert.equal(await textOf(ahead, 'early'), 'first');
  assert.equal(await textOf(ahead, 'none'), undefined);
  assert.equal(proxy.exchanges.length, 2);
  await put(bucket, 'early', 'second');
  assert.equal(await textOf(ahead, 'early'), 'second');
  assert.equal(proxy.exchanges.length, 3);
});

test('an error is told to who reads, and to nobody else', async () => {
  const ahead = readAhead(
    open({ bucket: 'there-is-none' }),
    new Map([
      ['read', 1],
      ['never-read', 1],
    ]),
  );
  await assert.rejects(ahead.get('read'), { code: 'no-bucket' });
});
