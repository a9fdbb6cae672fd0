import { type ByteSource, bytesSource, collect, totalLength } from '../bytes/index.ts';
import { Failure } from '../failure.ts';
import type { Bucket, Condition, Write } from '../s3/index.ts';

/** Objects whose name says what is in them never change: caches may keep them for good. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** The rest must be asked for each time; `must-revalidate` alone would let caches guess for how long. */
export const FRESH = 'max-age=0, must-revalidate';

export function textWrite(
  key: string,
  text: string,
  type: string,
  condition: Condition = { kind: 'any' },
): Write {
  return write(key, bytesSource(Buffer.from(text)), FRESH, type, condition);
}

export function write(
  key: string,
  content: ByteSource,
  caching: string,
  type: string,
  condition: Condition = { kind: 'any' },
): Write {
  return { key, content, condition, caching, type };
}

/** Parts in memory, one after another, without joining them. */
export function partsSource(parts: readonly Uint8Array[]): ByteSource {
  const size = totalLength(parts);
  return {
    size,
    async *read(from = 0, to = size) {
      let start = 0;
      for (const part of parts) {
        const piece = part.subarray(Math.max(from - start, 0), Math.max(to - start, 0));
        if (piece.length > 0) yield piece;
        start += part.length;
      }
    },
  };
}

const TYPES: Readonly<Record<string, string>> = { gz: 'application/gzip', zst: 'application/zstd' };

/** From a by-hash name to a plain one, inside the store. */
export async function copyToPlain(bucket: Bucket, from: string, to: string): Promise<boolean> {
  const type = TYPES[to.slice(to.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
  return await bucket.copy(from, to, { caching: FRESH, type });
}

/** The bytes of a write, such as a text's, that is small enough to be held. */
export async function contentOf({ content }: Write): Promise<Uint8Array> {
  return await collect(content.read(), content.size, () => new Failure('changed', 'The text changed.', ''));
}
