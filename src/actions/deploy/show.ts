import type { AnsibleEvent } from '../../ansible/index.ts';
import type { Report } from '../../github/index.ts';
import { changeText } from './report.ts';

/** Lines of the log for what is planned, and for each host that begins and ends. */
export function progress(report: Report, count: number): (event: AnsibleEvent) => void {
  let ended = 0;
  return (event) => {
    if (event.kind === 'plan') {
      for (const [name, { before, after, action }] of Object.entries(event.change.packages)) {
        report.line(`${event.host}: ${action} ${name} ${before ?? 'none'} → ${after}`);
      }
    }
    if (event.kind === 'begun') report.line(`${event.host}: begins`);
    if (event.kind !== 'result') return;
    ended += 1;
    const { before, after, state, why, journal, notes } = event.end;
    const versions = Object.keys(before).map((name) => `${name} ${changeText(before, after, name)}`);
    report.line(`${event.host}: ${state} (${versions.join(', ')}) – ${ended} of ${count} hosts`);
    for (const line of [why, ...notes, ...journal].filter((one) => one !== '')) report.line(`    ${line}`);
  };
}
