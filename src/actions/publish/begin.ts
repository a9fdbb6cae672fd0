import { setImmediate as turn } from 'node:timers/promises';
import { readSuiteAhead, USUAL_ARCHITECTURE } from '../../apt/index.ts';
import type { World } from '../../github/index.ts';
import { type Bucket, openBucket, probe } from '../../s3/index.ts';
import { type PublishInputs, SIGNS } from './inputs.ts';
import { targetSettings } from './repository.ts';

/** The repository of a run. */
export interface Opened {
  readonly bucket: Bucket;
  /** Ends when it is known that the store keeps to the condition that nearly every run writes with. */
  readonly probed: Promise<void>;
}

/** A run under way. */
export interface Begun extends Opened {
  /** Nobody waits for the bucket any more: what is still asked of it would keep the process alive. */
  abandon(): void;
}

/**
 * Opens the repository's bucket. What a run is certain to read of it, or nearly so, and the try of its conditions, which
 * writes nothing where they are kept, are under way while the rest of the code is loaded, keys and packages are opened.
 */
export async function begin(inputs: PublishInputs, world: World): Promise<Begun> {
  const abandoned = new AbortController();
  const bucket = openBucket({ ...targetSettings(inputs, world), signal: abandoned.signal });
  const signs = SIGNS.includes(inputs.operation);
  // `promote` looks into the other repository first.
  const ahead =
    signs && inputs.operation !== 'promote'
      ? readSuiteAhead(bucket, inputs, [probableArchitecture(inputs)])
      : bucket;
  const probed = signs && !inputs['dry-run'] ? probe(bucket, 'unchanged') : undefined;
  probed?.catch(() => undefined);
  // The requests leave in the next turn of the event loop: what is to be done meanwhile would keep them back.
  await turn();
  return {
    bucket: ahead,
    probed: probed ?? Promise.resolve(),
    abandon: () => abandoned.abort(),
  };
}

/** The architecture that a run is most likely about, before its packages are read. */
export function probableArchitecture({ architectures, packages }: PublishInputs): string {
  const named = packages.map((pattern) => /_([a-z0-9-]+)\.deb$/.exec(pattern)?.[1]);
  return named.find((each) => each !== undefined && each !== 'all') ?? architectures[0] ?? USUAL_ARCHITECTURE;
}
