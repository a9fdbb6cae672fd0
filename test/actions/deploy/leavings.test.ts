import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { playbookFolder } from '../../../src/actions/deploy/folder.ts';
import { rememberFolder, removeRemembered } from '../../../src/actions/deploy/leavings.ts';

const temporary = mkdtempSync(join(tmpdir(), 'deploy-leavings-'));
after(() => rmSync(temporary, { recursive: true }));

/** The runner gives what was written to GITHUB_STATE to the post step, each name with STATE_ before it. */
async function postStep(folder: string): Promise<boolean> {
  const file = join(temporary, 'state');
  writeFileSync(file, '');
  process.env.GITHUB_STATE = file;
  await rememberFolder(folder);
  const [, name = '', value = ''] = /^(.+?)<<.+\n(.*)\n/.exec(readFileSync(file, 'utf8')) ?? [];
  return removeRemembered({ RUNNER_TEMP: temporary, [`STATE_${name}`]: value });
}

test('the post step removes what a killed main step left', async () => {
  const folder = join(temporary, 'deploy-abc123');
  mkdirSync(folder);
  writeFileSync(join(folder, 'ssh-key'), 'secret');
  assert.equal(await postStep(folder), true);
  assert.equal(existsSync(folder), false);
  assert.equal(await postStep(folder), true, 'and is content where nothing is left');
});

test('the post step removes nothing else', async () => {
  const other = join(temporary, 'other');
  mkdirSync(other);
  for (const folder of [other, join(temporary, 'deploy-x/../other'), tmpdir()]) {
    await postStep(folder);
    assert.ok(existsSync(other));
  }
});

test('the main step is no post step', async () => {
  assert.equal(await removeRemembered({ RUNNER_TEMP: temporary }), false);
});

test('the playbook is found from the sources and from the bundle', () => {
  const root = join(import.meta.dirname, '../../..');
  for (const script of ['src/actions/main/deploy.ts', 'dist/deploy/index.js']) {
    const folder = playbookFolder(join(root, script));
    assert.ok(existsSync(join(folder, 'deploy.yml')), folder);
  }
});
