import { fieldText, parseStanza } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';

/** The hash sections that a Release may have, by what files' entries call them here. */
const SECTIONS = [
  ['MD5Sum', 'md5', 32],
  ['SHA1', 'sha1', 40],
  ['SHA256', 'sha256', 64],
  ['SHA512', 'sha512', 128],
] as const;

type HashName = (typeof SECTIONS)[number][1];

/** What Release says of a file: its length in bytes, and its hashes in lower-case hex. */
export type Listed = { readonly size: number } & { readonly [Name in HashName]?: string };

/** A Release file: its fields but the hash sections, in order, and the files it lists, by path below the suite. */
export interface Release {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: ReadonlyMap<string, Listed>;
}

export const NO_RELEASE: Release = { fields: [], files: new Map() };

/** @throws Failure `release-malformed`, `stanza-malformed` */
export function parseRelease(text: string, place: string): Release {
  const stanza = parseStanza(Buffer.from(text), place);
  const fields: [string, string][] = [];
  const files = new Map<string, Listed>();
  for (const [name, value] of stanza.fields()) {
    const section = SECTIONS.find(([title]) => title.toLowerCase() === name.toLowerCase());
    if (section === undefined) fields.push([name, value]);
    else addSection(files, section, value, place);
  }
  return { fields, files };
}

function addSection(
  files: Map<string, Listed>,
  [title, hash, digits]: (typeof SECTIONS)[number],
  value: string,
  place: string,
): void {
  for (const line of value.split('\n').map((each) => each.trim())) {
    // deb-s3 writes a line without a hash where it found none: it says nothing of one.
    if (line === '' || /^\d{1,15}\s+\S+$/.test(line)) continue;
    const [, hex = '', size = '', path = ''] = /^([0-9a-fA-F]+)\s+(\d{1,15})\s+(\S+)$/.exec(line) ?? [];
    const before = files.get(path);
    const agrees =
      before === undefined ||
      (before.size === Number(size) && (before[hash] ?? hex.toLowerCase()) === hex.toLowerCase());
    if (hex.length !== digits || !agrees) {
      throw new Failure(
        'release-malformed',
        `Its ${title} section has the line ${JSON.stringify(line.slice(0, 200))}.`,
        `Each is a hash of ${digits} hex digits, a size and a path, and no two lines say different things of a path.`,
        { where: { file: place } },
      );
    }
    files.set(path, { ...before, size: Number(size), [hash]: hex.toLowerCase() });
  }
}

/** The value of a field, in whatever case its name is. */
export function releaseField(release: Release, name: string): string | undefined {
  return release.fields.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
}

/** Whether a Release is as we write it; no other tool does both. */
export function isLikeOurs(release: Release): boolean {
  const hasZstd = [...release.files.keys()].some((path) => path.endsWith('/Packages.zst'));
  return hasZstd && releaseField(release, 'Acquire-By-Hash') === 'yes';
}

/** A field's words, such as those of `Architectures`. */
export function releaseWords(release: Release, name: string): readonly string[] {
  return (releaseField(release, name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
}

/** When a field such as `Date` says; `undefined` when it isn't there. @throws Failure `release-malformed` */
export function releaseDate(release: Release, name: string, place: string): Date | undefined {
  const text = releaseField(release, name);
  if (text === undefined) return undefined;
  const date = new Date(text);
  if (!Number.isNaN(date.getTime())) return date;
  throw new Failure(
    'release-malformed',
    `Its ${name} is ${JSON.stringify(text)}.`,
    'Write a date (RFC 1123).',
    {
      where: { file: place },
    },
  );
}

/** As apt wants a date: `Wed, 25 Nov 2026 01:02:03 UTC`. */
export function dateText(date: Date): string {
  return date.toUTCString().replace(/GMT$/, 'UTC');
}

/** What most tools write, in this order; other fields follow as they were. */
const ORDER = [
  'Origin',
  'Label',
  'Suite',
  'Version',
  'Codename',
  'Changelogs',
  'Date',
  'Valid-Until',
  'Signed-By',
  'Acquire-By-Hash',
  'Architectures',
  'Components',
  'Description',
];

/** Fields set, replaced (in whatever case they are there) or, where `undefined`, taken out. */
export function withFields(
  release: Release,
  changes: Readonly<Record<string, string | undefined>>,
): Release['fields'] {
  const fields = new Map(release.fields.map(([name, value]) => [name.toLowerCase(), [name, value] as const]));
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) fields.delete(name.toLowerCase());
    else fields.set(name.toLowerCase(), [name, value]);
  }
  const rank = (name: string): number => {
    const at = ORDER.findIndex((each) => each.toLowerCase() === name.toLowerCase());
    return at === -1 ? ORDER.length : at;
  };
  return [...fields.values()].toSorted(([a], [b]) => rank(a) - rank(b));
}

/** The text of a Release file. */
export function releaseText({ fields, files }: Release): string {
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sections = SECTIONS.flatMap(([title, hash]) => {
    const lines = sorted.flatMap(([path, listed]) => {
      const hex = listed[hash];
      return hex === undefined ? [] : [` ${hex} ${String(listed.size).padStart(8)} ${path}`];
    });
    if (lines.length === 0 && title !== 'SHA256') return [];
    return [`${title}:\n${lines.map((line) => `${line}\n`).join('')}`];
  });
  return [...fields.map(([name, value]) => fieldText(name, value)), ...sections].join('');
}
