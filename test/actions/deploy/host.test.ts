import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Failure } from '../../../src/failure.ts';
import { writeProject } from './project.ts';
import { health, openStage, packages, row, type Stage } from './stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage(1);
});
after(async () => stage?.close());

/** A server at port 8443 of the host, with a certificate for `localhost` that the host trusts. */
async function serveTls(): Promise<void> {
  const make = [
    'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost',
    '-addext subjectAltName=DNS:localhost -keyout /root/tls.key -out /usr/local/share/ca-certificates/tls.crt',
    '&& update-ca-certificates',
    '&& systemd-run --unit=tls openssl s_server -quiet -www -accept 8443 -key /root/tls.key',
    '-cert /usr/local/share/ca-certificates/tls.crt',
  ];
  const exit = await stage.hosts.exec('web-1', ['sh', '-c', make.join(' ')]);
  assert.ok(exit.kind === 'exited' && exit.code === 0, exit.errors);
}

test('several packages: the upgrade is taken back, the first installation is removed', async () => {
  const first = await stage.deploy({ packages: 'shop=1.0.0', 'health-check': 'tcp:8000' });
  assert.deepEqual(first.hosts, { 'web-1': row(null, '1.0.0', 'changed') });
  const found = await stage.deploy({
    packages: 'shop=1.1.0\ncart=1:2.0~rc.1',
    service: 'cart',
    'health-check': '',
  });
  assert.deepEqual(found.hosts['web-1'], {
    before: { shop: '1.0.0', cart: null },
    after: { shop: '1.0.0', cart: null },
    state: 'rolled-back',
  });
  assert.equal(await stage.versionOf('web-1'), '1.0.0');
  assert.equal(await stage.versionOf('web-1', 'cart'), 'none');
  assert.match(found.outcome.failure?.message ?? '', /cart/);
});

test('a version that no source has any more comes back all the same, and the host’s own settings stay', async () => {
  stage.repository.publish(
    'dev',
    packages.filter(({ version }) => version !== '1.0.0'),
  );
  const change = 'rm -f /var/cache/apt/archives/*.deb; echo mine=1 >> /etc/shop.conf';
  await stage.said('web-1', 'sh', '-c', change);
  const found = await stage.deploy({ packages: 'shop=1.3.0' });
  stage.repository.publish('dev', packages);
  assert.deepEqual(found.hosts, { 'web-1': row('1.0.0', '1.0.0', 'rolled-back') });
  assert.match(found.outcome.failure?.message ?? '', /the database cannot be migrated/);
  assert.equal(await stage.said('web-1', 'dpkg', '--audit'), '');
  assert.match(await stage.said('web-1', 'curl', '-sS', health), /1\.0\.0/);
  assert.match(await stage.said('web-1', 'cat', '/etc/shop.conf'), /mine=1/);
  assert.equal(await stage.said('web-1', 'sh', '-c', 'ls /var/cache | grep deb-deploy'), '');
});

test('without a way back the host stays as it is', async () => {
  await serveTls();
  const left = await stage.deploy({
    packages: 'shop=1.2.0',
    rollback: 'false',
    'health-check': 'https://127.0.0.1:8443/',
    'health-timeout': '1',
  });
  assert.deepEqual(left.hosts, { 'web-1': row('1.0.0', '1.2.0', 'failed') });
  assert.equal(left.outcome.outputs.changed, 'true');
  assert.match(left.outcome.failure?.message ?? '', /certificate.* is not valid for '127\.0\.0\.1'/i);
});

test('a candidate that is not healthy: back to a version that only an earlier candidate suite had', async () => {
  const candidate = { 'candidate-suite': 'dev-next', suite: 'not-there-yet' };
  stage.repository.publish('dev-next', [{ name: 'shop', version: '1.9.0' }]);
  const first = await stage.deploy({ packages: 'shop=1.9.0', ...candidate });
  assert.deepEqual(first.hosts['web-1']?.after, { shop: '1.9.0' });
  assert.deepEqual(first.outcome.annotations, []);
  stage.repository.publish('dev-next', [{ name: 'shop', version: '1.9.1', conduct: 'unhealthy' }]);
  const closed = { 'health-check': 'tcp:8001', 'health-timeout': '1' };
  const found = await stage.deploy({ packages: 'shop=1.9.1', ...candidate, ...closed });
  assert.deepEqual(found.hosts, { 'web-1': row('1.9.0', '1.9.0', 'failed') });
  const why = /tcp:8001 did not pass within 1 s: .*refused.* former version is not healthy either: /;
  assert.match(found.outcome.failure?.message ?? '', why);
  await stage.said('web-1', 'sh', '-c', 'rm /etc/apt/sources.list.d/*not-there-yet*');
});

test('a candidate suite leaves no trace', async () => {
  stage.repository.publish('dev-next', [{ name: 'shop', version: '2.0.0' }]);
  const found = await stage.deploy({
    packages: 'shop=2.0.0',
    'candidate-suite': 'dev-next',
    'health-check': 'https://localhost:8443/',
  });
  assert.deepEqual(found.hosts, { 'web-1': row('1.9.0', '2.0.0', 'changed') });
  assert.equal(await stage.said('web-1', 'grep', '-rl', 'dev-next', '/etc/apt'), '');
  const traces = "find /etc/apt /var/lib/apt /run /tmp -name '*dev-next*' -o -name 'deb-deploy-*'";
  assert.equal(await stage.said('web-1', 'sh', '-c', traces), '');
});

