/**
 * docs/getting-started.md, block by block, as a person would paste it: in a clone of a new repository, with AWS and GitHub played
 * by stand-ins that write down what they are asked, and its host block on a real host.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readPublicKeys } from '../../src/openpgp/index.ts';
import { repositoryFiles } from '../../src/settings/index.ts';
import { read } from '../settings/read.ts';
import { type Hosts, startHosts } from '../support/hosts/index.ts';
import { lintMessages } from '../workflow/lint.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/getting-started.md'), 'utf8');
const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
const [, hostBlock = ''] = /^```sh host\n(.*?)^```$/ms.exec(text) ?? [];

const folder = mkdtempSync(join(tmpdir(), 'getting-started-'));
const clone = join(folder, 'shop');
const asked = join(folder, 'asked');
let hosts: Hosts;

after(async () => {
  await hosts?.stop();
  spawnSync('gpgconf', ['--homedir', join(folder, 'gnupg'), '--kill', 'all']);
  rmSync(folder, { recursive: true });
});

/** Says what each service would, and writes down each call and how much it was given. */
const STAND_INS: Readonly<Record<string, string>> = {
  gh: `given=$([ -t 0 ] || case "$*" in "secret set"*) wc -c;; *) echo 0;; esac); echo "gh $* <$given" >>'${asked}'
case "$*" in *customization/sub*) echo repo:acme@123456/shop@456789;; esac`,
  aws: `echo "aws $*" >>'${asked}'
case "$*" in
  *OidcProvider*) echo arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com;;
  *"'PlanRole'"*) echo arn:aws:iam::111122223333:role/shop-plan;;
  *"'Role'"*) echo arn:aws:iam::111122223333:role/shop;;
  *"'Url'"*) echo https://d111111abcdef8.cloudfront.net;;
esac`,
  curl: `echo "curl $*" >>'${asked}'; while [ $# -gt 1 ]; do [ "$1" = --output ] && cp '${ROOT}/examples/infrastructure/environment.yml' "$2"; shift; done`,
  'ssh-keyscan': `shift 2; for host; do echo "$host ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJwbzc+pZ2nHc1YyY4nHkYqC3tqGXvhWJZx0Jt1Vb0Kk"; done`,
};

before(() => {
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'gnupg'), { mode: 0o700 });
  for (const [name, script] of Object.entries(STAND_INS))
    writeFileSync(join(folder, 'bin', name), `#!/bin/bash\n${script}\n`, { mode: 0o755 });
  execFileSync('git', ['init', '--quiet', '--bare', join(folder, 'remote')]);
  cpSync(join(ROOT, 'examples/django-shop'), clone, { recursive: true });
  rmSync(join(clone, '.github'), { recursive: true, force: true });
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: clone });
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'A shop');
  git('remote', 'add', 'origin', join(folder, 'remote'));
});

test('every block runs, one after another in one shell', () => {
  assert.ok(blocks.length >= 9);
  const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail'], {
    cwd: clone,
    encoding: 'utf8',
    input: blocks.join('\n'),
    env: {
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      HOME: folder,
      GNUPGHOME: join(folder, 'gnupg'),
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    },
  });
  assert.equal(status, 0, stderr);
});

test('the settings file that it writes is right, in every environment', async () => {
  const settings = await read(
    readFileSync(join(clone, '.github/deb-actions.yml'), 'utf8'),
    repositoryFiles(clone),
  );
  assert.deepEqual(
    settings.environments.map(({ name }) => name),
    ['dev', 'prod'],
  );
  for (const { role, planRole, publicKey } of settings.environments) {
    assert.match(role, /^arn:aws:iam::/);
    assert.match(planRole, /plan$/);
    assert.match(publicKey, /BEGIN PGP PUBLIC KEY/);
  }
});

test('the workflows that it writes are right', async () => {
  for (const name of ['deb.yml', 'promote.yml']) {
    const workflow = readFileSync(join(clone, '.github/workflows', name), 'utf8');
    assert.deepEqual(await lintMessages(name, workflow), [], name);
    assert.ok(workflow.split('\n').length <= 21, `${name} is longer than 20 lines`);
  }
});

test('the keys may sign, each environment has its own, and no secret got into the repository', async () => {
  const fingerprints = new Set<string>();
  for (const environment of ['dev', 'prod']) {
    const [own] = await readPublicKeys(readFileSync(join(clone, `deploy/keys/${environment}.asc`), 'utf8'));
    assert.ok(own !== undefined);
    fingerprints.add(own.fingerprint);
  }
  assert.equal(fingerprints.size, 2);
  const found = spawnSync('git', ['grep', '--count', 'PRIVATE KEY', 'HEAD'], {
    cwd: clone,
    encoding: 'utf8',
  });
  assert.equal(found.stdout, '');
});

test('AWS and GitHub are asked for all that the workflows need', () => {
  const calls = readFileSync(asked, 'utf8');
  for (const environment of ['dev', 'prod']) {
    assert.match(calls, new RegExp(`environments/${environment}`));
    for (const secret of ['SIGNING_KEY', 'SSH_PRIVATE_KEY'])
      assert.match(calls, new RegExp(`secret set ${secret} .*--env ${environment} <[1-9]\\d{2,}`));
    assert.match(calls, new RegExp(`Environment=${environment} Subject=repo:acme@123456/shop@456789 `));
  }
  assert.match(calls, /workflow run promote\.yml .*--field to=prod/);
});

test('on a host, the user of the rollout can log in and become root', async () => {
  hosts = await startHosts({ count: 1 });
  const name = hosts.names[0] ?? '';
  const key = readFileSync(join(folder, 'deb-actions-keys', 'ssh.pub'), 'utf8').trim();
  const script = hostBlock.replace(/ssh-ed25519 AAAA… deb-actions/, key);
  const ended = await hosts.exec(name, ['bash', '-euo', 'pipefail', '-c', script]);
  assert.deepEqual(ended.kind === 'exited' && ended.code, 0, JSON.stringify(ended));
  const said = execFileSync(
    'ssh',
    [
      '-i',
      join(folder, 'deb-actions-keys', 'ssh'),
      '-o',
      `UserKnownHostsFile=${hosts.knownHostsFile}`,
      '-o',
      'IdentitiesOnly=yes',
      `deploy@${hosts.address(name)}`,
      'sudo -n id -un',
    ],
    { encoding: 'utf8' },
  );
  assert.equal(said.trim(), 'root');
});
