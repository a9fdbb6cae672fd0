import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Compression, decompress } from '../../src/deb/index.ts';
import { all, compressed, inPieces, piped } from './support/debs.ts';
import { random } from './support/random.ts';

const { below } = random(7);
const NOISE = Buffer.from(Array.from({ length: 90_000 }, () => below(256)));
const WORDS = Buffer.from(
  Array.from({ length: 60_000 }, () => ['apt ', 'dpkg ', 'deb\n', 'x'][below(4)]).join(''),
);
const SAMPLES: Readonly<Record<string, Buffer>> = {
  nothing: Buffer.alloc(0),
  'a byte': Buffer.from('a'),
  zeros: Buffer.alloc(1_100_000),
  noise: NOISE,
  words: WORDS,
  mixed: Buffer.concat([WORDS, NOISE, WORDS, Buffer.alloc(70_000, 'abc'), NOISE]),
};

/** The programs that write what we read, at levels that use what differs between them. */
const WRITERS: readonly (readonly [suffix: Compression, ...command: string[]])[] = [
  ['', 'cat'],
  ['.gz', 'gzip', '-1'],
  ['.gz', 'gzip', '-9'],
  ['.xz', 'xz', '-0'],
  ['.xz', 'xz', '-9e', '--check=crc32'],
  ['.xz', 'xz', '--check=crc64', '--block-size=100000'],
  ['.xz', 'xz', '-T2', '--block-size=150000'],
  ['.xz', 'xz', '--check=none', '--lzma2=dict=4KiB,lc=0,lp=4,pb=4'],
  ['.xz', 'xz', '--lzma2=dict=64KiB,lc=4,lp=0,pb=0,mode=fast,nice=273'],
  ['.zst', 'zstd', '-q', '-1'],
  ['.zst', 'zstd', '-q', '-19', '--check'],
];

for (const [suffix, ...command] of WRITERS) {
  test(`What \`${command.join(' ')}\` wrote is read, in pieces of any size`, async () => {
    for (const [name, bytes] of Object.entries(SAMPLES)) {
      const packed = piped(command, bytes);
      for (const size of [1009, packed.length + 1]) {
        const read = await all(decompress(inPieces(packed, size), suffix, 'x'));
        assert.ok(read.equals(bytes), `${name} in pieces of ${size}`);
      }
    }
  });
}

for (const suffix of ['.gz', '.xz', '.zst'] as const) {
  test(`${suffix}: what is cut or has a bit turned is refused, where its format can tell`, async () => {
    const bytes = SAMPLES.words?.subarray(0, 3000) ?? Buffer.alloc(0);
    const packed = compressed(bytes, suffix);
    for (let length = 0; length < packed.length; length += 1 + (length >> 5)) {
      await assert.rejects(
        all(decompress(inPieces(packed.subarray(0, length), 100), suffix, 'x')),
        { code: 'compression-malformed' },
        `${length}`,
      );
    }
    for (let at = 0; at < packed.length; at += 1 + (at >> 5)) {
      const bent = Buffer.from(packed);
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
      const read = await all(decompress(inPieces(bent, 100), suffix, 'x', 1e6)).catch(
        (error: unknown) => error,
      );
      const told = read instanceof Error && 'code' in read;
      const unchecked = suffix === '.gz';
      assert.ok(
        told || unchecked || (read instanceof Buffer && read.equals(bytes)),
        `byte ${at}: ${String(read)}`,
      );
    }
  });
}

test('More than the limit is refused as soon as it comes', async () => {
  for (const suffix of ['.gz', '.xz', '.zst'] as const) {
    const packed = compressed(Buffer.alloc(4_000_000), suffix);
    await assert.rejects(all(decompress(inPieces(packed, 65536), suffix, 'x', 1e6)), {
      code: 'compression-bomb',
    });
  }
});

test('What old packages and indices alone are compressed with is told as such', async () => {
  for (const suffix of ['.bz2', '.lzma'] as const) {
    const packed = compressed(Buffer.from('x'), suffix);
    await assert.rejects(all(decompress(inPieces(packed, 99), suffix, 'x')), {
      code: 'compression-unsupported',
    });
  }
});

test('A check or filter that dpkg-deb never writes is named, and what the source throws is thrown', async () => {
  for (const args of [['--check=sha256'], ['--x86', '--lzma2=preset=6']]) {
    const packed = piped(['xz', ...args], Buffer.from('x'));
    await assert.rejects(all(decompress(inPieces(packed, 99), '.xz', 'x')), /a check or a filter/);
  }
  const broken = async function* () {
    yield piped(['xz'], WORDS).subarray(0, 100);
    throw new RangeError('of the source');
  };
  await assert.rejects(all(decompress(broken(), '.xz', 'x')), /of the source/);
});

test('xz streams that are left early, damaged or read side by side leave the way free for the next', async () => {
  const packed = piped(['xz', '-0'], SAMPLES.mixed ?? Buffer.alloc(0));
  for (let round = 0; round < 3; round++) {
    for await (const _ of decompress(inPieces(packed, 500), '.xz', 'x')) break;
    await assert.rejects(all(decompress(inPieces(packed.subarray(0, 9000), 500), '.xz', 'x')));
    await assert.rejects(all(decompress(inPieces(packed, 500), '.xz', 'x', 1000)));
  }
  const both = await Promise.all([1, 2, 3].map(() => all(decompress(inPieces(packed, 500), '.xz', 'x'))));
  for (const each of both) assert.ok(each.equals(SAMPLES.mixed ?? Buffer.alloc(0)));
});
