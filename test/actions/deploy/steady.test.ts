import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { TestPackage } from '../../ansible/repository.ts';
import { health, openStage, packages, row, type Stage } from './stage.ts';

const offered: readonly TestPackage[] = [
  ...packages,
  { name: 'shop', version: '1.4.0', conduct: 'quiet' },
  { name: 'shop', version: '1.5.0', conduct: 'flapping' },
  { name: 'shop', version: '1.6.0', depends: 'parts' },
  { name: 'shop', version: '1.7.0', fields: { Conflicts: 'parts' } },
  { name: 'shop', version: '1.8.0', conduct: 'slow' },
];
let stage: Stage;
before(async () => {
  stage = await openStage(2);
  stage.repository.publish('dev', offered);
});
after(async () => stage?.close());

const only = { limit: 'web-1' };
const answer = async (): Promise<string> => stage.said('web-1', 'curl', '-sS', health);
const sh = async (command: string): Promise<string> => stage.said('web-1', 'sh', '-c', command);
const invocation = async (): Promise<string> => sh('systemctl show -p InvocationID shop');
/** What apt knows of sources on the host. */
const aptState = async (): Promise<string> =>
  sh('find /etc/apt /var/lib/apt/lists -type f -exec sha256sum {} + | sort -k 2');

function anotherKey(): string {
  const home = mkdtempSync(join(tmpdir(), 'deploy-key-'));
  const gpg = (...args: readonly string[]): string =>
    execFileSync('gpg', ['--homedir', home, '--batch', '--passphrase', '', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  gpg('--quick-generate-key', 'Other <other@example.com>', 'ed25519', 'sign', 'never');
  const key = gpg('--armor', '--export');
  execFileSync('gpgconf', ['--homedir', home, '--kill', 'gpg-agent'], { stdio: 'ignore' });
  rmSync(home, { recursive: true });
  return key;
}

test('a host that can’t be reached, in whatever batch, counts before the canary is touched', async () => {
  const inventory = `${stage.hosts.inventory('web', ['web-1'])}web-9 ansible_host=${stage.hosts.address('web-1').replace(/\d+$/, '250')}
[all:vars]
ansible_ssh_common_args='-o ConnectTimeout=3'
`;
  const given = { packages: 'shop=1.0.0', inventory, serial: '1' };
  const stopped = await stage.deploy(given);
  assert.deepEqual(stopped.hosts['web-1'], {
    before: { shop: null },
    after: { shop: null },
    state: 'skipped',
  });
  assert.equal(stopped.hosts['web-9']?.state, 'unreachable');
  const dry = await stage.deploy({ ...given, 'dry-run': 'true' });
  assert.equal(dry.outcome.outputs.failed, 'web-9');
});

test('what the package’s own scripts have restarted is not restarted again', async () => {
  const found = await stage.deploy({ ...only, packages: 'shop=1.1.0' });
  assert.deepEqual(found.hosts, { 'web-1': row(null, '1.1.0', 'changed') });
  assert.doesNotMatch(found.log, /web-1: restart/);
  assert.match(await answer(), /1\.1\.0/);
});

test('a unit that runs something older than what is installed is restarted, and only once', async () => {
  const installed = await sh('apt-get install -y shop=1.4.0 && systemctl is-active shop');
  assert.match(installed, /^active$/m);
  assert.match(await answer(), /1\.1\.0/, 'the old code runs');
  const dry = await stage.deploy({ ...only, packages: 'shop=1.4.0', 'dry-run': 'true' });
  assert.deepEqual(dry.hosts, { 'web-1': row('1.4.0', '1.4.0', 'changed') });
  const found = await stage.deploy({ ...only, packages: 'shop=1.4.0' });
  assert.deepEqual(found.hosts, { 'web-1': row('1.4.0', '1.4.0', 'changed') });
  assert.match(await answer(), /1\.4\.0/);
  const running = await invocation();
  const again = await stage.deploy({ ...only, packages: 'shop=1.4.0' });
  assert.deepEqual(again.hosts, { 'web-1': row('1.4.0', '1.4.0', 'ok') });
  assert.equal(await invocation(), running);
});

test('a source with another key is refused, and the host’s sources and lists stay', async () => {
  const earlier = await aptState();
  const found = await stage.deploy({ ...only, packages: 'shop=1.1.0', 'public-key': anotherKey() });
  assert.deepEqual(found.hosts, { 'web-1': row('1.4.0', '1.4.0', 'failed') });
  assert.match(found.outcome.failure?.message ?? '', /NO_PUBKEY|not signed|signature/);
  assert.equal(await aptState(), earlier);
  const dry = await stage.deploy({
    ...only,
    packages: 'shop=1.1.0',
    'public-key': anotherKey(),
    'dry-run': 'true',
  });
  assert.equal(dry.outcome.outputs.failed, 'web-1');
});

test('a unit that keeps ending is caught although its address answers', async () => {
  const found = await stage.deploy({ ...only, packages: 'shop=1.5.0' });
  assert.deepEqual(found.hosts, { 'web-1': row('1.4.0', '1.4.0', 'rolled-back') });
  assert.match(found.outcome.failure?.message ?? '', /keeps restarting|is not active/);
});

test('after a lost runner the way back leads to what was healthy, and a pin keeps the bad version away', async () => {
  const left = await stage.deploy({
    ...only,
    packages: 'shop=1.2.0',
    rollback: 'false',
    'health-timeout': '1',
  });
  assert.deepEqual(left.hosts, { 'web-1': row('1.4.0', '1.2.0', 'failed') });
  stage.repository.publish('dev', [{ name: 'shop', version: '1.2.0', conduct: 'unhealthy' }]);
  const found = await stage.deploy({ ...only, packages: 'shop=1.2.0', 'health-timeout': '1' });
  stage.repository.publish('dev', offered);
  assert.deepEqual(found.hosts, { 'web-1': row('1.2.0', '1.4.0', 'rolled-back') });
  assert.match(await answer(), /1\.4\.0/);
  assert.match(await sh('cat /etc/apt/preferences.d/deb-actions-shop.pref'), /Pin: version 1\.2\.0/);
});

test('a later deployment takes the pin away; a dependency comes from the host’s other sources, dead ones beside', async () => {
  // Quiet: a server of its own would take the port of the shop.
  stage.repository.publish('other', [{ name: 'parts', version: '3.0', conduct: 'quiet' }]);
  const others = `deb [signed-by=/etc/apt/keyrings/other.asc] ${stage.repository.url} other main\ndeb [trusted=yes] http://${stage.hosts.bridge}:9/dead x main\n`;
  await stage.hosts.exec('web-1', ['tee', '/etc/apt/sources.list.d/others.list'], others);
  await stage.hosts.exec('web-1', ['tee', '/etc/apt/keyrings/other.asc'], stage.repository.publicKey);
  const found = await stage.deploy({ ...only, packages: 'shop=1.6.0' });
  assert.equal(found.outcome.failure, undefined);
  assert.deepEqual(found.hosts, { 'web-1': row('1.4.0', '1.6.0', 'changed') });
  assert.equal(await stage.versionOf('web-1', 'parts'), '3.0');
  assert.equal(await sh('ls /etc/apt/preferences.d'), '');
});

test('what would remove another package, and a package on hold, are refused by name', async () => {
  const removing = await stage.deploy({ ...only, packages: 'shop=1.7.0' });
  assert.deepEqual(removing.hosts, { 'web-1': row('1.6.0', '1.6.0', 'failed') });
  assert.match(removing.outcome.failure?.message ?? '', /would remove parts 3\.0/);
  await sh('apt-mark hold shop');
  const held = await stage.deploy({ ...only, packages: 'shop=1.1.0' });
  assert.match(held.outcome.failure?.message ?? '', /`apt-mark unhold shop`/);
  await sh('apt-mark unhold shop');
});

test('no way back: the plan says so, and the host is left alone', async () => {
  const offers = offered.filter(({ version }) => version !== '1.6.0');
  stage.repository.publish('dev', offers);
  await sh('rm /var/lib/deb-actions/*.deb /opt/shop/server.py; systemctl restart shop');
  const found = await stage.deploy({ ...only, packages: 'shop=1.1.0' });
  stage.repository.publish('dev', offered);
  assert.deepEqual(found.hosts, { 'web-1': row('1.6.0', '1.6.0', 'failed') });
  assert.match(found.outcome.failure?.message ?? '', /no way back: shop 1\.6\.0 .*\/opt\/shop\/server\.py/);
});

test('a dropped connection does not break dpkg off, and dpkg’s lock is waited for', async () => {
  const hold =
    'import fcntl, time; file = open("/var/lib/dpkg/lock-frontend", "w"); fcntl.lockf(file, fcntl.LOCK_EX)';
  const until = 'while [ ! -e /run/unlock ]; do sleep 0.1; done';
  await sh(
    `systemd-run --unit=holder python3 -c '${hold}; import subprocess; subprocess.run(["sh", "-c", "${until}"])'`,
  );
  let dropped: Promise<unknown> | undefined;
  const deploying = stage.deploy({ ...only, packages: 'shop=1.8.0' }, {}, (line) => {
    if (!/dpkg's lock .* python3/.test(line)) return;
    dropped ??= sh(
      'touch /run/unlock; while [ ! -e /run/slow ]; do sleep 0.1; done; pkill -KILL -f "sshd[:] deploy"; sleep 1; touch /run/go',
    );
  });
  const found = await deploying;
  assert.ok(dropped !== undefined, found.log);
  await dropped;
  assert.deepEqual(found.hosts, { 'web-1': row('1.6.0', '1.8.0', 'changed') }, found.log);
});

test('a host whose shell prints, has no Python, or lacks a module, says so', async () => {
  const given = { limit: 'web-2', packages: 'shop=1.1.0', 'dry-run': 'true' };
  const why = async (prepare: string, undo: string, become = 'true'): Promise<string> => {
    await stage.said('web-2', 'sh', '-c', prepare);
    const { outcome } = await stage.deploy({ ...given, become });
    await stage.said('web-2', 'sh', '-c', undo);
    return outcome.failure?.message ?? 'no failure';
  };
  const python = await why('mv /usr/bin/python3 /usr/bin/gone', 'mv /usr/bin/gone /usr/bin/python3');
  assert.match(python, /no python3 on the host.*`apt-get install python3`/s);
  const bashrc = '/home/deploy/.bashrc';
  const print = `sed -i '1i printf "welcome to web-2 "' ${bashrc}`;
  assert.equal(await why(print, 'true'), 'no failure', 'sudo begins the answer anew');
  assert.match(await why('true', `sed -i 1d ${bashrc}`, 'false'), /welcome.*\.bashrc/s);
  const zip = '/usr/lib/python3.*/zipfile.py';
  const module = await why(
    `mv ${zip} /usr/lib/zipfile.gone`,
    'mv /usr/lib/zipfile.gone /usr/lib/python3.*/zipfile.py',
  );
  assert.match(module, /no module zipfile: `apt-get install python3`/);
});
