import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliver } from '../../src/apt/pool/index.ts';
import { bytesSource } from '../../src/bytes/index.ts';
import { parseVersion } from '../../src/deb/index.ts';
import { etag } from '../../src/s3/index.ts';
import { memoryBucket } from './memory-bucket.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-11-30T12:00:00Z');
const bytes = Buffer.from('a package');
const sha256 = '5'.repeat(64);
const entry = {
  name: 'shop',
  version: parseVersion('1.0'),
  architecture: 'amd64',
  synopsis: 'the shop',
  filename: 'pool/main/s/shop/shop_1.0_amd64.deb',
  size: bytes.length,
  sha256,
};

/** Days since it was written, and whether a suite that begins to refer to it must write it again: a collection takes it at 7. */
const CASES: readonly (readonly [days: number, isRenewed: boolean])[] = [
  [0, false],
  [3, false],
  [4, true],
  [8, true],
  [400, true],
];

for (const [days, isRenewed] of CASES) {
  test(`a file of another suite that is ${days} days old is ${isRenewed ? 'renewed' : 'left'} when this one takes it`, async () => {
    const written: string[] = [];
    const bucket = {
      ...memoryBucket(new Map()),
      now: () => NOW,
      head: async () => ({
        etag: etag('"of it"'),
        size: bytes.length,
        modified: new Date(NOW.getTime() - days * DAY),
        sha256,
      }),
      put: async ({ key }: { readonly key: string }) => {
        written.push(key);
        return { kind: 'written', etag: etag('"of the next"') } as const;
      },
    };
    const done = await deliver(bucket, { entry, content: bytesSource(bytes), isThere: true });
    assert.equal(done, 'there');
    assert.deepEqual(written, isRenewed ? [entry.filename] : []);
  });
}
