import { closeSync, openSync, readSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { type Environment, type Exit, endText, type Run } from '../program.ts';
import { type AnsibleEvent, parseEvent } from './events.ts';
import { parseHostList } from './inventory.ts';
import { listOf, parsed, property, textOf } from './json.ts';
import { advance, noResults, type Results } from './results.ts';
import { type Ansible, utf8 } from './tool.ts';
import type { Workplace } from './workplace.ts';

/** Everything that running Ansible needs beside the playbook. */
export interface Stage {
  readonly ansible: Ansible;
  readonly workplace: Workplace;
  /** The folder action-deploy/ansible. */
  readonly playbooks: string;
  /** Where the user's ansible.cfg, roles and files are. */
  readonly workspace: string;
  readonly environment: Environment;
  readonly limit: string | undefined;
  /** The user to log in as where the inventory names none. */
  readonly user: string | undefined;
  readonly run: Run;
}

export interface Listener {
  /** A line of Ansible's own output. */
  readonly onLine: (line: string) => void;
  /** An event, with what is known after it. */
  readonly onEvent: (event: AnsibleEvent, results: Results) => void;
}

export interface Ended {
  readonly results: Results;
  readonly exit: Exit;
}

/**
 * The hosts of the rollout, in Ansible's order, and the parts of the limit that match none.
 * @throws Failure `inventory` when Ansible can't read it, `no-hosts` when none is left
 */
export async function listHosts(
  stage: Stage,
): Promise<{ readonly hosts: readonly string[]; readonly unmatched: readonly string[] }> {
  const exit = await stage.run({
    program: join(stage.ansible.folder, 'ansible'),
    args: ['all', '--list-hosts', ...stage.workplace.args, ...limited(stage)],
    cwd: stage.workspace,
    environment: environmentOf(stage),
    timeout: 300,
  });
  const hosts = exit.kind === 'exited' ? parseHostList(exit.output) : [];
  const unmatched = [...exit.errors.matchAll(/Could not match supplied host pattern, ignoring: (\S+)/g)];
  if (hosts.length > 0) return { hosts, unmatched: unmatched.map(([, name = '']) => name) };
  const failed = exit.kind !== 'exited' || exit.code !== 0;
  if (failed && !/does not match any hosts|leaves us with no hosts/.test(endText(exit))) {
    throw new Failure('inventory', `The inventory can't be read: ansible ${endText(exit)}`, 'Mend it.');
  }
  throw new Failure(
    'no-hosts',
    stage.limit === undefined
      ? 'There is no host in the inventory.'
      : `No host of the inventory matches the limit \`${stage.limit}\`.`,
    `Ansible says: ${exit.errors.trim() || 'nothing'}\nName hosts or groups of the inventory.`,
  );
}

/** Runs a playbook over these hosts; what Ansible exits with is part of the answer. */
export async function play(
  stage: Stage,
  hosts: readonly string[],
  playbook: string,
  args: readonly string[],
  listener: Listener,
): Promise<Ended> {
  let results = noResults(hosts);
  const drain = eventReader(stage.workplace.events, (event) => {
    results = advance(results, event);
    listener.onEvent(event, results);
  });
  try {
    const exit = await stage.run({
      program: join(stage.ansible.folder, 'ansible-playbook'),
      args: [
        ...stage.workplace.args,
        ...stage.workplace.becomeArgs,
        ...limited(stage),
        ...(stage.user === undefined ? [] : ['--user', stage.user]),
        ...args,
        playbook,
      ],
      cwd: stage.workspace,
      environment: {
        ...environmentOf(stage),
        // What is ours is found beside our own playbooks by itself; what was installed for the tasks around a host isn't.
        ...(playbook.startsWith(stage.playbooks) && !(await hasInstalled(stage))
          ? {}
          : await pluginPaths(stage)),
      },
      onLine: (line) => {
        listener.onLine(line);
        drain.read();
      },
    });
    drain.read();
    return { results, exit };
  } finally {
    drain.close();
  }
}

/** Installs the roles and collections of a requirements file below the workplace. */
export async function installRequirements(stage: Stage, file: string): Promise<void> {
  const kinds = [
    { args: ['role', 'install', '--roles-path', join(stage.workplace.folder, 'roles')], what: 'roles' },
    {
      args: ['collection', 'install', '--collections-path', join(stage.workplace.folder, 'collections')],
      what: 'collections',
    },
  ];
  for (const { args, what } of kinds) {
    const exit = await stage.run({
      program: join(stage.ansible.folder, 'ansible-galaxy'),
      args: [...args, '-r', file],
      cwd: stage.workspace,
      environment: environmentOf(stage),
      timeout: 600,
    });
    if (exit.kind === 'exited' && exit.code === 0) continue;
    // A file in the old form is a list of roles alone, and then there are no collections to install.
    if (what === 'collections' && /Expecting requirements file to be a dict/.test(endText(exit))) continue;
    throw new Failure(
      'requirements',
      `The ${what} of ${file} could not be installed: ansible-galaxy ${endText(exit)}`,
      'See that the names and versions are right and that the runner reaches their server.',
    );
  }
}

function limited({ limit }: Stage): readonly string[] {
  return limit === undefined ? [] : ['--limit', limit];
}

function environmentOf({ environment, workplace }: Stage): Environment {
  return {
    ANSIBLE_FORKS: '25',
    ANSIBLE_PIPELINING: 'True',
    ...utf8(environment),
    ANSIBLE_HOST_KEY_CHECKING: 'True',
    ANSIBLE_LOCAL_TEMP: join(workplace.folder, 'tmp'),
    ANSIBLE_SSH_CONTROL_PATH_DIR: join(workplace.folder, 's'),
    ANSIBLE_RETRY_FILES_ENABLED: 'False',
    DEB_DEPLOY_EVENTS: workplace.events,
  };
}

/** Whether roles or collections of a requirements file lie below the workplace. */
async function hasInstalled({ workplace }: Stage): Promise<boolean> {
  const names = await readdir(workplace.folder);
  return names.includes('roles') || names.includes('collections');
}

/** Our plugins and role, and what was installed, beside the paths that the user's own configuration names. */
async function pluginPaths(stage: Stage): Promise<Environment> {
  const exit = await stage.run({
    program: join(stage.ansible.folder, 'ansible-config'),
    args: ['dump', '--format', 'json'],
    cwd: stage.workspace,
    environment: environmentOf(stage),
    timeout: 60,
  });
  const settings = exit.kind === 'exited' ? listOf(parsed(exit.output)) : [];
  const paths = (name: string): readonly string[] => {
    const setting = settings.find((one) => property(one, 'name') === name);
    return listOf(property(setting, 'value')).map(textOf);
  };
  const { folder } = stage.workplace;
  return {
    ANSIBLE_CALLBACK_PLUGINS: [
      join(stage.playbooks, 'callback_plugins'),
      ...paths('DEFAULT_CALLBACK_PLUGIN_PATH'),
    ].join(':'),
    ANSIBLE_ROLES_PATH: [
      join(folder, 'roles'),
      ...paths('DEFAULT_ROLES_PATH'),
      join(stage.playbooks, 'roles'),
    ].join(':'),
    ANSIBLE_COLLECTIONS_PATH: [join(folder, 'collections'), ...paths('COLLECTIONS_PATHS')].join(':'),
  };
}

/** Reads the lines that were appended to the events file since it looked last. */
function eventReader(path: string, onEvent: (event: AnsibleEvent) => void): { read(): void; close(): void } {
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(64 * 1024);
  let pending = Buffer.alloc(0);
  return {
    read: () => {
      for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer)) {
        pending = Buffer.concat([pending, buffer.subarray(0, count)]);
      }
      for (let end = pending.indexOf(10); end >= 0; end = pending.indexOf(10)) {
        const event = parseEvent(pending.toString('utf8', 0, end));
        pending = pending.subarray(end + 1);
        if (event !== undefined) onEvent(event);
      }
    },
    close: () => closeSync(file),
  };
}
