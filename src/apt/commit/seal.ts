import { bytesSource } from '../../bytes/index.ts';
import type { Signer } from '../../openpgp/index.ts';
import type { Write } from '../../s3/index.ts';
import type { ReleaseWish } from '../change/index.ts';
import {
  type Edits,
  EMPTY_INDEX,
  editIndex,
  type IndexFile,
  type SealedIndex,
  sealIndex,
} from '../index-file/index.ts';
import { byHash, type IndexName, suiteFolder } from '../names.ts';
import { diffIndexPath, diffsFolder, type NextDiffs, nextDiffs } from '../package-diffs/index.ts';
import { type Base, type Release, releaseField, type SuiteState } from '../suite/index.ts';
import { FRESH, IMMUTABLE, partsSource, textWrite, write } from '../writes.ts';
import type { After, Before, Publication } from './publication.ts';
import { type NewRelease, nextRelease } from './seal-release.ts';

/** Who signs, and the fingerprints of the primary keys, 40 upper-case hex digits. */
export interface Seal {
  readonly signer: Signer;
  readonly fingerprints: readonly string[];
}

/** An index with what leads a client to it. */
interface Prepared extends SealedIndex {
  /** New ones, by their file's name. */
  readonly patches: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The text of `Packages.diff/Index` before. */
  readonly diffsBefore: string | undefined;
}

/** A suite's next state: bytes, signed, nothing written. */
export interface SealedSuite extends Publication {
  readonly suite: string;
  readonly indices: ReadonlyMap<IndexName, Prepared>;
  readonly release: NewRelease;
  /** Objects below the suite that Release no longer lists, because we don't write them. */
  readonly obsolete: readonly string[];
}

const TEXT = 'text/plain; charset=utf-8';
const FORMS = [
  ['.gz', 'gz', 'application/gzip'],
  ['.zst', 'zst', 'application/zstd'],
] as const;

/** @throws Failure of the signer, or `key-not-admitted` */
export async function seal(
  state: SuiteState,
  edits: ReadonlyMap<IndexName, Edits>,
  wish: ReleaseWish,
  { signer, fingerprints }: Seal,
  at: Date,
): Promise<SealedSuite> {
  const folder = suiteFolder(state.suite);
  const indices = new Map<IndexName, Prepared>();
  for (const name of indicesToWrite(state, edits)) {
    indices.set(name, await prepareIndex(state, name, edits.get(name) ?? [], wish, at));
  }
  const without = wish.packageDiffs === 0 ? [...state.indices.keys()] : [];
  const release = nextRelease(state, indices, wish, fingerprints, at, without);
  const inRelease = await signer.clearsign(release.text, at);
  const signature = await signer.detachArmored(Buffer.from(release.text), at);
  const etag = state.base.kind === 'empty' ? undefined : state.base.etag;
  return {
    suite: state.suite,
    indices,
    release,
    before: [
      ...[...indices].flatMap(([name, index]) => indexWrites(folder, name, index)),
      ...adoptions(folder, state.base, release.release),
    ],
    commit: textWrite(
      `${folder}/InRelease`,
      inRelease,
      TEXT,
      etag === undefined ? { kind: 'absent' } : { kind: 'unchanged', etag },
    ),
    after: [
      ...[...indices].flatMap(([name, index]) => plainCopies(`${folder}/${name}`, index)),
      ...releaseWrites(folder, release.text, signature),
    ],
    obsolete: release.dropped.map((path) => `${folder}/${path}`),
  };
}

