import { Failure } from '../failure.ts';
import { verifyDetached } from '../openpgp/index.ts';
import type { Bucket, ListedObject } from '../s3/index.ts';
import { type Mender, writePlainIndex } from './commit/index.ts';
import { suiteFolder } from './names.ts';
import { indexOfDiffs } from './package-diffs/index.ts';
import { type Base, isListed, type Listed, type Trust } from './suite/index.ts';

/** Something wrong in a repository. */
export interface Fault {
  readonly key: string;
  readonly what: string;
  readonly state: 'wrong' | 'mended';
}

/** What the verification of a suite has at hand, and what it finds. */
export interface Scope {
  readonly bucket: Bucket;
  readonly suite: string;
  readonly trust: Trust;
  readonly at: Date;
  readonly mender: Mender | undefined;
  readonly objects: ReadonlyMap<string, ListedObject>;
  readonly faults: Fault[];
  readonly referred: Map<string, { readonly size: number; readonly sha256: string; readonly by: string }>;
  /** Releases and indices that can't be read, by key: what they refer to isn't known. */
  readonly unread: string[];
}

export type Committed = Extract<Base, { kind: 'committed' }>;

/** The plain names: Release, its signature, and the indices. */
export async function verifyPlain(scope: Scope, base: Committed): Promise<void> {
  const { bucket, suite, faults } = scope;
  const folder = suiteFolder(suite);
  const wrong = (key: string, what: string) => faults.push({ key, what, state: 'wrong' });
  const release = await bucket.get(`${folder}/Release`);
  if (release === undefined) wrong(`${folder}/Release`, 'is missing');
  else if (!saysTheSame(release.bytes, base.text))
    wrong(`${folder}/Release`, 'differs from the signed InRelease');
  const signature = await signatureFault(scope, base, release?.bytes);
  if (signature !== undefined) wrong(`${folder}/Release.gpg`, signature);
  for (const [path, listed] of base.release.files) {
    if (!/\/Packages(\.(gz|zst))?$/.test(path) && indexOfDiffs(path) === undefined) continue;
    const key = `${folder}/${path}`;
    const stored = await bucket.get(key);
    // The uncompressed index is listed always, and there only where another tool made one.
    if (stored === undefined && path.endsWith('/Packages')) continue;
    if (stored !== undefined && isListed([stored.bytes], listed)) continue;
    const what = stored === undefined ? 'is missing' : 'differs from what the signed Release says';
    const mended =
      scope.mender !== undefined &&
      path.endsWith('/Packages') &&
      (await writePlainIndex(bucket, suite, base.release, path.slice(0, path.lastIndexOf('/'))));
    faults.push({ key, what, state: mended ? 'mended' : 'wrong' });
  }
}

/** Whether two texts are one, but for blanks at the ends of lines: a signed text has none (RFC 9580, 7.2). */
function saysTheSame(bytes: Uint8Array, text: string): boolean {
  const bare = (each: string): string =>
    each
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd();
  return bare(Buffer.from(bytes).toString()) === bare(text);
}

/** What is wrong with Release.gpg: it signs Release, byte for byte, where that says what InRelease does. */
async function signatureFault(
  { bucket, suite, trust, at }: Scope,
  base: Committed,
  release: Uint8Array | undefined,
): Promise<string | undefined> {
  const signature = await bucket.get(`${suiteFolder(suite)}/Release.gpg`);
  if (signature === undefined) return 'is missing';
  if (trust.kind === 'nobody') return undefined;
  const signed = release !== undefined && saysTheSame(release, base.text) ? release : Buffer.from(base.text);
  return await verifyDetached(signed, signature.bytes, trust.keys, at).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Failure) return `is no valid signature of it: ${error.message}`;
      throw error;
    },
  );
}

export async function objectFault(
  { bucket }: Scope,
  key: string,
  listed: Listed,
): Promise<string | undefined> {
  const stored = await bucket.get(key);
  if (stored === undefined) return 'is missing';
  return isListed([stored.bytes], listed) ? undefined : 'differs from what the signed Release says';
}
