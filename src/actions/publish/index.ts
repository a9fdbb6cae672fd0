import { originOf } from '../../apt/index.ts';
import { allFailures, Failure } from '../../failure.ts';
import type { ActionModule, Outcome, World } from '../../github/index.ts';
import type { Bucket } from '../../s3/index.ts';
import { accessOf, carryOut, showPlan } from './act.ts';
import { type Begun, begin, type Opened } from './begin.ts';
import { checkRepository } from './check.ts';
import { collectPool } from './collect.ts';
import { prepareTask } from './decide.ts';
import type { PublishInputs, publishInputs } from './inputs.ts';
import { type Keys, openKeys } from './keys.ts';
import { readPackages } from './packages.ts';
import { unusedInputs } from './unused.ts';

/** The action, of a run that has begun. */
export function publishOf(begun: Begun): ActionModule<typeof publishInputs> {
  return { run: async (inputs, world) => operateOrAbandon(inputs, world, begun) };
}

/** The action from its beginning. @throws Failure that tells everything that is wrong */
export async function run(inputs: PublishInputs, world: World): Promise<Outcome> {
  return operateOrAbandon(inputs, world, await begin(inputs, world));
}

async function operateOrAbandon(inputs: PublishInputs, world: World, begun: Begun): Promise<Outcome> {
  try {
    const outcome = await operate(inputs, world, begun);
    return { ...outcome, annotations: [...unusedInputs(inputs, world.fromSettings), ...outcome.annotations] };
  } catch (error) {
    begun.abandon();
    throw withoutRole(error, world.environment) ?? error;
  }
}

/** Keeps an apt repository on S3. Everything is read and verified, decided and shown, before the first byte is written. */
async function operate(inputs: PublishInputs, world: World, { bucket, probed }: Opened): Promise<Outcome> {
  const keys = await openKeys(inputs, world.report, world.now()).catch(async (error: unknown) => {
    throw await withPackages(error, inputs, world);
  });
  if (inputs.operation === 'verify')
    return await withAccess(await checkRepository(inputs, world, bucket, keys), inputs, world, bucket, keys);
  if (inputs.operation === 'collect')
    return await withAccess(await collectPool(inputs, world, bucket, keys), inputs, world, bucket, keys);
  const [task] = await Promise.all([
    prepareTask(inputs, world, bucket, keys),
    checkSeclusion(bucket, inputs),
  ]);
  const { signing } = keys;
  return inputs['dry-run'] || signing === undefined
    ? await showPlan(inputs, world, bucket, keys, task)
    : await carryOut(inputs, world, { bucket, probed }, keys, signing, task);
}

/** The workflows hand an access key on even where there is none: then it is set, and empty. */
function withoutRole(error: unknown, { AWS_ACCESS_KEY_ID: id }: World['environment']): Failure | undefined {
  if (!(error instanceof Failure) || error.code !== 'no-credentials' || id !== '') return undefined;
  return new Failure(
    error.code,
    `${error.message}\n\`role\` is empty and no access key was given.`,
    'Set the variable that `role` is taken from, for this repository or environment (or give the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY): docs/workflows.md.',
    { cause: error },
  );
}

async function withAccess(
  outcome: Outcome,
  inputs: PublishInputs,
  world: World,
  bucket: Bucket,
  keys: Keys,
): Promise<Outcome> {
  const origin = await originOf(bucket, inputs.suite, keys.trust, world.now());
  return { ...outcome, outputs: { ...outcome.outputs, ...accessOf(inputs, world, keys, origin) } };
}

/** One error tells all: where a key can't be used, also what is wrong with the packages given. */
async function withPackages(error: unknown, inputs: PublishInputs, world: World): Promise<unknown> {
  if (!(error instanceof Failure) || inputs.operation !== 'publish') return error;
  return await readPackages(inputs.packages, inputs.component, undefined, world).then(
    () => error,
    (other: unknown) => (other instanceof Failure ? allFailures([error, other]) : other),
  );
}

/** @throws Failure `bucket-public` where anybody can read what was not meant for everybody */
async function checkSeclusion(bucket: Bucket, inputs: PublishInputs): Promise<void> {
  if (inputs.public) return;
  const exposure = await bucket.exposure(`dists/${inputs.suite}/InRelease`);
  if (exposure.kind === 'private') return;
  throw new Failure(
    'bucket-public',
    `${bucket.name} is open to everybody: ${exposure.because}.`,
    exposure.oneByOne === true
      ? "If these packages are meant for everybody, open the bucket by a policy and set `public: true`: see docs/takeover.md. Else close it: block public access, which also makes its objects' own lists ineffective."
      : 'If these packages are meant for everybody, set `public: true`; else close the bucket (block public access).',
  );
}
