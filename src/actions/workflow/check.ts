import { Failure } from '../../failure.ts';
import type { Outcome } from '../../github/index.ts';
import { type Approved, approvedIn, idOf } from './approved.ts';
import type { WorkflowInputs } from './inputs.ts';

/**
 * What was approved is what is released: the same packages, in the same bytes.
 * @throws Failure `not-approved` that names each difference
 */
export async function checkApproved({ approved, published }: WorkflowInputs): Promise<Outcome> {
  const differences = differencesOf(approvedIn(approved), approvedIn(published));
  if (differences.length === 0) return { outputs: {}, summary: '', annotations: [] };
  throw new Failure(
    'not-approved',
    `What was copied is not what was approved: ${differences.join('; ')}.`,
    'No host got it. Find out who changed the repository that it comes from, then start a new run.',
  );
}

function differencesOf(approved: readonly Approved[], published: readonly Approved[]): readonly string[] {
  const wanted = new Map(approved.map((one) => [idOf(one), one]));
  const got = new Map(published.map((one) => [idOf(one), one]));
  return [
    ...approved.filter((one) => !got.has(idOf(one))).map((one) => `${idOf(one)} is missing`),
    ...published.flatMap((one) => {
      const before = wanted.get(idOf(one));
      if (before === undefined) return [`${idOf(one)} was not in the plan`];
      return before.sha256 === one.sha256
        ? []
        : [`${idOf(one)} has SHA-256 ${one.sha256} instead of ${before.sha256}`];
    }),
  ];
}
