import { setImmediate as turn } from 'node:timers/promises';
import { readSuiteAhead } from '../../apt/index.ts';
import type { World } from '../../github/index.ts';
import { type Bucket, openBucket } from '../../s3/index.ts';
import type { PublishInputs } from '../inputs/publish.ts';
import { targetSettings } from './repository.ts';

/** Where no package tells, and the suite is new. */
export const USUAL_ARCHITECTURE = 'amd64';

/**
 * The repository's bucket. What a run is certain to read of it, or nearly so, is under way while the rest of the code is
 * loaded, keys and packages are opened.
 */
export async function beginToRead(inputs: PublishInputs, world: World): Promise<Bucket> {
  const bucket = openBucket(targetSettings(inputs, world));
  if (!['publish', 'remove', 'refresh'].includes(inputs.operation)) return bucket;
  const ahead = readSuiteAhead(bucket, inputs, [probableArchitecture(inputs)]);
  // The requests leave in the next turn of the event loop: what is to be done meanwhile would keep them back.
  await turn();
  return ahead;
}

/** The architecture that a run is most likely about, before its packages are read. */
export function probableArchitecture({ architectures, packages }: PublishInputs): string {
  const named = packages.map((pattern) => /_([a-z0-9-]+)\.deb$/.exec(pattern)?.[1]);
  return named.find((each) => each !== undefined && each !== 'all') ?? architectures[0] ?? USUAL_ARCHITECTURE;
}
