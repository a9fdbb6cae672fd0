import { Failure } from '../../failure.ts';
import type { Bucket } from '../../s3/index.ts';
import { EMPTY_INDEX, type PackagesIndex } from '../index-file/index.ts';
import { type IndexName, indexName, suiteFolder, type Target } from '../names.ts';
import { readBase, type Trust } from './base.ts';
import { fetchAhead, readIndex } from './read-index.ts';
import { NO_RELEASE } from './release.ts';
import { type Base, SuiteState } from './state.ts';
import { indicesOf } from './survey.ts';

/** What of a suite to read. */
export interface Reading {
  readonly target: Target;
  readonly trust: Trust;
  /** Architectures whose indices are probably needed: these are fetched before Release is known. */
  readonly guess: readonly string[];
  /** The indices that are needed, by those that Release has. */
  readonly indices: (present: readonly IndexName[]) => readonly IndexName[];
}

/** How often a suite that changes while it is read is read again. */
const TRIES = 5;

/**
 * Reads and verifies a suite: its Release by its signature, its indices by Release. The only maker of a SuiteState.
 * @throws Failure `base-unverified`, `index-differs`
 */
export async function readSuite(bucket: Bucket, reading: Reading, at: Date): Promise<SuiteState> {
  for (let tries = 1; ; tries++) {
    const attempt = await tryToRead(bucket, reading, at);
    if (attempt.kind === 'read') return attempt.state;
    // Without by-hash an index that was replaced after Release was read can't be had any more: begin again.
    const now = await bucket.head(`${suiteFolder(reading.target.suite)}/InRelease`);
    const before = attempt.base.kind === 'empty' ? undefined : attempt.base.etag;
    if (now?.etag === before || tries === TRIES) throw attempt.failure;
  }
}

type Attempt =
  | { readonly kind: 'read'; readonly state: SuiteState }
  | { readonly kind: 'differs'; readonly base: Base; readonly failure: Failure };

async function tryToRead(
  bucket: Bucket,
  { target, trust, guess, indices: needed }: Reading,
  at: Date,
): Promise<Attempt> {
  const folder = suiteFolder(target.suite);
  const ahead = fetchAhead(
    bucket,
    folder,
    guess.map((each) => indexName(target.component, each)),
  );
  const base = await readBase(bucket, target.suite, trust, at);
  const release = base.kind === 'empty' ? NO_RELEASE : base.release;
  const names = needed(indicesOf(release));
  try {
    const indices = await Promise.all(
      names.map(async (name): Promise<[IndexName, PackagesIndex]> => {
        const index =
          base.kind === 'empty' ? EMPTY_INDEX : await readIndex(bucket, folder, release, name, ahead);
        return [name, index];
      }),
    );
    return { kind: 'read', state: new SuiteState(target.suite, base, new Map(indices)) };
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.code !== 'index-differs') throw failure;
    return { kind: 'differs', base, failure };
  }
}
