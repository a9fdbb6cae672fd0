import { allFailures, Failure } from '../../failure.ts';
import { suiteFolder } from '../names.ts';

export const MENDED = 'The next run mends the rest, whatever it does.';

/**
 * Does what follows a commit, each part whatever comes of the others.
 * @returns what failed, as what it is then: the commit is there
 */
export async function followUp(
  suite: string,
  parts: readonly { readonly work: () => Promise<void>; readonly remedy: string }[],
): Promise<Failure | undefined> {
  const ended = await Promise.allSettled(parts.map(async ({ work }) => work()));
  const failures = ended.flatMap((each, index) =>
    each.status === 'fulfilled' ? [] : [failureAfter(suite, each.reason, parts[index]?.remedy ?? '')],
  );
  return allFailures(failures);
}

function failureAfter(suite: string, cause: unknown, remedy: string): Failure {
  const known = cause instanceof Failure ? cause : undefined;
  const what = known?.message ?? (cause instanceof Error ? cause.message : String(cause));
  return new Failure(
    known?.code ?? 'after-commit',
    `The commit to ${suite} is there, and clients get it with their next \`apt update\`. What follows a commit failed: ${what}`,
    [known?.remedy ?? '', remedy].join(' ').trim(),
    { cause },
  );
}

/**
 * Writes pages, keyring and sources. Nothing that apt reads rests on them, so that a run does not fail of them.
 * @returns a warning where they could not be written
 */
export async function tryPages(suite: string, write: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await write();
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [
      `The commit to ${suite} is there, but its pages are not as it is: ${error.explanation}\n${suiteFolder(suite)}/index.html, and where they should change the home page, the keyring and the .sources, are those of a run before, or missing. The next run mends them.`,
    ];
  }
}
