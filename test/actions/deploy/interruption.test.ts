import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { openStage, packages, type Row, type Stage } from './stage.ts';

const root = join(import.meta.dirname, '../../..');
const HOSTS = 5;
const folder = mkdtempSync(join(tmpdir(), 'interruption-'));
/** When a run is cut off: at a line of its log. */
const MOMENTS = [
  /web-1: upgrade shop/,
  /::group::Batch 1/,
  /web-\d: installs/,
  /web-\d: checks its health/,
  /::group::Batch 2/,
];
let stage: Stage;
before(async () => {
  stage = await openStage(HOSTS);
  const versions = [...MOMENTS.map((_moment, index) => `3.${index}`), '4.0', '5.0'];
  stage.repository.publish('dev', [...packages, ...versions.map((version) => ({ name: 'shop', version }))]);
});
after(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  /** Programs of the run that were still there after it. */
  readonly orphans: readonly string[];
  readonly temporary: string;
  readonly state: string;
}

/** Runs the action as a program; once `line` is in its log, sends what the runner sends to cancel it. */
async function interrupted(
  given: Readonly<Record<string, string>>,
  line: RegExp,
  signals: readonly (readonly [NodeJS.Signals, number])[],
  act: () => unknown = () => undefined,
): Promise<Ended> {
  const temporary = mkdtempSync(join(folder, 'temporary-'));
  const file = (name: string): string => join(temporary, '..', `${name}-${temporary.slice(-6)}`);
  const files = {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
  };
  for (const path of Object.values(files)) writeFileSync(path, '');
  const inputs = Object.entries({ ...stage.inputs, ...given });
  const child = spawn(process.execPath, [join(root, 'src/actions/main/deploy.ts')], {
    cwd: stage.workspace,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      RUNNER_TEMP: temporary,
      GITHUB_WORKSPACE: stage.workspace,
      ...files,
      ...Object.fromEntries(inputs.map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
    },
  });
  let log = '';
  let sent = false;
  const over = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdout.on('data', (data: Buffer) => {
    log += data;
    if (sent || !line.test(log)) return;
    sent = true;
    act();
    void sendAll(signals, over, (signal) => child.kill(signal));
  });
  const code = await over;
  const outputs = [
    ...readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n?\2$/gm),
  ];
  return {
    code,
    log,
    outputs: new Map(outputs.map(([, name = '', , text = '']) => [name, text])),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    orphans: processesOf(temporary),
    temporary,
    state: readFileSync(files.GITHUB_STATE, 'utf8'),
  };
}

/** The runner's own times (seconds): SIGINT, SIGTERM after 7.5, SIGKILL after 2.5 more. */
const CANCEL = [
  ['SIGINT', 0],
  ['SIGTERM', 7.5],
  ['SIGKILL', 2.5],
] as const;

async function sendAll(
  signals: readonly (readonly [NodeJS.Signals, number])[],
  over: Promise<unknown>,
  send: (signal: NodeJS.Signals) => void,
): Promise<void> {
  const ended = over.then(() => true);
  for (const [signal, pause] of signals) {
    if (await Promise.race([ended, delay(pause * 1000, false)])) return;
    send(signal);
  }
}

function processesOf(temporary: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((id) => {
      try {
        return ['environ', 'cmdline'].some((name) =>
          readFileSync(`/proc/${id}/${name}`, 'latin1').includes(`${temporary}/deploy-`),
        );
      } catch {
        return false; // it has ended meanwhile
      }
    });
}

function hostsOf(ended: Ended): Record<string, Row> {
  return JSON.parse(ended.outputs.get('hosts') ?? '');
}

const UPGRADE = { serial: '2', 'health-check': 'sleep 2', rollback: 'true' };

test('cancelled at any moment: no further host, outputs and summary are there, no orphan; the next run ends it', async () => {
  const first = await interrupted({ packages: 'shop=1.0.0', serial: '100%' }, /$^/, []);
  assert.equal(first.code, 0, first.log);
  for (const [index, moment] of MOMENTS.entries()) {
    const ended = await interrupted({ ...UPGRADE, packages: `shop=3.${index}` }, moment, CANCEL);
    assert.equal(ended.code, 1, ended.log);
    assert.equal(ended.log.split('\n').filter((line) => line.startsWith('::error')).length, 1, ended.log);
    assert.match(ended.log, /::error.*cancelled/);
    assert.match(ended.summary, /cancelled/);
    assert.deepEqual(ended.orphans, []);
    assert.deepEqual(readdirSync(ended.temporary), []);
    const states = Object.entries(hostsOf(ended));
    assert.equal(states.length, HOSTS);
    for (const [host, { state, after: has }] of states) {
      assert.match(state, /^(ok|changed|rolled-back|failed|skipped)$/, ended.log);
      if (state === 'changed') assert.equal(await stage.versionOf(host), has.shop);
    }
    assert.equal(hostsOf(ended)['web-5']?.state, 'skipped');
  }
  const again = await interrupted({ packages: 'shop=3.4', serial: '100%' }, /$^/, []);
  assert.equal(again.code, 0, again.log);
  for (const host of stage.hosts.names) assert.equal(await stage.versionOf(host), '3.4');
});

test('killed at once: the post step ends what was left, and the next run ends the work', async () => {
  const killed = await interrupted({ ...UPGRADE, packages: 'shop=4.0' }, /web-\d: installs/, [
    ['SIGKILL', 0],
  ]);
  assert.equal(killed.code, null);
  const left = join(killed.temporary, readdirSync(killed.temporary)[0] ?? '');
  assert.ok(existsSync(left));
  const post = spawn(process.execPath, [join(root, 'src/actions/main/deploy-post.ts')], {
    env: { PATH: process.env.PATH, RUNNER_TEMP: killed.temporary, 'STATE_deploy-folder': left },
    stdio: 'inherit',
  });
  assert.equal(await new Promise((resolve) => post.once('close', resolve)), 0);
  assert.deepEqual(processesOf(killed.temporary), []);
  assert.ok(!existsSync(left));
  const again = await interrupted({ packages: 'shop=4.0', serial: '100%' }, /$^/, []);
  assert.equal(again.code, 0, again.log);
  for (const host of stage.hosts.names) assert.equal(await stage.versionOf(host), '4.0');
});

test('a host that falls silent in the middle is given up on, and the others are served', async () => {
  const given = { ...UPGRADE, packages: 'shop=5.0', serial: '1', 'max-fail-percentage': '100' };
  const ended = await interrupted(given, /web-2: checks its health/, [], () =>
    stage.hosts.exec('web-2', ['pkill', '-STOP', 'sshd']),
  );
  assert.equal(ended.code, 1, ended.log);
  const states = Object.entries(hostsOf(ended)).map(([host, { state }]) => [host, state]);
  const wanted = stage.hosts.names.map((host) => [host, host === 'web-2' ? 'unreachable' : 'changed']);
  assert.deepEqual(states, wanted, ended.log);
  assert.match(ended.log, /web-2 .*, for \d+ s/, 'the log is not silent meanwhile');
});
