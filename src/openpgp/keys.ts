import type { Secret } from '../secret.ts';
import { dearmor, fromBase64, looksArmored } from './armor.ts';
import { type Certificate, componentsOf, readCertificates } from './certificate.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { SecretKey } from './judge.ts';
import { fault } from './malformed.ts';

/** A key that signatures are checked against. */
export interface PublicKey {
  readonly certificate: Certificate;
  /** Of the primary key, 40 upper-case hex digits. */
  readonly fingerprint: Fingerprint;
}

/** More than any keyring of a team. */
const LONGEST = 4 * 1024 * 1024;

/**
 * Secret keys from armor (several blocks, too), or from base64 of the armor or of the binary.
 * @throws Failure `armor-malformed`, `packet-malformed`, `key-malformed`, `key-missing`
 */
export async function readKeys(text: Secret): Promise<readonly SecretKey[]> {
  const secret = readCertificates(keyBytes(text.reveal())).filter(holdsSecret);
  if (secret.length === 0) {
    throw fault('key-missing', 'There is no private key: what was given is a public key.', EXPORT.private);
  }
  return secret.map((certificate) => ({ certificate, fingerprint: certificate.primary.part.fingerprint }));
}

/**
 * Public keys from armor or base64.
 * @throws Failure `armor-malformed`, `packet-malformed`, `key-malformed`, `key-private`
 */
export async function readPublicKeys(text: string): Promise<readonly PublicKey[]> {
  const keys = readCertificates(keyBytes(text, 'public'));
  if (keys.some(holdsSecret)) {
    throw fault(
      'key-private',
      'It is a private key, and the public one is wanted.',
      `${EXPORT.public} If others can read the private one where you gave it from, replace it.`,
    );
  }
  return keys.map((certificate) => ({ certificate, fingerprint: certificate.primary.part.fingerprint }));
}

/** What a text is: `public` where it can be read as such, `private` where it can, or calls itself so. */
export function kindOfKey(text: string): 'public' | 'private' | 'unreadable' {
  try {
    if (readCertificates(keyBytes(text)).some(holdsSecret)) return 'private';
    return PRIVATE_LABEL.test(text) ? 'private' : 'public';
  } catch {
    const inner = text.length > LONGEST ? undefined : armorIn(text);
    return PRIVATE_LABEL.test(inner ?? text) ? 'private' : 'unreadable';
  }
}

/** A private key, or a damaged text that may be one. */
export function mayBePrivate(text: string): boolean {
  return kindOfKey(text) !== 'public';
}

const PRIVATE_LABEL = /BEGIN [A-Z0-9 ]*PRIVATE KEY/;

function holdsSecret(key: Certificate): boolean {
  return componentsOf(key).some(({ secret }) => secret !== undefined);
}

/** A block whose first and last line are in the same one. */
const ONE_LINE = /-----BEGIN PGP [A-Z ]{1,40}-----[^\r\n]*-----END PGP /;

/** The way to a key that can be read. */
const EXPORT = {
  public: 'Export it with gpg --armor --export FINGERPRINT.',
  private: 'Export it with gpg --armor --export-secret-keys FINGERPRINT.',
} as const;

/**
 * The packets in a text: armor, base64 of armor, or base64 of packets.
 * @param wanted what the way out is about where there are none
 */
export function keyBytes(text: string, wanted: 'public' | 'private' = 'private'): Uint8Array {
  const armored = armorIn(text);
  if (armored === undefined) return decoded(text, wanted);
  if (ONE_LINE.test(armored)) {
    throw fault(
      'armor-malformed',
      'The key has lost its line breaks: it is one line.',
      'Store it from its file, `gh secret set NAME < key.asc`, or as base64.',
    );
  }
  const blocks = dearmor(armored).filter(({ kind }) => kind.endsWith('KEY BLOCK'));
  if (blocks.length === 0) {
    throw fault(
      'key-missing',
      'There is no key in the armor that was given.',
      `Give the block that begins with -----BEGIN PGP ${wanted.toUpperCase()} KEY BLOCK-----. ${EXPORT[wanted]}`,
    );
  }
  return Buffer.concat(blocks.map(({ bytes }) => bytes));
}

/**
 * The armor that a text is, plainly or as base64.
 * @returns undefined where it is neither
 */
export function armorIn(text: string): string | undefined {
  checkLength(text);
  if (looksArmored(text)) return text;
  const within = base64Parts(text)?.map((part) => Buffer.from(part).toString('latin1'));
  return within?.every(looksArmored) ? within.join('\n').replaceAll(JOINED, '$1\n') : undefined;
}

/** Two blocks without a line break between them, as one base64 after another has them. */
const JOINED = /(-----END PGP [A-Z ]{1,40}-----)(?=-----BEGIN PGP )/g;

/**
 * What base64 stands for, one text after another: padding ends each, or a line that begins as a key does. `undefined`
 * where it is something else.
 */
function base64Parts(text: string): readonly Uint8Array[] | undefined {
  const whole = fromBase64(text);
  if (whole !== undefined) return [whole];
  const padded = text.replaceAll(/\s+/g, '').split(/(?<==)(?!=)/);
  const lines = text.split(/\s+/).filter((line) => line !== '');
  for (const pieces of [padded, lines]) {
    const parts = pieces.filter((piece) => piece !== '').map(fromBase64);
    if (parts.every((part) => part !== undefined && beginsAsKey(part))) return parts as readonly Uint8Array[];
  }
  return undefined;
}

function beginsAsKey(bytes: Uint8Array): boolean {
  return KEY_BEGINS.has(bytes[0] ?? 0) || looksArmored(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}

/** First bytes of a secret or public key packet, with the old and the new header. */
const KEY_BEGINS = new Set([0x94, 0x95, 0x96, 0x98, 0x99, 0x9a, 0xc5, 0xc6]);

function decoded(text: string, wanted: 'public' | 'private'): Uint8Array {
  const parts = base64Parts(text);
  if (parts?.every((part) => KEY_BEGINS.has(part[0] ?? 0))) return Buffer.concat(parts);
  throw fault(
    'key-malformed',
    'What was given is neither an armored OpenPGP key nor base64 of one.',
    `${EXPORT[wanted]} What it prints, or base64 of that, is what is wanted here.`,
  );
}

function checkLength(text: string): void {
  if (text.length <= LONGEST) return;
  throw fault(
    'key-malformed',
    `The key has ${text.length} characters; ${LONGEST} are the most.`,
    'Give only the keys that are needed.',
  );
}
