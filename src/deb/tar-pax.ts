import { Failure } from '../failure.ts';
import type { TarHeader } from './tar-header.ts';

/** Keywords and values of pax extended headers, one character a byte. */
export type Pax = ReadonlyMap<string, string>;

/** What is kept of them, so that a map of these has a handful of entries whatever an archive holds. */
const COUNTING = new Set(['path', 'linkpath', 'uname', 'gname', 'size', 'uid', 'gid', 'mtime']);
const SPARSE = 'GNU.sparse';

type PaxCode = 'pax-malformed';

/**
 * `<length> <keyword>=<value>\n` records, the length counting all of it (POSIX.1-2001, pax).
 * @throws Failure `pax-malformed`
 */
export function readPax(bytes: Uint8Array, place: string, offset: number): Pax {
  const text = Buffer.from(bytes).toString('latin1');
  const records = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const digits = /^[1-9][0-9]{0,7}(?= )/.exec(text.slice(at, at + 9))?.[0];
    const end = at + Number(digits);
    const record = text.slice(at + (digits?.length ?? 0) + 1, end - 1);
    const equals = record.indexOf('=');
    if (digits === undefined || end > text.length || text[end - 1] !== '\n' || equals < 1) {
      throw malformed(place, offset, `its record at ${at} is none`);
    }
    const keyword = record.slice(0, equals);
    if (COUNTING.has(keyword)) records.set(keyword, record.slice(equals + 1));
    else if (keyword.startsWith('GNU.sparse.')) records.set(SPARSE, '');
    at = end;
  }
  return records;
}

/**
 * A header as pax records say it is.
 * @throws Failure `pax-malformed` for a number that is none, or a sparse file
 */
export function applyPax(header: TarHeader, pax: Pax, place: string, offset: number): TarHeader {
  if (pax.has(SPARSE)) throw malformed(place, offset, 'a sparse file, which dpkg does not unpack');
  const prefixed = header.prefix === '' ? header.name : `${header.prefix}/${header.name}`;
  const number = (keyword: string, otherwise: number) => {
    const value = pax.get(keyword);
    if (value === undefined || value === '') return otherwise;
    const parsed = /^-?[0-9]+(\.[0-9]*)?$/.test(value) ? Math.floor(Number(value)) : Number.NaN;
    if (!Number.isSafeInteger(parsed) || (parsed < 0 && keyword !== 'mtime')) {
      throw malformed(place, offset, `its ${keyword} is ${JSON.stringify(value)}`);
    }
    return parsed;
  };
  return {
    ...header,
    name: pax.get('path') || prefixed,
    linkname: pax.get('linkpath') || header.linkname,
    uname: pax.get('uname') ?? header.uname,
    gname: pax.get('gname') ?? header.gname,
    size: number('size', header.size),
    uid: number('uid', header.uid),
    gid: number('gid', header.gid),
    mtime: number('mtime', header.mtime),
  };
}

function malformed(file: string, offset: number, why: string): Failure {
  return new Failure<PaxCode>(
    'pax-malformed',
    `The pax header before byte ${offset} of the tar archive is wrong: ${why}.`,
    'Build the package with dpkg-deb, FPM or another tool that writes plain tar entries.',
    { where: { file } },
  );
}
