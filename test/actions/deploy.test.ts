import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deployFrom } from '../../src/actions/deploy.ts';
import { deployInputs } from '../../src/actions/inputs/deploy.ts';
import { Failure } from '../../src/failure.ts';
import { type Outcome, readInputs, type World } from '../../src/github/index.ts';
import { run } from '../../src/program.ts';
import { type Repository, startRepository } from '../ansible/repository.ts';
import { type Hosts, startHosts } from '../support/hosts/index.ts';

const playbooks = join(import.meta.dirname, '../../action-deploy/ansible');
const health = 'http://127.0.0.1:8000/';
const becomePassword = 'become-me-2f9c';
const vaultPassword = 'vault-me-77aa';

let hosts: Hosts;
let repository: Repository;
let folder: string;
let log: string[];

before(async () => {
  hosts = await startHosts({ count: 3 });
  repository = await startRepository(hosts.bridge);
  folder = mkdtempSync(join(tmpdir(), 'deploy-test-'));
  repository.publish('dev', [
    { name: 'shop', version: '1.0.0' },
    { name: 'shop', version: '1.1.0' },
    { name: 'shop', version: '1.2.0', conduct: 'unhealthy' },
    { name: 'shop', version: '1.3.0', conduct: 'uninstallable' },
    { name: 'cart', version: '1:2.0~rc.1', conduct: 'crashing' },
  ]);
  repository.publish('dev-next', [{ name: 'shop', version: '2.0.0' }]);
});

