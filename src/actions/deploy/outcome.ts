import { type HostResult, isBad } from '../../ansible/index.ts';
import { Failure } from '../../failure.ts';
import type { Annotation, Outcome, World } from '../../github/index.ts';
import { commitsBetween } from './commits.ts';
import type { DeployInputs } from './inputs.ts';
import { outputsOf, type Rollout, rolloutSummary } from './report.ts';

/**
 * Outputs, summary, and one failure that names every host that is not as it should be.
 * @param broken what went wrong that is no host's fault
 */
export async function outcome(
  rollout: Rollout,
  inputs: DeployInputs,
  world: World,
  broken?: Failure,
): Promise<Outcome> {
  const { outputs, annotations } = await outputsOf(rollout, world.temporary);
  const bad = [...rollout.results].filter(([, result]) => isBad(result));
  const token = inputs['github-token'];
  const api = world.environment.GITHUB_API_URL ?? 'https://api.github.com';
  const commits = token === undefined ? '' : await commitsBetween(rollout.results, api, token);
  return {
    outputs,
    summary: rolloutSummary(rollout, commits),
    annotations: [...notesOf(rollout), ...annotations],
    ...failing(bad.length === 0 ? broken : failureOf(bad, rollout)),
  };
}

function failing(failure: Failure | undefined): { failure?: Failure } {
  return failure === undefined ? {} : { failure };
}

function notesOf({ results }: Rollout): readonly Annotation[] {
  const notes = new Map<string, string[]>();
  for (const [host, result] of results) {
    for (const note of result.notes) notes.set(note, [...(notes.get(note) ?? []), host]);
  }
  return [...notes].map(([note, hosts]) => ({ level: 'warning', message: `${hosts.join(', ')}: ${note}` }));
}

function failureOf(bad: readonly (readonly [string, HostResult])[], rollout: Rollout): Failure {
  const lines = bad.slice(0, 50).map(([host, { state, why }]) => `${host}: ${state}: ${why}`);
  const more = bad.length > lines.length ? [`… and ${bad.length - lines.length} more hosts.`] : [];
  const skipped = [...rollout.results.values()].filter(({ state }) => state === 'skipped').length;
  const untouched = skipped === 0 ? '' : `; ${skipped} were not begun`;
  return new Failure(
    'hosts',
    [
      `${bad.length} of ${rollout.results.size} hosts are not as they should be${untouched}.`,
      ...lines,
      ...more,
    ].join('\n'),
    'Mend the cause and deploy again: hosts that have the version already stay as they are.',
  );
}
