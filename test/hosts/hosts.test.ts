import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Exit } from '../../src/program.ts';
import { attempt } from '../support/hosts/command.ts';
import { type Hosts, startHosts } from '../support/hosts/index.ts';
import { serveRepository } from './repository.ts';

let hosts: Hosts;
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hosts-test-'));
  hosts = await startHosts({ count: 2 });
});

after(async () => {
  await hosts?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('each host is a system of its own that has started completely', async () => {
  for (const name of hosts.names) {
    assert.deepEqual(await said(hosts.exec(name, ['hostname'])), name);
    assert.deepEqual(await said(hosts.exec(name, ['systemctl', 'is-system-running'])), 'running');
    assert.deepEqual(
      await said(hosts.exec(name, ['sh', '-c', 'readlink /proc/1/exe | xargs basename'])),
      'systemd',
    );
  }
  await hosts.exec('web-1', ['touch', '/etc/only-here']);
  const other = await hosts.exec('web-2', ['test', '-e', '/etc/only-here']);
  assert.deepEqual(other.kind === 'exited' && other.code, 1);
});

test('exec passes arguments and input as they are', async () => {
  assert.equal(await said(hosts.exec('web-1', ['printf', '%s|', 'a b', '', "'$x"])), "a b||'$x|");
  assert.equal(await said(hosts.exec('web-1', ['cat'], 'from outside')), 'from outside');
  await assert.rejects(hosts.exec('web-9', ['true']), /web-9/);
});

test('ssh with strict host key checking lets root in, and deploy, who may sudo', async () => {
  for (const name of hosts.names) {
    assert.equal(await said(ssh('root', name, hosts.knownHostsFile, 'hostname')), name);
    assert.equal(await said(ssh('deploy', name, hosts.knownHostsFile, 'sudo -n id -un')), 'root');
  }
});

test("another host's key is refused", async () => {
  const [first = '', second = ''] = hosts.knownHosts.split('\n');
  const wrong = join(folder, 'known_hosts');
  await writeFile(wrong, `web-1,${hosts.address('web-1')} ${second.split(' ').slice(1).join(' ')}\n`);
  const refused = await ssh('root', 'web-1', wrong, 'true');
  assert.deepEqual(refused.kind === 'exited' && refused.code, 255);
  assert.match(refused.errors, /Host key verification failed/);
  assert.ok(first.startsWith(`web-1,${hosts.address('web-1')} ssh-ed25519 `));
});

test('the inventory names the hosts and where they are', () => {
  assert.equal(
    hosts.inventory(),
    `[web]\nweb-1 ansible_host=${hosts.address('web-1')}\nweb-2 ansible_host=${hosts.address('web-2')}\n`,
  );
  assert.equal(
    hosts.inventory('canary', ['web-2']),
    `[canary]\nweb-2 ansible_host=${hosts.address('web-2')}\n`,
  );
});

test('hosts install by apt from a server on the bridge, and from nowhere else', async () => {
  const served = join(folder, 'repository');
  await mkdir(served);
  const server = await serveRepository(served, hosts.bridge);
  try {
    await hosts.exec('web-1', ['tee', '/etc/apt/sources.list'], `deb [trusted=yes] ${server.url} ./\n`);
    await said(hosts.exec('web-1', ['apt-get', 'update']));
    await said(hosts.exec('web-1', ['apt-get', 'install', '-y', server.packageName]));
    assert.equal(await said(hosts.exec('web-1', ['cat', '/usr/share/greeting'])), 'hello');
    const absent = await hosts.exec('web-2', ['dpkg-query', '--show', server.packageName]);
    assert.deepEqual(absent.kind === 'exited' && absent.code, 1);
  } finally {
    await server.close();
  }
  const outside = await hosts.exec('web-1', ['curl', '--silent', 'http://192.0.2.1/']);
  assert.deepEqual(outside.kind === 'exited' && outside.code, 7);
});

test('several sets live side by side, and each reaches the servers of the other', async () => {
  const others = await startHosts({ names: ['db'] });
  const served = join(folder, 'beside');
  await mkdir(served);
  const server = await serveRepository(served, hosts.bridge);
  try {
    assert.notEqual(others.bridge, hosts.bridge);
    assert.match(
      await said(others.exec('db', ['curl', '--silent', '--fail', `${server.url}Packages`])),
      /greeting/,
    );
  } finally {
    await server.close();
    await others.stop();
  }
  assert.equal(await said(ssh('root', 'web-1', hosts.knownHostsFile, 'hostname')), 'web-1');
});

async function ssh(user: string, name: string, knownHosts: string, line: string): Promise<Exit> {
  const options = [
    'StrictHostKeyChecking=yes',
    `UserKnownHostsFile=${knownHosts}`,
    'BatchMode=yes',
    'IdentitiesOnly=yes',
  ];
  return attempt('ssh', [
    '-F',
    'none',
    ...options.flatMap((option) => ['-o', option]),
    '-i',
    hosts.sshPrivateKeyFile,
    `${user}@${hosts.address(name)}`,
    line,
  ]);
}

async function said(running: Promise<Exit>): Promise<string> {
  const exit = await running;
  assert.deepEqual({ ...exit, output: '' }, { kind: 'exited', code: 0, output: '', errors: exit.errors });
  return exit.output.trim();
}
