import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AR_MAGIC, memberHeader } from '../../src/deb/index.ts';
import { startProxy } from '../../test/support/s3/index.ts';
import { measured, type Run, succeeded } from './measure.ts';
import { action } from './ours.ts';
import { debOf, sample } from './packages.ts';
import { folderOf, type World } from './world.ts';

/** What one run moved between the runner and the store, in bytes. */
export interface Promoting {
  readonly what: string;
  readonly run: Run;
  readonly sent: number;
  readonly received: number;
}

/** Publishes a package of so many bytes in one bucket, and promotes it into another. */
export async function benchPromoting(world: World, size: number): Promise<readonly Promoting[]> {
  const file = await largeDeb(folderOf(world, 'large'), size);
  const { store, key } = world;
  for (const bucket of ['promote-from', 'promote-to']) await store.createBucket(bucket);
  const proxy = await startProxy(store.endpoint);
  const through = async (what: string, inputs: Readonly<Record<string, string>>): Promise<Promoting> => {
    proxy.reset();
    const run = await measured(await action(world, inputs, proxy.endpoint), world.folder);
    const sum = (side: 'sent' | 'received'): number =>
      proxy.exchanges.reduce((total, each) => total + each[side], 0);
    return { what, run: succeeded(run, what), sent: sum('sent'), received: sum('received') };
  };
  try {
    return [
      await through('publish', { bucket: 'promote-from', packages: file }),
      await through('promote', {
        operation: 'promote',
        bucket: 'promote-to',
        packages: sample(7_000_000).name,
        'from-bucket': 'promote-from',
        'from-public-key': key.public,
      }),
    ];
  } finally {
    await proxy.stop();
  }
}

/** A real package with an incompressible file of about `size` bytes in it. */
async function largeDeb(folder: string, size: number): Promise<string> {
  const small = debOf(sample(7_000_000));
  // Its control member, as it is; its data member is the last, and makes way for an uncompressed tar.
  const data = small.indexOf('data.tar.gz');
  const content = Math.floor(size / 512) * 512;
  const tar = Buffer.alloc(512);
  tar.write('./opt-large', 0);
  tar.write('0000644\x000000000\x000000000\x00', 100);
  tar.write(`${content.toString(8).padStart(11, '0')}\x0000000000000\x00        0`, 124);
  tar.write('ustar\x0000root', 257);
  tar.write('root', 297);
  const sum = tar.reduce((total, byte) => total + byte, 0);
  tar.write(`${sum.toString(8).padStart(6, '0')}\x00 `, 148);
  const header = memberHeader({
    name: 'data.tar',
    mtime: 0,
    uid: 0,
    gid: 0,
    mode: 0o100644,
    size: content + 1536,
  });
  const block = randomBytes(2 ** 20);
  const bytes = function* (): Generator<Uint8Array> {
    yield small.subarray(0, data);
    yield header;
    yield tar;
    for (let left = content; left > 0; left -= block.length)
      yield block.subarray(0, Math.min(left, block.length));
    yield Buffer.alloc(1024);
  };
  if (!small.subarray(0, AR_MAGIC.length).equals(Buffer.from(AR_MAGIC))) throw new Error('no archive');
  const path = join(folder, 'large.deb');
  await pipeline(Readable.from(bytes()), createWriteStream(path));
  return path;
}
