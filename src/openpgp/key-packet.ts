import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { CURVES, PUBLIC_KEY } from './algorithm.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { bitLength, hex, number, Octets, padded } from './octets.ts';

export type NistCurve = 'P-256' | 'P-384' | 'P-521';

/** What a key is made of, as far as it can sign here. `other`: said by name, used for nothing. */
export type Material =
  | { readonly kind: 'rsa'; readonly n: Uint8Array; readonly e: Uint8Array; readonly bits: number }
  | { readonly kind: 'ed25519'; readonly point: Uint8Array }
  | {
      readonly kind: 'ecdsa';
      readonly curve: NistCurve;
      readonly x: Uint8Array;
      readonly y: Uint8Array;
    }
  | { readonly kind: 'other'; readonly name: string };

/** A primary key or subkey: its public half. */
export interface KeyPart {
  readonly version: number;
  /** Seconds since 1970. */
  readonly created: number;
  readonly algorithm: number;
  readonly material: Material;
  /** The public packet's body: what fingerprints and signatures are made over. */
  readonly body: Uint8Array;
  /** Upper-case hex: 40 digits for version 4. */
  readonly fingerprint: Fingerprint;
  /** 16 upper-case hex digits. */
  readonly keyId: string;
}

/**
 * Reads a key packet, public or secret: `rest` is what follows the public half. Of a version or algorithm not known
 * the whole counts as public: such a key is good for nothing but its name in an error.
 */
export function readKeyPart(body: Uint8Array): { part: KeyPart; rest: Uint8Array } {
  const octets = new Octets(body);
  const version = octets.number(1);
  const created = octets.number(4);
  if (version < 4) octets.number(2);
  const algorithm = octets.number(1);
  if (version > 4) octets.number(4);
  const material = readMaterial(octets, algorithm);
  const publicBody = body.slice(0, octets.offset);
  const fingerprint = digestOfKey(version, publicBody);
  const keyId = version > 4 ? fingerprint.slice(0, 16) : fingerprint.slice(-16);
  return {
    part: { version, created, algorithm, material, body: publicBody, fingerprint, keyId },
    rest: octets.rest(),
  };
}

function readMaterial(octets: Octets, algorithm: number): Material {
  switch (algorithm) {
    case PUBLIC_KEY.rsa:
    case PUBLIC_KEY.rsaSign:
    case PUBLIC_KEY.rsaEncrypt: {
      const n = octets.mpi();
      return { kind: 'rsa', n, e: octets.mpi(), bits: bitLength(n) };
    }
    case PUBLIC_KEY.dsa:
      return { kind: 'other', name: `DSA-${bitLength(mpis(octets, 4)[0] ?? new Uint8Array(0))}` };
    case PUBLIC_KEY.elgamal:
    case PUBLIC_KEY.elgamalSign:
      mpis(octets, 3);
      return { kind: 'other', name: 'Elgamal' };
    case PUBLIC_KEY.ecdsa:
    case PUBLIC_KEY.eddsaLegacy:
      return readPoint(octets);
    case PUBLIC_KEY.ecdh: {
      octets.take(octets.number(1));
      octets.mpi();
      octets.take(octets.number(1));
      return { kind: 'other', name: 'ECDH' };
    }
    case PUBLIC_KEY.x25519:
      octets.take(32);
      return { kind: 'other', name: 'X25519' };
    case PUBLIC_KEY.x448:
      octets.take(56);
      return { kind: 'other', name: 'X448' };
    case PUBLIC_KEY.ed25519:
      octets.take(32);
      return { kind: 'other', name: 'new-format Ed25519' };
    case PUBLIC_KEY.ed448:
      octets.take(57);
      return { kind: 'other', name: 'Ed448' };
    default:
      octets.rest();
      return { kind: 'other', name: `algorithm ${algorithm}` };
  }
}

/** A point of a curve, without compression (0x04, x, y), or as Ed25519 has it (0x40, 32 bytes). */
function readPoint(octets: Octets): Material {
  const oid = hex(octets.take(octets.number(1)));
  const point = octets.mpi();
  const curve = CURVES[oid];
  if (curve === 'Ed25519' && point.length === 33 && point[0] === 0x40) {
    return { kind: 'ed25519', point: point.subarray(1) };
  }
  if (curve === 'P-256' || curve === 'P-384' || curve === 'P-521') {
    const width = CURVE_BYTES[curve];
    if (point[0] === 4 && point.length === 1 + 2 * width) {
      return { kind: 'ecdsa', curve, x: point.subarray(1, 1 + width), y: point.subarray(1 + width) };
    }
  }
  return { kind: 'other', name: curve ?? `the curve ${oid}` };
}

/** Bytes of a coordinate. */
export const CURVE_BYTES: Readonly<Record<NistCurve, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

function mpis(octets: Octets, count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, () => octets.mpi());
}

function digestOfKey(version: number, body: Uint8Array): Fingerprint {
  const digest =
    version <= 4
      ? createHash('sha1').update(Uint8Array.of(0x99)).update(number(body.length, 2))
      : createHash('sha256')
          .update(Uint8Array.of(version === 6 ? 0x9b : 0x9a))
          .update(number(body.length, 4));
  return fingerprintOf(digest.update(body).digest());
}

/** How people call it: `RSA-4096`, `Ed25519`, `P-256`. */
export function materialName(material: Material): string {
  if (material.kind === 'rsa') return `RSA-${material.bits}`;
  if (material.kind === 'ed25519') return 'Ed25519';
  return material.kind === 'ecdsa' ? material.curve : material.name;
}

/** The key for node:crypto; undefined where it is of no kind used here, or no valid key of its kind. */
export function publicKeyObject(material: Material): KeyObject | undefined {
  const key = publicJwk(material);
  if (key === undefined) return undefined;
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** The public half as a JSON Web Key (RFC 7517). */
export function publicJwk(material: Material): Record<string, string> | undefined {
  if (material.kind === 'rsa') return { kty: 'RSA', n: base64url(material.n), e: base64url(material.e) };
  if (material.kind === 'ed25519') return { kty: 'OKP', crv: 'Ed25519', x: base64url(material.point) };
  if (material.kind === 'other') return undefined;
  const width = CURVE_BYTES[material.curve];
  return {
    kty: 'EC',
    crv: material.curve,
    x: base64url(padded(material.x, width)),
    y: base64url(padded(material.y, width)),
  };
}

export function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
