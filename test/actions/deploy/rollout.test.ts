import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Deployed, health, inArgumentsDuring, openStage, type Row, row, type Stage } from './stage.ts';

const becomePassword = 'become-me-2f9c';
const vaultPassword = 'vault-me-77aa';
let stage: Stage;
before(async () => {
  stage = await openStage(3);
});
after(async () => stage?.close());

const everywhere = (value: Row): Record<string, Row> => ({ 'web-1': value, 'web-2': value, 'web-3': value });

/** Every file of a host that an update, an installation or a source would touch, with its content's hash. */
async function state(host: string): Promise<string> {
  const places = '/etc /var/lib/apt /var/lib/dpkg /var/cache /opt /run/systemd/system /usr/share/keyrings';
  return stage.said(
    host,
    'sh',
    '-c',
    `find ${places} -type f -exec sha256sum {} + | sort -k 2; ls -d /run/deb-* /tmp/*`,
  );
}

test('a dry run tells the plan, and changes nothing on any host', async () => {
  const dead = `deb [trusted=yes] http://${stage.hosts.bridge}:9/dead x main\n`;
  await stage.hosts.exec('web-1', ['tee', '/etc/apt/sources.list.d/dead.list'], dead);
  const line = `deb [arch=amd64,arm64] ${stage.repository.url}/ dev main\n`;
  await stage.hosts.exec('web-2', ['tee', '/etc/apt/sources.list.d/by-hand.list'], line);
  const stanza = `Types: deb\nURIs: ${stage.repository.url}\nSuites: dev\nComponents: main\nSigned-By: /old.gpg\n`;
  await stage.hosts.exec('web-3', ['tee', '/etc/apt/sources.list.d/old.sources'], stanza);
  const earlier = await Promise.all(stage.hosts.names.map(state));
  const found = await stage.deploy({ packages: 'shop=1.0.0', 'dry-run': 'true' });
  assert.equal(found.outcome.failure, undefined);
  assert.deepEqual(found.hosts, everywhere(row(null, '1.0.0', 'changed')));
  assert.equal(found.outcome.outputs.changed, 'false');
  assert.deepEqual(found.plan['web-2'], {
    batch: 2,
    restart: true,
    packages: { shop: { before: null, after: '1.0.0', action: 'install' } },
  });
  assert.deepEqual(await Promise.all(stage.hosts.names.map(state)), earlier);
});

test('a first installation: sources in place, no secret in argv or log, nothing left here', async () => {
  const secrets = [
    ...stage.hosts.sshPrivateKey.split('\n').filter((line) => line.length > 20 && !line.startsWith('-----')),
    becomePassword,
    vaultPassword,
  ];
  let found: Deployed | undefined;
  const leaked = await inArgumentsDuring(secrets, async () => {
    found = await stage.deploy({
      packages: 'shop=1.0.0',
      serial: '1, 100%',
      'become-password': becomePassword,
      'vault-password': vaultPassword,
    });
  });
  assert.deepEqual(leaked, []);
  assert.equal(found?.outcome.failure, undefined);
  assert.deepEqual(found?.hosts, everywhere(row(null, '1.0.0', 'changed')));
  assert.equal(found?.outcome.outputs.changed, 'true');
  assert.equal(found?.outcome.outputs.failed, '');
  assert.deepEqual(
    secrets.filter((secret) => found?.log.includes(secret)),
    [],
  );
  assert.deepEqual(readdirSync(stage.temporary), []);
  for (const host of stage.hosts.names) {
    assert.equal(await stage.versionOf(host), '1.0.0');
    const sources = await stage.said(host, 'grep', '-rlF', stage.repository.url, '/etc/apt');
    const name = `${stage.repository.url.slice('http://'.length).replaceAll(/[^a-z0-9.]/g, '-')}-dev.sources`;
    const file = { 'web-1': name, 'web-2': 'by-hand.list', 'web-3': 'old.sources' }[host] ?? '';
    assert.equal(sources, `/etc/apt/sources.list.d/${file}\n`, 'one source, where it stood');
  }
  for (const host of ['web-2', 'web-3']) {
    const update = await stage.said(host, 'apt-get', 'update');
    assert.doesNotMatch(update, /Conflicting|multiple times|^E:/m);
  }
});

test('what is there already is ok, and is restarted nowhere', async () => {
  const started = await stage.said('web-1', 'systemctl', 'show', '-p', 'InvocationID', 'shop');
  const found = await stage.deploy({ packages: 'shop=1.0.0', limit: 'web-1' });
  assert.deepEqual(found.hosts, { 'web-1': row('1.0.0', '1.0.0', 'ok') });
  assert.equal(found.outcome.outputs.changed, 'false');
  assert.equal(await stage.said('web-1', 'systemctl', 'show', '-p', 'InvocationID', 'shop'), started);
});

