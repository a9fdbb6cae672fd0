/** Hash algorithms (RFC 9580, 9.5): OpenSSL's name, and the DER that precedes the digest in an RSA signature. */
export interface HashAlgorithm {
  readonly id: number;
  readonly name: string;
  /** As node:crypto calls it; undefined: it isn't computed here, and nothing that uses it counts. */
  readonly node: string | undefined;
  readonly digestInfo: Uint8Array;
}

function sha(id: number, name: string, node: string, oid: string, length: number): HashAlgorithm {
  const identifier = Buffer.from(oid, 'hex');
  const inner = Uint8Array.of(
    0x30,
    identifier.length + 4,
    0x06,
    identifier.length,
    ...identifier,
    0x05,
    0x00,
  );
  const outer = Uint8Array.of(0x30, inner.length + 2 + length, ...inner, 0x04, length);
  return { id, name, node, digestInfo: outer };
}

export const SHA512: HashAlgorithm = sha(10, 'SHA512', 'sha512', '608648016503040203', 64);

const HASHES: readonly HashAlgorithm[] = [
  { id: 1, name: 'MD5', node: undefined, digestInfo: new Uint8Array(0) },
  sha(2, 'SHA1', 'sha1', '2b0e03021a', 20),
  { id: 3, name: 'RIPEMD160', node: undefined, digestInfo: new Uint8Array(0) },
  sha(8, 'SHA256', 'sha256', '608648016503040201', 32),
  sha(9, 'SHA384', 'sha384', '608648016503040202', 48),
  SHA512,
  sha(11, 'SHA224', 'sha224', '608648016503040204', 28),
];

export function hashAlgorithm(id: number): HashAlgorithm {
  const known = HASHES.find((hash) => hash.id === id);
  return known ?? { id, name: `hash algorithm ${id}`, node: undefined, digestInfo: new Uint8Array(0) };
}

/** Public-key algorithms (RFC 9580, 9.1). */
export const PUBLIC_KEY = {
  rsa: 1,
  rsaEncrypt: 2,
  rsaSign: 3,
  elgamal: 16,
  dsa: 17,
  ecdh: 18,
  ecdsa: 19,
  elgamalSign: 20,
  eddsaLegacy: 22,
  x25519: 25,
  x448: 26,
  ed25519: 27,
  ed448: 28,
} as const;

/** Curves by the hex of their object identifier (RFC 9580, 9.2). */
export const CURVES: Readonly<Record<string, string>> = {
  '2A8648CE3D030107': 'P-256',
  '2B81040022': 'P-384',
  '2B81040023': 'P-521',
  '2B8104000A': 'secp256k1',
  '2B2403030208010107': 'brainpoolP256r1',
  '2B240303020801010B': 'brainpoolP384r1',
  '2B240303020801010D': 'brainpoolP512r1',
  '2B06010401DA470F01': 'Ed25519',
  '2B060104019755010501': 'Curve25519',
};
