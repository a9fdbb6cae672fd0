import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const folder = mkdtempSync(join(tmpdir(), 'alone-'));
after(() => rmSync(folder, { recursive: true }));

const publish = {
  bucket: 'acme-dev',
  suite: 'stable',
  region: 'eu-central-1',
  packages: '*.deb',
  'private-key': 'key',
};
const promote = {
  ...publish,
  operation: 'promote',
  packages: 'shop',
  'from-bucket': 'acme-stage',
  'from-public-key': 'key',
};
const deploy = { inventory: 'web-1,', packages: 'shop=1.0.0' };

/** An action, inputs that are wrong, and the inputs that its one error must name. */
const cases: readonly [action: string, inputs: Readonly<Record<string, string>>, named: readonly string[]][] =
  [
    ['build', { type: 'ruby' }, ['type']],
    ['build', { path: '../elsewhere' }, ['path']],
    ['build', { path: 'missing' }, ['path']],
    [
      'build',
      { prefix: 'opt/shop', lint: 'on', 'version-scheme': 'Auto' },
      ['prefix', 'lint', 'version-scheme'],
    ],
    ['build', { prefix: '/opt/../etc' }, ['prefix']],
    ['build', { 'restart-mode': 'never', compression: 'rar' }, ['restart-mode', 'compression']],
    ['build', { 'config-files': '/etc/passwd=/etc/shop/x' }, ['config-files']],
    ['sign', {}, ['private-key']],
    ['sign', { 'private-key': 'no key', packages: 'none/*.deb' }, ['private-key']],
    [
      'sign',
      { signature: 'inline', role: 'Origin', fingerprint: 'abc' },
      ['private-key', 'signature', 'role', 'fingerprint'],
    ],
    ['sign', { 'private-key': 'x', 'minimum-validity': '-1' }, ['minimum-validity']],
    ['publish', {}, ['bucket', 'suite']],
    ['publish', without(publish, 'bucket'), ['bucket']],
    ['publish', without(publish, 'suite'), ['suite']],
    ['publish', without(publish, 'packages'), ['packages']],
    ['publish', without(publish, 'private-key'), ['private-key']],
    ['publish', { ...publish, operation: 'upload', 'keep-versions': '0' }, ['operation', 'keep-versions']],
    ['publish', { ...publish, prefix: 'a/../b', 'valid-for': '1.5' }, ['prefix', 'valid-for']],
    ['publish', { ...publish, 'dry-run': 'yes' }, ['dry-run']],
    ['publish', without(promote, 'from-bucket'), ['from-bucket']],
    ['publish', without(promote, 'from-public-key'), ['from-public-key']],
    ['deploy', {}, ['inventory']],
    ['deploy', without(deploy, 'inventory'), ['inventory']],
    ['deploy', without(deploy, 'packages'), ['packages']],
    ['deploy', { ...deploy, packages: 'shop' }, ['packages']],
    ['deploy', { ...deploy, 'repository-url': 'https://apt.acme.example' }, ['suite', 'public-key']],
    [
      'deploy',
      { ...deploy, serial: '0', rollback: 'maybe', 'health-check': 'ftp://x/' },
      ['serial', 'rollback', 'health-check'],
    ],
  ];

for (const [action, inputs, named] of cases) {
  test(`${action} alone with ${JSON.stringify(inputs)} says what is wrong with ${named.join(', ')}`, () => {
    const workspace = mkdtempSync(join(folder, 'workspace-'));
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    for (const file of Object.values(files)) writeFileSync(file, '');
    const run = spawnSync(process.execPath, [join(dist, action, 'index.js')], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: temporary,
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: temporary,
        RUNNER_TOOL_CACHE: temporary,
        ...files,
        ...Object.fromEntries(
          Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
      },
    });
    const errors = run.stdout.split('\n').filter((line) => line.startsWith('::error'));
    assert.equal(run.status, 1, run.stdout + run.stderr);
    assert.equal(errors.length, 1, run.stdout);
    for (const name of named) assert.match(errors[0] ?? '', new RegExp(`\\b${name}\\b`));
    assert.doesNotMatch(run.stdout + run.stderr, /^\s+at .*:\d+/m, 'a stack trace');
    assert.equal(run.stderr, '');
    assert.deepEqual(readdirSync(workspace), [], 'nothing is written in the workspace');
    assert.deepEqual(readdirSync(temporary), [], 'nothing is written in RUNNER_TEMP');
    for (const file of Object.values(files)) assert.equal(readFileSync(file, 'utf8'), '', file);
  });
}

function without(inputs: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== name));
}
