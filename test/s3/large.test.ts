import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import type { ByteSource } from '../../src/bytes/index.ts';
import { fixture, put, textOf, textWrite } from './fixture.ts';

const { bucket, proxy, open } = await fixture();
const MEBIBYTE = 2 ** 20;
const inParts = open({
  endpoint: proxy.endpoint,
  limits: { multipartAbove: 12 * MEBIBYTE, part: 5 * MEBIBYTE, firstWait: 5 },
});

beforeEach(() => proxy.reset());

/** Bytes made as they are read: all of a block tells where it is. */
function generated(size: number): ByteSource {
  return {
    size,
    async *read(from = 0, to = size) {
      for (let at = from; at < to; ) {
        const block = Math.floor(at / 65_536);
        const end = Math.min(to, (block + 1) * 65_536);
        yield Buffer.alloc(end - at, block % 251);
        at = end;
      }
    },
  };
}

async function hashOf(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of source.read()) hash.update(piece);
  return hash.digest('hex');
}

test('what is large is sent and read without being held', async () => {
  const content = generated(200 * MEBIBYTE);
  const sha256 = await hashOf(content);
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 10);
  assert.equal((await bucket.put({ ...textWrite('large', ''), content, sha256 })).kind, 'written');
  const facts = await bucket.head('large');
  assert.ok(facts);
  assert.equal(facts.sha256, sha256);
  assert.equal(await hashOf(bucket.open('large', facts)), sha256);
  clearInterval(watch);
  assert.ok(most - before < 100 * MEBIBYTE, `${(most - before) / MEBIBYTE} MiB more`);
  await bucket.delete(['large']);
});

test('above the limit it goes up in parts, and proves no checksum of the whole', async () => {
  const content = generated(13 * MEBIBYTE);
  assert.equal((await inParts.put({ ...textWrite('parts', ''), content })).kind, 'written');
  const parts = proxy.exchanges.filter(({ query }) => query.has('partNumber'));
  assert.deepEqual(
    parts.map(({ sent }) => sent).toSorted(),
    [3, 5, 5].map((size) => size * MEBIBYTE),
  );
  const facts = await bucket.head('parts');
  assert.ok(facts);
  assert.equal(facts.sha256, undefined);
  assert.equal(await hashOf(bucket.open('parts', facts)), await hashOf(content));
});

test('parts keep to the condition, and are given up when it does not hold', async () => {
  await put(bucket, 'taken', 'there');
  const write = {
    ...textWrite('taken', ''),
    content: generated(13 * MEBIBYTE),
    condition: { kind: 'absent' } as const,
  };
  assert.deepEqual(await inParts.put(write), { kind: 'refused' });
  assert.equal(await textOf(bucket, 'taken'), 'there');
  assert.equal(proxy.exchanges.at(-1)?.method, 'DELETE');
});

test('a part that breaks is sent again; what stays broken is given up and cleared away', async () => {
  let breaks = 0;
  proxy.plot = {
    before: ({ query }) => {
      if (query.get('partNumber') !== '2' || breaks > 0) return undefined;
      breaks += 1;
      return { kind: 'reset' };
    },
  };
  const write = { ...textWrite('broken', ''), content: generated(13 * MEBIBYTE) };
  assert.equal((await inParts.put(write)).kind, 'written');
  proxy.reset();
  proxy.plot = {
    before: ({ query }) =>
      query.get('partNumber') === '2' ? { kind: 'answer', status: 403, code: 'AccessDenied' } : undefined,
  };
  await assert.rejects(inParts.put(write), { code: 'access-denied', remedy: /s3:PutObject/ });
  const last = proxy.exchanges.at(-1);
  assert.equal(last?.method, 'DELETE');
  assert.equal(last?.status, 204);
});

test('a source that fails breaks the request off, and its own error is told', async () => {
  const content: ByteSource = {
    size: 13 * MEBIBYTE,
    async *read() {
      yield Buffer.alloc(MEBIBYTE);
      throw new Error('the disk is gone');
    },
  };
  await assert.rejects(
    bucket.put({ ...textWrite('source', ''), content, sha256: '0'.repeat(64) }),
    /the disk is gone/,
  );
  assert.equal(await bucket.head('source'), undefined);
});
