import type { Package } from '../deb/index.ts';
import { Failure } from '../failure.ts';
import { inLanes, REQUESTS_AT_ONCE } from '../lanes.ts';
import type { Bucket } from '../s3/index.ts';
import {
  type Change,
  orPooled,
  type Plan,
  planChange,
  settleConflicts,
  withInherited,
} from './change/index.ts';
import {
  apartSeconds,
  checkAdmitted,
  commit,
  followUp,
  IMMUTABLE,
  idleNotes,
  indicesToWrite,
  infoNotes,
  type Mender,
  mend,
  mendSecond,
  prepare,
  type ReleaseWish,
  releaseNotes,
  type Seal,
  type SealedSuite,
  seal,
  settle,
  tryPages,
} from './commit/index.ts';
import type { Entry } from './entry.ts';
import { checkedKey, type IndexName, suiteFolder } from './names.ts';
import { type Delivery, deliver, type Progress } from './pool/index.ts';
import { isLikeOurs, missingSuite, type Reading, readSuite, type SuiteState } from './suite/index.ts';

export interface Pages {
  /** Reads and makes what goes with a commit, while that is prepared. @returns what writes it, once the commit is there */
  prepare(state: SuiteState, plan: Plan, sealed: SealedSuite): () => Promise<void>;
  /** Writes what a run that was killed after its commit has not. @returns whether there was anything to write */
  mend(state: SuiteState): Promise<boolean>;
}

/** What a run does to one suite and component. */
export interface Work {
  readonly reading: Reading;
  readonly change: Change;
  /** The files of what may be added, by `Filename`. */
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly wish: ReleaseWish;
  /** Commit even where no package changes, in a suite that is there: `refresh`. */
  readonly always: boolean;
  /** Fingerprints of the primary keys that sign, 40 upper-case hex digits; none where only a plan is made. */
  readonly signers: readonly string[];
  /** Judges a package that lies in the pool and would be published instead of one given: throws when it must not be. */
  readonly accept: (pkg: Package) => Promise<void>;
}

/** Everything around a run that it does not decide. */
export interface Circumstances {
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly progress: Progress;
  /** Told of the plan before anything is written. */
  readonly onPlan: (state: SuiteState, plan: Plan) => Promise<void>;
  /** Called once, when it is certain that something will be written. */
  readonly beforeWriting: (state: SuiteState) => Promise<void>;
  /** Told when another's commit came first. */
  readonly onOvertaken: (times: number) => void;
  /** The pages, keyring and sources, which go with a commit; what they need is read before it. */
  readonly pages: Pages;
}

export interface Result {
  readonly plan: Plan;
  readonly changed: boolean;
  readonly warnings: readonly string[];
  /** What failed after the commit, which is there. */
  readonly failure?: Failure;
}

/** Commits of others that a run gives way to, before it gives up: each means that somebody's change got through. */
const PATIENCE = 500;

/** Milliseconds. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 3000;

/** Reads and plans, and nothing else. @throws Failure `suite-missing` of `refresh`, and of reading */
export async function planWork(
  bucket: Bucket,
  work: Work,
  now: Date,
): Promise<{ state: SuiteState; plan: Plan }> {
  const read = await readSuite(bucket, work.reading, now);
  if (work.always && read.base.kind === 'empty') throw await missingSuite(bucket, work.wish.suite);
  const state = withInherited(read, work.change, (name) => isNew(read, name));
  const plan = await settleConflicts(bucket, planChange(state, work.change));
  if (!work.always && !needsCommit(state, plan)) {
    return { state, plan: { ...plan, warnings: [...plan.warnings, ...idleNotes(state.base, work.wish)] } };
  }
  if (state.base.kind === 'committed' && work.signers.length > 0)
    checkAdmitted(state.base.release, work.signers);
  const notes = [
    ...infoNotes(state.base, work.wish),
    ...releaseNotes(state.base, indicesToWrite(state, plan.edits)),
  ];
  return { state, plan: { ...plan, warnings: [...plan.warnings, ...notes] } };
}

/** Read, plan, seal, commit; when overtaken, read again. Then the plain names. */
export async function publish(
  bucket: Bucket,
  given: Work,
  { seal: by, mender }: { readonly seal: Seal; readonly mender: Mender },
  around: Circumstances,
): Promise<Result> {
  const delivered = new Map<string, 'sent' | 'there'>();
  const suite = given.wish.suite;
  const notes: string[] = [];
  let work = given;
  let first: Plan | undefined;
  for (let overtaken = 0; ; overtaken++) {
    const { state, plan } = await planWork(bucket, work, around.now());
    if (first === undefined) await around.onPlan(state, plan);
    if (!work.always && !needsCommit(state, plan)) {
      // After an attempt of ours this is our own work, committed though its answer was lost, or another's of the same.
      const changed = first !== undefined;
      const { warnings, failure } = await mendAll(bucket, suite, state, mender, around);
      const restored = await restore(bucket, plan.unchanged, work.deliveries);
      return withFailure(
        { plan: first ?? plan, changed, warnings: [...notes, ...plan.warnings, ...warnings, ...restored] },
        failure,
      );
    }
    if (first === undefined) await around.beforeWriting(state);
    first ??= plan;
    const sealed = await seal(state, plan.edits, work.wish, by, bucket.now());
    const deliveries = plan.added.flatMap((entry) => work.deliveries.get(entry.filename) ?? []);
    const writePages = around.pages.prepare(state, plan, sealed);
    await adopt(bucket, sealed);
    const prepared = { ...sealed, deliveries };
    const pooled = await orPooled(bucket, work, plan, () =>
      prepare(bucket, prepared, delivered, around.progress),
    );
    if (pooled !== undefined) {
      work = pooled.work;
      notes.push(...pooled.warnings);
      first = undefined;
      continue;
    }
    const outcome = await commit(bucket, sealed.commit);
    if (outcome.kind === 'overtaken') {
      if (overtaken === PATIENCE) throw tooManyOthers(suite);
      around.onOvertaken(overtaken + 1);
      // Who failed together shall not come back together: each time fewer race.
      await around.sleep(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** overtaken));
      continue;
    }
    const { etag } = outcome;
    const beside = async () => {
      notes.push(...(await tryPages(suite, writePages)));
    };
    const failure = await followUp(suite, [
      {
        work: async () => {
          const there = await settle(bucket, sealed, etag, state.base, beside, mender, overtaken > 0);
          await apartSeconds(bucket, sealed.commit, state.base, there, etag, around.sleep);
        },
        remedy: MENDED,
      },
      {
        work: async () => {
          await protect(bucket, deliveries, delivered);
          notes.push(...(await restore(bucket, plan.unchanged, work.deliveries)));
        },
        remedy: UNKNOWN,
      },
    ]);
    return withFailure({ plan: first, changed: true, warnings: [...notes, ...plan.warnings] }, failure);
  }
}

