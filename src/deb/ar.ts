import { type ByteSource, Cursor } from '../bytes/index.ts';
import { Failure } from '../failure.ts';
import { constant, type Field, record } from './record.ts';

/** What an ar archive starts with. */
export const AR_MAGIC = '!<arch>\n';
/** Bytes of a member's header. Content is padded to an even length by a line feed. */
export const AR_HEADER = 60;

/** More than any .deb has: a bound for hostile data. */
const MOST_MEMBERS = 256;

/** A member's header, as values: times in seconds since 1970, `mode` with the file's type bits. */
export interface ArFields {
  readonly name: string;
  readonly mtime: number;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
  readonly size: number;
}

/** A member as it lies in the archive. */
export interface ArMember extends ArFields {
  /** The 60 bytes as read. */
  readonly header: Uint8Array;
  /** Where its content starts in the archive. */
  readonly start: number;
}

type ArCode = 'ar-malformed' | 'ar-truncated';

/** A member's name is padded by spaces; GNU's ar ends it by a slash, which dpkg ignores. */
const name: Field<string> = {
  width: 16,
  expects: 'a name of 1 to 16 printable ASCII characters',
  read(bytes) {
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace(/ +$/, '')
      .replace(/(?<=.)\/$/, '');
    return /^[!-~][ -~]*$/.test(text) ? text : undefined;
  },
  write: (value) =>
    /^[!-~]([ -~]{0,14}[!-.0-~])?$/.test(value) && value !== '/' ? ascii(value.padEnd(16)) : undefined,
};

const layout = record({
  name,
  mtime: number(12, 10),
  uid: number(6, 10),
  gid: number(6, 10),
  mode: number(8, 8),
  size: number(10, 10),
  magic: constant('`\n'),
});

/**
 * The 60 bytes before a member's content.
 * @throws Failure `header-overflow` for a value that has no place there
 */
export function memberHeader(fields: ArFields): Uint8Array {
  return layout.write({ ...fields, magic: '`\n' });
}

/** A member's header, read from 60 bytes at `offset` of `file`. */
function readMemberHeader(bytes: Uint8Array, file: string, offset: number): ArMember {
  const { magic: _, ...fields } = layout.read(bytes, file, offset);
  return { ...fields, header: bytes.slice(), start: offset + AR_HEADER };
}

/**
 * The members of an archive, in order. Content is not read.
 * @throws Failure `ar-malformed`, `ar-truncated`, `header-malformed`, with the offset in `place`
 */
export async function readArchive(source: ByteSource, place: string): Promise<readonly ArMember[]> {
  const cursor = new Cursor(source);
  const members: ArMember[] = [];
  try {
    for await (const member of walkArchive(cursor, place)) members.push(member);
  } finally {
    await cursor.close();
  }
  return members;
}

/**
 * Each member, with the cursor at the start of its content. What the caller leaves of the content is skipped.
 * The last member's padding may be missing, as for dpkg.
 */
export async function* walkArchive(cursor: Cursor, place: string): AsyncGenerator<ArMember, void, undefined> {
  const magic = await cursor.take(Math.min(AR_MAGIC.length, cursor.left));
  if (Buffer.from(magic).toString('latin1') !== AR_MAGIC) {
    throw new Failure<ArCode>(
      'ar-malformed',
      `It does not start with ${JSON.stringify(AR_MAGIC)}: it is not an ar archive, and so not a .deb.`,
      'Name a .deb file.',
      { where: { file: place } },
    );
  }
  for (let count = 1; cursor.left > 0; count++) {
    const offset = cursor.offset;
    if (count > MOST_MEMBERS) throw tooMany(place);
    if (cursor.left < AR_HEADER) throw truncated(place, offset, AR_HEADER, cursor.left);
    const member = readMemberHeader(await cursor.take(AR_HEADER), place, offset);
    if (cursor.left < member.size) throw truncated(place, member.start, member.size, cursor.left);
    yield member;
    await cursor.skip(member.start + member.size - cursor.offset);
    await cursor.skip(Math.min(member.size % 2, cursor.left));
  }
}

function tooMany(file: string): Failure {
  return new Failure<ArCode>(
    'ar-malformed',
    `It has more than ${MOST_MEMBERS} members, where a .deb has three and some signatures.`,
    'Build the package again.',
    { where: { file } },
  );
}

function truncated(file: string, offset: number, wanted: number, left: number): Failure {
  return new Failure<ArCode>(
    'ar-truncated',
    `The archive ends too early: at byte ${offset} it should have ${wanted} more bytes and has ${left}.`,
    'The file is incomplete: build or fetch it again.',
    { where: { file } },
  );
}

/** Digits, then spaces. Nothing but spaces is zero, as apt reads it. */
function number(width: number, base: 8 | 10): Field<number> {
  const digits = base === 8 ? /^[0-7]*$/ : /^[0-9]*$/;
  return {
    width,
    expects: base === 8 ? 'octal digits' : 'digits',
    read(bytes) {
      const text = Buffer.from(bytes).toString('latin1').replace(/ +$/, '');
      return digits.test(text) ? Number.parseInt(text || '0', base) : undefined;
    },
    write(value) {
      if (!Number.isSafeInteger(value) || value < 0) return undefined;
      return ascii(value.toString(base).padEnd(width));
    },
  };
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
