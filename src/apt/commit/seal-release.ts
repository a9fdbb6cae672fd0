import { Failure } from '../../failure.ts';
import type { ReleaseWish } from '../change/index.ts';
import type { IndexFile, SealedIndex } from '../index-file/index.ts';
import { DAY } from '../limits.ts';
import { type IndexName, indexOf } from '../names.ts';
import { diffIndexPath, indexOfDiffs } from '../package-diffs/index.ts';
import {
  type Base,
  dateText,
  type Listed,
  NO_RELEASE,
  type Release,
  releaseDate,
  releaseField,
  releaseText,
  releaseWords,
  type SuiteState,
  withFields,
} from '../suite/index.ts';
import { infoFields } from './release-info.ts';
import { ownSecond } from './seconds.ts';

export interface NewRelease {
  readonly release: Release;
  readonly text: string;
  /** Objects below the suite that Release no longer lists, because we don't write them. */
  readonly dropped: readonly string[];
}

/** How an index is listed by us. */
const FORMS = ['', '.gz', '.zst'];

/**
 * The Release that follows on a base.
 * @param at by the store's clock; an earlier one than the base's counts as the base's
 * @param signers fingerprints of primary keys, 40 upper-case hex digits
 * @param withoutDiffs indices whose list of patches leaves Release, written anew or not
 * @throws Failure `key-not-admitted`
 */
export function nextRelease(
  { suite, base }: Pick<SuiteState, 'suite' | 'base'>,
  sealed: ReadonlyMap<IndexName, SealedIndex>,
  wish: ReleaseWish,
  signers: readonly string[],
  at: Date,
  withoutDiffs: readonly IndexName[] = [],
): NewRelease {
  const before = base.kind === 'empty' ? NO_RELEASE : base.release;
  const dateBefore = releaseDate(before, 'Date', 'Release');
  const date = new Date(Math.max(at.getTime(), dateBefore?.getTime() ?? 0, ownSecond(base, at)));
  const { kept, dropped } = staying(before.files, [...sealed.keys()], withoutDiffs);
  const files = new Map(kept);
  for (const [name, { plain, gz, zst, diffs }] of sealed) {
    files.set(`${name}/Packages`, listedAs(plain));
    files.set(`${name}/Packages.gz`, listedAs(gz));
    files.set(`${name}/Packages.zst`, listedAs(zst));
    if (diffs !== undefined) files.set(diffIndexPath(name), listedAs(diffs));
  }
  const own = [...sealed.keys()].map(indexOf).filter((each) => each !== undefined);
  const words = (field: string, more: readonly string[]): string =>
    [...new Set([...releaseWords(before, field), ...more])].join(' ');
  const fields = withFields(before, {
    ...infoFields({ suite, base }, wish),
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
  return { release, text: releaseText(release), dropped: dropped.filter((path) => !files.has(path)) };
}

/**
 * What a commit does to a Release beyond its packages: what another tool made, and what is stale from then on.
 * @param names the indices that the commit writes
 */
export function releaseNotes(base: Base, names: readonly IndexName[]): readonly string[] {
  if (base.kind === 'empty') return [];
  const { dropped, stale } = staying(base.release.files, names);
  return [
    ...takeoverNotes(base.release, names, dropped),
    ...stale.map(
      (path) =>
        `${path} lists the files of the packages that were there before: it leaves Release. apt-file finds nothing of this suite until a tool writes it again.`,
    ),
  ];
}

/** What becomes of a repository that another tool made: told once, by the run that takes it over. */
function takeoverNotes(
  before: Release,
  names: readonly IndexName[],
  dropped: readonly string[],
): readonly string[] {
  const isByHash = releaseField(before, 'Acquire-By-Hash') === 'yes';
  const leaving = dropped.filter(
    (path) => !FORMS.some((form) => path.endsWith(`/Packages${form}`)) && indexOfDiffs(path) === undefined,
  );
  if (isByHash && leaving.length === 0) return [];
  const changes = [
    ...(isByHash
      ? []
      : [
          'Release says `Acquire-By-Hash: yes` from now on, and every file that it lists has its name by hash',
        ]),
    ...(names.length === 0 ? [] : [`${names.join(', ')} is listed by SHA-256 as Packages, .gz and .zst`]),
    ...(leaving.length === 0 ? [] : [`${leaving.join(', ')} leave it, and go`]),
  ];
  return [
    `This suite was made by another tool and is taken over: ${changes.join('; ')}. Packages stay where they are.`,
  ];
}

/** Which files of a Release stay in it when these indices are written, which are replaced or dropped, which are stale. */
function staying(
  before: Release['files'],
  names: readonly IndexName[],
  withoutDiffs: readonly IndexName[] = [],
) {
  const kept: (readonly [path: string, listed: Listed])[] = [];
  const dropped: string[] = [];
  const stale: string[] = [];
  for (const [path, listed] of before) {
    const isReplaced = names.some((name) => path.startsWith(`${name}/Packages`));
    if (isReplaced || withoutDiffs.includes(indexOfDiffs(path) ?? '')) dropped.push(path);
    else if (isStaleContents(path, names)) stale.push(path);
    else kept.push([path, listed]);
  }
  return { kept, dropped, stale };
}

function listedAs({ size, sha256 }: IndexFile): Listed {
  return { size, sha256 };
}

/** `Contents-<arch>`, of a component or of the whole suite. */
function isStaleContents(path: string, names: readonly IndexName[]): boolean {
  return names.some((name) => {
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
  if (releaseWords(before, 'Signed-By').length === 0) return {};
  checkAdmitted(before, signers);
  return { 'Signed-By': signers.join(', ') };
}

/**
 * Whether clients take what these keys sign.
 * @param signers fingerprints of primary keys, 40 upper-case hex digits
 * @throws Failure `key-not-admitted`
 */
export function checkAdmitted(before: Release, signers: readonly string[]): void {
  if (isAdmitted(before, signers)) return;
  throw new Failure(
    'key-not-admitted',
    `The present Release says \`Signed-By: ${admitted(before).join(', ')}\`, so clients refuse what the key ${signers.join(', ')} signs alone.`,
    'Rotate in two steps: first run `operation: refresh` with both keys in `private-key`; when every client has updated once, use the new key alone.',
  );
}

/** Whether the present Release admits one of these keys, or says nothing of keys. */
export function isAdmitted(before: Release, signers: readonly string[]): boolean {
  const present = admitted(before);
  return present.length === 0 || signers.some((signer) => present.includes(signer));
}

function admitted(before: Release): readonly string[] {
  return releaseWords(before, 'Signed-By').map((word) => word.replace(/!$/, '').toUpperCase());
}
