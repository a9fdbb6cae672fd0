import { fingerprintOf } from './fingerprint.ts';
import { malformed } from './malformed.ts';
import { hex, Octets } from './octets.ts';
import type { Signature, Statements } from './signature.ts';

export interface Subpacket {
  readonly type: number;
  readonly critical: boolean;
  readonly content: Uint8Array;
}

const KIND = {
  created: 2,
  lifetime: 3,
  keyLifetime: 9,
  issuerKeyId: 16,
  primaryUserId: 25,
  flags: 27,
  revoker: 12,
  revocationReason: 29,
  embedded: 32,
  issuerFingerprint: 33,
} as const;

/** Kinds whose demand is met by what is done here; notations (20) are not among them. */
const KNOWN = new Set([
  2, 3, 4, 5, 7, 9, 10, 11, 12, 16, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 32, 33, 34, 39,
]);

export function readSubpackets(area: Uint8Array): readonly Subpacket[] {
  const octets = new Octets(area);
  const subpackets: Subpacket[] = [];
  while (octets.left > 0) {
    const length = subpacketLength(octets);
    if (length === 0) throw malformed('a signature has a subpacket without type');
    const type = octets.number(1);
    subpackets.push({ type: type & 0x7f, critical: type > 0x7f, content: octets.take(length - 1) });
  }
  return subpackets;
}

function subpacketLength(octets: Octets): number {
  const first = octets.number(1);
  if (first < 192) return first;
  if (first < 255) return (first - 192) * 256 + octets.number(1) + 192;
  return octets.number(4);
}

/** A subpacket of less than 191 bytes. */
export function writeSubpacket(type: number, content: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(content.length + 1, type), content]);
}

/** @param read reads a signature within the signature */
export function statements(
  hashed: readonly Subpacket[],
  unhashed: readonly Subpacket[],
  read: (content: Uint8Array) => Signature | undefined,
): Statements {
  const said = (kind: number): Uint8Array | undefined =>
    hashed.findLast(({ type }) => type === kind)?.content;
  const all = (kind: number): readonly Uint8Array[] =>
    [...hashed, ...unhashed].filter(({ type }) => type === kind).map(({ content }) => content);
  const reason = said(KIND.revocationReason);
  return {
    created: seconds(said(KIND.created)),
    lifetime: seconds(said(KIND.lifetime)) || undefined,
    keyLifetime: seconds(said(KIND.keyLifetime)) || undefined,
    flags: flagsOf(said(KIND.flags)),
    primaryUserId: (said(KIND.primaryUserId)?.[0] ?? 0) !== 0,
    revocationReason: reason === undefined ? undefined : Buffer.from(reason.subarray(1)).toString('utf8'),
    revokers: hashed
      .filter(({ type, content }) => type === KIND.revoker && content.length === 22)
      .map(({ content }) => fingerprintOf(content.subarray(2))),
    issuerFingerprints: all(KIND.issuerFingerprint).map((content) => fingerprintOf(content.subarray(1))),
    issuerKeyIds: all(KIND.issuerKeyId).map(hex),
    embedded: all(KIND.embedded).flatMap((content) => read(content) ?? []),
    unknownDemand: hashed.some(({ type, critical }) => critical && !KNOWN.has(type)),
  };
}

function seconds(content: Uint8Array | undefined): number | undefined {
  if (content === undefined) return undefined;
  if (content.length !== 4) throw malformed(`a time in a signature has ${content.length} bytes`);
  return Buffer.from(content.buffer, content.byteOffset, 4).readUInt32BE();
}

function flagsOf(content: Uint8Array | undefined): number | undefined {
  return content === undefined ? undefined : (content[0] ?? 0);
}
