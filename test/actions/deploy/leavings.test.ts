import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cleanUp } from '../../../src/actions/deploy/clean-up.ts';
import { playbookFolder } from '../../../src/actions/deploy/folder.ts';
import { leaveWord } from '../../../src/actions/deploy/leavings.ts';

const temporary = mkdtempSync(join(tmpdir(), 'deploy-leavings-'));
after(() => rmSync(temporary, { recursive: true }));

/** The runner gives what was written to GITHUB_STATE to the post step, each name with STATE_ before it. */
async function postStep(folder: string): Promise<void> {
  const file = join(temporary, 'state');
  writeFileSync(file, '');
  process.env.GITHUB_STATE = file;
  await leaveWord('folder', folder);
  const [, name = '', value = ''] = /^(.+?)<<.+\n(.*)\n/.exec(readFileSync(file, 'utf8')) ?? [];
  await cleanUp({ RUNNER_TEMP: temporary, [`STATE_${name}`]: value });
}

test('the post step removes what a killed main step left', async () => {
  const folder = join(temporary, 'deploy-abc123');
  mkdirSync(folder);
  writeFileSync(join(folder, 'ssh-key'), 'secret');
  await postStep(folder);
  assert.equal(existsSync(folder), false);
  await postStep(folder); // and is content where nothing is left
});

test('the post step removes nothing else', async () => {
  const other = join(temporary, 'other');
  mkdirSync(other);
  for (const folder of [other, join(temporary, 'deploy-x/../other'), tmpdir()]) {
    await postStep(folder);
    assert.ok(existsSync(other));
  }
});

test('the playbook is found from the sources and from the bundle', () => {
  const root = join(import.meta.dirname, '../../..');
  for (const script of ['src/actions/main/deploy.ts', 'dist/deploy/index.js']) {
    const folder = playbookFolder(join(root, script));
    assert.ok(existsSync(join(folder, 'deploy.yml')), folder);
  }
});
