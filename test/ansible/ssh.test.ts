import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  sshConfig,
  sshKeyFault,
  sshKeyFile,
  strictOptions,
  wrapper,
  wrongKnownHosts,
} from '../../src/ansible/index.ts';

const folder = mkdtempSync(join(tmpdir(), "deploy ssh's "));
after(() => rmSync(folder, { recursive: true }));

function key(name: string, ...args: readonly string[]): string {
  const path = join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-f', path, '-C', '', ...args]);
  return readFileSync(path, 'utf8');
}

test('keys that will do', () => {
  const plain = key('plain', '-t', 'ed25519', '-N', '');
  for (const text of [plain, plain.trim(), plain.replaceAll('\n', '\r\n'), `\n${plain}\n\n`]) {
    assert.equal(sshKeyFault(text), undefined);
    assert.equal(sshKeyFile(text), plain);
  }
  assert.equal(sshKeyFault(key('pem', '-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', '')), undefined);
});

test('keys that will not', () => {
  const locked = key('locked', '-t', 'ed25519', '-N', 'a passphrase');
  const lockedPem = key('locked-pem', '-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', 'a passphrase');
  const half = key('half', '-t', 'ed25519', '-N', '').slice(0, 100);
  for (const text of [locked, lockedPem, half, 'ssh-ed25519 AAAA', 'secret', '']) {
    assert.ok(sshKeyFault(text));
  }
});

test('known_hosts lines', () => {
  const good = [
    '# a comment',
    'web-1,192.0.2.1 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA==',
    '|1|abc=|def= ecdsa-sha2-nistp256 AAAA',
    '@cert-authority *.example.com ssh-rsa AAAA a comment',
    '[web-1]:2222 sk-ssh-ed25519@openssh.com AAAA',
  ];
  assert.deepEqual(wrongKnownHosts(good.join('\r\n')), []);
  const bad = ['SHA256:abcdef', 'web-1', 'web-1 ssh-ed25519'];
  assert.deepEqual(wrongKnownHosts([...good, ...bad].join('\n')), bad);
});

test('what ssh makes of our options: nothing that comes after them has a say', () => {
  const files = { identity: join(folder, 'id'), knownHosts: join(folder, 'known'), sockets: undefined };
  const options = strictOptions(files);
  writeFileSync(join(folder, 'config'), sshConfig(options));
  const program = join(folder, 'ssh');
  writeFileSync(program, wrapper('/usr/bin/ssh', join(folder, 'config'), options));
  chmodSync(program, 0o700);
  const loose = [
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
    assert.ok(said.includes('controlpath none') || !said.some((line) => line.startsWith('controlpath')));
  }
  const jump = execFileSync('/usr/bin/ssh', ['-G', '-F', join(folder, 'config'), 'jump'], {
    encoding: 'utf8',
  });
  assert.match(jump, /^stricthostkeychecking true$/m);
});
