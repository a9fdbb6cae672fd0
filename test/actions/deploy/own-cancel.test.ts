import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'own-cancel-'));
after(() => rmSync(folder, { recursive: true }));

/** A program that no other test waits for. */
const LONG = `sleep 6${process.pid}`;

test('an own playbook that is cancelled ends at once, tells its hosts, and leaves no program', async () => {
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const playbook = `- hosts: all\n  gather_facts: false\n  tasks:\n    - ansible.builtin.command: /bin/true\n    - ansible.builtin.command: ${LONG}\n`;
  writeFileSync(join(folder, 'site.yml'), playbook);
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')];
  for (const file of [output, summary]) writeFileSync(file, '');
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../src/actions/main/deploy.ts')], {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      RUNNER_TEMP: temporary,
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      INPUT_INVENTORY: 'here ansible_connection=local\nthere ansible_connection=local',
      INPUT_PLAYBOOK: 'site.yml',
      INPUT_BECOME: 'false',
    },
  });
  let log = '';
  child.stdout.on('data', (data: Buffer) => {
    log += data;
    if (running() > 0) child.kill('SIGINT');
  });
  const timer = setInterval(() => running() > 0 && child.kill('SIGINT'), 200);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  assert.equal(code, 1, log);
  assert.equal(log.split('\n').filter((line) => line.startsWith('::error')).length, 1, log);
  assert.match(log, /::error.*cancelled/);
  assert.match(readFileSync(output, 'utf8'), /"here":\{"before":\{\},"after":\{\},"state":"failed"\}/);
  assert.match(readFileSync(summary, 'utf8'), /cancelled/);
  assert.equal(running(), 0);
  assert.deepEqual(readdirSync(temporary), []);
});

/** How many of the long programs there are on this machine. */
function running(): number {
  return readdirSync('/proc').filter((name) => {
    try {
      return (
        /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8') === `${LONG.replace(' ', '\0')}\0`
      );
    } catch {
      return false; // it has ended meanwhile
    }
  }).length;
}
