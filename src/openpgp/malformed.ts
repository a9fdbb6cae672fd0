import { Failure } from '../failure.ts';

export type OpenPgpCode =
  | 'armor-malformed'
  | 'packet-malformed'
  | 'key-malformed'
  | 'key-missing'
  | 'key-private'
  | 'key-refused'
  | 'passphrase-missing'
  | 'passphrase-wrong'
  | 'protection-unsupported'
  | 'signing-failed'
  | 'signature-malformed'
  | 'signature-missing'
  | 'signature-unknown-key'
  | 'signature-refused'
  | 'signature-bad'
  | 'text-unsignable'
  | 'disk-full'
  | 'file-changed'
  | 'file-unwritable';

/** A failure of this room. */
export function fault(
  code: OpenPgpCode,
  what: string,
  remedy: string,
  cause?: unknown,
): Failure<OpenPgpCode> {
  return new Failure(code, what, remedy, cause === undefined ? {} : { cause });
}

/** Bytes that aren't OpenPGP packets, or not such as their kind should be. */
export function malformed(what: string): Failure<OpenPgpCode> {
  return fault(
    'packet-malformed',
    `The OpenPGP data is damaged: ${what}.`,
    'Export the key, or make the signature, again, and hand it over whole.',
  );
}
