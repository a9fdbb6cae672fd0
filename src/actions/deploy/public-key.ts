import { unpasted } from '../../ansible/index.ts';
import { accept, type Parser, reject } from '../../github/index.ts';
import { kindOfKey } from '../../openpgp/index.ts';

const ACCEPTED = 'a public key of OpenPGP in armor, with its BEGIN and END lines';
const REMEDY = 'Export it with gpg --armor --export FINGERPRINT.';
const ARMOR = /-----BEGIN PGP PUBLIC KEY BLOCK-----([\s\S]+)-----END PGP PUBLIC KEY BLOCK-----/;

/** A repository's key, in the armor that hosts get: one that lost its line breaks is written anew, a damaged one refused. */
export const armoredKey: Parser<string> = (given) => {
  const text = unpasted(given, (one) => ARMOR.test(one));
  if ([given, text].some((one) => kindOfKey(one) === 'private')) {
    const leaked = 'If others can read the private one where you gave it from, replace it.';
    return reject(ACCEPTED, `${REMEDY} ${leaked}`, 'a private key');
  }
  const [, body = ''] = ARMOR.exec(text) ?? [];
  const armored = body.includes('\n') ? text : `${inLines(body)}\n`;
  return kindOfKey(armored) === 'public' && ARMOR.test(armored)
    ? accept(armored)
    : reject(ACCEPTED, REMEDY, 'something else, which is not shown');
};

/** A line of base64 is longer than any word of a header such as `Comment: …`, so the first long one begins the key. */
function inLines(body: string): string {
  const words = body.trim().split(/\s+/);
  const first = words.findIndex((word) => /^[A-Za-z0-9+/=]{40,}$/.test(word));
  const lines = ['', ...words.slice(Math.max(first, 0))];
  return ['-----BEGIN PGP PUBLIC KEY BLOCK-----', ...lines, '-----END PGP PUBLIC KEY BLOCK-----'].join('\n');
}
