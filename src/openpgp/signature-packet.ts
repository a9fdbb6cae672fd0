import { type HashAlgorithm, hashAlgorithm, PUBLIC_KEY } from './algorithm.ts';
import type { Fingerprint } from './fingerprint.ts';
import { malformed } from './malformed.ts';
import { number, Octets } from './octets.ts';
import { TAG, writePacket } from './packet.ts';
import type { Signature } from './signature.ts';
import { readSubpackets, statements, writeSubpacket } from './subpacket.ts';

/** Signature types (RFC 9580, 5.2.1). */
export const TYPE = {
  binary: 0x00,
  text: 0x01,
  certificationFirst: 0x10,
  certificationLast: 0x13,
  subkeyBinding: 0x18,
  primaryKeyBinding: 0x19,
  directKey: 0x1f,
  keyRevocation: 0x20,
  subkeyRevocation: 0x28,
  certificationRevocation: 0x30,
} as const;

/**
 * Reads a signature packet's body.
 * @returns undefined for a version other than 4: those count for nothing here
 */
export function readSignature(body: Uint8Array, depth = 0): Signature | undefined {
  const octets = new Octets(body);
  if (octets.number(1) !== 4) return undefined;
  const type = octets.number(1);
  const algorithm = octets.number(1);
  const hash = hashAlgorithm(octets.number(1));
  const hashedArea = octets.take(octets.number(2));
  const hashed = body.slice(0, octets.offset);
  const unhashedArea = octets.take(octets.number(2));
  const start = octets.take(2);
  const values = algorithm > PUBLIC_KEY.eddsaLegacy ? [] : readNumbers(octets);
  // A signature within a signature is a subkey's for its primary key, and holds no further one.
  const embedded = (content: Uint8Array): Signature | undefined =>
    depth === 0 ? readSignature(content, 1) : undefined;
  const said = statements(readSubpackets(hashedArea), readSubpackets(unhashedArea), embedded);
  return { ...said, type, algorithm, hash, hashed, start, values, body };
}

/** Newer algorithms than these write their values in other ways; none of those counts here. */
function readNumbers(octets: Octets): readonly Uint8Array[] {
  const values: Uint8Array[] = [];
  while (octets.left > 0) {
    if (values.length === 4) throw malformed('a signature has more numbers than any algorithm uses');
    values.push(octets.mpi());
  }
  return values;
}

/** What a new signature says of itself. */
export interface NewSignature {
  readonly type: number;
  readonly algorithm: number;
  readonly hash: HashAlgorithm;
  /** Seconds since 1970. */
  readonly created: number;
  readonly issuer: Fingerprint;
}

/** The part of a new signature that it covers: the issuer's fingerprint and the time, as gpg has them. */
export function hashedPart({ type, algorithm, hash, created, issuer }: NewSignature): Uint8Array {
  const area = Buffer.concat([
    writeSubpacket(33, Buffer.concat([Uint8Array.of(4), Buffer.from(issuer, 'hex')])),
    writeSubpacket(2, number(created, 4)),
  ]);
  return Buffer.concat([Uint8Array.of(4, type, algorithm, hash.id), number(area.length, 2), area]);
}

/** A whole new signature packet. The issuer's key id stands outside of what is covered, where gpg puts it. */
export function writeSignature(
  signature: NewSignature,
  digest: Uint8Array,
  values: readonly Uint8Array[],
): Uint8Array {
  const keyId = writeSubpacket(16, Buffer.from(signature.issuer.slice(-16), 'hex'));
  const body = Buffer.concat([
    hashedPart(signature),
    number(keyId.length, 2),
    keyId,
    digest.subarray(0, 2),
    ...values,
  ]);
  return writePacket({ tag: TAG.signature, body });
}

/** The last bytes of what a signature is computed over (RFC 9580, 5.2.4). */
export function trailer(hashed: Uint8Array): Uint8Array {
  return Buffer.concat([hashed, Uint8Array.of(4, 0xff), number(hashed.length, 4)]);
}

/** For messages: the issuer as the signature names it. */
export function issuerName({ issuerFingerprints, issuerKeyIds }: Signature): string {
  return issuerFingerprints[0] ?? issuerKeyIds[0] ?? 'a key that it does not name';
}