after(async () => {
  await repository?.stop();
  await hosts?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  readonly before: Record<string, string | null>;
  readonly after: Record<string, string | null>;
  readonly state: string;
}

interface Deployed {
  readonly outcome: Outcome;
  readonly hosts: Record<string, Row>;
  readonly plan: Record<string, unknown>;
  readonly log: string;
}

/** Runs the action as its bundle does, from the texts of its inputs. */
async function deploy(
  given: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Deployed> {
  const all = {
    inventory: hosts.inventory(),
    'ssh-private-key': hosts.sshPrivateKey,
    'ssh-known-hosts': hosts.knownHosts,
    'ssh-user': 'deploy',
    'repository-url': repository.url,
    suite: 'dev',
    'public-key': repository.publicKey,
    service: 'shop',
    'health-check': health,
    'health-timeout': '10',
    ...given,
  };
  const variables = Object.entries(all).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
  const inputs = readInputs(deployInputs, Object.fromEntries(variables), () => undefined);
  log = [];
  const outcome = await deployFrom(playbooks).run(inputs, world(environment));
  return {
    outcome,
    hosts: JSON.parse(outcome.outputs.hosts ?? ''),
    plan: JSON.parse(outcome.outputs.plan ?? ''),
    log: log.join('\n'),
  };
}

function world(environment: Readonly<Record<string, string>>): World {
  const places = Object.fromEntries(
    ['workspace', 'temporary', 'tools'].map((name) => [name, join(folder, name)]),
  );
  for (const place of Object.values(places)) mkdirSync(place, { recursive: true });
  const line = (text: string): void => {
    log.push(text);
  };
  return {
    workspace: join(folder, 'workspace'),
    temporary: join(folder, 'temporary'),
    toolCache: join(folder, 'tools'),
    environment: { PATH: process.env.PATH ?? '', HOME: folder, ...environment },
    run,
    now: () => new Date(),
    report: {
      line,
      debug: line,
      group: async (_title, work) => work(),
      annotate: ({ message }) => line(message),
      mask: () => undefined,
      summarize: async (markdown) => line(markdown),
    },
  };
}

async function said(host: string, ...args: readonly string[]): Promise<string> {
  const exit = await hosts.exec(host, args);
  return `${exit.output}${exit.errors}`;
}

async function versionOf(host: string, name = 'shop'): Promise<string> {
  const output = await said(host, 'dpkg-query', '-W', '-f', '${db:Status-Status} ${Version}', name);
  return output.startsWith('installed ') ? output.slice('installed '.length) : 'none';
}

/** Every file of a host that an update, an installation or a source would touch, with its content's hash. */
async function state(host: string): Promise<string> {
  const places =
    '/etc /var/lib/apt /var/lib/dpkg /var/cache/apt /opt /run/systemd/system /usr/share/keyrings';
  return said(host, 'sh', '-c', `find ${places} -type f -exec sha256sum {} + | sort -k 2; ls -d /run/deb-* /tmp/*`);
}

const everywhere = (value: Row): Record<string, Row> => ({ 'web-1': value, 'web-2': value, 'web-3': value });
const row = (from: string | null, to: string | null, how: string): Row => ({
  before: { shop: from },
  after: { shop: to },
  state: how,
});

/** Texts that stood in the arguments of any process of this machine while `work` ran. */
async function argumentsDuring<T>(work: () => Promise<T>, secrets: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  let over = false;
  const sampling = (async () => {
    while (!over) {
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        try {
          const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
          found.push(...secrets.filter((secret) => text.includes(secret)));
        } catch {
          // It has ended meanwhile.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  await work().finally(() => {
    over = true;
  });
  await sampling;
  return found;
}

test('a dry run tells the plan, and changes nothing on any host', async () => {
  const dead = `deb [trusted=yes] http://${hosts.bridge}:9/dead x main\n`;
  await hosts.exec('web-1', ['tee', '/etc/apt/sources.list.d/dead.list'], dead);
  const line = `deb [arch=amd64,arm64] ${repository.url}/ dev main\n`;
  await hosts.exec('web-2', ['tee', '/etc/apt/sources.list.d/by-hand.list'], line);
  const stanza = `Types: deb\nURIs: ${repository.url}\nSuites: dev\nComponents: main\nSigned-By: /old.gpg\n`;
  await hosts.exec('web-3', ['tee', '/etc/apt/sources.list.d/old.sources'], stanza);
  const earlier = await Promise.all(hosts.names.map(state));
  const found = await deploy({ packages: 'shop=1.0.0', 'dry-run': 'true' });
  assert.equal(found.outcome.failure, undefined);
  assert.deepEqual(found.hosts, everywhere(row(null, '1.0.0', 'changed')));
  assert.equal(found.outcome.outputs.changed, 'false');
  assert.deepEqual(found.plan['web-2'], {
    batch: 2,
    restart: true,
    packages: { shop: { before: null, after: '1.0.0', action: 'install' } },
  });
  assert.deepEqual(await Promise.all(hosts.names.map(state)), earlier);
});

test('a first installation: sources in place, no secret in argv or log, nothing left here', async () => {
  const secrets = [
    ...hosts.sshPrivateKey.split('\n').filter((line) => line.length > 20 && !line.startsWith('-----')),
    becomePassword,
    vaultPassword,
  ];
  let found: Deployed | undefined;
  const leaked = await argumentsDuring(async () => {
    found = await deploy({
      packages: 'shop=1.0.0',
      serial: '1, 100%',
      'become-password': becomePassword,
      'vault-password': vaultPassword,
    });
  }, secrets);
  assert.deepEqual(leaked, []);
  assert.equal(found?.outcome.failure, undefined);
  assert.deepEqual(found?.hosts, everywhere(row(null, '1.0.0', 'changed')));
  assert.equal(found?.outcome.outputs.changed, 'true');
  assert.equal(found?.outcome.outputs.failed, '');
  assert.deepEqual(
    secrets.filter((secret) => found?.log.includes(secret)),
    [],
  );
  assert.deepEqual(readdirSync(join(folder, 'temporary')), []);
  for (const host of hosts.names) {
    assert.equal(await versionOf(host), '1.0.0');
    const sources = await said(host, 'grep', '-rlF', repository.url, '/etc/apt');
    const name = `${repository.url.slice('http://'.length).replaceAll(/[^a-z0-9.]/g, '-')}-dev.sources`;
    const file = { 'web-1': name, 'web-2': 'by-hand.list', 'web-3': 'old.sources' }[host] ?? '';
    assert.equal(sources, `/etc/apt/sources.list.d/${file}\n`, 'one source, where it stood');
  }
  for (const host of ['web-2', 'web-3']) {
    const update = await said(host, 'apt-get', 'update');
    assert.doesNotMatch(update, /Conflicting|multiple times|^E:/m);
  }
});

test('what is there already is ok, and is restarted nowhere', async () => {
  const started = await said('web-1', 'systemctl', 'show', '-p', 'InvocationID', 'shop');
  const found = await deploy({ packages: 'shop=1.0.0', limit: 'web-1' });
  assert.deepEqual(found.hosts, { 'web-1': row('1.0.0', '1.0.0', 'ok') });
  assert.equal(found.outcome.outputs.changed, 'false');
  assert.equal(await said('web-1', 'systemctl', 'show', '-p', 'InvocationID', 'shop'), started);
});

test('a canary that is not healthy goes back and stops the rollout', async () => {
  const found = await deploy({ packages: 'shop=1.2.0', 'health-timeout': '2' });
  assert.deepEqual(found.hosts, {
    'web-1': row('1.0.0', '1.0.0', 'rolled-back'),
    'web-2': row('1.0.0', '1.0.0', 'skipped'),
    'web-3': row('1.0.0', '1.0.0', 'skipped'),
  });
  assert.equal(found.outcome.outputs.failed, 'web-1');
  assert.match(found.outcome.failure?.message ?? '', /web-1: rolled-back: .*answers 500/);
  assert.equal(await versionOf('web-1'), '1.0.0');
  assert.match(await said('web-1', 'curl', '-sS', health), /1\.0\.0/);
});

test('all: hosts done earlier in this run go back too', async () => {
  const check = 'test "$(hostname)" != web-3 || dpkg-query -W shop | grep -q 1.0.0';
  const found = await deploy({
    packages: 'shop=1.1.0',
    serial: '2, 1',
    rollback: 'all',
    'health-check': check,
    'health-timeout': '2',
  });
  assert.deepEqual(found.hosts, everywhere(row('1.0.0', '1.0.0', 'rolled-back')));
  assert.equal(found.outcome.outputs.failed, 'web-1\nweb-2\nweb-3');
  for (const host of hosts.names) assert.equal(await versionOf(host), '1.0.0');
});

test('unreachable, and unknown by its key, whatever the configuration says: the others are served', async () => {
  writeFileSync(
    join(folder, 'workspace', 'ansible.cfg'),
    '[defaults]\nhost_key_checking = False\n[ssh_connection]\nssh_args = -o StrictHostKeyChecking=no\n',
  );
  const known = hosts.knownHosts
    .split('\n')
    .filter((line) => !line.includes('web-2') && !line.includes(hosts.address('web-2')));
  const inventory = `${hosts.inventory()}web-9 ansible_host=${hosts.address('web-1').replace(/\d+$/, '250')}
[all:vars]
ansible_ssh_common_args='-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o ConnectTimeout=3'
ansible_host_key_checking=False
`;
  const found = await deploy(
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
  rmSync(join(folder, 'workspace', 'ansible.cfg'));
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
  assert.equal(await versionOf('web-2'), '1.0.0');
});

test('several packages: the downgrade is taken back, the first installation is removed', async () => {
  const found = await deploy({
    packages: 'shop=1.0.0\ncart=1:2.0~rc.1',
    limit: 'web-1',
    service: 'cart',
    'health-check': '',
  });
  assert.deepEqual(found.hosts['web-1'], {
    before: { shop: '1.1.0', cart: null },
    after: { shop: '1.1.0', cart: null },
    state: 'rolled-back',
  });
  assert.equal(await versionOf('web-1'), '1.1.0');
  assert.equal(await versionOf('web-1', 'cart'), 'none');
  assert.match(found.outcome.failure?.message ?? '', /cart/);
});

test('an installation that fails tells what the package said, and goes back; false leaves it', async () => {
  const found = await deploy({ packages: 'shop=1.3.0', limit: 'web-2' });
  assert.deepEqual(found.hosts, { 'web-2': row('1.0.0', '1.0.0', 'rolled-back') });
  assert.match(found.outcome.failure?.message ?? '', /the database cannot be migrated/);
  assert.equal(await said('web-2', 'dpkg', '--audit'), '');
  const left = await deploy({
    packages: 'shop=1.2.0',
    limit: 'web-2',
    rollback: 'false',
    'health-timeout': '1',
  });
  assert.deepEqual(left.hosts, { 'web-2': row('1.0.0', '1.2.0', 'failed') });
});

test('a candidate suite leaves no trace', async () => {
  const found = await deploy({ packages: 'shop=2.0.0', 'candidate-suite': 'dev-next', limit: 'web-3' });
  assert.deepEqual(found.hosts, { 'web-3': row('1.0.0', '2.0.0', 'changed') });
  assert.equal(await said('web-3', 'grep', '-rl', 'dev-next', '/etc/apt'), '');
  const traces = "find /etc/apt /var/lib/apt /run /tmp -name '*dev-next*' -o -name 'deb-deploy-*'";
  assert.equal(await said('web-3', 'sh', '-c', traces), '');
});

test('a version that is nowhere fails before anything is touched, and says what is there', async () => {
  const found = await deploy({ packages: 'shop=9.9.9', limit: 'web-3' });
  assert.deepEqual(found.hosts, { 'web-3': row('2.0.0', '2.0.0', 'failed') });
  assert.match(found.outcome.failure?.message ?? '', /shop=9\.9\.9 is in none .*1\.1\.0, 1\.0\.0/);
});

test('an own playbook, task files around each host, and variables that are data', async () => {
  const workspace = join(folder, 'workspace');
  const tasks = (name: string): string =>
    `- ansible.builtin.shell: echo "${name} {{ inventory_hostname }}" >> ${folder}/around\n  delegate_to: localhost\n`;
  writeFileSync(join(workspace, 'before.yml'), tasks('before'));
  writeFileSync(join(workspace, 'after.yml'), tasks('after'));
  const playbook = [
    '- hosts: all',
    '  gather_facts: false',
    '  roles: [deploy]',
    '  tasks:',
    '    - ansible.builtin.copy: {content: "{{ greeting.text }}", dest: /etc/greeting}',
  ];
  writeFileSync(join(workspace, 'site.yml'), `${playbook.join('\n')}\n`);
  const found = await deploy({
    packages: 'shop=1.1.0',
    limit: 'web-3',
    playbook: 'site.yml',
    'before-host': 'before.yml',
    'after-host': 'after.yml',
    'extra-vars': 'greeting: {text: "{{ 6 * 7 }}"}',
  });
  assert.equal(found.outcome.failure, undefined, found.log);
  assert.deepEqual(found.hosts, { 'web-3': row('2.0.0', '1.1.0', 'changed') });
  assert.equal(await said('web-3', 'cat', '/etc/greeting'), '{{ 6 * 7 }}');
  assert.equal(readFileSync(join(folder, 'around'), 'utf8'), 'before web-3\nafter web-3\n');
});

test('what can be known to be wrong before a host is touched', async () => {
  const refused = async (
    given: Readonly<Record<string, string>>,
    code: string,
    said: RegExp,
  ): Promise<void> => {
    const wrong = (error: unknown): boolean =>
      error instanceof Failure && error.code === code && said.test(error.explanation);
    await assert.rejects(deploy(given), wrong);
  };
  await refused({ packages: 'shop=1.0.0', limit: 'web-7' }, 'no-hosts', /web-7/);
  await refused({ packages: 'shop=1\nshop=2' }, 'input', /each name once/);
  await refused({ packages: '' }, 'input', /`packages` is required/);
  await refused({ packages: 'shop=1', suite: '' }, 'input', /`suite` is required/);
  await refused({ packages: 'shop=1', inventory: 'nowhere.ini' }, 'input', /nowhere\.ini/);
  await refused({ packages: 'shop=1', 'awx-url': 'https://awx.example.com' }, 'input', /awx-token/);
  await refused({ packages: 'shop=1', 'extra-vars': '- a list' }, 'input', /mapping/);
  assert.equal(existsSync(join(folder, 'temporary')) ? readdirSync(join(folder, 'temporary')).length : 0, 0);
});
