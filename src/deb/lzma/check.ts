import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** An integrity check over decompressed bytes. */
export interface Check {
  /** Bytes that it takes in the stream. */
  readonly width: number;
  update(piece: Uint8Array): void;
  digest(): Uint8Array;
}

/** @returns undefined for a number that the .xz format reserves (section 2.1.1.2) */
export function checkOf(id: number): Check | undefined {
  switch (id) {
    case 0:
      return { width: 0, update: () => {}, digest: () => new Uint8Array(0) };
    case 1:
      return crc32Check();
    case 4:
      return crc64Check();
    case 10: {
      const hash = createHash('sha256');
      return { width: 32, update: (piece) => hash.update(piece), digest: () => hash.digest() };
    }
    default:
      return undefined;
  }
}

function crc32Check(): Check {
  let value = 0;
  return {
    width: 4,
    update(piece) {
      value = crc32(piece, value);
    },
    digest: () => littleEndian(value),
  };
}

/** CRC-64 of ECMA-182, reflected, its two halves kept apart as 32-bit integers. */
function crc64Check(): Check {
  const { high, low } = crc64Tables();
  let upper = -1;
  let lower = -1;
  return {
    width: 8,
    update(piece) {
      for (let i = 0; i < piece.length; i++) {
        const index = (lower ^ (piece[i] ?? 0)) & 0xff;
        lower = ((lower >>> 8) | (upper << 24)) ^ (low[index] ?? 0);
        upper = (upper >>> 8) ^ (high[index] ?? 0);
      }
    },
    digest: () => Buffer.concat([littleEndian(~lower), littleEndian(~upper)]),
  };
}

function crc64Tables(): { high: Int32Array; low: Int32Array } {
  const high = new Int32Array(256);
  const low = new Int32Array(256);
  for (let index = 0; index < 256; index++) {
    let upper = 0;
    let lower = index;
    for (let bit = 0; bit < 8; bit++) {
      const odd = (lower & 1) === 1;
      lower = (lower >>> 1) | (upper << 31);
      upper >>>= 1;
      if (odd) {
        lower ^= 0xd7870f42 | 0;
        upper ^= 0xc96c5795 | 0;
      }
    }
    high[index] = upper;
    low[index] = lower;
  }
  return { high, low };
}

function littleEndian(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value | 0);
  return bytes;
}
