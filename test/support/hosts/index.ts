import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../src/failure.ts';
import type { Exit } from '../../../src/program.ts';
import { initOf } from './cgroup.ts';
import { claim } from './claim.ts';
import { attempt, command } from './command.ts';
import { startCompanion } from './companion.ts';
import { makeKeyPair } from './identity.ts';
import { bootMachine, type Machine } from './machine.ts';
import { makeBridge } from './network.ts';
import { hostAddress, type Place } from './place.ts';
import { rootFor } from './root.ts';
import { machineRelease } from './sources.ts';
import { clearLeftovers, groupName } from './teardown.ts';

export { cacheFolder } from './root.ts';

/** What the example applications depend on: hosts have no way to the internet, so it must be there already. */
export const APPLICATION_PACKAGES = ['gunicorn', 'nodejs', 'python3-django'];

export interface HostsWish {
  /** How many, named `web-1`, `web-2`, … */
  readonly count?: number;
  /** Or their names: letters, digits and hyphens. */
  readonly names?: readonly string[];
  /** A codename of the machine's distribution (`trixie`); absent: the machine's own. */
  readonly release?: string;
  /** Packages that every host has from the start, beside what all need. */
  readonly packages?: readonly string[];
  /** Gives up: what has started by then is removed. */
  readonly signal?: AbortSignal;
}

/** A set of running hosts: separate systems with an init, sshd and dpkg of their own, on one network. */
export interface Hosts {
  /** What everything of theirs on this machine carries in its name: bridge, folders, mounts, control groups. */
  readonly set: string;
  readonly names: readonly string[];
  /** The codename of what they run. */
  readonly release: string;
  /** This machine's address on their network: what a server for them listens on. */
  readonly bridge: string;
  /** What logs in, as root or as `deploy`, who may sudo without a password: the key's text, and its file. */
  readonly sshPrivateKey: string;
  readonly sshPrivateKeyFile: string;
  /** The text of a known_hosts file with every host's name, address and key; and its file. */
  readonly knownHosts: string;
  readonly knownHostsFile: string;
  address(name: string): string;
  /** A host's root folder, as this machine sees it. */
  root(name: string): string;
  /** An INI inventory: one group (`web` when not said otherwise) of these hosts (all when not said otherwise). */
  inventory(group?: string, names?: readonly string[]): string;
  /** Runs a program on a host as root, without ssh and without a shell. `input` is its standard input. */
  exec(name: string, args: readonly string[], input?: string): Promise<Exit>;
  /** Removes every trace of them: processes, mounts, network, control groups, folders. Again is harmless. */
  stop(): Promise<void>;
}

/**
 * Starts hosts. They end with this process, however it ends; `stop` is the way to know that they are gone.
 * @throws Failure `not-root` for who may not; `no-mirror` when the release can't be had.
 */
export async function startHosts(wish: HostsWish): Promise<Hosts> {
  if (process.getuid?.() !== 0) {
    throw new Failure('not-root', 'Only root can start hosts.', 'Run this as root, or with sudo.');
  }
  const release = wish.release ?? (await machineRelease()).codename;
  const names = wish.names ?? Array.from({ length: wish.count ?? 1 }, (_, index) => `web-${index + 1}`);
  const signal = wish.signal ?? new AbortController().signal;
  const base = await orAborted(rootFor(release, wish.packages ?? []), signal);
  await clearLeftovers();
  const place = await claim();
  const stop = await startCompanion(place);
  try {
    return await start({ place, release, names, base, stop, signal });
  } catch (error) {
    await stop();
    throw error;
  }
}

/** For work that can't be stopped from within; it may go on for a while. */
async function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  const aborted = once(signal, 'abort').then(() => {
    throw signal.reason;
  });
  return Promise.race([work, aborted]);
}

interface Start {
  readonly place: Place;
  readonly release: string;
  readonly names: readonly string[];
  readonly base: string;
  readonly signal: AbortSignal;
  stop(): Promise<void>;
}

async function start({ place, release, names, base, signal, stop }: Start): Promise<Hosts> {
  await mkdir(place.disk);
  await command('mount', '-t', 'tmpfs', '-o', 'mode=0755', place.set, place.disk);
  await makeBridge(place);
  const client = await makeKeyPair(join(place.disk, 'client-key'));
  const hostsFile = [
    '127.0.0.1 localhost',
    ...names.map((name, index) => `${hostAddress(place, index)} ${name}`),
    '',
  ].join('\n');
  const machines = await allOf(
    names.map(async (name, index) =>
      bootMachine({ place, name, address: hostAddress(place, index), base, client, hostsFile, signal }),
    ),
  );
  const knownHosts = machines.map(({ name, address, hostKey }) => `${name},${address} ${hostKey}\n`).join('');
  const knownHostsFile = join(place.disk, 'known_hosts');
  await writeFile(knownHostsFile, knownHosts);
  const machine = (name: string): Machine => {
    const found = machines.find((each) => each.name === name);
    if (found === undefined) throw new Error(`There is no host ${name}, only ${names.join(', ')}.`);
    return found;
  };
  const hosts: Hosts = {
    set: place.set,
    names,
    release,
    bridge: place.bridge,
    sshPrivateKey: client.privateKey,
    sshPrivateKeyFile: client.path,
    knownHosts,
    knownHostsFile,
    address: (name) => machine(name).address,
    root: (name) => machine(name).root,
    inventory: (group = 'web', some = names) =>
      [`[${group}]`, ...some.map((name) => `${name} ansible_host=${machine(name).address}`), ''].join('\n'),
    exec: async (name, args, input) => onHost(place, machine(name), args, input),
    stop,
  };
  // sshd answers before the rest has started, and who is not root is turned away until then.
  await Promise.all(
    names.map(async (name) => hosts.exec(name, ['systemctl', 'is-system-running', '--wait'])),
  );
  return hosts;
}

/** As Promise.all, but a failure waits for the others to end, so that nothing is still being made when it is told. */
async function allOf<Result>(works: readonly Promise<Result>[]): Promise<readonly Result[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

async function onHost(place: Place, machine: Machine, args: readonly string[], input = ''): Promise<Exit> {
  const init = await initOf(groupName(place, machine.name));
  const namespaces = ['--mount', '--uts', '--ipc', '--net', '--pid', '--root', '--wd'];
  const environment = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'HOME=/root'];
  return attempt(
    'nsenter',
    [`--target=${init}`, ...namespaces, '--', '/usr/bin/env', '-i', ...environment, 'LANG=C.UTF-8', ...args],
    input,
  );
}
