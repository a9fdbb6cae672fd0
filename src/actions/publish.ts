import { Failure } from '../failure.ts';
import type { Outcome, World } from '../github/index.ts';
import { type Bucket, openBucket } from '../s3/index.ts';
import type { PublishInputs } from './inputs/publish.ts';
import { carryOut, showPlan } from './publish/carry-out.ts';
import { openKeys } from './publish/keys.ts';
import { checkTogether } from './publish/mistakes.ts';
import { targetSettings } from './publish/repository.ts';
import { prepareTask } from './publish/work.ts';

/**
 * Keeps an apt repository on S3. Everything is read and verified, decided and shown, before the first byte is written.
 * @throws Failure that tells everything that is wrong
 */
export async function run(inputs: PublishInputs, world: World): Promise<Outcome> {
  checkTogether(inputs);
  const keys = await openKeys(inputs, world.report, world.now());
  const bucket = openBucket(targetSettings(inputs));
  const [task] = await Promise.all([prepareTask(inputs, world, bucket, keys), checkSeclusion(bucket, inputs)]);
  const { signing } = keys;
  return inputs['dry-run'] || signing === undefined
    ? await showPlan(inputs, world, bucket, keys, task)
    : await carryOut(inputs, world, bucket, keys, signing, task);
}

/** @throws Failure `bucket-public` where anybody can read what was not meant for everybody */
async function checkSeclusion(bucket: Bucket, inputs: PublishInputs): Promise<void> {
  if (inputs.public) return;
  const exposure = await bucket.exposure(`dists/${inputs.suite}/InRelease`);
  if (exposure.kind === 'private') return;
  throw new Failure(
    'bucket-public',
    `${bucket.name} is open to everybody: ${exposure.because}.`,
    'If these packages are meant for everybody, set `public: true`; else close the bucket (block public access).',
  );
}
