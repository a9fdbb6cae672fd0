import { createHash } from 'node:crypto';
import { inLanes, REQUESTS_AT_ONCE } from '../../lanes.ts';
import { type PublicKey, type Signer, verifyDetached } from '../../openpgp/index.ts';
import type { Bucket, ETag, Facts } from '../../s3/index.ts';
import { byHash, folderByHash, suiteFolder } from '../names.ts';
import { diffIndexPath, diffsFolder, outlivedPatches } from '../package-diffs/index.ts';
import {
  type Base,
  CLOCK_TOLERANCE,
  disagreeing,
  NOBODY,
  outlived,
  readBase,
  type Survey,
  surveySuite,
  type Trust,
} from '../suite/index.ts';
import { copyToPlain, textWrite } from '../writes.ts';
import { agreePlainIndices, plainKey } from './plain-index.ts';
import type { After } from './publication.ts';
import { plainWrite, releaseWrites, type SealedSuite } from './seal.ts';
import { isAdmitted } from './seal-release.ts';

/** Who may mend what a suite's InRelease says: it is trusted by the same keys as before, and signed for by ours. */
export interface Mender {
  readonly signer: Signer;
  /** The public halves of the signing keys. */
  readonly keys: readonly PublicKey[];
  readonly trust: Trust;
  readonly now: () => Date;
}

/**
 * Brings the plain names into agreement with the InRelease that was just committed. Whoever writes them looks at
 * InRelease afterwards and, when it is another's by now, writes that one's: so the last writer leaves them right.
 */
export async function settle(
  bucket: Bucket,
  sealed: SealedSuite,
  etag: ETag,
  before: Base,
  beside: () => Promise<void>,
  mender: Mender,
  contended: boolean,
): Promise<Facts | undefined> {
  const { suite } = sealed;
  if (contended) {
    // In a crowd the next commit is there already, mostly, and its run writes the plain names and the pages.
    const there = await bucket.head(sealed.commit.key);
    if (there !== undefined && there.etag !== etag) return there;
  }
  const edited = new Set(sealed.after.flatMap((each) => (each.kind === 'copy' ? [each.write.key] : [])));
  let survey: Survey | undefined;
  await inLanes(
    REQUESTS_AT_ONCE,
    [
      ...sealed.after.map((each) => () => doAfter(bucket, each)),
      beside,
      async () => {
        survey = await tryToSurvey(bucket, suite);
      },
    ],
    async (work) => await work(),
  );
  const late = disagreeing(survey ?? new Map(), suite, sealed.release.release).filter(
    ({ to }) => !edited.has(to),
  );
  for (const { from, to } of late) await copyToPlain(bucket, from, to);
  await keepUpPlain(bucket, sealed, survey);
  const [facts] = await Promise.all([
    agree(bucket, suite, etag, mender),
    tidy(bucket, sealed, before, survey),
  ]);
  return facts;
}

/** Mends what a run that was killed after its commit left. @returns whether there was anything to mend */
export async function mend(bucket: Bucket, suite: string, base: Base, mender: Mender): Promise<boolean> {
  if (base.kind === 'empty') return false;
  const etag = base.etag ?? (await restoreInRelease(bucket, suite, base, mender));
  if (etag === undefined) return false;
  const survey = await tryToSurvey(bucket, suite);
  if (survey === undefined) return false;
  const folder = suiteFolder(suite);
  const copies = disagreeing(survey, suite, base.release);
  const isRight = await hasRelease(bucket, survey, folder, base.text, mender);
  for (const { from, to } of copies) await copyToPlain(bucket, from, to);
  if (!isRight) await writeRelease(bucket, folder, base.text, mender);
  const isPlainMended = await agreePlainIndices(bucket, suite, base.release, (key) => survey.has(key));
  if (base.etag !== undefined && isRight && copies.length === 0 && !isPlainMended) return false;
  await agree(bucket, suite, etag, mender);
  return true;
}

/**
 * Writes an InRelease that is lost anew, out of the Release that Release.gpg proves: it says the same, so that no client
 * takes it for another state. What nobody proves, or clients would refuse, is not signed.
 */
async function restoreInRelease(
  bucket: Bucket,
  suite: string,
  { release, text, signedBy }: Extract<Base, { kind: 'committed' }>,
  { signer, keys }: Mender,
): Promise<ETag | undefined> {
  const signers = keys.map(({ fingerprint }) => fingerprint);
  if (signedBy === NOBODY || !isAdmitted(release, signers)) return undefined;
  const put = await bucket.put(
    textWrite(
      `${suiteFolder(suite)}/InRelease`,
      await signer.clearsign(text, bucket.now()),
      'text/plain; charset=utf-8',
      { kind: 'absent' },
    ),
  );
  return put.kind === 'written' ? put.etag : undefined;
}

