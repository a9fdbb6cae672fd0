import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { gzipMember, gzipSegment } from '../../src/apt/index-file/gzip.ts';
import { indexText } from '../../src/apt/index-file/packages-index.ts';
import { zstdFile } from '../../src/apt/index-file/zstd.ts';
import { readBase } from '../../src/apt/suite/base.ts';
import { readSuiteAhead } from '../../src/apt/suite/read-ahead.ts';
import { readIndex } from '../../src/apt/suite/read-index.ts';
import { parseRelease } from '../../src/apt/suite/release.ts';
import { readPublicKeys } from '../../src/openpgp/index.ts';
import { publicArmor } from '../support/openpgp/corpus.ts';
import { memoryBucket } from './memory-bucket.ts';

const MIB = 2 ** 20;
const NAME = 'main/binary-amd64';
const zeros = Buffer.alloc(64 * MIB);

/** By how many bytes `use` raises the most that this process ever held. */
async function raised(use: () => Promise<void>): Promise<number> {
  const before = process.resourceUsage().maxRSS;
  await use();
  return (process.resourceUsage().maxRSS - before) * 1024;
}

/** Reads an index of which Release says so many bytes of text, or nothing; its own hash is right. */
async function read(bytes: Uint8Array, form: string, size: number | undefined): Promise<Uint8Array> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const plain = size === undefined ? '' : ` ${'0'.repeat(64)} ${size} ${NAME}/Packages\n`;
  const text = `SHA256:\n ${hash} ${bytes.length} ${NAME}/Packages${form}\n${plain}`;
  const bucket = memoryBucket(new Map([[`dists/stable/${NAME}/Packages${form}`, bytes]]));
  return indexText(await readIndex(bucket, 'dists/stable', parseRelease(text, 'Release'), NAME, new Map()));
}

function repeated(bytes: Uint8Array, times: number): Buffer {
  return Buffer.concat(Array.from({ length: times }, () => bytes));
}

/** A zstd frame of one block that holds one byte as it is, in ten bytes (RFC 8878, 3.1.1). */
const TINY_FRAME = Buffer.from('28b52ffd0000090000' + '61', 'hex');

const bombs: readonly (readonly [
  title: string,
  form: string,
  size: number | undefined,
  bytes: () => Buffer,
])[] = [
  ['a gigabyte in several members', '.gz', 1000, () => repeated(gzipSync(zeros), 16)],
  ['a gigabyte, of which Release says nothing', '.gz', undefined, () => repeated(gzipSync(zeros), 16)],
  ['a few bytes, of which Release says that they are half a gigabyte', '.gz', 2 ** 29, () => gzipSync('few')],
  ['more than anybody has', '.gz', 10 ** 15 - 1, () => gzipSync('few')],
  [
    'a gigabyte in segments, as our table says',
    '.gz',
    1000,
    () => {
      const piece = { length: zeros.length, compressed: gzipSegment(zeros) };
      return Buffer.concat(
        gzipMember(
          Array.from({ length: 16 }, () => piece),
          0,
        ),
      );
    },
  ],
  [
    'a gigabyte in segments of which our table says that they are small',
    '.gz',
    160,
    () => {
      const piece = { length: 10, compressed: gzipSegment(zeros) };
      return Buffer.concat(
        gzipMember(
          Array.from({ length: 16 }, () => piece),
          0,
        ),
      );
    },
  ],
  [
    'small segments of which our table says that they are large',
    '.gz',
    2 ** 29,
    () => {
      const piece = { length: 2 ** 25, compressed: gzipSegment(Buffer.from('few')) };
      return Buffer.concat(
        gzipMember(
          Array.from({ length: 16 }, () => piece),
          0,
        ),
      );
    },
  ],
  ['a gigabyte in frames', '.zst', 1000, () => repeated(zstdCompressSync(zeros), 16)],
  [
    'a gigabyte in frames of which the seek table says that they are small',
    '.zst',
    160,
    () => {
      const piece = { length: 10, compressed: zstdCompressSync(zeros) };
      return Buffer.concat(zstdFile(Array.from({ length: 16 }, () => piece)));
    },
  ],
  [
    'a frame that says it has 2^60 bytes',
    '.zst',
    1000,
    () => Buffer.from('28b52ffde00000000000000010010000', 'hex'),
  ],
  ['a million frames', '.zst', undefined, () => repeated(TINY_FRAME, 1_000_000)],
  ['64 MiB', '.xz', 1000, () => execFileSync('xz', ['-c'], { input: zeros })],
];

for (const [title, form, size, make] of bombs) {
  test(`Packages${form}: ${title}: refused before it takes memory`, async () => {
    const bytes = make();
    const grown = await raised(async () => {
      await assert.rejects(read(bytes, form, size), { code: 'index-differs' });
    });
    assert.ok(grown < (size === undefined ? 600 : 100) * MIB, `${grown} bytes`);
  });
}

test('an InRelease of any length is no work: it is refused before it is read', async () => {
  const keys = await readPublicKeys(publicArmor('ed25519-22'));
  const bytes = Buffer.alloc(2 ** 25 + 1, '\n');
  const bucket = memoryBucket(new Map([['dists/stable/InRelease', bytes]]));
  const ahead = readSuiteAhead(bucket, { suite: 'stable', component: 'main' }, ['amd64']);
  for (const each of [bucket, ahead]) {
    await assert.rejects(readBase(each, 'stable', { kind: 'keys', keys }, new Date()), { code: 'too-large' });
  }
});
