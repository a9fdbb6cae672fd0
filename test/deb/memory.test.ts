import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { type ByteSource, bytesSource } from '../../src/bytes/index.ts';
import { listContents, memberHeader, readPackage } from '../../src/deb/index.ts';
import { writeTarHeader } from '../../src/deb/tar-header.ts';
import { archive, CONTROL, goodMembers, piped } from './support/debs.ts';
import { HEADER, tarFile } from './support/tars.ts';

const MIB = 1024 * 1024;
const SIZE = 600 * MIB;

/** A package whose data.tar of 600 MiB never exists as a whole: what is asked for is made. */
function hugePackage(): ByteSource {
  const [format, control] = goodMembers(CONTROL, '.gz');
  const head = Buffer.concat([
    archive([format, control]),
    memberHeader({ name: 'data.tar', mtime: 0, uid: 0, gid: 0, mode: 0o644, size: SIZE + 512 }),
    writeTarHeader({ ...HEADER, name: './opt/huge', size: SIZE }),
  ]);
  const size = head.length + SIZE;
  const zeros = Buffer.alloc(MIB);
  return {
    size,
    async *read(from = 0, to = size) {
      if (from < head.length) yield head.subarray(from, to);
      for (let at = Math.max(from, head.length); at < to; at += MIB) yield zeros.subarray(0, to - at);
    },
  };
}

/** The most that `use` holds above what was held before, asked at each of its turns. */
async function highest(use: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  await use().finally(() => clearInterval(timer));
  return Math.max(peak, process.memoryUsage().rss) - before;
}

test('Reading and listing a package of 600 MiB takes memory for a few pieces', async () => {
  const source = hugePackage();
  const peak = await highest(async () => {
    const read = await readPackage(source, 'x.deb');
    assert.equal(read.size, source.size);
    for await (const entry of listContents(read, 'x.deb')) {
      assert.equal(entry.size, SIZE);
      const hash = createHash('sha256');
      for (let i = 0; i < SIZE / MIB; i++) hash.update(Buffer.alloc(MIB));
      assert.equal(entry.sha256, hash.digest('hex'));
    }
  });
  assert.ok(peak < 150 * MIB, `${peak} bytes`);
});

test('Data that expand a thousandfold are listed in memory for a few pieces', async () => {
  const tar = tarFile('./opt/zeros', Buffer.alloc(48 * MIB));
  for (const [suffix, ...command] of [
    ['.gz', 'gzip'],
    ['.xz', 'xz'],
    ['.zst', 'zstd', '-q'],
  ] as const) {
    const [format, control] = goodMembers(CONTROL, '.gz');
    const bytes = archive([format, control, { name: `data.tar${suffix}`, content: piped(command, tar) }]);
    const peak = await highest(async () => {
      const read = await readPackage(bytesSource(bytes), 'x.deb');
      for await (const entry of listContents(read, 'x.deb')) assert.equal(entry.size, 48 * MIB);
    });
    assert.ok(peak < 150 * MIB, `${suffix}: ${peak} bytes`);
  }
});