/** Writes plain names until InRelease is the one that they were written for. @returns that one */
async function agree(bucket: Bucket, suite: string, etag: ETag, mender: Mender): Promise<Facts | undefined> {
  for (let settled = etag; ; ) {
    const folder = suiteFolder(suite);
    const there = await bucket.head(`${folder}/InRelease`);
    if (there === undefined || there.etag === settled) return there;
    const base = await readBase(bucket, suite, { kind: 'keys', keys: trusted(mender) }, mender.now());
    if (base.kind === 'empty' || base.etag === undefined) return undefined;
    for (const [path, { sha256 }] of base.release.files) {
      const parent = folderByHash(path);
      if (parent === undefined || sha256 === undefined) continue;
      await copyToPlain(bucket, byHash(`${folder}/${parent}`, sha256), `${folder}/${path}`);
    }
    await agreePlainIndices(bucket, suite, base.release);
    await writeRelease(bucket, folder, base.text, mender);
    settled = base.etag;
  }
}

/** Whose signatures are right: those of the key before ours, too. */
function trusted({ keys, trust }: Mender): readonly PublicKey[] {
  return trust.kind === 'keys' ? trust.keys : keys;
}

async function writeRelease(
  bucket: Bucket,
  folder: string,
  text: string,
  { signer, now }: Mender,
): Promise<void> {
  const signature = await signer.detachArmored(Buffer.from(text), now());
  for (const each of releaseWrites(folder, text, signature)) await doAfter(bucket, each);
}

async function hasRelease(
  bucket: Bucket,
  survey: Survey,
  folder: string,
  text: string,
  mender: Mender,
): Promise<boolean> {
  const release = survey.get(`${folder}/Release`);
  if (release === undefined || !survey.has(`${folder}/Release.gpg`)) return false;
  const isText =
    release.etag.replaceAll('"', '') === createHash('md5').update(text).digest('hex') ||
    Buffer.from((await bucket.get(`${folder}/Release`))?.bytes ?? []).equals(Buffer.from(text));
  const signature = await bucket.get(`${folder}/Release.gpg`);
  if (!isText || signature === undefined) return false;
  const at = new Date(mender.now().getTime() + CLOCK_TOLERANCE);
  return await verifyDetached(Buffer.from(text), signature.bytes, trusted(mender), at).then(
    () => true,
    () => false,
  );
}

async function doAfter(bucket: Bucket, after: After): Promise<void> {
  if (after.kind === 'copy' && (await copyToPlain(bucket, after.from, after.write.key))) return;
  await bucket.put(after.write);
}

/** The uncompressed index is kept up where another tool made one, since some read nothing else. */
async function keepUpPlain(bucket: Bucket, sealed: SealedSuite, survey: Survey | undefined): Promise<void> {
  for (const [name, { plain }] of sealed.indices) {
    const key = plainKey(sealed.suite, name);
    const isThere = survey === undefined ? (await bucket.head(key)) !== undefined : survey.has(key);
    if (isThere) await bucket.put(plainWrite(key, plain, 'text/plain; charset=utf-8'));
  }
}

/** Removes what other tools' Releases listed and ours doesn't, and by-hash objects that have had their day. */
async function tidy(
  bucket: Bucket,
  sealed: SealedSuite,
  before: Base,
  survey: Survey | undefined,
): Promise<void> {
  const releases = {
    before: before.kind === 'empty' ? undefined : before.release,
    next: sealed.release.release,
  };
  const now = bucket.now();
  const old = [...sealed.indices].flatMap(
    ([
      index,
      {
        diffsBefore,
        index: { diffs },
      },
    ]) => {
      if (survey === undefined) return [];
      const folders = [index, diffsFolder(index)];
      const hashed = folders.flatMap((each) => outlived(survey, sealed.suite, each, releases, now));
      return [
        ...hashed,
        ...outlivedPatches(survey, sealed.suite, index, { before: diffsBefore, next: diffs }, now),
      ];
    },
  );
  // That no list is listed may be another's doing, such as `verify`.
  const lists = [...sealed.indices]
    .filter(([, { diffs }]) => diffs === undefined)
    .map(([index]) => `${suiteFolder(sealed.suite)}/${diffIndexPath(index)}`);
  const obsolete = [...new Set([...sealed.obsolete, ...lists.filter((key) => survey?.has(key))])].filter(
    (key) => survey === undefined || survey.has(key),
  );
  if (obsolete.length + old.length > 0) await bucket.delete([...obsolete, ...old]);
}

async function tryToSurvey(bucket: Bucket, suite: string): Promise<Survey | undefined> {
  return await surveySuite(bucket, suite).catch(() => undefined);
}
