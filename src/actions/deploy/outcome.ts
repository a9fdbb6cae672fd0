import { type HostResult, isBad } from '../../ansible/index.ts';
import { Failure } from '../../failure.ts';
import type { Annotation, Outcome } from '../../github/index.ts';
import { type DeployInputs, packageText } from './inputs.ts';
import { outputsOf, type Rollout, rolloutSummary } from './report.ts';

/** What is known when a rollout is over. */
export interface Over {
  readonly rollout: Rollout;
  /** What the summary says; absent: `rollout` in a table. */
  readonly summary?: string;
  readonly cancelled: boolean;
  /** What went wrong that is no host's fault. */
  readonly broken?: Failure | undefined;
}

/**
 * Outputs, summary, and one failure that names every host that is not as it should be, its cause first.
 * @param temporary RUNNER_TEMP
 */
export async function outcome(over: Over, inputs: DeployInputs, temporary: string): Promise<Outcome> {
  const { rollout } = over;
  const tried = inputs.packages.map(packageText).join(', ') || 'the playbook';
  const { outputs, annotations } = await outputsOf(rollout, temporary);
  const failure = failureOf(over, tried);
  const what = over.cancelled ? `${tried}, cancelled` : tried;
  return {
    outputs,
    summary: over.summary ?? rolloutSummary(rollout, what),
    annotations: [...notesOf(rollout), ...annotations],
    ...(failure === undefined ? {} : { failure }),
  };
}

function notesOf({ results }: Rollout): readonly Annotation[] {
  const notes = new Map<string, string[]>();
  for (const [host, result] of results) {
    for (const note of result.notes) notes.set(note, [...(notes.get(note) ?? []), host]);
  }
  return [...notes].map(([note, hosts]) => ({ level: 'warning', message: `${hosts.join(', ')}: ${note}` }));
}

const MOST_HOSTS = 50;
const AGAIN = 'deploy again: hosts that have the version already stay as they are.';

function failureOf({ rollout, cancelled, broken }: Over, tried: string): Failure | undefined {
  const all = [...rollout.results];
  const bad = all.filter(([, result]) => isBad(result));
  if (bad.length === 0 && !cancelled) return broken;
  const lines = bad.slice(0, MOST_HOSTS).map(line);
  const more = bad.length > lines.length ? [`… and ${bad.length - lines.length} more hosts.`] : [];
  const skipped = all.filter(([, { state }]) => state === 'skipped').length;
  const untouched = skipped === 0 ? '' : `; ${skipped} were not begun`;
  const count = `${bad.length} of ${all.length} hosts are not as they should be${untouched}`;
  return cancelled
    ? new Failure(
        'cancelled',
        [`The run was cancelled while it rolled out ${tried}: ${count}.`, ...lines, ...more].join('\n'),
        `To go on, ${AGAIN}`,
      )
    : new Failure(
        'hosts',
        [`${tried}: ${count}.`, ...lines, ...more].join('\n'),
        `Mend the cause and ${AGAIN}`,
      );
}

function line([host, { state, why }]: readonly [string, HostResult]): string {
  return `${host}: ${state}: ${why}`;
}
