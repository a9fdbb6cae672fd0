import { Failure } from '../failure.ts';
import type { Bucket, ETag } from '../s3/index.ts';
import type { Plan, Work } from './change/index.ts';
import {
  commit,
  type Delivered,
  followUp,
  MENDED,
  type Mender,
  mendAll,
  type Pages,
  prepare,
  type Seal,
  type SealedSuite,
  seal,
  separateSeconds,
  settle,
  tryPages,
} from './commit/index.ts';
import { deliveriesOf, type Foreseen, orPooled, planWork } from './foresee.ts';
import { type Progress, protect, restore } from './pool/index.ts';
import type { SuiteState } from './suite/index.ts';

/** Everything around a run that it does not decide. */
export interface Circumstances {
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly progress: Progress;
  /** Told of the plan before anything is written. */
  readonly onPlan: (foreseen: Foreseen) => Promise<void>;
  /** Called once, when it is certain that something will be written. */
  readonly beforeWriting: (state: SuiteState) => Promise<void>;
  /** Told when another's commit came first. */
  readonly onOvertaken: (times: number) => void;
  /** Told once the commit is there. */
  readonly onCommitted: (plan: Plan) => void;
  /** The pages, keyring and sources, which go with a commit; what they need is read before it. */
  readonly pages: Pages;
}

/** What a run writes with. */
export interface Tools {
  readonly seal: Seal;
  readonly mender: Mender;
}

export interface Result {
  readonly plan: Plan;
  readonly changed: boolean;
  readonly warnings: readonly string[];
  /** What failed after the commit, which is there. */
  readonly failure?: Failure;
}

/** What rounds have in common. */
interface Run {
  readonly bucket: Bucket;
  readonly tools: Tools;
  readonly around: Circumstances;
  readonly delivered: Delivered;
}

/** What a round begins with: what those before have come to. */
interface Attempt {
  readonly work: Work;
  readonly warnings: readonly string[];
  /** Rounds before this one. */
  readonly rounds: number;
  /** How often another's commit came first. */
  readonly overtaken: number;
  /** The plan that was tried first: an answer may be lost, and the next round finds its own work done. */
  readonly tried: Plan | undefined;
}

type Round =
  | { readonly kind: 'again'; readonly attempt: Attempt }
  | { readonly kind: 'nothing'; readonly result: Result }
  | { readonly kind: 'committed'; readonly result: Result };

/** How often another run's commit may come first before this run gives up. Each time, somebody's change got through. */
const PATIENCE = 500;

/** Milliseconds. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 3000;

/** Read, plan, seal, commit; when overtaken, or the pool has something else, again. Then the plain names. */
export async function publish(
  bucket: Bucket,
  work: Work,
  tools: Tools,
  around: Circumstances,
): Promise<Result> {
  const run: Run = { bucket, tools, around, delivered: new Map() };
  let attempt: Attempt = { work, warnings: [], rounds: 0, overtaken: 0, tried: undefined };
  for (;;) {
    const round = await playRound(run, attempt);
    if (round.kind !== 'again') return round.result;
    attempt = { ...round.attempt, rounds: attempt.rounds + 1 };
  }
}

