import type { AnsibleEvent, HostChange, HostResult, Results, Step } from '../../ansible/index.ts';
import type { World } from '../../github/index.ts';
import { batchNumbers, type Extent, versionsText } from './report.ts';

/** The log is never silent for longer, in milliseconds. */
const LONGEST_SILENCE = 8_000;

const STEPS: Readonly<Record<Step, string>> = {
  plan: 'looks what is there',
  wait: 'waits',
  install: 'installs',
  restart: 'restarts',
  check: 'checks its health',
  back: 'goes back',
};

/** The log of a rollout: a line for each host and step as it happens, a group for each batch, a sign of life in between. */
export class RolloutLog {
  readonly #world: Pick<World, 'report' | 'now'>;
  readonly #batches: ReadonlyMap<string, number>;
  readonly #onPlanned: (results: Results) => void;
  readonly #inHand = new Map<string, { readonly doing: string; readonly since: number }>();
  readonly #timer: NodeJS.Timeout;
  #spoke: number;
  readonly #ended = new Set<string>();
  #batch = 0;
  #planned = false;
  #close = (): void => undefined;

  /** @param onPlanned called once, when every host has its plan, or none can */
  constructor(extent: Extent, world: Pick<World, 'report' | 'now'>, onPlanned: (results: Results) => void) {
    this.#world = world;
    this.#batches = batchNumbers(extent);
    this.#onPlanned = onPlanned;
    this.#spoke = this.#now();
    this.#timer = setInterval(() => this.#signOfLife(), 1_000);
  }

  readonly onEvent = (event: AnsibleEvent, results: Results): void => {
    const { host, kind } = event;
    if (!results.has(host)) return;
    if (!this.#planned && (kind === 'begun' || allPlanned(results))) {
      this.#planned = true;
      this.#onPlanned(results);
    }
    if (kind === 'plan' || kind === 'result') this.#inHand.delete(host);
    if (kind === 'plan') for (const line of planLines(event.change)) this.say(`${host}: ${line}`);
    if (kind === 'begun') this.#openBatch(host);
    if (kind === 'step') this.#step(host, event.step, event.said);
    if (kind === 'result') this.#result(host, event.end, results.size);
  };

  /** A line that is no host's. */
  say(line: string): void {
    this.#spoke = this.#now();
    this.#world.report.line(line);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#close();
  }

  #now(): number {
    return this.#world.now().getTime();
  }

  #signOfLife(): void {
    if (this.#now() - this.#spoke < LONGEST_SILENCE) return;
    const doing = [...this.#inHand].map(
      ([host, one]) => `${host} ${one.doing}, for ${seconds(this.#now() - one.since)}`,
    );
    this.say(doing.length === 0 ? 'Ansible works.' : some(doing));
  }

  #openBatch(host: string): void {
    const number = this.#batches.get(host) ?? 0;
    if (number <= this.#batch) return;
    this.#batch = number;
    this.#close();
    const names = [...this.#batches].filter(([, one]) => one === number).map(([name]) => name);
    const last = Math.max(...this.#batches.values());
    this.#close = this.#world.report.open(`Batch ${number} of ${last}: ${some(names)}`);
  }

  #step(host: string, step: Step, said: string): void {
    const doing = `${STEPS[step]}${said === '' ? '' : `: ${said}`}`;
    this.#inHand.set(host, { doing, since: this.#now() });
    if (step !== 'plan') this.say(`${host}: ${doing}`);
  }

  #result(host: string, end: HostResult, count: number): void {
    this.#ended.add(host);
    for (const line of resultLines(host, end)) this.say(line);
    this.say(`${this.#ended.size} of ${count} hosts`);
  }
}

function allPlanned(results: Results): boolean {
  return [...results.values()].every(({ plan, end, trouble }) => (plan ?? end ?? trouble) !== undefined);
}

function planLines({ packages, restart, noWayBack }: HostChange): readonly string[] {
  const rest = `${restart ? ', restart' : ''}${noWayBack === '' ? '' : ', no way back'}`;
  return Object.entries(packages).map(([name, { before, after, action }]) =>
    action === 'none'
      ? `keeps ${name} ${after}${rest}`
      : `${action} ${name} ${before ?? 'none'} → ${after}${rest}`,
  );
}

function resultLines(host: string, result: HostResult): readonly string[] {
  const { state, why, journal, notes } = result;
  const versions = versionsText(result).replaceAll('\n', ', ');
  const more = [why, ...notes, ...journal].filter((one) => one !== '');
  return [`${host}: ${state}${versions === '' ? '' : ` (${versions})`}`, ...more.map((one) => `    ${one}`)];
}

/** The first few of many. */
function some(names: readonly string[]): string {
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `${names.slice(0, 3).join(', ')}${more}`;
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1000)} s`;
}
