import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, locate, type Run } from '../program.ts';
import type { Secret } from '../secret.ts';
import type { Inventory } from './inventory.ts';
import type { Json } from './json.ts';
import { sshConfig, strictOptions, wrapper } from './ssh.ts';
import { variablesFile } from './variables.ts';

/** What Ansible gets as files, since neither argv nor environment may hold it. */
export interface Materials {
  readonly inventory: Inventory;
  /** As `readSshKey` wrote it. */
  readonly sshPrivateKey: Secret | undefined;
  /** As `readKnownHosts` wrote it. */
  readonly sshKnownHosts: string | undefined;
  readonly becomePassword: Secret | undefined;
  readonly vaultPassword: Secret | undefined;
  /** The variables of the user's. */
  readonly extra: Readonly<Record<string, Json>>;
  /** Ours, which win. */
  readonly variables: Readonly<Record<string, Json>>;
}

/** A folder that only its owner may enter, with everything secret of a rollout; it goes when the rollout is over. */
export interface Workplace {
  readonly folder: string;
  readonly inventory: string;
  readonly events: string;
  /** Once this file is there, the built-in playbook begins no further host. */
  readonly stop: string;
  /** Arguments for `ansible`, `ansible-playbook`: paths alone. */
  readonly args: readonly string[];
  readonly becomeArgs: readonly string[];
  remove(): Promise<void>;
}

/** Longest path of a unix socket (unix(7)), less what ssh appends: a hash of 40 digits and a temporary suffix. */
const LONGEST_SOCKET_FOLDER = 107 - 41 - 18;

/** Makes the folder, empty; `openWorkplace` fills it. Apart, so that whoever must remove it knows it first. */
export async function makeFolder(temporary: string): Promise<string> {
  const folder = await mkdtemp(join(temporary, 'deploy-'));
  await chmod(folder, 0o700);
  return folder;
}

/** @param environment the job's, for `PATH` and `HOME` */
export async function openWorkplace(
  folder: string,
  materials: Materials,
  environment: Environment,
  run: Run,
): Promise<Workplace> {
  const put = async (name: string, text: string, mode = 0o600): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text, { mode });
    return path;
  };
  const optional = async (name: string, text: string | undefined): Promise<string | undefined> =>
    text === undefined ? undefined : put(name, text);
  const sockets = folder.length + 2 > LONGEST_SOCKET_FOLDER ? undefined : join(folder, 's');
  if (sockets !== undefined) await mkdir(sockets, { mode: 0o700 });
  const options = strictOptions({
    identity: await optional('ssh-key', materials.sshPrivateKey?.reveal()),
    knownHosts: await optional('known_hosts', materials.sshKnownHosts),
    sockets,
  });
  const config = await put('ssh_config', sshConfig(options));
  const programs: Record<string, string> = {};
  for (const program of ['ssh', 'scp', 'sftp']) {
    const path = await locate(program, environment);
    programs[program] = await put(program, wrapper(path, config, options), 0o700);
  }
  const become = await optional('become-password', materials.becomePassword?.reveal());
  const vault = await optional('vault-password', materials.vaultPassword?.reveal());
  const inventory = await inventoryPath(materials.inventory, put);
  const files = [
    await put('extra.yml', variablesFile(materials.extra)),
    await put('variables.yml', variablesFile({ ...materials.variables, ...strictVariables(programs) })),
  ];
  return {
    folder,
    inventory,
    events: await put('events.jsonl', ''),
    stop: join(folder, 'stop'),
    args: [
      '--inventory',
      inventory,
      ...(vault === undefined ? [] : ['--vault-password-file', vault]),
      ...files.flatMap((file) => ['--extra-vars', `@${file}`]),
    ],
    becomeArgs: become === undefined ? [] : ['--become-password-file', become],
    remove: async () => {
      if (sockets !== undefined) await endConnections(sockets, environment, run);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Variables of the highest precedence, so that no inventory, playbook, ansible.cfg or ANSIBLE_* has another say. */
function strictVariables(programs: Readonly<Record<string, string>>): Readonly<Record<string, Json>> {
  return {
    ansible_ssh_executable: programs.ssh ?? '',
    ansible_scp_executable: programs.scp ?? '',
    ansible_sftp_executable: programs.sftp ?? '',
    ansible_host_key_checking: true,
    ansible_ssh_host_key_checking: true,
    ansible_paramiko_host_key_checking: true,
    ansible_paramiko_host_key_auto_add: false,
  };
}

async function inventoryPath(
  inventory: Inventory,
  put: (name: string, text: string) => Promise<string>,
): Promise<string> {
  if (inventory.kind === 'path') return inventory.path;
  if (inventory.format === 'ini') return put('inventory.ini', inventory.text);
  // A plugin takes only a file that ends in its own name: `aws_ec2.yml` for `plugin: amazon.aws.aws_ec2`.
  const plugin = /^plugin:\s*["']?(?:[a-z0-9_]+\.)*([a-z0-9_]+)["']?\s*(?:#.*)?$/m.exec(inventory.text)?.[1];
  return put(plugin === undefined ? 'inventory.yml' : `inventory.${plugin}.yml`, inventory.text);
}

/** Ends the connections that ssh keeps open for the next task. */
async function endConnections(sockets: string, environment: Environment, run: Run): Promise<void> {
  for (const name of await readdir(sockets).catch(() => [])) {
    const args = ['-O', 'exit', '-o', `ControlPath="${join(sockets, name)}"`, 'deploy'];
    await run({ program: 'ssh', args, cwd: '/', environment, timeout: 20 }).catch(() => undefined);
  }
}
