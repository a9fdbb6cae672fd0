import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AnsibleEvent,
  advance,
  builtInResults,
  type HostState,
  noResults,
  ownResults,
  parseEvent,
  type Results,
} from '../../src/ansible/index.ts';

const upgrade = { packages: { shop: { before: '1.0', after: '1.1', action: 'upgrade' } }, restart: true };
const none = { packages: { shop: { before: '1.1', after: '1.1', action: 'none' } }, restart: false };

function event(value: unknown): AnsibleEvent {
  const parsed = parseEvent(JSON.stringify(value));
  assert.ok(parsed, JSON.stringify(value));
  return parsed;
}

const plan = (host: string, value: unknown): AnsibleEvent => event({ kind: 'plan', host, value });
const begun = (host: string): AnsibleEvent => event({ kind: 'begun', host });
const result = (host: string, state: string, after: string | null): AnsibleEvent =>
  event({
    kind: 'result',
    host,
    value: { state, before: { shop: '1.0' }, after: { shop: after }, why: 'because' },
  });
const task = (host: string, outcome: string, message = ''): AnsibleEvent =>
  event({ kind: 'task', host, task: 'a task', outcome, message });
const stats = (host: string, failed: boolean, unreachable: boolean): AnsibleEvent =>
  event({ kind: 'stats', host, failed, unreachable, changed: true });

function fold(events: readonly AnsibleEvent[]): Results {
  return events.reduce(advance, noResults(['web-1']));
}

const builtInCases: readonly {
  name: string;
  events: readonly AnsibleEvent[];
  dry?: boolean;
  state: HostState;
  after: Record<string, string | null>;
}[] = [
  { name: 'nothing was heard', events: [], state: 'skipped', after: {} },
  { name: 'planned, not begun', events: [plan('web-1', upgrade)], state: 'skipped', after: { shop: '1.0' } },
  {
    name: 'done',
    events: [plan('web-1', upgrade), begun('web-1'), result('web-1', 'changed', '1.1')],
    state: 'changed',
    after: { shop: '1.1' },
  },
  {
    name: 'a later result counts: done well, then taken back with all',
    events: [result('web-1', 'changed', '1.1'), result('web-1', 'rolled-back', '1.0')],
    state: 'rolled-back',
    after: { shop: '1.0' },
  },
  {
    name: 'a rescued failure is no verdict',
    events: [
      plan('web-1', upgrade),
      begun('web-1'),
      task('web-1', 'failed'),
      result('web-1', 'changed', '1.1'),
    ],
    state: 'changed',
    after: { shop: '1.1' },
  },
  {
    name: 'killed in the middle: nobody knows what it has',
    events: [plan('web-1', upgrade), begun('web-1'), task('web-1', 'changed')],
    state: 'failed',
    after: {},
  },
  {
    name: 'gone in the middle',
    events: [plan('web-1', upgrade), begun('web-1'), task('web-1', 'unreachable', 'timed out')],
    state: 'unreachable',
    after: {},
  },
  {
    name: 'removed again: not installed',
    events: [begun('web-1'), result('web-1', 'rolled-back', null)],
    state: 'rolled-back',
    after: { shop: null },
  },
  {
    name: 'would change',
    dry: true,
    events: [plan('web-1', upgrade)],
    state: 'changed',
    after: { shop: '1.1' },
  },
  { name: 'would stay', dry: true, events: [plan('web-1', none)], state: 'ok', after: { shop: '1.1' } },
  {
    name: 'events of hosts that are not in the rollout',
    events: [result('localhost', 'failed', null), task('localhost', 'failed')],
    state: 'skipped',
    after: {},
  },
];

for (const { name, events, dry = false, state, after } of builtInCases) {
  test(`built-in playbook: ${name}`, () => {
    const found = builtInResults(fold(events), dry);
    assert.deepEqual([...found.keys()], ['web-1']);
    assert.equal(found.get('web-1')?.state, state);
    assert.deepEqual(found.get('web-1')?.after, after);
  });
}

const ownCases: readonly { name: string; events: readonly AnsibleEvent[]; state: HostState }[] = [
  { name: 'no play touched it', events: [], state: 'skipped' },
  { name: 'ok', events: [task('web-1', 'ok'), stats('web-1', false, false)], state: 'ok' },
  { name: 'changed', events: [task('web-1', 'changed'), stats('web-1', false, false)], state: 'changed' },
  { name: 'failed', events: [task('web-1', 'failed'), stats('web-1', true, false)], state: 'failed' },
  {
    name: 'rescued',
    events: [task('web-1', 'failed'), task('web-1', 'changed'), stats('web-1', false, false)],
    state: 'changed',
  },
  { name: 'ignored', events: [task('web-1', 'ignored'), stats('web-1', false, false)], state: 'ok' },
  {
    name: 'unreachable',
    events: [task('web-1', 'unreachable'), stats('web-1', false, true)],
    state: 'unreachable',
  },
  { name: 'Ansible died', events: [task('web-1', 'failed')], state: 'failed' },
];

for (const { name, events, state } of ownCases) {
  test(`own playbook: ${name}`, () => {
    assert.equal(ownResults(fold(events), new Map()).get('web-1')?.state, state);
  });
}

test('lines that are no events', () => {
  for (const line of ['', '{', '[]', '{"kind":"plan"}', '{"kind":"what","host":"web-1"}', '{"host":3}']) {
    assert.equal(parseEvent(line), undefined, line);
  }
});
