import { Failure } from '../../failure.ts';
import type { AnsibleEvent } from '../events.ts';
import { property, textOf } from '../json.ts';
import { type Awx, ask, PAUSE, pages } from './client.ts';
import { printed, translated, verdict } from './events.ts';

export interface AwxJob {
  readonly id: number;
  /** Where a person sees it. */
  readonly page: string;
  /** `successful`, `failed`, `error` or `canceled`; another: it was given up on before its end. */
  readonly status: string;
  /** What AWX itself says of why. */
  readonly explanation: string;
  readonly events: readonly AnsibleEvent[];
  readonly hosts: readonly string[];
}

/** What is told while a job goes on. */
export interface JobListener {
  readonly onStatus: (status: string) => void;
  /** A line that Ansible printed there. */
  readonly onLine: (line: string) => void;
}

const ENDED = ['successful', 'failed', 'error', 'canceled'];
/** How long events of a job that has ended may take to get into AWX's own database, in milliseconds. */
const LATE = 60_000;

/**
 * Follows a job to its end; once `asked`, it is cancelled there. Source: AWX API, `jobs/{id}/`, `jobs/{id}/cancel/`,
 * `jobs/{id}/job_events/`, `jobs/{id}/job_host_summaries/`.
 * @throws Failure `awx` when AWX keeps failing
 */
export async function followJob(
  awx: Awx,
  id: number,
  asked: AbortSignal,
  { onStatus, onLine }: JobListener,
): Promise<AwxJob> {
  const reader = new EventReader(awx, id, onLine);
  let [status, explanation, cancelling] = ['', '', false];
  let ended: number | undefined;
  for (;;) {
    if (asked.aborted && !cancelling) {
      cancelling = true;
      await cancelJob(awx, id);
    }
    const job = await ask(awx, `/api/v2/jobs/${id}/`);
    const now = textOf(property(job, 'status'));
    if (now !== status) onStatus(now);
    status = now;
    explanation = textOf(property(job, 'job_explanation')) || textOf(property(job, 'result_traceback'));
    await reader.read();
    if (ENDED.includes(status)) ended ??= awx.now().getTime();
    const late = ended !== undefined && awx.now().getTime() - ended > LATE;
    if (ended !== undefined && (late || property(job, 'event_processing_finished') !== false)) break;
    if (awx.over.aborted) break;
    await awx.wait(PAUSE);
  }
  await reader.read();
  const summaries = await pages(awx, `/api/v2/jobs/${id}/job_host_summaries/?page_size=200`);
  return {
    id,
    page: `${awx.url}/#/jobs/playbook/${id}/output`,
    status,
    explanation,
    events: [...reader.events, ...summaries.map(verdict)],
    hosts: summaries.map((one) => textOf(property(one, 'host_name'))),
  };
}

/** Asks AWX to cancel a job; one that has ended meanwhile is none to cancel (405). */
async function cancelJob(awx: Awx, id: number): Promise<void> {
  await ask(awx, `/api/v2/jobs/${id}/cancel/`, {}).catch((error: unknown) => {
    if (!(error instanceof Failure) || !/answers 405/.test(error.message)) throw error;
  });
}

/** The events of a job as they come: asked for from the last one on. */
class EventReader {
  readonly events: AnsibleEvent[] = [];
  readonly #awx: Awx;
  readonly #path: string;
  readonly #onLine: (line: string) => void;
  #last = 0;

  constructor(awx: Awx, id: number, onLine: (line: string) => void) {
    this.#awx = awx;
    this.#path = `/api/v2/jobs/${id}/job_events/?page_size=200&order_by=counter`;
    this.#onLine = onLine;
  }

  async read(): Promise<void> {
    const all = await pages(this.#awx, `${this.#path}&counter__gt=${this.#last}`);
    for (const [index, event] of all.entries()) {
      const counter = property(event, 'counter');
      const number = typeof counter === 'number' ? counter : index + 1;
      if (number <= this.#last) continue;
      this.#last = number;
      this.events.push(...translated(event));
      for (const line of printed(event)) this.#onLine(line);
    }
  }
}
