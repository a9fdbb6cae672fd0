import { createHash } from 'node:crypto';
import { Failure } from '../failure.ts';

declare const sha256Brand: unique symbol;
/** 64 lower-case hexadecimal digits. */
export type Sha256 = string & { readonly [sha256Brand]: true };

/** Each in lower-case hexadecimal. */
export interface Hashes {
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: Sha256;
  readonly sha512: string;
}

export function isSha256(text: string): text is Sha256 {
  return /^[0-9a-f]{64}$/.test(text);
}

/** @throws Failure `hash-malformed` */
export function sha256(hex: string): Sha256 {
  if (isSha256(hex)) return hex;
  throw new Failure(
    'hash-malformed',
    `${JSON.stringify(hex)} is no SHA-256.`,
    'Give 64 lower-case hex digits.',
  );
}

/** Of bytes in parts, lower-case hex. */
export function digestOf(parts: Iterable<Uint8Array>, algorithm: 'sha256' | 'sha512'): string {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Of all bytes of a stream. */
export async function sha256Of(stream: AsyncIterable<Uint8Array>): Promise<Sha256> {
  const hash = createHash('sha256');
  for await (const piece of stream) hash.update(piece);
  return sha256(hash.digest('hex'));
}

/** All four hashes of the bytes handed to `update`, in one pass. */
export function hasher(): { update(piece: Uint8Array): void; digest(): Hashes } {
  const [md5, sha1, two, five] = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name));
  const all = [md5, sha1, two, five];
  return {
    update(piece) {
      for (const hash of all) hash?.update(piece);
    },
    digest: () => ({
      md5: md5?.digest('hex') ?? '',
      sha1: sha1?.digest('hex') ?? '',
      sha256: sha256(two?.digest('hex') ?? ''),
      sha512: five?.digest('hex') ?? '',
    }),
  };
}
