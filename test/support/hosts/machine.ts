import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, copyFile, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeGroups } from './cgroup.ts';
import { command } from './command.ts';
import type { KeyPair } from './identity.ts';
import { makeKeyPair } from './identity.ts';
import { connect } from './network.ts';
import type { Place } from './place.ts';
import { groupName } from './teardown.ts';

/** One host: a root of its own over the shared one, its own init, network and ssh host key. */
export interface Machine {
  readonly name: string;
  readonly address: string;
  /** Its root folder as this machine sees it. */
  readonly root: string;
  /** Its host key, as in known_hosts after the names. */
  readonly hostKey: string;
}

/** What a host is made from. */
export interface Blueprint {
  readonly place: Place;
  readonly name: string;
  readonly address: string;
  /** The shared root, which stays as it is. */
  readonly base: string;
  /** Who may log in, as root and as `deploy`. */
  readonly client: KeyPair;
  /** The lines of /etc/hosts for the whole set. */
  readonly hostsFile: string;
  /** Gives up at the next step. */
  readonly signal: AbortSignal;
}

const BOOT_SECONDS = 120;

/** Makes a host and boots it: it answers ssh when this returns. */
export async function bootMachine(blueprint: Blueprint): Promise<Machine> {
  const { place, name, address, base, client, hostsFile, signal } = blueprint;
  signal.throwIfAborted();
  const folder = join(place.disk, 'hosts', name);
  const [root, upper, work] = ['root', 'upper', 'work'].map((part) => join(folder, part));
  if (root === undefined || upper === undefined || work === undefined) throw new Error('unreachable');
  for (const part of [root, upper, work]) await mkdir(part, { recursive: true, mode: 0o755 });
  const layers = `lowerdir=${base},upperdir=${upper},workdir=${work}`;
  await command('mount', '-t', 'overlay', groupName(place, name), '-o', layers, root);
  const hostKey = await makeKeyPair(join(folder, 'host-key'));
  await copyFile(hostKey.path, join(root, 'etc/ssh/ssh_host_ed25519_key'));
  await writeFile(join(root, 'etc/ssh/ssh_host_ed25519_key.pub'), `${hostKey.publicKey}\n`);
  await writeFile(join(root, 'etc/machine-id'), '');
  await writeFile(join(root, 'etc/hostname'), `${name}\n`);
  await writeFile(join(root, 'etc/hosts'), hostsFile);
  await admit(root, 'root', client);
  await admit(root, 'home/deploy', client);
  signal.throwIfAborted();
  await connect(place, join(folder, 'network'), `${place.set}-${address.split('.').at(-1)}`, address);
  await boot(blueprint, folder, root);
  return { name, address, root, hostKey: hostKey.publicKey };
}

async function admit(root: string, home: string, client: KeyPair): Promise<void> {
  const folder = join(root, home, '.ssh');
  const keys = join(folder, 'authorized_keys');
  await mkdir(folder, { mode: 0o700, recursive: true });
  await writeFile(keys, `${client.publicKey}\n`, { mode: 0o600 });
  const passwd = await readFile(join(root, 'etc/passwd'), 'utf8');
  const [, , user, group] =
    passwd
      .split('\n')
      .find((line) => line.split(':')[5] === `/${home}`)
      ?.split(':') ?? [];
  for (const path of [folder, keys]) await chown(path, Number(user), Number(group));
}

async function boot(
  { place, name, address, signal }: Blueprint,
  folder: string,
  root: string,
): Promise<void> {
  const machine = groupName(place, name);
  const groups = await makeGroups(machine);
  const console_ = join(folder, 'console');
  const log = await open(console_, 'w');
  // A process enters control groups by itself, so a shell does and then becomes systemd-nspawn.
  const enter = 'while [ "$1" != -- ]; do echo 0 >"$1"; shift; done; shift; exec "$@"';
  const args = [
    '--boot',
    '--quiet',
    `--directory=${root}`,
    `--machine=${machine}`,
    `--hostname=${name}`,
    `--network-namespace-path=${join(folder, 'network')}`,
    '--register=no',
    '--keep-unit',
    '--link-journal=no',
    '--resolv-conf=off',
    '--timezone=off',
    '--console=pipe',
  ];
  const child = spawn('sh', ['-c', enter, 'sh', ...groups, '--', 'systemd-nspawn', ...args], {
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  });
  await log.close();
  child.unref();
  const gone = once(child, 'exit').then(() => 'gone' as const);
  const answer = await Promise.race([greeted(address, BOOT_SECONDS, signal), gone]);
  if (answer !== 'greeted') {
    const said = (await readFile(console_, 'utf8')).slice(-4000);
    throw new Error(`The host ${name} did not come up (${answer}). Its console:\n${said}`);
  }
}

/** Waits until a host's sshd greets. */
async function greeted(address: string, seconds: number, signal: AbortSignal): Promise<'greeted' | 'silent'> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await delay(30)) {
    signal.throwIfAborted();
    if (await greets(address)) return 'greeted';
  }
  return 'silent';
}

async function greets(address: string): Promise<boolean> {
  const socket = connectTcp({ host: address, port: 22, timeout: 1000 });
  return new Promise((resolve) => {
    socket.once('data', (data) => resolve(data.toString('latin1').startsWith('SSH-')));
    socket.once('timeout', () => resolve(false));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  }).then((answer) => {
    socket.destroy();
    return answer === true;
  });
}
