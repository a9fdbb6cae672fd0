import { randomBytes } from 'node:crypto';
import { generateKey } from 'openpgp';

/** An environment's own key: what signs its index. Made for this run, and gone with it. */
export interface SigningKey {
  readonly privateKey: string;
  readonly passphrase: string;
  readonly publicKey: string;
}

const TWO_YEARS = 2 * 365 * 24 * 60 * 60;

/**
 * A key as apt of every supported release accepts it: version 4, Ed25519 in the older notation, no subkeys, since
 * debsig-verify of Debian 12 takes a package's signature from a primary key only.
 */
export async function makeSigningKey(environment: string): Promise<SigningKey> {
  const passphrase = randomBytes(18).toString('base64url');
  const { privateKey, publicKey } = await generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs: [{ name: `Shop archive (${environment})`, email: 'shop@example.org' }],
    subkeys: [],
    passphrase,
    keyExpirationTime: TWO_YEARS,
    format: 'armored',
  });
  return { privateKey, passphrase, publicKey };
}
