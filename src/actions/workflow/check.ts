import { Failure } from '../../failure.ts';
import type { Outcome, World } from '../../github/index.ts';
import { type Approved, approvedIn, idOf } from './approved.ts';
import type { WorkflowInputs } from './inputs.ts';
import { supersededBy } from './superseded.ts';

/**
 * Looks at a candidate before it gets to the hosts. What was approved is what was copied: the same packages, in the same
 * bytes. What was built is still wanted: where the suite has a version of a later commit already, hosts must not go back.
 * @throws Failure `not-approved` that names each difference
 */
export async function checkCandidate(inputs: WorkflowInputs, world: World): Promise<Outcome> {
  const published = approvedIn(inputs.published);
  if (inputs.approved !== undefined) {
    const differences = differencesOf(approvedIn(inputs.approved), published);
    if (differences.length > 0) throw notApproved(differences);
    return { outputs: { superseded: 'false' }, summary: '', annotations: [] };
  }
  const newer = await supersededBy(published, inputs.plan, inputs['github-token'], world);
  if (newer === undefined) return { outputs: { superseded: 'false' }, summary: '', annotations: [] };
  const message = `Not rolled out: the suite has ${newer.name} ${newer.version} already, which is of a later commit. What was built stays among the candidates.`;
  return { outputs: { superseded: 'true' }, summary: message, annotations: [{ level: 'notice', message }] };
}

function notApproved(differences: readonly string[]): Failure {
  return new Failure(
    'not-approved',
    `What was copied is not what was approved: ${differences.join('; ')}.`,
    'No host got it. Find out who changed the repository that it comes from, then start a new run.',
  );
}

function differencesOf(approved: readonly Approved[], published: readonly Approved[]): readonly string[] {
  const wanted = new Map(approved.map((one) => [idOf(one), one]));
  const got = new Set(published.map(idOf));
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
