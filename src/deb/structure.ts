import { Failure } from '../failure.ts';
import type { ArMember } from './ar.ts';
import type { Compression } from './compression.ts';

/** What of a .deb a member is, by its name (deb(5)). */
export type Role =
  | { readonly kind: 'format' }
  | { readonly kind: 'control' | 'data'; readonly compression: Compression }
  | { readonly kind: 'extra' };

type StructureCode = 'deb-structure' | 'deb-format';

/** What dpkg-deb 1.21 reads for each; bzip2 and lzma are for old data members only. */
const COMPRESSIONS: Readonly<Record<'control' | 'data', readonly Compression[]>> = {
  control: ['', '.gz', '.xz', '.zst'],
  data: ['', '.gz', '.xz', '.zst', '.bz2', '.lzma'],
};

/**
 * The role of the next member, given those before it: `debian-binary`, `control.tar`, `data.tar`, in this order.
 * Names that begin with `_` may stand anywhere after the first; others after the last are ignored, as dpkg does,
 * but not a second one of the three, which readers would choose from differently.
 * @throws Failure `deb-structure`
 */
export function roleOf(name: string, before: readonly Role[], place: string): Role {
  const seen = (kind: Role['kind']) => before.some((role) => role.kind === kind);
  if (before.length === 0) {
    if (name === 'debian-binary') return { kind: 'format' };
    throw wrong(place, `its first member is ${JSON.stringify(name)}, not "debian-binary"`);
  }
  if (name.startsWith('_')) return { kind: 'extra' };
  const kind = name.startsWith('control.tar') ? 'control' : name.startsWith('data.tar') ? 'data' : undefined;
  if (name === 'debian-binary' || (kind !== undefined && seen(kind))) {
    throw wrong(place, `it has a second ${JSON.stringify(name)}`);
  }
  if (seen('data')) return { kind: 'extra' };
  const due = seen('control') ? 'data' : 'control';
  if (kind !== due) throw wrong(place, `it has ${JSON.stringify(name)} where ${due}.tar should be`);
  const suffix = name.slice(`${kind}.tar`.length);
  const compression = COMPRESSIONS[kind].find((known) => known === suffix);
  if (compression === undefined) {
    throw wrong(place, `dpkg does not read the compression of its member ${JSON.stringify(name)}`);
  }
  return { kind, compression };
}

/** @throws Failure `deb-structure` where one of the three is missing */
export function checkComplete(roles: readonly Role[], place: string): void {
  for (const [kind, name] of [
    ['format', 'debian-binary'],
    ['control', 'control.tar'],
    ['data', 'data.tar'],
  ] as const) {
    if (!roles.some((role) => role.kind === kind)) throw wrong(place, `it has no ${name}`);
  }
}

/**
 * `debian-binary`: a first line `2.x`, more lines ignored.
 * @throws Failure `deb-format`
 */
export function checkFormat(bytes: Uint8Array, member: ArMember, place: string): void {
  const text = Buffer.from(bytes).toString('latin1');
  if (/^0*2\.[0-9]+\n/.test(text)) return;
  throw new Failure<StructureCode>(
    'deb-format',
    `Its debian-binary, at byte ${member.start}, is ${JSON.stringify(text.slice(0, 20))}: only format 2 of .deb is known.`,
    'Build the package with dpkg-deb of Debian 12 or newer, or FPM.',
    { where: { file: place } },
  );
}

function wrong(file: string, why: string): Failure {
  return new Failure<StructureCode>(
    'deb-structure',
    `This is no binary package as dpkg-deb reads it: ${why}.`,
    'A .deb holds debian-binary, control.tar and data.tar, in this order: build it again.',
    { where: { file } },
  );
}
