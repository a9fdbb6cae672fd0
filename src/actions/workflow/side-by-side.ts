import { type Incoming, readPromotion } from '../../apt/index.ts';
import { Failure } from '../../failure.ts';
import type { World } from '../../github/index.ts';
import { readPublicKeys } from '../../openpgp/index.ts';
import { openBucket } from '../../s3/index.ts';
import type { Environment } from '../../settings/index.ts';

/** What a suite of an environment offers first of a package, which is what its hosts run. */
export type Running =
  | {
      readonly kind: 'version';
      readonly version: string;
      readonly commit: string | undefined;
      /** The package itself, for each architecture that has this version. */
      readonly packages: readonly Incoming[];
    }
  | { readonly kind: 'nothing' }
  /** By this job's role, with this key. */
  | { readonly kind: 'unseen'; readonly why: string };

/** Looks into a repository: nothing there is changed, and what can't be seen is no failure. */
export async function runningIn(
  { publish, publicKey }: Environment,
  suite: string,
  name: string,
  { environment, now }: World,
): Promise<Running> {
  const text = (input: string): string | undefined => publish.get(input) || undefined;
  const region = text('region');
  const endpoint = text('endpoint');
  const component = publish.get('component') ?? 'main';
  try {
    const bucket = openBucket({
      bucket: publish.get('bucket') ?? '',
      prefix: (publish.get('prefix') ?? '').replaceAll(/^\/+|\/+$/g, ''),
      ...(region === undefined ? {} : { region }),
      ...(endpoint === undefined ? {} : { endpoint }),
      forcePathStyle: publish.get('force-path-style')?.toLowerCase() === 'true',
      environment,
      now,
    });
    const reading = {
      target: { suite, component },
      trust: { kind: 'keys', keys: await readPublicKeys(publicKey) } as const,
      guess: ['amd64'],
      indices: (present: readonly string[]) =>
        present.filter((index) => index.startsWith(`${component}/binary-`)),
    };
    const { incoming } = await readPromotion(bucket, bucket, reading, [{ name, version: undefined }], now());
    const [newest] = incoming;
    if (newest === undefined) return { kind: 'nothing' };
    return {
      kind: 'version',
      version: newest.entry.version.text,
      commit: newest.entry.commit,
      packages: incoming,
    };
  } catch (error) {
    if (error instanceof Failure && ['source-empty', 'package-missing'].includes(error.code))
      return { kind: 'nothing' };
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { kind: 'unseen', why };
  }
}
