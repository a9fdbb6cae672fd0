import { createPrivateKey } from 'node:crypto';
import { unpasted } from './pasted.ts';

/** A private key as OpenSSH reads it, or what is wrong with the text and the way out. */
export type SshKey =
  | { readonly kind: 'key'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: string; readonly remedy: string };

/**
 * Reads the text of a private key. Where its line breaks were lost it is written anew in lines: the base64 between its
 * first and last line says the same without them.
 */
export function readSshKey(given: string): SshKey {
  const text = unpasted(given, (one) => one.includes('PRIVATE KEY-----'));
  if (/^PuTTY-User-Key-File-/.test(text))
    return fault(WHOLE, 'Convert it: puttygen KEY.ppk -O private-openssh -o KEY.');
  if (/^(?:ssh-|ecdsa-|sk-)\S+ AAAA/.test(text)) return fault(WHOLE, `That is the public half. ${GIVE}`);
  const match = /^-----BEGIN ([A-Z0-9 ]{0,40})PRIVATE KEY-----([\s\S]*)-----END \1PRIVATE KEY-----$/.exec(
    text,
  );
  if (match === null) return fault(WHOLE, GIVE);
  const [, kind = '', body = ''] = match;
  if (kind === 'ENCRYPTED ' || /^\s*Proc-Type:.*ENCRYPTED/m.test(body)) return fault(PLAIN, MAKE);
  const base64 = body.replaceAll(/\s/g, '');
  const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(base64) ? Buffer.from(base64, 'base64') : Buffer.alloc(0);
  if (kind === 'OPENSSH ' && cipherOf(bytes) !== undefined && cipherOf(bytes) !== 'none')
    return fault(PLAIN, MAKE);
  const key = inLines(kind, base64);
  const whole = kind === 'OPENSSH ' ? isWhole(bytes) : isPem(key);
  return whole ? { kind: 'key', text: key } : fault(`${WHOLE}, whole and unchanged`, GIVE);
}

const WHOLE = 'the text of a private key file of OpenSSH';
const PLAIN = 'a key without a passphrase, since nobody is there to type it';
const GIVE =
  'Give the whole file, from its BEGIN line to its END line, as a secret: `gh secret set NAME < FILE`.';
const MAKE = 'Make a key for deployments without a passphrase: ssh-keygen -t ed25519 -N "" -f deploy.';

function fault(what: string, remedy: string): SshKey {
  return { kind: 'fault', fault: what, remedy };
}

/** In lines as ssh-keygen writes them: 70 characters in its own form, 64 in PEM. */
function inLines(kind: string, base64: string): string {
  const lines = base64.match(kind === 'OPENSSH ' ? /.{1,70}/g : /.{1,64}/g) ?? [];
  return [`-----BEGIN ${kind}PRIVATE KEY-----`, ...lines, `-----END ${kind}PRIVATE KEY-----`, ''].join('\n');
}

function isPem(text: string): boolean {
  try {
    createPrivateKey(text);
    return true;
  } catch {
    return false;
  }
}

const MAGIC = 'openssh-key-v1\0';

/** The name of the cipher, which comes first (PROTOCOL.key); undefined where this is no such key. */
function cipherOf(bytes: Buffer): string | undefined {
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  return stringAt(bytes, MAGIC.length)?.toString('latin1');
}

/** PROTOCOL.key: cipher, key derivation and its options, the number of keys, a public and the private part, and no more. */
function isWhole(bytes: Buffer): boolean {
  if (cipherOf(bytes) === undefined) return false;
  let at = MAGIC.length;
  for (const part of ['cipher', 'derivation', 'options', 'number', 'public', 'private']) {
    const length = part === 'number' ? 4 : 4 + (stringAt(bytes, at)?.length ?? bytes.length);
    at += length;
  }
  return at === bytes.length;
}

/** A string of RFC 4251: its length in four bytes, then its bytes; undefined where the bytes end before it. */
function stringAt(bytes: Buffer, at: number): Buffer | undefined {
  if (at + 4 > bytes.length) return undefined;
  const end = at + 4 + bytes.readUInt32BE(at);
  return end > bytes.length ? undefined : bytes.subarray(at + 4, end);
}
