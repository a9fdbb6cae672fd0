import { Failure } from '../../failure.ts';
import { type PublicKey, verifyClearsigned, verifyDetached } from '../../openpgp/index.ts';
import type { Bucket, ETag, Stored } from '../../s3/index.ts';
import { LARGEST_RELEASE } from '../limits.ts';
import { suiteFolder } from '../names.ts';
import { parseRelease, type Release, releaseField } from './release.ts';
import { type Base, NOBODY } from './state.ts';

/** Whose signature a suite must carry before anything is merged into it; `nobody`: it is taken as it is. */
export type Trust =
  | { readonly kind: 'keys'; readonly keys: readonly PublicKey[] }
  | { readonly kind: 'nobody' };

/**
 * How far in the future, in milliseconds, a signature may be: others commit between our look at the clock and our look
 * at InRelease, and each gives it a second of its own, so that many at once run ahead of the clock.
 */
export const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * The present state of a suite by its InRelease; where there is only Release, by that and Release.gpg.
 * @param now signatures of a little later count, too
 * @throws Failure `base-unverified`, `base-other-suite`, and what is wrong with the text
 */
export async function readBase(bucket: Bucket, suite: string, trust: Trust, now: Date): Promise<Base> {
  const folder = suiteFolder(suite);
  const inRelease = await bucket.get(`${folder}/InRelease`, LARGEST_RELEASE);
  const at = new Date(Math.max(now.getTime(), bucket.now().getTime()) + CLOCK_TOLERANCE);
  if (inRelease === undefined) return await readApart(bucket, suite, trust, at);
  const message = Buffer.from(inRelease.bytes).toString('utf8');
  const place = `${folder}/InRelease`;
  if (trust.kind === 'nobody') {
    return baseOf(suite, inRelease, clearText(message, place), NOBODY, inRelease.etag);
  }
  const { text, signedBy } = await verified(place, () => verifyClearsigned(message, trust.keys, at));
  return baseOf(suite, inRelease, text, signedBy, inRelease.etag);
}

/** A repository without InRelease: Release, and its signature beside it. */
async function readApart(bucket: Bucket, suite: string, trust: Trust, at: Date): Promise<Base> {
  const folder = suiteFolder(suite);
  const release = await bucket.get(`${folder}/Release`, LARGEST_RELEASE);
  if (release === undefined) return { kind: 'empty' };
  const text = Buffer.from(release.bytes).toString('utf8');
  if (trust.kind === 'nobody') return baseOf(suite, release, text, NOBODY, undefined);
  const signature = await bucket.get(`${folder}/Release.gpg`, LARGEST_RELEASE);
  const place = `${folder}/Release`;
  if (signature === undefined)
    throw unverified(place, 'It has neither InRelease nor Release.gpg: it is not signed.');
  const signed = await verified(place, () => verifyDetached(release.bytes, signature.bytes, trust.keys, at));
  return baseOf(suite, release, text, signed.signedBy, undefined);
}

function baseOf(suite: string, stored: Stored, text: string, signedBy: string, etag: ETag | undefined): Base {
  const place = `${suiteFolder(suite)}/${etag === undefined ? 'Release' : 'InRelease'}`;
  const release = parseRelease(text, place);
  checkSuite(release, suite, place);
  return { kind: 'committed', etag, release, text, signedBy, modified: stored.modified };
}

/** One suite's InRelease in another's place would get its packages signed for that one. */
function checkSuite(release: Release, suite: string, place: string): void {
  const names = ['Suite', 'Codename']
    .map((name) => releaseField(release, name))
    .filter((name) => name !== undefined);
  if (names.length === 0 || names.includes(suite)) return;
  throw new Failure(
    'base-other-suite',
    `It says that it is the suite ${names.join(', codename ')}, and lies where ${suite} should be.`,
    `Publish to the suite by its own name, or find out who put it there.`,
    { where: { file: place } },
  );
}

async function verified<T>(place: string, verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw unverified(place, cause.message, cause);
  }
}

function unverified(place: string, why: string, cause?: Failure): Failure {
  return new Failure(
    'base-unverified',
    `The repository that is there can't be verified, so nothing is merged into it: ${why}`,
    'If another key signed it (another tool’s, or the one before a rotation), give that as `previous-public-key`; if it was never signed and you trust it as it is, `previous-public-key: none`.',
    { where: { file: place }, ...(cause === undefined ? {} : { cause }) },
  );
}

/** The text of a clearsigned message, its signature unread (RFC 9580, 7). */
function clearText(message: string, place: string): string {
  const lines = message.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines[0] !== '-----BEGIN PGP SIGNED MESSAGE-----') return message;
  const end = lines.indexOf('-----BEGIN PGP SIGNATURE-----');
  if (end === -1) {
    throw new Failure(
      'release-malformed',
      'It begins as a signed text and has no signature.',
      'Restore it.',
      {
        where: { file: place },
      },
    );
  }
  return `${lines
    .slice(lines.indexOf('') + 1, end)
    .map((line) => line.replace(/^- /, ''))
    .join('\n')}\n`;
}
