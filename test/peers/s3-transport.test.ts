import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createServer } from 'node:tls';
import { run } from '../../src/actions/publish/index.ts';
import type { Exit } from '../../src/program.ts';
import { openWorkshop } from '../apt/repository.ts';
import { PERMISSIONS, policyOf } from '../s3/access-table.ts';
import { startHosts } from '../support/hosts/index.ts';
import { command } from '../support/s3/command.ts';
import { uniqueName } from '../support/s3/index.ts';

const workshop = await openWorkshop();
const { store } = workshop;
const hosts = await startHosts({ names: ['web'], packages: ['apt-transport-s3'] });
after(async () => hosts.stop());
const folder = await mkdtemp(join(tmpdir(), 's3-transport-'));
after(async () => rm(folder, { recursive: true, force: true }));

/** What the store takes for its own name: a bucket is the label before it. */
const NAME = 's3.test';
const bucket = uniqueName('transport');
await store.createBucket(bucket);
const endpoint = `${NAME}:${await listen()}`;

/** The transport speaks TLS only, and the store does not: what comes is passed on as it is. @returns the port */
async function listen(): Promise<number> {
  const [key, certificate] = [join(folder, 'key'), join(folder, 'certificate')];
  const name = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:*.${NAME},DNS:${NAME}`];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-days', '2'];
  await command('openssl', ['req', ...kind, ...name, '-keyout', key, '-out', certificate]);
  const { hostname, port } = new URL(store.endpoint);
  const server = createServer({ key: await readFile(key), cert: await readFile(certificate) }, (client) => {
    const behind = connect(Number(port), hostname);
    client.pipe(behind).pipe(client);
    client.on('error', () => behind.destroy());
    behind.on('error', () => client.destroy());
  });
  server.listen(0, hosts.bridge);
  await once(server, 'listening');
  after(() => server.close());
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  await write('/usr/local/share/ca-certificates/store.crt', await readFile(certificate, 'utf8'));
  await said('update-ca-certificates');
  await said('tee', ['-a', '/etc/hosts'], `${hosts.bridge} ${bucket}.${NAME} ${NAME}\n`);
  return bound.port;
}

async function write(path: string, text: string): Promise<void> {
  await said('tee', [path], text);
}

async function said(program: string, args: readonly string[] = [], input?: string): Promise<string> {
  const exit = await on(program, args, input);
  if (exit.kind === 'exited' && exit.code === 0) return exit.output;
  throw new Error(`${program} ${args.join(' ')}: ${JSON.stringify(exit)}`);
}

function on(program: string, args: readonly string[], input?: string): Promise<Exit> {
  return hosts.exec('web', [program, ...args], input);
}

/** Signs what the host asks for as a user with these permissions. */
async function signAs(permissions: readonly string[]): Promise<void> {
  const user = await store.createUser(policyOf({ bucket, permissions }));
  const settings = {
    AccessKeyId: user.accessKeyId,
    SecretAccessKey: user.secretAccessKey,
    Region: store.region,
    Endpoint: endpoint,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  await write('/etc/apt/s3auth.conf', lines.join(''));
  await said('chmod', ['0600', '/etc/apt/s3auth.conf']);
}

/** @returns the source for clients */
async function publish(version: string): Promise<string> {
  // The key of the package has what URLs escape.
  const packages = await workshop.deb({ name: 'shop', version, content: version });
  const given = { bucket, prefix: 'repo', url: `s3://${bucket}/repo`, public: 'false', packages };
  return (await run(workshop.inputs(given), workshop.world)).outputs.sources ?? '';
}

const VERSIONS = ['1:1.0+b1~rc1', '1:1.0+b1'];

test('a host installs from a private repository by the source that the action gives, and upgrades', async () => {
  await signAs(PERMISSIONS.get('clients (s3://)') ?? []);
  for (const version of VERSIONS) {
    await write('/etc/apt/sources.list.d/acme.sources', await publish(version));
    const update = await on('apt-get', ['update']);
    assert.doesNotMatch(JSON.stringify(update), /[WE]: /);
    await said('apt-get', ['install', '-y', 'shop']);
    assert.equal(await said('cat', ['/usr/share/shop/data']), version);
  }
});

test('who may not read it is told so by apt, and keeps what it has', async () => {
  await signAs([]);
  const update = await on('apt-get', ['update']);
  assert.match(JSON.stringify(update), /InRelease {2}403 {2}Forbidden {2}\[AccessDenied\]/);
  assert.equal(await said('cat', ['/usr/share/shop/data']), VERSIONS.at(-1));
});