async function playRound(run: Run, attempt: Attempt): Promise<Round> {
  const { bucket, tools, around, delivered } = run;
  const foreseen = await planWork(bucket, attempt.work, around.now());
  const { state, plan, work } = foreseen;
  if (attempt.rounds === 0) await around.onPlan(foreseen);
  if (!foreseen.commits) return await leave(run, attempt, foreseen);
  if (attempt.rounds === 0) await around.beforeWriting(state);
  const sealed = await seal(state, plan.edits, work.wish, tools.seal, bucket.now());
  const writePages = around.pages.prepare(state, plan, sealed);
  const deliveries = deliveriesOf(foreseen);
  const before = [
    ...sealed.before,
    ...deliveries.map((delivery) => ({ kind: 'deliver', delivery }) as const),
  ];
  const pooled = await orPooled(bucket, work, deliveries, () =>
    prepare(bucket, before, delivered, around.progress),
  );
  if (pooled !== undefined) {
    const warnings = [...attempt.warnings, ...pooled.warnings];
    return { kind: 'again', attempt: { ...attempt, work: pooled.work, warnings } };
  }
  const outcome = await commit(bucket, sealed.commit);
  const tried = attempt.tried ?? plan;
  if (outcome.kind === 'overtaken') return await giveWay(run, { ...attempt, tried }, state.suite);
  around.onCommitted(tried);
  return await follow(run, { ...attempt, tried }, foreseen, { sealed, etag: outcome.etag, writePages });
}

/** Nothing is to be committed: what runs before left is mended, and files that are missing are sent again. */
async function leave(run: Run, attempt: Attempt, foreseen: Foreseen): Promise<Round> {
  const { bucket, around } = run;
  const { state, plan, work } = foreseen;
  const mended = await mendAll(bucket, state, run.tools.mender, around.pages, around.sleep);
  const restored = await restore(bucket, plan.unchanged, work.deliveries);
  // After an attempt of ours this is our own work, committed though its answer was lost, or another's of the same.
  const own = attempt.tried ?? plan;
  if (attempt.tried !== undefined) around.onCommitted(own);
  const warnings = [...attempt.warnings, ...own.warnings, ...mended.warnings, ...restored];
  return {
    kind: 'nothing',
    result: { ...mended, plan: own, changed: attempt.tried !== undefined, warnings },
  };
}

/** Who failed together shall not come back together: each time fewer race. @throws Failure `overtaken` */
async function giveWay({ around }: Run, attempt: Attempt, suite: string): Promise<Round> {
  const { overtaken } = attempt;
  if (overtaken === PATIENCE) throw tooManyOthers(suite);
  around.onOvertaken(overtaken + 1);
  await around.sleep(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** overtaken));
  return { kind: 'again', attempt: { ...attempt, overtaken: overtaken + 1 } };
}

const UNKNOWN = 'Run `operation: verify`: it tells whether every package’s file is there.';

/** What follows a commit: plain names and pages, and the files that a collection may have taken meanwhile. */
async function follow(
  { bucket, tools, around, delivered }: Run,
  attempt: Attempt & { readonly tried: Plan },
  foreseen: Foreseen,
  committed: { readonly sealed: SealedSuite; readonly etag: ETag; readonly writePages: () => Promise<void> },
): Promise<Round> {
  const { state, plan, work } = foreseen;
  const { sealed, etag, writePages } = committed;
  const notes: string[] = [];
  const beside = async () => {
    notes.push(...(await tryPages(state.suite, writePages)));
  };
  const there = deliveriesOf(foreseen).filter(({ entry }) => delivered.get(entry.filename) === 'there');
  const failure = await followUp(state.suite, [
    {
      work: async () => {
        const contended = attempt.overtaken > 0;
        const last = await settle(bucket, sealed, etag, state.base, beside, tools.mender, contended);
        await separateSeconds(bucket, sealed.commit, state.base, last, etag, around.sleep);
      },
      remedy: MENDED,
    },
    {
      work: async () => {
        await protect(bucket, there);
        notes.push(...(await restore(bucket, plan.unchanged, work.deliveries)));
      },
      remedy: UNKNOWN,
    },
  ]);
  const warnings = [...attempt.warnings, ...notes, ...plan.warnings];
  const result = { plan: attempt.tried, changed: true, warnings };
  return { kind: 'committed', result: failure === undefined ? result : { ...result, failure } };
}

function tooManyOthers(suite: string): Failure {
  return new Failure(
    'overtaken',
    `The suite ${suite} was changed by others ${PATIENCE} times while this run tried to.`,
    'Run this again when less is going on.',
  );
}
