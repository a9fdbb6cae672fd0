import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sshConfig, strictOptions, wrapper } from '../../src/ansible/index.ts';

const folder = mkdtempSync(join(tmpdir(), "deploy ssh's "));
after(() => rmSync(folder, { recursive: true }));

test('what ssh makes of our options: nothing that comes after them has a say', () => {
  const files = { identity: join(folder, 'id'), knownHosts: join(folder, 'known'), sockets: undefined };
  const options = strictOptions(files);
  writeFileSync(join(folder, 'config'), sshConfig(options));
  const program = join(folder, 'ssh');
  writeFileSync(program, wrapper('/usr/bin/ssh', join(folder, 'config'), options));
  chmodSync(program, 0o700);
  const loose = [
    '-o',
    'ServerAliveInterval=0',
    '-o',
    'StrictHostKeyChecking=no',
    '-o',
    'UserKnownHostsFile=/dev/null',
    '-o',
    'IdentityFile=/x',
  ];
  for (const args of [loose, ['-F', '/dev/null', ...loose], []]) {
    const said = execFileSync(program, ['-G', ...args, 'host'], { encoding: 'utf8' }).split('\n');
    assert.ok(said.includes('stricthostkeychecking true'), said.join('\n'));
    assert.ok(said.includes(`userknownhostsfile ${files.knownHosts}`), said.join('\n'));
    assert.ok(said.includes('globalknownhostsfile /dev/null'));
    assert.ok(said.includes('serveraliveinterval 5') && said.includes('serveralivecountmax 4'));
    assert.ok(said.includes('controlpath none') || !said.some((line) => line.startsWith('controlpath')));
  }
  const jump = execFileSync('/usr/bin/ssh', ['-G', '-F', join(folder, 'config'), 'jump'], {
    encoding: 'utf8',
  });
  assert.match(jump, /^stricthostkeychecking true$/m);
});
