import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './command.ts';
import type { Credentials } from './sign.ts';
import type { Tree } from './tree.ts';

/** A running cluster of one monitor, one OSD that keeps all in memory, and one radosgw. */
export interface Cluster extends Credentials {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A cluster's name for itself; no two ever meet. */
const FSID = randomUUID();
/** In the system's folder for what is temporary; the process id of its owner follows. */
const FOLDER = 'deb-actions-s3-';
const PATIENCE = 120_000;

/** Starts a cluster; its gateway listens on `address`, at `port` or one that is free. All else is on the loopback. */
export async function startCluster(tree: Tree, address: string, port: number | undefined): Promise<Cluster> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`));
  const daemons: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const daemon of daemons) daemon.kill('SIGKILL');
    await Promise.all(daemons.map(ended));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const monitor = await freePort(LOOPBACK);
    const gateway = port ?? (await freePort(address));
    await configure(tree, folder, monitor);
    await makeStores(tree, folder, monitor);
    daemons.push(daemon(tree, folder, 'ceph-mon', '-i', 'a'), daemon(tree, folder, 'ceph-osd', '-i', '0'));
    await until('the OSD is active', daemons, folder, async () => {
      const log = await readFile(join(folder, 'osd.0.log'), 'utf8').catch(() => '');
      return log.includes('booting -> active');
    });
    const credentials = await makeUser(tree, folder);
    const endpoint = `http://${address}:${gateway}`;
    const frontend = `beast endpoint=${address}:${gateway} tcp_nodelay=1`;
    daemons.push(daemon(tree, folder, 'radosgw', '-n', 'client.admin', '--rgw-frontends', frontend));
    await until('radosgw answers', daemons, folder, async () =>
      fetch(endpoint).then(
        async (answer) => (await answer.text()) !== '',
        () => false,
      ),
    );
    return { endpoint, ...credentials, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Removes the folders of servers that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(FOLDER) ? /^\d+(?=-)/.exec(name.slice(FOLDER.length))?.[0] : undefined;
    if (owner === undefined || existsSync(`/proc/${owner}`)) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

async function configure(tree: Tree, folder: string, monitor: number): Promise<void> {
  const settings = {
    fsid: FSID,
    mon_host: `v2:${LOOPBACK}:${monitor}`,
    public_addr: LOOPBACK,
    cluster_addr: LOOPBACK,
    run_dir: folder,
    admin_socket: '',
    keyring: join(folder, 'keyring'),
    mon_data: join(folder, 'mon'),
    osd_data: join(folder, 'osd'),
    log_file: join(folder, '$name.log'),
    mon_cluster_log_to_file: 'false',
    auth_cluster_required: 'cephx',
    auth_service_required: 'cephx',
    auth_client_required: 'cephx',
    osd_class_dir: join(tree.folder, 'rados-classes'),
    erasure_code_dir: join(tree.folder, 'erasure-code'),
    plugin_dir: tree.folder,
    // One disk that is memory, and no hurry is too great: there is nothing to lose.
    osd_objectstore: 'memstore',
    memstore_device_bytes: String(64 * 2 ** 30),
    osd_crush_initial_weight: '1',
    osd_crush_chooseleaf_type: '0',
    osd_pool_default_size: '1',
    osd_pool_default_min_size: '1',
    osd_pool_default_pg_num: '4',
    osd_pool_default_pgp_num: '4',
    osd_pool_default_pg_autoscale_mode: 'off',
    mon_allow_pool_size_one: 'true',
    mon_max_pg_per_osd: '1000',
    // The machine's disk may be rather full; the monitor's data are a few megabytes.
    mon_data_avail_crit: '0',
    mon_data_avail_warn: '0',
    paxos_propose_interval: '0.02',
    rgw_enable_apis: 's3, admin, iam',
    // A bucket is a host's first label, too, as at AWS; an address in its place goes on meaning a path.
    rgw_dns_name: 's3.test',
    rgw_dynamic_resharding: 'false',
    rgw_thread_pool_size: '64',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  await writeFile(join(folder, 'ceph.conf'), `[global]\n${lines.join('')}`);
  const keys = [
    ['mon.', 'caps mon = "allow *"'],
    ['client.admin', 'caps mon = "allow *"', 'caps osd = "allow *"'],
    ['osd.0', 'caps mon = "allow profile osd"', 'caps osd = "allow *"'],
  ] as const;
  const stanzas = keys.map(([name, ...caps]) => [`[${name}]`, `key = ${cephKey()}`, ...caps, ''].join('\n'));
  await writeFile(join(folder, 'keyring'), stanzas.join(''), { mode: 0o600 });
  for (const store of ['mon', 'osd']) await mkdir(join(folder, store));
}

/** A key of Ceph's kind 2 (AES-256 as in Kerberos 5): kind, seconds, nanoseconds, length, 32 bytes. */
function cephKey(): string {
  const head = Buffer.alloc(12);
  head.writeUInt16LE(2, 0);
  head.writeUInt32LE(Math.floor(Date.now() / 1000), 2);
  head.writeUInt16LE(32, 10);
  return Buffer.concat([head, randomBytes(32)]).toString('base64');
}

/** The monitor is born with a map that has the OSD, so nobody has to tell it. */
async function makeStores(tree: Tree, folder: string, port: number): Promise<void> {
  const [monitors, disks] = [join(folder, 'monmap'), join(folder, 'osdmap')];
  const monitor = async (): Promise<void> => {
    const address = ['--addv', 'a', `v2:${LOOPBACK}:${port}`, '--fsid', FSID];
    await tool(tree, folder, 'monmaptool', '--create', ...address, monitors);
    await tool(tree, folder, 'osdmaptool', '--createsimple', '1', disks);
    await tool(tree, folder, 'ceph-mon', '--mkfs', '-i', 'a', '--monmap', monitors, '--osdmap', disks);
  };
  const osd = async (): Promise<unknown> =>
    tool(tree, folder, 'ceph-osd', '--mkfs', '-i', '0', '--osd-uuid', randomUUID());
  await Promise.all([monitor(), osd()]);
}

async function makeUser(tree: Tree, folder: string): Promise<Credentials> {
  const accessKeyId = randomBytes(10).toString('hex').toUpperCase();
  const secretAccessKey = randomBytes(20).toString('hex');
  const name = ['--uid', 'main', '--display-name', 'main', '--caps', 'users=*;user-policy=*'];
  const keys = ['--access-key', accessKeyId, '--secret-key', secretAccessKey];
  await tool(tree, folder, 'radosgw-admin', 'user', 'create', ...name, ...keys);
  return { accessKeyId, secretAccessKey };
}

function invocation(tree: Tree, folder: string, program: string): readonly string[] {
  const path = join(tree.folder, 'lib');
  const binary = join(tree.folder, 'bin', program);
  return ['--library-path', path, binary, '--no-mon-config', '--conf', join(folder, 'ceph.conf')];
}

async function tool(
  tree: Tree,
  folder: string,
  program: string,
  ...args: readonly string[]
): Promise<string> {
  return command(tree.loader, [...invocation(tree, folder, program), ...args]);
}

/** A daemon, which the kernel ends with this process, however that ends. */
function daemon(tree: Tree, folder: string, program: string, ...args: readonly string[]): ChildProcess {
  const started = [tree.loader, ...invocation(tree, folder, program), '-f', ...args];
  return spawn('setpriv', ['--pdeathsig', 'KILL', ...started], {
    stdio: ['ignore', 'ignore', openSync(join(folder, `${program}.errors`), 'a')],
    cwd: folder,
  });
}

async function ended(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode === null && daemon.signalCode === null) await once(daemon, 'exit');
}

/** Asks until it is so, as long as all daemons live. */
async function until(
  what: string,
  daemons: readonly ChildProcess[],
  folder: string,
  holds: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await holds())) {
    const dead = daemons.find((each) => each.exitCode !== null || each.signalCode !== null);
    if (dead !== undefined || Date.now() > deadline) {
      const logs = ['ceph-mon.errors', 'ceph-osd.errors', 'radosgw.errors', 'client.admin.log'].map(
        async (name) => readFile(join(folder, name), 'utf8').catch(() => ''),
      );
      const tails = (await Promise.all(logs)).map((log) => log.slice(-1500));
      const how =
        dead === undefined ? 'has not come about' : 'can no longer come about: a daemon of Ceph ended';
      throw new Error(`That ${what} ${how}.\n${tails.join('\n')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function freePort(address: string): Promise<number> {
  const server = createServer().listen(0, address);
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  if (bound === null || typeof bound === 'string') throw new Error(`No port is free on ${address}.`);
  return bound.port;
}
