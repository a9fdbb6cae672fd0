import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { deployInputs } from '../../../src/actions/deploy/inputs.ts';
import { outcome } from '../../../src/actions/deploy/outcome.ts';
import { planSummary } from '../../../src/actions/deploy/plan-report.ts';
import { RolloutLog } from '../../../src/actions/deploy/show.ts';
import { advance, builtInResults, noResults, parseEvent, plansOf } from '../../../src/ansible/index.ts';
import { type Report, readInputs } from '../../../src/github/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'golden-'));
after(() => rmSync(folder, { recursive: true }));
const hosts = ['web-1', 'web-2', 'web-3'];

type Told = Readonly<Record<string, unknown>>;
const plan = (host: string, value: Told = {}): Told => ({
  kind: 'plan',
  host,
  value: {
    packages: { shop: { before: '1.0.0', after: '1.1.0', action: 'upgrade' } },
    restart: true,
    ...value,
  },
});
const plans = hosts.map((host) => plan(host));
const step = (host: string, name: string, said = ''): Told => ({
  kind: 'step',
  host,
  value: { step: name, said },
});
const end = (host: string, state: string, to: string | null, why = '', more: Told = {}): Told => ({
  kind: 'result',
  host,
  value: { state, before: { shop: '1.0.0' }, after: { shop: to }, why, ...more },
});
const done = (host: string): readonly Told[] => [
  { kind: 'begun', host },
  step(host, 'install'),
  step(host, 'restart', 'shop.service'),
  step(host, 'check'),
  end(host, 'changed', '1.1.0'),
];
const unhealthy = 'The health check http://127.0.0.1:8000/ did not pass within 60 s: it answers 500';

/** Events as the hosts report them. */
const cases: Readonly<
  Record<string, { readonly events: readonly Told[]; readonly dry?: true; readonly cancelled?: true }>
> = {
  plan: {
    dry: true,
    events: [
      plan('web-1', {
        beside: { libshop: [null, '2.0'] },
        notes: ['dpkg was left half-configured, and is healed.'],
      }),
      plan('web-2', { packages: { shop: { before: null, after: '1.1.0', action: 'install' } } }),
      plan('web-3', {
        packages: { shop: { before: '1.1.0', after: '1.1.0', action: 'none' } },
        restart: false,
      }),
    ],
  },
  success: { events: [...plans, ...hosts.flatMap(done)] },
  rollback: {
    events: [
      ...plans,
      ...done('web-1'),
      { kind: 'begun', host: 'web-2' },
      step('web-2', 'wait', 'a lock is held by apt-get (pid 812)'),
      step('web-2', 'install'),
      step('web-2', 'check'),
      step('web-2', 'back'),
      end('web-2', 'rolled-back', '1.0.0', unhealthy, {
        journal: ['shop[9]: no <table> *orders*', '::error::from a host'],
      }),
    ],
  },
  refusal: {
    events: [
      plan('web-1', { no_way_back: 'the .deb of shop 1.0.0 is nowhere any more' }),
      end('web-1', 'failed', '1.0.0', 'There is no way back: the .deb of shop 1.0.0 is nowhere any more.'),
      plan('web-2'),
      end('web-3', 'unreachable', null, 'Host key verification failed.'),
    ],
  },
  cancelled: {
    cancelled: true,
    events: [...plans, ...done('web-1'), { kind: 'begun', host: 'web-2' }, step('web-2', 'install')],
  },
};

for (const [name, { events, dry = false, cancelled = false }] of Object.entries(cases)) {
  test(`what a person reads of a rollout: ${name}`, async () => {
    const path = join(import.meta.dirname, 'golden', `${name}.md`);
    const read = await told(events, dry, cancelled);
    if (process.env.GOLDEN === 'write') writeFileSync(path, read);
    assert.equal(read, readFileSync(path, 'utf8'));
  });
}

/** Log, plan, summary and error, one after another. */
async function told(events: readonly Told[], dry: boolean, cancelled: boolean): Promise<string> {
  const lines: string[] = [];
  const variables = { INPUT_PACKAGES: 'shop=1.1.0', INPUT_INVENTORY: 'web-1,web-2,web-3', INPUT_SERIAL: '1' };
  const inputs = readInputs(deployInputs, variables, () => undefined);
  const extent = { dry, hosts, batches: inputs.serial };
  let shown = '';
  const log = new RolloutLog(extent, { report: reportTo(lines), now: () => new Date(0) }, (results) => {
    shown = planSummary(extent, results, '');
  });
  let results = noResults(hosts);
  for (const one of events) {
    const event = parseEvent(JSON.stringify(one));
    assert.ok(event, JSON.stringify(one));
    results = advance(results, event);
    log.onEvent(event, results);
  }
  log.end();
  const found = builtInResults(results, dry, cancelled ? 'The run was cancelled' : undefined);
  const rollout = { ...extent, plans: plansOf(results), results: found };
  const over = { rollout, cancelled, ...(dry ? { summary: shown } : {}) };
  const { summary, failure, outputs } = await outcome(over, inputs, folder);
  const parts = ['```', ...lines, '```', ...(dry ? [] : [shown]), summary];
  const error = failure === undefined ? [] : ['```', failure.explanation, '```'];
  return `${[...parts, ...error, '```', JSON.stringify(outputs, undefined, 1), '```'].join('\n')}\n`;
}

function reportTo(lines: string[]): Report {
  const line = (text: string): void => {
    lines.push(text);
  };
  return {
    line,
    debug: line,
    open: (title) => {
      line(`[${title}`);
      return () => line(']');
    },
    group: async (_title, work) => work(),
    annotate: ({ message }) => line(message),
    mask: () => undefined,
    summarize: async (markdown) => line(markdown),
  };
}