test('a canary that is not healthy goes back and stops the rollout', async () => {
  const found = await stage.deploy({ packages: 'shop=1.2.0', 'health-timeout': '2' });
  assert.deepEqual(found.hosts, {
    'web-1': row('1.0.0', '1.0.0', 'rolled-back'),
    'web-2': row('1.0.0', '1.0.0', 'skipped'),
    'web-3': row('1.0.0', '1.0.0', 'skipped'),
  });
  assert.equal(found.outcome.outputs.failed, 'web-1');
  assert.match(found.outcome.failure?.message ?? '', /web-1: rolled-back: .*answers 500/);
  assert.equal(await stage.versionOf('web-1'), '1.0.0');
  assert.match(await stage.said('web-1', 'curl', '-sS', health), /1\.0\.0/);
});

test('all: hosts done earlier in this run go back too', async () => {
  const check = 'test "$(hostname)" != web-3 || dpkg-query -W shop | grep -q 1.0.0';
  const found = await stage.deploy({
    packages: 'shop=1.1.0',
    serial: '2, 1',
    rollback: 'all',
    'health-check': check,
    'health-timeout': '2',
  });
  assert.deepEqual(found.hosts, everywhere(row('1.0.0', '1.0.0', 'rolled-back')));
  assert.equal(found.outcome.outputs.failed, 'web-1\nweb-2\nweb-3');
  for (const host of stage.hosts.names) assert.equal(await stage.versionOf(host), '1.0.0');
});

test('through a jump host, by a certificate of the host, with the keys of an agent; an inventory that is a program', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-ssh-'));
  const agent = spawn('ssh-agent', ['-D', '-a', join(folder, 'agent')], { stdio: 'ignore' });
  const environment = { SSH_AUTH_SOCK: join(folder, 'agent') };
  try {
    await once(agent, 'spawn');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'ca')]);
    const keys = join(stage.hosts.root('web-2'), 'etc/ssh');
    const sign = ['-q', '-s', join(folder, 'ca'), '-I', 'web-2', '-h', '-n', stage.hosts.address('web-2')];
    execFileSync('ssh-keygen', [...sign, join(keys, 'ssh_host_ed25519_key.pub')]);
    const certificate = 'HostCertificate /etc/ssh/ssh_host_ed25519_key-cert.pub\n';
    writeFileSync(join(keys, 'sshd_config.d/certificate.conf'), certificate);
    await stage.said('web-2', 'systemctl', 'reload', 'ssh');
    execFileSync('ssh-add', ['-q', stage.hosts.sshPrivateKeyFile], {
      env: { ...process.env, ...environment },
    });
    const jump = stage.hosts.address('web-1');
    const known = stage.hosts.knownHosts.split('\n').filter((line) => line.includes(jump));
    const authority = `@cert-authority ${stage.hosts.address('web-2')} ${readFileSync(join(folder, 'ca.pub'), 'utf8')}`;
    const variables = {
      ansible_host: stage.hosts.address('web-2'),
      ansible_ssh_common_args: `-o ProxyJump=deploy@${jump}`,
    };
    const inventory = JSON.stringify({
      web: { hosts: ['web-2'] },
      _meta: { hostvars: { 'web-2': variables } },
    });
    writeFileSync(join(stage.workspace, 'hosts.sh'), `#!/bin/sh\ncat <<'END'\n${inventory}\nEND\n`, {
      mode: 0o755,
    });
    const found = await stage.deploy(
      {
        packages: 'shop=1.0.0',
        inventory: 'hosts.sh',
        'ssh-private-key': '',
        'ssh-known-hosts': [...known, authority].join('\n'),
      },
      environment,
    );
    assert.deepEqual(found.hosts, { 'web-2': row('1.0.0', '1.0.0', 'ok') }, found.log);
  } finally {
    agent.kill();
    rmSync(folder, { recursive: true });
  }
});

test('unreachable, and unknown by its key, whatever the configuration says: the others are served', async () => {
  writeFileSync(
    join(stage.workspace, 'ansible.cfg'),
    '[defaults]\nhost_key_checking = False\n[ssh_connection]\nssh_args = -o StrictHostKeyChecking=no\n',
  );
  const known = stage.hosts.knownHosts
    .split('\n')
    .filter((line) => !line.includes('web-2') && !line.includes(stage.hosts.address('web-2')));
  const inventory = `${stage.hosts.inventory()}web-9 ansible_host=${stage.hosts.address('web-1').replace(/\d+$/, '250')}
[all:vars]
ansible_ssh_common_args='-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o ConnectTimeout=3'
ansible_host_key_checking=False
`;
  const found = await stage.deploy(
    {
      packages: 'shop=1.1.0',
      inventory,
      limit: 'web-1,web-2,web-9',
      'ssh-known-hosts': known.join('\n'),
      serial: '1',
      'max-fail-percentage': '100',
    },
    { ANSIBLE_HOST_KEY_CHECKING: 'False', ANSIBLE_SSH_ARGS: '-o StrictHostKeyChecking=no' },
  );
  rmSync(join(stage.workspace, 'ansible.cfg'));
  assert.deepEqual(
    Object.entries(found.hosts).map(([host, { state: how }]) => [host, how]),
    [
      ['web-1', 'changed'],
      ['web-2', 'unreachable'],
      ['web-9', 'unreachable'],
    ],
  );
  assert.match(
    found.outcome.failure?.message ?? '',
    /web-2: unreachable: .*(Host key verification failed|host key)/s,
  );
  assert.equal(await stage.versionOf('web-2'), '1.0.0');
});
