import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { provenSource } from '../../src/apt/pool/proven.ts';
import { type ByteSource, bytesSource } from '../../src/bytes/index.ts';
import { Failure } from '../../src/failure.ts';

const bytes = randomBytes(700_000);
const SHA256 = createHash('sha256').update(bytes).digest('hex');

function proven(content: Uint8Array): ByteSource {
  return provenSource(bytesSource(content), SHA256, () => new Failure('differs', 'It differs.', ''));
}

test('what has the hash is read whole or in parts', async () => {
  const source = proven(bytes);
  assert.ok(bytes.equals(Buffer.concat(await Array.fromAsync(source.read()))));
  assert.ok(bytes.subarray(5, 900).equals(Buffer.concat(await Array.fromAsync(source.read(5, 900)))));
});

test('of what has another hash a reader gets no part, and never the whole', async () => {
  const source = proven(Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]));
  let length = 0;
  await assert.rejects(
    async () => {
      for await (const piece of source.read()) length += piece.length;
    },
    { code: 'differs' },
  );
  assert.ok(length < bytes.length);
  for (const [from, to] of [
    [0, 10],
    [10, bytes.length],
  ] as const) {
    await assert.rejects(Array.fromAsync(source.read(from, to)), { code: 'differs' });
  }
});