const MENDED = 'The next run mends the rest, whatever it does.';
const UNKNOWN = 'Run `operation: verify`: it tells whether every package’s file is there.';

function withFailure(result: Result, failure: Failure | undefined): Result {
  return failure === undefined ? result : { ...result, failure };
}

/**
 * Mends what runs of ours before left. What another tool left is not for us to mend: it looks otherwise, and what we write
 * is open to whom the bucket is.
 */
async function mendAll(
  bucket: Bucket,
  suite: string,
  state: SuiteState,
  mender: Mender,
  { pages, sleep }: Circumstances,
): Promise<Pick<Result, 'warnings' | 'failure'>> {
  const { base } = state;
  if (base.kind === 'empty' || !isLikeOurs(base.release)) return { warnings: [] };
  const key = `${suiteFolder(suite)}/InRelease`;
  const mended: boolean[] = [];
  const missing: string[] = [];
  const works = [
    () => mend(bucket, suite, base, mender),
    () => mendSecond(bucket, key, base, sleep),
    async () => {
      let isMended = false;
      const write = async () => {
        isMended = await pages.mend(state);
      };
      missing.push(...(await tryPages(suite, write)));
      return isMended;
    },
  ];
  const failure = await followUp(
    suite,
    works.map((work) => ({ work: async () => void mended.push(await work()), remedy: MENDED })),
  );
  const left = 'A run before this one was ended after its commit: what it had left was mended.';
  const warnings = [...(mended.includes(true) ? [left] : []), ...missing];
  return failure === undefined ? { warnings } : { warnings, failure };
}

function needsCommit(state: SuiteState, plan: Plan): boolean {
  if (plan.edits.size > 0) return true;
  return state.base.kind === 'committed' && [...state.indices.keys()].some((name) => isNew(state, name));
}

function isNew({ base }: SuiteState, name: IndexName): boolean {
  if (base.kind === 'empty') return true;
  return ![...base.release.files.keys()].some((path) => path.startsWith(`${name}/Packages`));
}

async function adopt(bucket: Bucket, { adopt: adoptions }: SealedSuite): Promise<void> {
  await inLanes(REQUESTS_AT_ONCE, adoptions, async ({ from, to }) => {
    await bucket.copy(from, to, { caching: IMMUTABLE, type: 'application/octet-stream' });
  });
}

/** A file that was in the pool already may have been collected between our look and our commit: then it is sent again. */
async function protect(
  bucket: Bucket,
  deliveries: readonly Delivery[],
  delivered: ReadonlyMap<string, 'sent' | 'there'>,
): Promise<void> {
  const there = deliveries.filter(({ entry }) => delivered.get(entry.filename) === 'there');
  await inLanes(REQUESTS_AT_ONCE, there, async (delivery) => {
    if ((await bucket.head(delivery.entry.filename)) !== undefined) return;
    await deliver(bucket, delivery);
  });
}

/**
 * Sends what the index has already and the pool has no longer, whoever deleted it: to publish it again is what `verify`
 * tells to do then.
 * @returns what was sent, in words
 */
async function restore(
  bucket: Bucket,
  unchanged: readonly Entry[],
  deliveries: Work['deliveries'],
): Promise<readonly string[]> {
  if (unchanged.length === 0) return [];
  const given = new Map([...deliveries.values()].map((each) => [each.entry.sha256, each]));
  const notes: string[] = [];
  await inLanes(REQUESTS_AT_ONCE, unchanged, async (entry) => {
    const delivery = given.get(entry.sha256);
    if (delivery === undefined || (await bucket.head(entry.filename)) !== undefined) return;
    const key = checkedKey(entry.filename, 'the index');
    await deliver(bucket, { ...delivery, entry: { ...entry, filename: key }, isThere: false });
    notes.push(`${key} was missing, though the index has it: it was sent again.`);
  });
  return notes;
}

function tooManyOthers(suite: string): Failure {
  return new Failure(
    'overtaken',
    `The suite ${suite} was changed by others ${PATIENCE} times while this run tried to.`,
    'Run this again when less is going on.',
  );
}
