import { Failure } from '../failure.ts';
import { type Field, record } from './record.ts';

/** Bytes of a header; content is padded to a multiple of it. */
export const TAR_BLOCK = 512;

/** A tar header as it stands, one character a byte in its texts. Times in seconds since 1970. */
export interface TarHeader {
  readonly name: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtime: number;
  /** One character: `0` file, `1` hard link, `2` symbolic link, `5` directory, `x` pax, `L` GNU long name… */
  readonly type: string;
  readonly linkname: string;
  /** `ustar\0` + `00` (POSIX), `ustar ` + ` \0` (GNU), or nothing (before POSIX). */
  readonly magic: string;
  readonly uname: string;
  readonly gname: string;
  readonly devmajor: number;
  readonly devminor: number;
  /** Before the name, with a slash between; POSIX only. GNU keeps other things there. */
  readonly prefix: string;
}

type TarHeaderCode = 'tar-checksum';

const CHECKSUM_AT = 148;

const layout = record({
  name: text(100),
  mode: number(8),
  uid: number(8),
  gid: number(8),
  size: number(12),
  mtime: number(12, true),
  checksum: raw(8),
  type: raw(1),
  linkname: text(100),
  magic: raw(8),
  uname: text(32),
  gname: text(32),
  devmajor: number(8),
  devminor: number(8),
  prefix: text(155),
  rest: raw(12),
});

/**
 * A header from its 512 bytes at `offset` of `file`, checksum verified.
 * @throws Failure `tar-checksum`, `header-malformed`
 */
export function readTarHeader(bytes: Uint8Array, file: string, offset: number): TarHeader {
  const stated = Buffer.from(bytes.subarray(CHECKSUM_AT, CHECKSUM_AT + 8)).toString('latin1');
  const sum = checksum(bytes);
  if (!/^ *[0-7]+[ \0]*$/.test(stated) || Number.parseInt(stated.trim(), 8) !== sum) {
    throw new Failure<TarHeaderCode>(
      'tar-checksum',
      `The tar header at byte ${offset} has the checksum ${JSON.stringify(stated)}; its bytes sum up to ${sum.toString(8)}.`,
      'The package is damaged: build or fetch it again.',
      { where: { file } },
    );
  }
  const { checksum: _, rest: __, ...header } = layout.read(bytes, file, offset);
  return header.magic.startsWith('ustar\0') ? header : { ...header, prefix: '' };
}

/**
 * The 512 bytes of a header.
 * @throws Failure `header-overflow` for a value that has no place there
 */
export function writeTarHeader(header: TarHeader): Uint8Array {
  const bytes = layout.write({ ...header, checksum: ' '.repeat(8), rest: '\0'.repeat(12) });
  bytes.set(Buffer.from(`${checksum(bytes).toString(8).padStart(6, '0')}\0 `), CHECKSUM_AT);
  return bytes;
}

/** All bytes' sum, the checksum's own counted as blanks. */
function checksum(bytes: Uint8Array): number {
  let sum = 8 * 32;
  for (let i = 0; i < bytes.length; i++) {
    if (i < CHECKSUM_AT || i >= CHECKSUM_AT + 8) sum += bytes[i] ?? 0;
  }
  return sum;
}

/** Ends at the first NUL, or fills the field. */
function text(width: number): Field<string> {
  return {
    width,
    expects: 'bytes without NUL',
    read: (bytes) => Buffer.from(bytes).toString('latin1').replace(/\0.*$/s, ''),
    write: (value) =>
      value.length <= width && !/[\0\u0100-\uffff]/.test(value)
        ? Buffer.from(value.padEnd(width, '\0'), 'latin1')
        : undefined,
  };
}

function raw(width: number): Field<string> {
  return {
    width,
    expects: `${width} bytes`,
    read: (bytes) => Buffer.from(bytes).toString('latin1'),
    write: (value) => (value.length === width ? Buffer.from(value, 'latin1') : undefined),
  };
}

/**
 * Octal digits that end in NUL or a blank; what doesn't fit, in base 256 with the top bit set (GNU), where only
 * a time may be below zero.
 */
function number(width: number, signed = false): Field<number> {
  return {
    width,
    expects: `an octal number or GNU's base 256, ${signed ? '' : 'not negative, '}below 2^53`,
    read(bytes) {
      if (((bytes[0] ?? 0) & 0x80) !== 0) return fromBase256(bytes, signed);
      const digits = Buffer.from(bytes)
        .toString('latin1')
        .replace(/^ +/, '')
        .replace(/[ \0].*$/s, '');
      return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined;
    },
    write(value) {
      if (!Number.isSafeInteger(value) || (value < 0 && !signed)) return undefined;
      const octal = value < 0 ? '' : value.toString(8).padStart(width - 1, '0');
      return octal.length === width - 1 ? Buffer.from(`${octal}\0`) : toBase256(value, width);
    },
  };
}

function fromBase256(bytes: Uint8Array, signed: boolean): number | undefined {
  const negative = ((bytes[0] ?? 0) & 0x40) !== 0;
  let value = negative ? -1n : 0n;
  for (const [index, byte] of bytes.entries()) {
    const bits = index === 0 ? (negative ? byte | 0x80 : byte & 0x7f) : byte;
    value = index === 0 ? (negative ? BigInt(bits) - 256n : BigInt(bits)) : value * 256n + BigInt(bits);
  }
  const result = Number(value);
  return Number.isSafeInteger(result) && (signed || result >= 0) ? result : undefined;
}

function toBase256(value: number, width: number): Uint8Array | undefined {
  const bits = BigInt.asUintN(width * 8, BigInt(value))
    .toString(16)
    .padStart(width * 2, '0');
  const bytes = Buffer.from(bits, 'hex');
  bytes[0] = (bytes[0] ?? 0) | 0x80;
  return fromBase256(bytes, true) === value ? bytes : undefined;
}
