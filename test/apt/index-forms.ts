import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { crcOf, gzipMember, gzipSegment } from '../../src/apt/index-file/gzip.ts';
import { zstdFile } from '../../src/apt/index-file/zstd.ts';
import type { Mutation, Random } from './mutations.ts';

/** One package of the index that is damaged. */
export function stanza(number: number): string {
  const architecture = number % 5 === 0 ? 'all' : 'amd64';
  return `Package: p${number % 23}\nVersion: ${number % 3}:1.${number}-1\nArchitecture: ${architecture}\nDepends: libc6 (>= 2.${number})\nFilename: pool/main/p/p${number % 23}/p${number % 23}_1.${number}-1_${architecture}.deb\nSize: ${number * 991}\nSHA256: ${createHash('sha256').update(String(number)).digest('hex')}\nDescription: number ${number}\n more of it\n .\n and the end\n\n`;
}

/** The stanzas, ten a piece. */
export const pieces = Array.from({ length: 6 }, (_, piece) =>
  Buffer.from(Array.from({ length: 10 }, (_, number) => stanza(piece * 10 + number)).join('')),
);
export const text = Buffer.concat(pieces);

/** The end of the name that says how it is compressed. */
export type Suffix = '' | '.gz' | '.zst' | '.xz';

/** A way to write an index. */
export interface Form {
  readonly title: string;
  readonly suffix: Suffix;
  readonly pack: (pieces: readonly Buffer[]) => Buffer;
  /** Damage to what this form alone has. */
  readonly own: readonly Mutation[];
}

const piped =
  (...[program = '', ...args]: readonly string[]) =>
  (parts: readonly Buffer[]): Buffer =>
    execFileSync(program, args, { input: Buffer.concat(parts), maxBuffer: 2 ** 26, stdio: 'pipe' });

/** Damage to a table of pairs of lengths, compressed and not, 32 bits each. */
function table(where: (bytes: Buffer) => number): readonly Mutation[] {
  const entry = (bytes: Buffer, r: Random): number => where(bytes) + 8 * r.below(pieces.length - 1);
  return [
    (bytes, r) => {
      const at = entry(bytes, r) + 4 * r.below(2);
      const value = bytes.readUInt32LE(at);
      bytes.writeUInt32LE((r.pick([0, 1, value - 1, value + 1, 0xffffffff, 0x80000000]) ?? 0) >>> 0, at);
      return bytes;
    },
    // What stays a table that adds up: a border is elsewhere in what is compressed, in the text, or in neither.
    (bytes, r) => {
      const at = entry(bytes, r) + 4 * r.below(2);
      const moved = r.pick([1, 2, 5, bytes.readUInt32LE(at)]) ?? 0;
      bytes.writeUInt32LE((bytes.readUInt32LE(at) - moved) >>> 0, at);
      bytes.writeUInt32LE((bytes.readUInt32LE(at + 8) + moved) >>> 0, at + 8);
      return bytes;
    },
    (bytes, r) => {
      const at = entry(bytes, r);
      const moved = stanza(10 * ((at - where(bytes)) / 8 + 1) - 1).length;
      bytes.writeUInt32LE((bytes.readUInt32LE(at + 4) - moved) >>> 0, at + 4);
      bytes.writeUInt32LE((bytes.readUInt32LE(at + 12) + moved) >>> 0, at + 12);
      return bytes;
    },
    (bytes, r) => {
      const [a, b] = [entry(bytes, r), entry(bytes, r)];
      const [first, second] = [bytes.readBigUInt64LE(a), bytes.readBigUInt64LE(b)];
      bytes.writeBigUInt64LE(second, a);
      bytes.writeBigUInt64LE(first, b);
      return bytes;
    },
  ];
}

export const forms: readonly Form[] = [
  {
    title: 'gz with our table',
    suffix: '.gz',
    pack: (parts) =>
      Buffer.concat(
        gzipMember(
          parts.map((part) => ({ length: part.length, compressed: gzipSegment(part) })),
          crcOf(parts),
        ),
      ),
    own: table(() => 16),
  },
  { title: 'gz', suffix: '.gz', pack: (parts) => gzipSync(Buffer.concat(parts)), own: [] },
  {
    title: 'gz of several members',
    suffix: '.gz',
    pack: (parts) => Buffer.concat(parts.map((part) => gzipSync(part))),
    own: [],
  },
  {
    title: 'zst with a seek table',
    suffix: '.zst',
    pack: (parts) =>
      Buffer.concat(
        zstdFile(parts.map((part) => ({ length: part.length, compressed: zstdCompressSync(part) }))),
      ),
    own: table((bytes) => bytes.length - 9 - 8 * pieces.length),
  },
  {
    title: 'zst of several frames',
    suffix: '.zst',
    pack: (parts) => Buffer.concat(parts.map((part) => Buffer.from(zstdCompressSync(part)))),
    own: [],
  },
  { title: 'zst', suffix: '.zst', pack: piped('zstd', '-qc'), own: [] },
  { title: 'xz', suffix: '.xz', pack: piped('xz', '-c'), own: [] },
  { title: 'no compression', suffix: '', pack: (parts) => Buffer.concat(parts), own: [] },
];

/** What the usual program makes of it; `undefined` where it refuses. */
export function plainly(bytes: Uint8Array, suffix: Suffix): Buffer | undefined {
  const programs = { '.zst': 'zstd', '.xz': 'xz' } as const;
  if (suffix === '') return Buffer.from(bytes);
  if (suffix === '.gz') return gunzipped(bytes);
  const run = spawnSync(programs[suffix], ['-dcq'], { input: bytes, maxBuffer: 2 ** 26 });
  return run.status === 0 ? run.stdout : undefined;
}

function gunzipped(bytes: Uint8Array): Buffer | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: 2 ** 26 });
  } catch {
    return undefined;
  }
}