async function prepareIndex(
  { base, indices }: SuiteState,
  name: IndexName,
  edits: Edits,
  { packageDiffs }: ReleaseWish,
  at: Date,
): Promise<Prepared> {
  const index = indices.get(name) ?? EMPTY_INDEX;
  const listed = (path: string) => (base.kind === 'empty' ? undefined : base.release.files.get(path));
  const before = { index, packages: listed(`${name}/Packages`), diffs: listed(diffIndexPath(name)) };
  let next: NextDiffs | undefined;
  const sealed = await sealIndex(editIndex(index, edits), (measured) => {
    next = nextDiffs(before, edits, measured, packageDiffs, at);
    return next?.text;
  });
  return { ...sealed, patches: next?.patch === undefined ? [] : [next.patch], diffsBefore: index.diffs };
}

/** An index by hash, and the patches that lead to it. */
function indexWrites(folder: string, name: IndexName, index: Prepared): readonly Before[] {
  const patches = index.patches.map(({ name: file, bytes }) =>
    write(`${folder}/${diffsFolder(name)}/${file}`, bytesSource(bytes), IMMUTABLE, 'application/gzip'),
  );
  return [...hashedWrites(`${folder}/${name}`, index), ...patches].map((each) => ({
    kind: 'put',
    write: each,
  }));
}

/** The two files beside InRelease, for clients that read these. */
export function releaseWrites(folder: string, text: string, signature: string): readonly After[] {
  return [
    { kind: 'put', write: textWrite(`${folder}/Release`, text, TEXT) },
    { kind: 'put', write: textWrite(`${folder}/Release.gpg`, signature, 'application/pgp-signature') },
  ];
}

/** The indices that a commit writes: those that are edited, new, or not yet in the forms that we write. */
export function indicesToWrite(
  { base, indices }: SuiteState,
  edits: ReadonlyMap<IndexName, Edits>,
): readonly IndexName[] {
  return [...indices.keys()].filter((name) => {
    if ((edits.get(name)?.length ?? 0) > 0 || base.kind === 'empty') return true;
    return ['', '.gz', '.zst'].some(
      (form) => base.release.files.get(`${name}/Packages${form}`)?.sha256 === undefined,
    );
  });
}

/** An index under its names by hash. */
export function hashedWrites(folder: string, index: SealedIndex): readonly Write[] {
  const hashed = (parent: string, { sha256, parts }: IndexFile, type: string): Write => ({
    ...write(byHash(parent, sha256), partsSource(parts), IMMUTABLE, type),
    sha256,
  });
  return [
    ...FORMS.map(([, form, type]) => hashed(folder, index[form], type)),
    ...(index.diffs === undefined ? [] : [hashed(diffsFolder(folder), index.diffs, TEXT)]),
  ];
}

function plainCopies(folder: string, index: SealedIndex): readonly After[] {
  const copied = (key: string, file: IndexFile, type: string): After => ({
    kind: 'copy',
    from: byHash(key.slice(0, key.lastIndexOf('/')), file.sha256),
    write: plainWrite(key, file, type),
  });
  return [
    ...FORMS.map(([end, form, type]) => copied(`${folder}/Packages${end}`, index[form], type)),
    ...(index.diffs === undefined ? [] : [copied(diffIndexPath(folder), index.diffs, TEXT)]),
  ];
}

export function plainWrite(key: string, file: IndexFile, type: string): Write {
  return { ...write(key, partsSource(file.parts), FRESH, type), sha256: file.sha256 };
}

/**
 * `Acquire-By-Hash: yes` is a promise for every file that Release lists: where another tool didn't make it, the files
 * that stay as they are get their names by hash.
 */
function adoptions(folder: string, base: Base, next: Release): readonly Before[] {
  if (base.kind === 'empty' || releaseField(base.release, 'Acquire-By-Hash') === 'yes') return [];
  return [...next.files].flatMap(([path, { sha256 }]) => {
    const listed = base.release.files.get(path);
    if (sha256 === undefined || listed?.sha256 !== sha256) return [];
    const parent = path.includes('/') ? `/${path.slice(0, path.lastIndexOf('/'))}` : '';
    return [{ kind: 'adopt', from: `${folder}/${path}`, to: byHash(`${folder}${parent}`, sha256) }];
  });
}
