import type { Secret } from '../secret.ts';
import { armor } from './armor.ts';
import { armorIn, keyBytes } from './keys.ts';
import { keysApart } from './packet.ts';

/**
 * Every form in which a private key may show up in a log: as given, in armor, as base64 of the armor and of the binary,
 * wrapped or not. Each is to be masked whole and line by line.
 */
export function secretForms(key: Secret): readonly string[] {
  const given = key.reveal();
  const forms = [given];
  try {
    const bytes = keyBytes(given);
    for (const text of [armorIn(given), armor('PRIVATE KEY BLOCK', bytes)]) {
      if (text !== undefined) forms.push(text, ...wraps(Buffer.from(text)));
    }
    forms.push(...wraps(Buffer.from(bytes)));
    // Several keys were given by somebody who has each alone, too.
    const keys = keysApart(bytes);
    for (const each of keys.length > 1 ? keys : []) {
      const armored = armor('PRIVATE KEY BLOCK', each);
      forms.push(armored, ...wraps(Buffer.from(armored)), ...wraps(Buffer.from(each)));
    }
  } catch {
    // What can't be read has no other form. The reading that follows says what is wrong with it.
  }
  return [...new Set(forms)];
}

/** Base64 in one line, and in those of base64(1) and openssl. */
function wraps(bytes: Buffer): readonly string[] {
  const base64 = bytes.toString('base64');
  return [
    base64,
    ...[76, 64].map((width) => (base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')),
  ];
}
