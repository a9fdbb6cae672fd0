import { setTimeout } from 'node:timers/promises';
import {
  byId,
  type Circumstances,
  type Entry,
  entryId,
  foresee,
  openPages,
  type Plan,
  parseSelector,
  publish,
  releaseField,
  type SuiteState,
  selects,
} from '../../apt/index.ts';
import { allFailures, Failure } from '../../failure.ts';
import { type Annotation, type Outcome, type Outputs, sizeText, type World } from '../../github/index.ts';
import type { Bucket } from '../../s3/index.ts';
import type { Opened } from './begin.ts';
import { invalidate } from './cloudfront.ts';
import type { Task } from './decide.ts';
import type { PublishInputs } from './inputs.ts';
import type { Keys, SigningKeys } from './keys.ts';
import { accessOutputs, planOutputs } from './outcome.ts';
import { repositoryUrl } from './repository.ts';
import { changesText, planSummary, showChanges } from './show.ts';
import { foreseeTakeover, tryStore } from './takeover.ts';

/** A line of progress at most so often, in milliseconds. */
const PACE = 5000;

/** The plan, and nothing written. */
export async function showPlan(
  inputs: PublishInputs,
  world: World,
  bucket: Bucket,
  keys: Keys,
  { work, selected }: Task,
): Promise<Outcome> {
  const { state, plan, commits: changed } = await foresee(bucket, work, world.now());
  await showChanges(plan, world.report);
  world.report.line(
    `Nothing was written (dry-run): a run would ${changed ? `commit to ${place(inputs, bucket)}, ${changesText(plan)}` : 'have nothing to commit'}.`,
  );
  const taken = changed ? await foreseeTakeover(bucket, inputs.suite, state.base) : [];
  const said = await planOutputs(plan, packagesOf(inputs, plan, selected), changed, world.temporary);
  return {
    outputs: { ...said.outputs, ...accessOf(inputs, world, keys, originAfter(inputs, state, changed)) },
    summary: planSummary(plan, heading(inputs, bucket, changed)),
    annotations: [
      ...keys.annotations,
      ...warnings(inputs, plan, [...plan.warnings, ...taken]),
      ...said.annotations,
    ],
  };
}

/** Publishes, promotes, removes or refreshes. */
export async function carryOut(
  inputs: PublishInputs,
  world: World,
  { bucket, probed }: Opened,
  keys: Keys,
  signing: SigningKeys,
  { work, selected }: Task,
): Promise<Outcome> {
  const { report } = world;
  const url = repositoryUrl(inputs, world.environment);
  let last: SuiteState | undefined;
  const pages = openPages(bucket, {
    suite: inputs.suite,
    bucketName: inputs.bucket,
    url,
    armored: signing.armored,
    binary: signing.binary,
    serverUrl: world.environment.GITHUB_SERVER_URL ?? 'https://github.com',
  });
  let shown = world.now().getTime();
  const around: Circumstances = {
    now: world.now,
    sleep: async (milliseconds) => {
      await setTimeout(milliseconds);
    },
    progress: ({ entry, bytes, done }) => {
      const now = world.now().getTime();
      if (now - shown < PACE) return;
      shown = now;
      report.line(
        `${entry.name} ${entry.version.text} (${entry.architecture}): ${sizeText(bytes)} of ${sizeText(entry.size)}, ${done} of ${work.deliveries.size} packages sent`,
      );
    },
    onPlan: async ({ state, plan, commits }) => {
      last = state;
      await report.summarize(planSummary(plan, heading(inputs, bucket, commits)));
      await showChanges(plan, report);
      if (!commits) report.line(`Nothing to commit: ${place(inputs, bucket)} is as it should be.`);
    },
    onCommitted: (plan) => report.line(`Committed to ${place(inputs, bucket)}: ${changesText(plan)}.`),
    // The other condition is tried where no run of ours has done so.
    beforeWriting: async (state) => {
      await probed;
      await tryStore(bucket, inputs.suite, state.base);
    },
    onOvertaken: (times) =>
      report.line(`Another run has changed ${inputs.suite} meanwhile: reading it again (${times}).`),
    pages,
  };
  const mender = { signer: signing.signer, keys: signing.keys, trust: keys.trust, now: world.now };
  const result = await publish(bucket, work, { seal: signing, mender }, around);
  const { plan, changed, warnings: notes } = result;
  const access = accessOf(inputs, world, keys, originAfter(inputs, last, changed));
  const refused = changed ? await tryToInvalidate(inputs, world, access) : undefined;
  const failure = allFailures([result.failure, refused].filter((each) => each !== undefined));
  const said = await planOutputs(plan, packagesOf(inputs, plan, selected), changed, world.temporary);
  return {
    outputs: { ...said.outputs, ...access },
    summary: changed
      ? `${failure === undefined ? 'Done' : 'Committed, but not all that follows is done'}: clients get it with their next \`apt update\` from ${url}.`
      : 'Nothing to do.',
    annotations: [...keys.annotations, ...warnings(inputs, plan, notes), ...said.annotations],
    ...(failure === undefined ? {} : { failure }),
  };
}

/** The repository is committed by then, so its outputs are set whatever CloudFront says. */
async function tryToInvalidate(
  inputs: PublishInputs,
  world: World,
  access: Outputs,
): Promise<Failure | undefined> {
  const keyring = access['public-key-url']?.split('/').at(-1) ?? '';
  try {
    await invalidate(inputs, world, keyring);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function warnings(inputs: PublishInputs, plan: Plan, said: readonly string[]): readonly Annotation[] {
  const nothing = inputs.operation === 'remove' ? unmatched(inputs, plan) : [];
  return [...new Set([...said, ...nothing])].map((message) => ({ level: 'warning', message }));
}

/** What was to be removed and isn't there: most likely it is mistyped. */
function unmatched({ packages, suite, component }: PublishInputs, plan: Plan): readonly string[] {
  return packages
    .filter((text) => !plan.removed.some((entry) => selects(parseSelector(text), entry)))
    .map((text) => `There is nothing to remove by \`${text}\`: it is not in ${suite} ${component}.`);
}

/** Those given or selected, as the index has them; what was removed, for `remove`. */
function packagesOf({ operation }: PublishInputs, plan: Plan, selected: readonly Entry[]): readonly Entry[] {
  if (operation === 'remove') return plan.removed;
  const there = byId([...plan.unchanged, ...plan.added]);
  return selected.map((entry) => there.get(entryId(entry)) ?? entry);
}

/** The repository's origin, which names its keyring, once a run is over that has changed it or nothing. */
function originAfter(
  { origin }: PublishInputs,
  state: SuiteState | undefined,
  changed: boolean,
): string | undefined {
  const before = state?.base.kind === 'committed' ? releaseField(state.base.release, 'Origin') : undefined;
  return changed ? (origin ?? before) : before;
}

export function accessOf(
  inputs: PublishInputs,
  world: World,
  { clients }: Keys,
  origin: string | undefined,
): Outputs {
  return accessOutputs({
    url: repositoryUrl(inputs, world.environment),
    suite: inputs.suite,
    component: inputs.component,
    origin,
    bucket: inputs.bucket,
    armored: clients?.armored,
    binary: clients?.binary ?? new Uint8Array(0),
  });
}

function heading(inputs: PublishInputs, bucket: Bucket, commits: boolean) {
  const { operation, suite, component } = inputs;
  return { operation, where: bucket.name, suite, component, dryRun: inputs['dry-run'], commits };
}

function place({ suite, component }: PublishInputs, bucket: Bucket): string {
  return `${suite} ${component} of ${bucket.name}`;
}