test('a version that is nowhere fails before anything is touched, and says what is there', async () => {
  const found = await stage.deploy({ packages: 'shop=9.9.9' });
  assert.deepEqual(found.hosts, { 'web-1': row('2.0.0', '2.0.0', 'failed') });
  assert.match(found.outcome.failure?.message ?? '', /shop=9\.9\.9 is in none .*1\.1\.0, 1\.0\.0/);
});

test('an own playbook: its roles, its vaulted variables, a sudo that asks, tasks around each host, data', async () => {
  const vaulted = { password: 'vault-me-77aa', text: 'from-the-vault-5d1e' };
  const sudo = 'become-me-2f9c';
  writeProject(stage.workspace, vaulted);
  const ask = `echo 'deploy:${sudo}' | chpasswd && echo 'deploy ALL=(ALL) ALL' > /etc/sudoers.d/deploy`;
  await stage.said('web-1', 'sh', '-c', ask);
  const found = await stage.deploy({
    packages: 'shop=1.1.0',
    playbook: 'site.yml',
    requirements: 'requirements.yml',
    'vault-password': vaulted.password,
    'become-password': sudo,
    'before-host': 'before.yml',
    'after-host': 'after.yml',
    'extra-vars': 'greeting: {text: "{{ 6 * 7 }}"}',
  });
  assert.equal(found.outcome.failure, undefined, found.log);
  assert.deepEqual(found.hosts, { 'web-1': row('2.0.0', '1.1.0', 'changed') });
  const files = ['/etc/greeting', '/etc/from-archive', '/etc/from-folder'];
  assert.equal(await stage.said('web-1', 'cat', ...files), `{{ 6 * 7 }}${vaulted.text}folder`);
  assert.equal(readFileSync(join(stage.workspace, 'around'), 'utf8'), 'before web-1\nafter web-1\n');
  for (const secret of [vaulted.password, vaulted.text, sudo]) assert.ok(!found.log.includes(secret));
  await stage.said('web-1', 'sh', '-c', "echo 'deploy ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/deploy");
});

test('an own playbook without our role: red when Ansible is, and told by what the host has afterwards', async () => {
  const shop = (version: string): string =>
    `- hosts: all\n  gather_facts: false\n  tasks:\n    - ansible.builtin.command: apt-get install -y --allow-downgrades shop=${version}\n`;
  const before = { shop: '1.1.0' };
  const playbooks: readonly [string, string, unknown, RegExp | undefined][] = [
    [
      '- hosts: all\n  roles: [there_is_none]\n',
      '1.2.0',
      { before, after: before, state: 'skipped' },
      /there_is_none/,
    ],
    [
      '- hosts: nobody\n  tasks: []\n',
      '1.2.0',
      { before, after: before, state: 'skipped' },
      /touched a host/,
    ],
    [
      `${shop('1.0.0')}    - ansible.builtin.command: /bin/false\n`,
      '1.0.0',
      row('1.1.0', '1.0.0', 'failed'),
      /non-zero/,
    ],
    [shop('1.1.0'), '1.1.0', row('1.0.0', '1.1.0', 'changed'), undefined],
  ];
  for (const [text, version, wanted, says] of playbooks) {
    writeFileSync(join(stage.workspace, 'plain.yml'), text);
    const found = await stage.deploy({ packages: `shop=${version}`, playbook: 'plain.yml' });
    assert.deepEqual(found.hosts, { 'web-1': wanted }, found.log);
    if (says === undefined) assert.equal(found.outcome.failure, undefined, found.log);
    else assert.match(found.outcome.failure?.explanation ?? '', says);
  }
});

test('tasks around a host find what `requirements` name, with the built-in playbook too', async () => {
  writeProject(stage.workspace, { password: 'vault-me', text: 'vaulted' });
  const tasks = '- ansible.builtin.include_role: {name: acme.site.from_folder, apply: {become: true}}\n';
  writeFileSync(join(stage.workspace, 'drain.yml'), tasks);
  await stage.said('web-1', 'rm', '-f', '/etc/from-folder');
  const found = await stage.deploy({
    packages: 'shop=1.0.0',
    requirements: 'requirements.yml',
    'before-host': 'drain.yml',
  });
  assert.equal(found.outcome.failure, undefined, found.log);
  assert.equal(await stage.said('web-1', 'cat', '/etc/from-folder'), 'folder');
});

test('what can be known to be wrong before a host is touched', async () => {
  const refused = async (
    given: Readonly<Record<string, string>>,
    code: string,
    said: RegExp,
  ): Promise<void> => {
    const wrong = (error: unknown): boolean =>
      error instanceof Failure && error.code === code && said.test(error.explanation);
    await assert.rejects(stage.deploy(given), wrong);
  };
  await refused({ packages: 'shop=1.0.0', limit: 'web-7' }, 'no-hosts', /web-7/);
  await refused({ packages: 'shop=1\nshop=2' }, 'input', /each name once/);
  await refused({ packages: '' }, 'input', /`packages` is required/);
  await refused({ packages: 'shop=1', suite: '' }, 'input', /`suite` is required/);
  await refused({ packages: 'shop=1', inventory: 'nowhere.ini' }, 'input', /nowhere\.ini/);
  await refused({ packages: 'shop=1', 'awx-url': 'https://awx.example.com' }, 'input', /awx-token/);
  await refused({ packages: 'shop=1', 'extra-vars': '- a list' }, 'input', /mapping/);
  assert.equal(readdirSync(stage.temporary).length, 0);
});
