import type { Failure } from '../failure.ts';
import { fault, type OpenPgpCode } from './malformed.ts';

export type ArmorKind = 'PUBLIC KEY BLOCK' | 'PRIVATE KEY BLOCK' | 'SIGNATURE';

export interface ArmorBlock {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

const BEGIN = /^-----BEGIN PGP ([A-Z0-9 ,/]{1,40})-----[ \t]*$/;
const END = /^-----END PGP ([A-Z0-9 ,/]{1,40})-----[ \t]*$/;

/**
 * Armor (RFC 9580, 6): lines of base64 with a checksum, since gpg 2.2 can't read a block with neither padding nor
 * checksum, and without Version or Comment.
 * @param width characters a line
 */
export function armor(kind: ArmorKind, bytes: Uint8Array, width = 64): string {
  const base64 = Buffer.from(bytes).toString('base64');
  const lines = base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  const checksum = Buffer.from(crc24(bytes)).toString('base64');
  return [`-----BEGIN PGP ${kind}-----`, '', ...lines, `=${checksum}`, `-----END PGP ${kind}-----`, ''].join(
    '\n',
  );
}

export function looksArmored(text: string): boolean {
  return text.includes('-----BEGIN PGP ');
}

/**
 * Every armored block of a text. Line ends, blank lines, headers and a missing checksum don't matter; a wrong one does.
 * @throws Failure `armor-malformed`
 */
export function dearmor(text: string): readonly ArmorBlock[] {
  const blocks: ArmorBlock[] = [];
  let open: { readonly kind: string; readonly lines: string[] } | undefined;
  // Line by line, so that the time it takes is that of the text: an InRelease is anybody's who can write to the bucket.
  for (const line of text.split(/\r\n|\r|\n/).map((each) => each.replace(/^[ \t]+/, ''))) {
    if (line.startsWith('-----BEGIN PGP ')) {
      const kind = BEGIN.exec(line)?.[1];
      if (kind === undefined || open !== undefined) throw unmatched();
      open = { kind, lines: [] };
    } else if (open !== undefined && END.exec(line)?.[1] === open.kind) {
      blocks.push({ kind: open.kind, bytes: contentBytes(open.lines, open.kind) });
      open = undefined;
    } else open?.lines.push(line);
  }
  if (blocks.length === 0 || open !== undefined) throw unmatched();
  return blocks;
}

function unmatched(): Failure<OpenPgpCode> {
  return broken('a block that begins with -----BEGIN PGP …----- has no matching -----END PGP …-----');
}

function contentBytes(content: readonly string[], kind: string): Uint8Array {
  const lines = content
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[A-Za-z][A-Za-z0-9-]*: ?/.test(line));
  const last = lines.at(-1) ?? '';
  const checksum = /^=[A-Za-z0-9+/]{4}$/.test(last) ? last.slice(1) : undefined;
  const base64 = (checksum === undefined ? lines : lines.slice(0, -1)).join('');
  const bytes = fromBase64(base64);
  if (bytes === undefined || bytes.length === 0) throw broken(`the ${kind} holds what is not base64`);
  if (checksum !== undefined && !Buffer.from(checksum, 'base64').equals(crc24(bytes))) {
    throw broken(`the checksum of the ${kind} is wrong`);
  }
  return bytes;
}

/** The bytes of base64 text, wrapped or not, padded or not; `undefined` where it is something else. */
export function fromBase64(text: string): Uint8Array | undefined {
  const compact = text.replaceAll(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  const digits = compact.replace(/=+$/, '');
  if (digits.length % 4 === 1 || (compact !== digits && compact.length % 4 !== 0)) return undefined;
  return Buffer.from(digits, 'base64');
}

function broken(what: string): Failure<OpenPgpCode> {
  return fault(
    'armor-malformed',
    `The OpenPGP armor is damaged: ${what}.`,
    'Paste it whole, with its first and last line.',
  );
}

/** RFC 9580, 6.1.1, by table: three bytes. */
export function crc24(bytes: Uint8Array): Uint8Array {
  let crc = 0xb704ce;
  for (const byte of bytes) crc = ((crc << 8) ^ (CRC_TABLE[((crc >> 16) ^ byte) & 0xff] ?? 0)) & 0xffffff;
  return Uint8Array.of(crc >> 16, (crc >> 8) & 0xff, crc & 0xff);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index << 16;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 0x800000) === 0 ? crc << 1 : (crc << 1) ^ 0x1864cfb;
  return crc & 0xffffff;
});
