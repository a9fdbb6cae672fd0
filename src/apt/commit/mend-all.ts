import type { Failure } from '../../failure.ts';
import type { Bucket } from '../../s3/index.ts';
import { suiteFolder } from '../names.ts';
import { isLikeOurs, type SuiteState } from '../suite/index.ts';
import { followUp, MENDED, tryPages } from './after-commit.ts';
import type { Pages } from './pages.ts';
import { mendSecond } from './seconds.ts';
import { type Mender, mend } from './settle.ts';

/**
 * Mends what runs of ours before left. What another tool left is not for us to mend: it looks otherwise, and what we write
 * is open to whom the bucket is.
 */
export async function mendAll(
  bucket: Bucket,
  state: SuiteState,
  mender: Mender,
  pages: Pages,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<{ readonly warnings: readonly string[]; readonly failure?: Failure }> {
  const { suite, base } = state;
  if (base.kind === 'empty' || !isLikeOurs(base.release)) return { warnings: [] };
  const mended: boolean[] = [];
  const missing: string[] = [];
  const noting = (work: () => Promise<boolean>) => async () => void mended.push(await work());
  const failure = await followUp(
    suite,
    [
      noting(() => mend(bucket, suite, base, mender)),
      noting(() => mendSecond(bucket, `${suiteFolder(suite)}/InRelease`, base, sleep)),
      async () => {
        missing.push(
          ...(await tryPages(
            suite,
            noting(() => pages.mend(state)),
          )),
        );
      },
    ].map((work) => ({ work, remedy: MENDED })),
  );
  const left = 'A run before this one was ended after its commit: what it had left was mended.';
  const warnings = [...(mended.includes(true) ? [left] : []), ...missing];
  return failure === undefined ? { warnings } : { warnings, failure };
}
