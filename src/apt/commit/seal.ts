import type { Signer } from '../../openpgp/index.ts';
import type { Write } from '../../s3/index.ts';
import {
  type Edits,
  EMPTY_INDEX,
  editIndex,
  type IndexFile,
  type SealedIndex,
  sealIndex,
} from '../index-file/index.ts';
import { byHash, type IndexName, suiteFolder } from '../names.ts';
import { type Base, type Release, releaseField, type SuiteState } from '../suite/index.ts';
import { type After, FRESH, IMMUTABLE, partsSource, textWrite, write } from './publication.ts';
import type { ReleaseWish } from './release-info.ts';
import { type NewRelease, nextRelease } from './seal-release.ts';

/** Who signs, and the fingerprints of the primary keys, 40 upper-case hex digits. */
export interface Seal {
  readonly signer: Signer;
  readonly fingerprints: readonly string[];
}

/** A suite's next state: bytes, signed, nothing written. */
export interface SealedSuite {
  readonly suite: string;
  readonly indices: ReadonlyMap<IndexName, SealedIndex>;
  readonly release: NewRelease;
  readonly signature: string;
  readonly before: readonly Write[];
  /** Plain objects of a repository without by-hash, and the names by hash that they get. */
  readonly adopt: readonly { readonly from: string; readonly to: string }[];
  readonly commit: Write;
  readonly after: readonly After[];
  readonly obsolete: readonly string[];
}

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
  const folder = suiteFolder(wish.suite);
  const indices = new Map<IndexName, SealedIndex>();
  for (const name of indicesToWrite(state, edits)) {
    const index = state.indices.get(name) ?? EMPTY_INDEX;
    indices.set(name, await sealIndex(editIndex(index, edits.get(name) ?? [])));
  }
  const release = nextRelease(state.base, indices, wish, fingerprints, at);
  const inRelease = await signer.clearsign(release.text, at);
  const signature = await signer.detachArmored(Buffer.from(release.text), at);
  const etag = state.base.kind === 'empty' ? undefined : state.base.etag;
  return {
    suite: wish.suite,
    indices,
    release,
    signature,
    before: [...indices].flatMap(([name, index]) => hashedWrites(`${folder}/${name}`, index)),
    adopt: adoptions(folder, state.base, release.release),
    commit: textWrite(
      `${folder}/InRelease`,
      inRelease,
      'text/plain; charset=utf-8',
      etag === undefined ? { kind: 'absent' } : { kind: 'unchanged', etag },
    ),
    after: [
      ...[...indices].flatMap(([name, index]) => plainCopies(`${folder}/${name}`, index)),
      ...releaseWrites(folder, release.text, signature),
    ],
    obsolete: release.dropped.map((path) => `${folder}/${path}`),
  };
}

/** The two files beside InRelease, for clients that read these. */
export function releaseWrites(folder: string, text: string, signature: string): readonly After[] {
  return [
    { kind: 'put', write: textWrite(`${folder}/Release`, text, 'text/plain; charset=utf-8') },
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
  return FORMS.map(([, form, type]) => ({
    ...write(byHash(folder, index[form].sha256), partsSource(index[form].parts), IMMUTABLE, type),
    sha256: index[form].sha256,
  }));
}

function plainCopies(folder: string, index: SealedIndex): readonly After[] {
  return FORMS.map(([end, form, type]) => ({
    kind: 'copy',
    from: byHash(folder, index[form].sha256),
    write: plainWrite(`${folder}/Packages${end}`, index[form], type),
  }));
}

export function plainWrite(key: string, file: IndexFile, type: string): Write {
  return { ...write(key, partsSource(file.parts), FRESH, type), sha256: file.sha256 };
}

/**
 * `Acquire-By-Hash: yes` is a promise for every file that Release lists: where another tool didn't make it, the files
 * that stay as they are get their names by hash.
 */
function adoptions(folder: string, base: Base, next: Release): SealedSuite['adopt'] {
  if (base.kind === 'empty' || releaseField(base.release, 'Acquire-By-Hash') === 'yes') return [];
  return [...next.files].flatMap(([path, { sha256 }]) => {
    const listed = base.release.files.get(path);
    if (sha256 === undefined || listed?.sha256 !== sha256) return [];
    const parent = path.includes('/') ? `/${path.slice(0, path.lastIndexOf('/'))}` : '';
    return [{ from: `${folder}/${path}`, to: byHash(`${folder}${parent}`, sha256) }];
  });
}
