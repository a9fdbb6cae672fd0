declare const fingerprintBrand: unique symbol;
/** Of a primary key or subkey, upper-case hex digits: 40 for version 4, 64 for version 6. */
export type Fingerprint = string & { readonly [fingerprintBrand]: true };

/** A fingerprint as people write it: 40 hex digits, in any case, blanks between them as gpg prints it; else undefined. */
export function parseFingerprint(text: string): Fingerprint | undefined {
  const digits = text.replaceAll(/\s/g, '').toUpperCase();
  return /^[0-9A-F]{40}$/.test(digits) ? (digits as Fingerprint) : undefined;
}

/** The bytes of one, out of a digest or a packet. */
export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return Buffer.from(bytes).toString('hex').toUpperCase() as Fingerprint;
}
