import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'post-test-'));
after(() => rmSync(folder, { recursive: true }));

/** Inputs with which the action would do its work at once; every server is ours, and counts what it is asked. */
const inputs = (server: string): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  build: { type: 'directory', path: '.', name: 'shop', version: '1.0', maintainer: 'A <a@example.org>' },
  sign: { packages: '*.deb', 'private-key': 'no key' },
  publish: { bucket: 'acme', suite: 'dev', operation: 'verify', endpoint: server, region: 'x' },
  deploy: {
    packages: 'shop=1.0',
    inventory: '3',
    'awx-url': server,
    'awx-token': 'the token',
    'awx-template': '7',
  },
});

const states: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'deploy-folder': '' },
  { 'deploy-folder': 'nonsense' },
  { 'deploy-folder': '/' },
  { 'deploy-folder': join(folder, 'elsewhere', 'deploy-x') },
  { 'awx-job': '' },
  { 'awx-job': 'nonsense' },
  { isPost: 'true' },
];

test('a post step never runs the action again, whatever the main step saved', async (context) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"job": 42, "results": []}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const address = server.address();
  const given = inputs(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
  for (const [action, texts] of Object.entries(given)) {
    const { runs } = parse(readFileSync(join(root, `action-${action}`, 'action.yml'), 'utf8'));
    assert.equal(runs.pre, undefined, action);
    if (runs.post === undefined) continue;
    assert.notEqual(runs.post, runs.main, `${action}: the post step has a program of its own`);
    for (const state of states) {
      const ended = await postStep(join(root, `action-${action}`, runs.post), texts, state);
      assert.deepEqual(ended, { code: 0, said: '', written: [] }, `${action} ${JSON.stringify(state)}`);
    }
  }
  assert.deepEqual(asked, []);
});

test('the post step of deploy cancels the job on AWX that a killed main step left', async (context) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.writeHead(202).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const post = join(root, 'dist', 'deploy-post', 'index.js');
  const ended = await postStep(
    post,
    { 'awx-token': 'the token' },
    { 'awx-job': JSON.stringify({ url, id: 42 }) },
  );
  assert.deepEqual(ended, { code: 0, said: '', written: [] });
  assert.deepEqual(asked, ['POST /api/v2/jobs/42/cancel/ Bearer the token']);
});

test('the post step of deploy removes the folder that a killed main step left, and no other', async () => {
  const post = join(root, 'dist', 'deploy-post', 'index.js');
  const temporary = mkdtempSync(join(folder, 'temporary-'));
  const left = join(temporary, 'deploy-abc123');
  const other = join(temporary, 'deploy-other');
  for (const place of [left, other]) mkdirSync(place);
  writeFileSync(join(left, 'ssh-key'), 'secret');
  await postStep(post, {}, { 'deploy-folder': left }, temporary);
  assert.ok(!existsSync(left));
  assert.ok(existsSync(other));
});

/** Runs a post step as the runner does, with inputs and state, and tells all that came of it. */
async function postStep(
  script: string,
  texts: Readonly<Record<string, string>>,
  state: Readonly<Record<string, string>>,
  temporary = mkdtempSync(join(folder, 'temporary-')),
) {
  const files = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV'];
  const paths = Object.fromEntries(files.map((name) => [name, join(folder, name)]));
  for (const path of Object.values(paths)) writeFileSync(path, '');
  const named = (prefix: string, values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]));
  const upper = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name.toUpperCase(), value]));
  const child = spawn(process.execPath, [script], {
    cwd: temporary,
    env: {
      PATH: process.env.PATH,
      RUNNER_TEMP: temporary,
      GITHUB_WORKSPACE: temporary,
      ...paths,
      ...named('INPUT_', upper),
      ...named('STATE_', state),
    },
  });
  const [said, complained, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  const written = [
    ...readdirSync(temporary),
    ...Object.values(paths).filter((path) => readFileSync(path, 'utf8') !== ''),
  ];
  return { code, said: said + complained, written };
}
