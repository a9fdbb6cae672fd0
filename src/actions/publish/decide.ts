import {
  type Change,
  type Entry,
  indicesFor,
  parseSelector,
  type Reading,
  type ReleaseWish,
  readPromotion,
  USUAL_ARCHITECTURE,
  type Work,
} from '../../apt/index.ts';
import { readPackage } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import type { World } from '../../github/index.ts';
import { verifyEmbedded } from '../../openpgp/index.ts';
import { type Bucket, openBucket } from '../../s3/index.ts';
import { probableArchitecture } from './begin.ts';
import { checkDeployments } from './deployments.ts';
import type { PublishInputs } from './inputs.ts';
import type { Keys } from './keys.ts';
import { readPackages } from './packages.ts';
import { sourceSettings } from './repository.ts';

/** What a run is to do, and the packages that it is about. */
export interface Task {
  readonly work: Work;
  /** Given or selected; for `remove` none, since these are known only by the plan. */
  readonly selected: readonly Entry[];
}

/** Reads packages, or the source repository: what is to change, whatever is there. */
export async function prepareTask(
  inputs: PublishInputs,
  world: World,
  bucket: Bucket,
  keys: Keys,
): Promise<Task> {
  const { component, suite } = inputs;
  const { incoming, deliveries } = await incomingFor(inputs, world, bucket, keys);
  const change: Change = {
    component,
    add: incoming,
    allIn: inputs.architectures.length > 0 ? inputs.architectures : undefined,
    remove: inputs.operation === 'remove' ? inputs.packages.map(parseSelector) : [],
    keep: inputs['keep-versions'] ?? 'all',
    // Who promotes an older version means it.
    prefer: inputs.operation === 'promote' ? 'added' : 'newest',
  };
  const selected = incoming.map(({ entry }) => entry);
  const added = [...new Set(selected.map(({ architecture }) => architecture))];
  const own = added.filter((each) => each !== 'all');
  const { operation } = inputs;
  const kind = operation === 'remove' || operation === 'refresh' ? operation : 'add';
  const reading: Reading = {
    target: { suite, component },
    trust: keys.trust,
    guess: own.length > 0 ? own : [probableArchitecture(inputs)],
    indices: (present) => indicesFor(present, { component, kind, added, given: inputs.architectures }),
  };
  const accept = acceptance(keys, world);
  const work = {
    reading,
    change,
    deliveries,
    wish: wishOf(inputs),
    always: inputs.operation === 'refresh',
    signers: keys.signing?.fingerprints ?? [],
    accept,
  };
  return { work, selected };
}

async function incomingFor(inputs: PublishInputs, world: World, bucket: Bucket, keys: Keys) {
  if (inputs.operation === 'publish') {
    return await readPackages(inputs.packages, inputs.component, keys.trusted, world);
  }
  if (inputs.operation !== 'promote') return { incoming: [], deliveries: new Map() };
  const reading: Reading = {
    target: { suite: inputs['from-suite'] ?? inputs.suite, component: inputs.component },
    trust: { kind: 'keys', keys: keys.source ?? [] },
    guess: [USUAL_ARCHITECTURE],
    indices: (present) =>
      indicesFor(present, { component: inputs.component, kind: 'remove', added: [], given: [] }),
  };
  const source = openBucket(sourceSettings(inputs, world));
  const selectors = inputs.packages.map(parseSelector);
  const promotion = await readPromotion(source, bucket, reading, selectors, world.now()).catch((error) => {
    throw profileFailure(error, inputs['from-profile']) ?? error;
  });
  for (const { entry, content } of keys.trusted === undefined ? [] : promotion.incoming)
    await acceptance(keys, world)(await readPackage(content, entry.filename));
  await checkDeployments(
    inputs,
    world,
    promotion.incoming.map(({ entry }) => entry),
  );
  return promotion;
}

/** Where a profile is named, credentials are missing because of it, and the usual way to get some is no way out. */
function profileFailure(error: unknown, profile: string | undefined): Failure | undefined {
  if (profile === undefined || !(error instanceof Failure)) return undefined;
  if (error.code !== 'no-credentials' && error.code !== 'role-refused') return undefined;
  return new Failure(
    error.code,
    `The AWS profile ${JSON.stringify(profile)} (\`from-profile\`) gives no credentials: ${error.message}`,
    error.code === 'role-refused'
      ? error.remedy
      : 'Name a profile of ~/.aws/config or ~/.aws/credentials, or of the files that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name; a step before this one must have written it.',
    { cause: error },
  );
}

/** Refuses packages without an embedded signature of `trusted-keys`, where these are given. */
function acceptance({ trusted }: Keys, world: World): Work['accept'] {
  return async (pkg) => {
    if (trusted !== undefined) await verifyEmbedded(pkg, trusted, world.now());
  };
}

function wishOf(inputs: PublishInputs): ReleaseWish {
  const { codename, origin, label, description } = inputs;
  return {
    codename,
    origin,
    label,
    description,
    validFor: inputs['valid-for'],
    packageDiffs: inputs['package-diffs'],
  };
}
