import { Failure } from '../failure.ts';
import { type IndexName, indexOf } from './names.ts';
import type { IndexFile, SealedIndex } from './packages-index.ts';
import {
  dateText,
  type Listed,
  NO_RELEASE,
  type Release,
  releaseDate,
  releaseField,
  releaseText,
  releaseWords,
  withFields,
} from './release.ts';
import { ownSecond } from './seconds.ts';
import type { Base } from './state.ts';

/** Release fields that a run sets; what it doesn't give stays as the present Release has it. */
export interface ReleaseWish {
  readonly suite: string;
  readonly codename: string | undefined;
  readonly origin: string | undefined;
  readonly label: string | undefined;
  readonly description: string | undefined;
  /** Days from `Date` to `Valid-Until`; absent: no `Valid-Until`. */
  readonly validFor: number | undefined;
}

export interface NewRelease {
  readonly release: Release;
  readonly text: string;
  /** Objects below the suite that Release no longer lists, because we don't write them. */
  readonly dropped: readonly string[];
  readonly warnings: readonly string[];
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The Release that follows on a base.
 * @param at by the store's clock; an earlier one than the base's counts as the base's
 * @param signers fingerprints of primary keys, 40 upper-case hex digits
 * @throws Failure `key-not-admitted`
 */
export function nextRelease(
  base: Base,
  sealed: ReadonlyMap<IndexName, SealedIndex>,
  wish: ReleaseWish,
  signers: readonly string[],
  at: Date,
): NewRelease {
  const before = base.kind === 'empty' ? NO_RELEASE : base.release;
  const dateBefore = releaseDate(before, 'Date', 'Release');
  const date = new Date(Math.max(at.getTime(), dateBefore?.getTime() ?? 0, ownSecond(base, at)));
  const { files, dropped, warnings } = nextFiles(before.files, sealed);
  const own = [...sealed.keys()].map(indexOf).filter((each) => each !== undefined);
  const words = (field: string, more: readonly string[]): string =>
    [...new Set([...releaseWords(before, field), ...more])].join(' ');
  const fields = withFields(before, {
    ...given('Origin', wish.origin),
    ...given('Label', wish.label),
    ...given('Description', wish.description),
    Suite: releaseField(before, 'Suite') || wish.suite,
    Codename: wish.codename ?? (releaseField(before, 'Codename') || wish.suite),
    Date: dateText(date),
    'Valid-Until':
      wish.validFor === undefined ? undefined : dateText(new Date(date.getTime() + wish.validFor * DAY)),
    ...signedBy(before, signers),
    'Acquire-By-Hash': 'yes',
    Architectures: words(
      'Architectures',
      own.map(({ architecture }) => architecture),
    ),
    Components: words(
      'Components',
      own.map(({ component }) => component),
    ),
  });
  const release = { fields, files };
  const notes = takeoverNotes(base, sealed, dropped);
  return { release, text: releaseText(release), dropped, warnings: [...notes, ...warnings] };
}

/** What becomes of a repository that another tool made: told once, by the run that takes it over. */
function takeoverNotes(
  base: Base,
  sealed: ReadonlyMap<IndexName, SealedIndex>,
  dropped: readonly string[],
): readonly string[] {
  if (base.kind === 'empty' || releaseField(base.release, 'Acquire-By-Hash') === 'yes') return [];
  const leaving = dropped.length === 0 ? '' : ` ${dropped.join(', ')} leave it, and go.`;
  return [
    `This suite was made by another tool and is taken over: Release says \`Acquire-By-Hash: yes\` from now on, every file that it lists has its name by hash, and ${[...sealed.keys()].join(', ')} is listed by SHA-256 as Packages, .gz and .zst.${leaving} Packages stay where they are.`,
  ];
}

function given(name: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: value };
}

function nextFiles(before: Release['files'], sealed: ReadonlyMap<IndexName, SealedIndex>) {
  const files = new Map<string, Listed>();
  const dropped: string[] = [];
  const warnings: string[] = [];
  for (const [path, listed] of before) {
    if ([...sealed.keys()].some((name) => path.startsWith(`${name}/Packages`))) dropped.push(path);
    else if (isStaleContents(path, sealed)) {
      warnings.push(
        `${path} lists the files of the packages that were there before: it left Release. apt-file finds nothing of this suite until a tool writes it again.`,
      );
    } else files.set(path, listed);
  }
  for (const [name, { plain, gz, zst }] of sealed) {
    for (const [form, file] of [
      ['', plain],
      ['.gz', gz],
      ['.zst', zst],
    ] as const) {
      files.set(`${name}/Packages${form}`, listedAs(file));
    }
  }
  return { files, dropped: dropped.filter((path) => !files.has(path)), warnings };
}

function listedAs({ size, sha256 }: IndexFile): Listed {
  return { size, sha256 };
}

/** `Contents-<arch>`, of a component or of the whole suite. */
function isStaleContents(path: string, sealed: ReadonlyMap<IndexName, SealedIndex>): boolean {
  return [...sealed.keys()].some((name) => {
    const own = indexOf(name);
    const contents = new RegExp(
      `^(${escapeRegExp(own?.component ?? '')}/)?Contents-([a-z0-9-]+)(\\.|$)`,
    ).exec(path);
    return contents !== null && [own?.architecture, 'all'].includes(contents[2]);
  });
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.+*?^${}()|[\]\\]/g, '\\$&');
}

/**
 * `Signed-By` where the present Release has one. Clients that have read it accept no other key's InRelease, so one of
 * ours must be in it.
 */
function signedBy(before: Release, signers: readonly string[]): Readonly<Record<string, string>> {
  const present = releaseWords(before, 'Signed-By').map((word) => word.replace(/!$/, '').toUpperCase());
  if (present.length === 0) return {};
  if (!signers.some((signer) => present.includes(signer))) {
    throw new Failure(
      'key-not-admitted',
      `The present Release says \`Signed-By: ${present.join(', ')}\`, so clients refuse what the key ${signers.join(', ')} signs alone.`,
      'Rotate in two steps: first run `operation: refresh` with both keys in `private-key`; when every client has updated once, use the new key alone.',
    );
  }
  return { 'Signed-By': signers.join(', ') };
}
