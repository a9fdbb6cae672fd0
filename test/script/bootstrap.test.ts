import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';

const bootstrap = join(import.meta.dirname, '..', '..', 'script', 'bootstrap');

/**
 * Runs a copy of the script that wants these Debian packages. Its apt-get writes down what it is asked, since no test can
 * make the machine a fresh one; sudo, which only a user other than root meets, keeps PATH, so that it is this apt-get.
 */
function run(t: TestContext, packages: readonly string[], ...lists: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const below of ['script/packages', 'node_modules', 'bin'])
    mkdirSync(join(folder, below), { recursive: true });
  copyFileSync(bootstrap, join(folder, 'script', 'bootstrap'));
  const list = packages.map((name) => `apt:${name}\n`).join('');
  writeFileSync(join(folder, 'script', 'packages', 'x.txt'), list);
  writeFileSync(join(folder, 'script', 'packages', 'y.txt'), 'apt:of-another-list\n');
  // The npm packages are there.
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{}');
  const log = join(folder, 'asked');
  const program = (name: string, line: string): void =>
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  program('apt-get', `echo "$@" >> '${log}'`);
  program('sudo', 'exec "$@"');
  const ended = spawnSync(join(folder, 'script', 'bootstrap'), lists, {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
  });
  const asked = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return { status: ended.status, output: `${ended.stdout}${ended.stderr}`, asked };
}

test('a package that dpkg knows nothing of is installed, and what is there is not asked for again', (t) => {
  const { status, output, asked } = run(t, ['dpkg', 'never-heard-of-it', 'nor-of-this']);
  assert.equal(status, 0, output);
  assert.match(output, /Installing Debian packages: never-heard-of-it nor-of-this of-another-list\n/);
  const [update, install, ...rest] = asked;
  assert.match(update ?? '', /^update\b/);
  assert.match(install ?? '', /^install .* never-heard-of-it nor-of-this of-another-list$/);
  assert.doesNotMatch(install ?? '', / dpkg\b/);
  assert.deepEqual(rest, []);
});

test('where all is there, nothing is asked for', (t) => {
  assert.deepEqual(run(t, ['dpkg', 'apt'], 'x'), { status: 0, output: '', asked: [] });
});

test('named lists are installed, and no other', (t) => {
  const { status, asked } = run(t, ['never-heard-of-it'], 'x');
  assert.equal(status, 0);
  assert.match(asked[1] ?? '', /^install .* never-heard-of-it$/);
});
