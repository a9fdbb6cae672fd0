import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Failure } from '../failure.ts';
import type { Secret } from '../secret.ts';
import type { KeyComponent } from './certificate.ts';
import type { Fingerprint } from './fingerprint.ts';
import { base64url, CURVE_BYTES, publicJwk, publicKeyObject, readKeyPart } from './key-packet.ts';
import { fault, type OpenPgpCode } from './malformed.ts';
import { padded, withoutZeros } from './octets.ts';
import type { Packet } from './packet.ts';
import { plainNumbers } from './plain-secret.ts';

/** What the secret half is: there, left out of the export (gpg's stub), or on a card. */
export type SecretKind = 'present' | 'stub' | 'card';

/** The kind of string-to-key specifier that gpg uses for the last two (gnupg's doc/DETAILS). */
const GNU_EXTENSION = 101;
const ON_CARD = 2;

export function secretKind({ secret }: KeyComponent): SecretKind {
  if (secret === undefined) return 'stub';
  const { rest } = readKeyPart(secret.body);
  const [usage = 0, , specifier] = rest;
  if (usage < 253 || specifier !== GNU_EXTENSION) return 'present';
  return rest[7] === ON_CARD ? 'card' : 'stub';
}

/**
 * The private key, for node:crypto. The library decrypts a packet with a passphrase: it knows the old ciphers that keys
 * are still protected with.
 * @throws Failure `passphrase-missing`, `passphrase-wrong`, `key-malformed`
 */
export async function unlock(component: KeyComponent, passphrase: Secret | undefined): Promise<KeyObject> {
  const { part } = component;
  try {
    const plain = plainNumbers(component);
    const numbers = plain === undefined ? await libraryNumbers(component, passphrase) : named(plain);
    const key = createPrivateKey({ key: privateJwk(component, numbers), format: 'jwk' });
    const publicHalf = publicKeyObject(part.material);
    if (publicHalf === undefined || !createPublicKey(key).equals(publicHalf))
      throw new Error('its halves differ');
    return key;
  } catch (cause) {
    if (cause instanceof Object && 'remedy' in cause) throw cause;
    throw damaged(part.fingerprint, cause);
  }
}

function named(numbers: ReadonlyMap<string, Uint8Array>): (name: string) => Uint8Array {
  return (name) => {
    const value = numbers.get(name);
    if (value === undefined) throw new Error(`no secret number ${name}`);
    return value;
  };
}

async function libraryNumbers(
  { secret, part }: KeyComponent,
  passphrase: Secret | undefined,
): Promise<(name: string) => Uint8Array> {
  const { SecretKeyPacket } = await import('openpgp');
  if (secret === undefined) throw new Error('judgeKey takes no key without its secret half');
  const packet = new SecretKeyPacket();
  await packet.read(secret.body);
  // A key without passphrase is compared with its checksum here, one with at `decrypt`.
  if (!packet.isDecrypted()) {
    checkProtection(secret, part.fingerprint);
    await decrypt(packet, part.fingerprint, passphrase);
  }
  return secretNumbers(packet.privateParams);
}

/** Ciphers that the library doesn't have (RFC 9580, 9.3). */
const UNREADABLE: Readonly<Record<number, string>> = {
  1: 'IDEA',
  11: 'Camellia-128',
  12: 'Camellia-192',
  13: 'Camellia-256',
};

/**
 * Tells a protection that the library can't read (RFC 9580, 3.7.2.1), whatever the passphrase.
 * @throws Failure `protection-unsupported`
 */
function checkProtection({ body }: Packet, fingerprint: Fingerprint): void {
  const [usage = 0, cipher = 0] = readKeyPart(body).rest;
  const hasSpecifier = usage >= 253;
  const known = UNREADABLE[hasSpecifier ? cipher : usage];
  const why = known ?? (usage === 255 || !hasSpecifier ? `the old way ${usage} of before 2001` : undefined);
  if (why === undefined) return;
  throw fault(
    'protection-unsupported',
    `The secret half of the key ${fingerprint} is protected with ${why}, which can't be read here; the passphrase was not tried.`,
    'Import it into gpg 2.2 or newer, which asks for the passphrase, and export it from there: that protects it anew, with AES.',
  );
}

async function decrypt(
  packet: { decrypt(passphrase: string): Promise<void> },
  fingerprint: Fingerprint,
  passphrase: Secret | undefined,
): Promise<void> {
  if (passphrase === undefined) {
    throw fault(
      'passphrase-missing',
      `The key ${fingerprint} is protected by a passphrase, and none was given.`,
      'Give the input `passphrase`.',
    );
  }
  try {
    await packet.decrypt(passphrase.reveal());
  } catch (cause) {
    throw fault(
      'passphrase-wrong',
      `The passphrase does not open the key ${fingerprint}.`,
      'Give the input `passphrase` the passphrase that the key was exported with; try it with gpg first.',
      cause,
    );
  }
}

function secretNumbers(params: object | null): (name: string) => Uint8Array {
  return (name) => {
    const value: unknown = params === null ? undefined : Reflect.get(params, name);
    if (!(value instanceof Uint8Array)) throw new Error(`no secret number ${name}`);
    return withoutZeros(value);
  };
}

function privateJwk({ part }: KeyComponent, number: (name: string) => Uint8Array): Record<string, string> {
  const { material } = part;
  const half = publicJwk(material) ?? {};
  if (material.kind === 'ed25519') return { ...half, d: base64url(padded(number('seed'), 32)) };
  if (material.kind === 'ecdsa') {
    return { ...half, d: base64url(padded(number('d'), CURVE_BYTES[material.curve])) };
  }
  // OpenPGP's u is p⁻¹ mod q where JWK's qi is q⁻¹ mod p: the two primes change places.
  const [d, p, q, u] = [number('d'), number('q'), number('p'), number('u')];
  const exponent = (prime: Uint8Array): string =>
    base64url(fromBigInt(toBigInt(d) % (toBigInt(prime) - 1n), prime.length));
  return {
    ...half,
    d: base64url(d),
    p: base64url(p),
    q: base64url(q),
    dp: exponent(p),
    dq: exponent(q),
    qi: base64url(u),
  };
}

function toBigInt(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
}

function fromBigInt(value: bigint, width: number): Uint8Array {
  return Buffer.from(value.toString(16).padStart(width * 2, '0'), 'hex');
}

function damaged(fingerprint: Fingerprint, cause: unknown): Failure<OpenPgpCode> {
  return fault(
    'key-malformed',
    `The secret half of the key ${fingerprint} is damaged or of a kind that can't be read.`,
    'Export it again with gpg --armor --export-secret-keys.',
    cause,
  );
}
