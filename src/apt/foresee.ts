import { Failure } from '../failure.ts';
import { inLanes, REQUESTS_AT_ONCE } from '../lanes.ts';
import type { Bucket } from '../s3/index.ts';
import {
  findTwins,
  type Plan,
  type Pooled,
  planChange,
  readNeighbours,
  settleConflicts,
  twinsInPlace,
  useWhatThePoolHas,
  type Work,
  withInherited,
} from './change/index.ts';
import { checkAdmitted, idleNotes, indicesToWrite, infoNotes, releaseNotes } from './commit/index.ts';
import type { IndexName } from './names.ts';
import { checkPool, type Delivery } from './pool/index.ts';
import { lostRelease, missingSuite, readSuite, type SuiteState } from './suite/index.ts';

/** What a run would do: by reading alone, and as far as the pool was asked. */
export interface Foreseen {
  readonly state: SuiteState;
  readonly plan: Plan;
  /** The work given, with what the pool has already in place of what was given. */
  readonly work: Work;
  /** Whether InRelease is written. */
  readonly commits: boolean;
}

/**
 * What a run would do, by reading alone: also what the pool would say to its packages.
 * @throws Failure that the run would end with, as far as reading tells
 */
export async function foresee(bucket: Bucket, given: Work, now: Date): Promise<Foreseen> {
  const notes: string[] = [];
  for (let work = given; ; ) {
    const foreseen = await planWork(bucket, work, now);
    const { plan } = foreseen;
    const deliveries = deliveriesOf(foreseen);
    const pooled = await orPooled(bucket, foreseen.work, deliveries, () =>
      inLanes(REQUESTS_AT_ONCE, deliveries, (delivery) => checkPool(bucket, delivery)),
    );
    if (pooled === undefined)
      return { ...foreseen, plan: { ...plan, warnings: [...notes, ...plan.warnings] } };
    work = pooled.work;
    notes.push(...pooled.warnings);
  }
}

/** Reads and plans, and nothing else. @throws Failure `suite-missing` of `refresh`, `other-bytes`, and of reading */
export async function planWork(bucket: Bucket, given: Work, now: Date): Promise<Foreseen> {
  const { suite } = given.reading.target;
  const neighbours = given.change.add.length === 0 ? Promise.resolve([]) : readNeighbours(bucket, suite, now);
  // Who waits for it gets its error.
  neighbours.catch(() => undefined);
  const read = await readSuite(bucket, given.reading, now);
  if (read.base.kind === 'empty') {
    const failure = await (given.always ? missingSuite : lostRelease)(bucket, suite);
    if (failure !== undefined) throw failure;
  }
  const state = withInherited(read, given.change, (name) => isNew(read, name));
  const first = await settleConflicts(bucket, planChange(state, given.change));
  const twins = await findTwins(bucket, state, first.added, neighbours);
  const pooled = twins.length === 0 ? undefined : await useWhatThePoolHas(bucket, given, twins);
  const work = pooled?.work ?? given;
  const planned =
    pooled === undefined ? first : await settleConflicts(bucket, planChange(state, work.change));
  const plan = { ...planned, warnings: [...(pooled?.warnings ?? []), ...planned.warnings] };
  const commits = work.always || needsCommit(state, plan);
  const warnings = [...plan.warnings, ...notesOn(state, plan, work, commits)];
  return { state, plan: { ...plan, warnings }, work, commits };
}

/** What a run says of Release. @throws Failure `key-not-admitted` */
function notesOn(
  state: SuiteState,
  plan: Plan,
  { wish, signers }: Work,
  commits: boolean,
): readonly string[] {
  if (!commits) return idleNotes(state, wish);
  if (state.base.kind === 'committed' && signers.length > 0) checkAdmitted(state.base.release, signers);
  return [...infoNotes(state, wish), ...releaseNotes(state.base, indicesToWrite(state, plan.edits))];
}

/** The files of a plan's packages. */
export function deliveriesOf({ plan, work }: Pick<Foreseen, 'plan' | 'work'>): readonly Delivery[] {
  return plan.added.flatMap((entry) => work.deliveries.get(entry.filename) ?? []);
}

/**
 * Does what sends packages, or looks whether they can be sent.
 * @returns other work, where the pool has what is to be published with other signatures, or damaged
 * @throws Failure `other-bytes` where it has another package of that name
 */
export async function orPooled(
  bucket: Bucket,
  work: Work,
  deliveries: readonly Delivery[],
  send: () => Promise<void>,
): Promise<Pooled | undefined> {
  try {
    await send();
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'other-bytes') throw error;
    const pooled = await useWhatThePoolHas(bucket, work, await twinsInPlace(bucket, deliveries));
    if (pooled.warnings.length === 0) throw error;
    return pooled;
  }
}

function needsCommit(state: SuiteState, plan: Plan): boolean {
  if (plan.edits.size > 0) return true;
  return state.base.kind === 'committed' && [...state.indices.keys()].some((name) => isNew(state, name));
}

function isNew({ base }: SuiteState, name: IndexName): boolean {
  if (base.kind === 'empty') return true;
  return ![...base.release.files.keys()].some((path) => path.startsWith(`${name}/Packages`));
}
