import type { HashAlgorithm } from './algorithm.ts';
import { armor, dearmor } from './armor.ts';
import { fault } from './malformed.ts';

const BEGIN = '-----BEGIN PGP SIGNED MESSAGE-----';
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----';

/** A text in the two forms that the cleartext framework has of it (RFC 9580, 7). */
export interface SignableText {
  /** Lines without their ends. */
  readonly lines: readonly string[];
  /** What is hashed: CR LF between the lines, no spaces at their ends, no end of the last line. */
  readonly signed: Uint8Array;
}

/** @throws Failure `text-unsignable` for a text with NUL, which apt would cut */
export function signableText(text: string): SignableText {
  if (text.includes('\0')) {
    throw fault('text-unsignable', 'The text holds a NUL character.', 'Take it out of the field it is in.');
  }
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  // What the look behind spares is a second look at each blank of a run: these are strangers' bytes.
  const lines = body.split('\n').map((line) => line.replace(/(?<![ \t\r])[ \t\r]+$/, ''));
  return { lines, signed: Buffer.from(lines.join('\r\n')) };
}

/**
 * The whole message, as apt wants an InRelease: nothing before, between or after but what belongs there.
 * @param signatures signature packets of type text
 */
export function clearsignedText(
  { lines }: SignableText,
  hashes: readonly HashAlgorithm[],
  signatures: Uint8Array,
): string {
  const escaped = lines.map((line) => (line.startsWith('-') ? `- ${line}` : line));
  const names = hashes.map(({ name }) => name).join(',');
  return [BEGIN, `Hash: ${names}`, '', ...escaped, armor('SIGNATURE', signatures)].join('\n');
}

/**
 * Takes a clearsigned message apart, as strictly as apt: nothing stands before it, between its parts or after it, and it
 * holds one signed text.
 * @throws Failure `signature-malformed`, `armor-malformed`
 */
export function readClearsigned(message: string): SignableText & { readonly signatures: Uint8Array } {
  const lines = message.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines[0] !== BEGIN) throw broken(`its first line is not ${BEGIN}`);
  const blank = lines.indexOf('');
  const headers = lines.slice(1, blank);
  if (blank === -1 || !headers.every((line) => /^Hash: [A-Za-z0-9, -]+$/.test(line))) {
    throw broken('it has other headers than `Hash`');
  }
  const start = lines.indexOf(SIGNATURE);
  if (start < blank) throw broken('it has no signature');
  const end = lines.indexOf('-----END PGP SIGNATURE-----', start);
  if (end === -1 || lines.slice(end + 1).some((line) => line.trim() !== '')) {
    throw broken('something unsigned follows it');
  }
  const text = lines.slice(blank + 1, start).map((line) => {
    if (line.startsWith('- ')) return line.slice(2);
    if (line.startsWith('-')) throw broken('a line of it begins with a hyphen that is not escaped');
    return line;
  });
  const signable = signableText(`${text.join('\n')}\n`);
  const [block] = dearmor(lines.slice(start, end + 1).join('\n'));
  return { ...signable, signatures: block?.bytes ?? new Uint8Array(0) };
}

function broken(what: string) {
  return fault(
    'signature-malformed',
    `This is no clearsigned text that apt would take: ${what}.`,
    'Sign it anew, and let nothing change it after that.',
  );
}
