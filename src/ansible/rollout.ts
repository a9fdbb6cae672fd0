import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { type Exit, endText } from '../program.ts';
import { followEvents } from './event-file.ts';
import type { AnsibleEvent } from './events.ts';
import { parseHostList } from './inventory.ts';
import { advance, noResults, type Results } from './results.ts';
import { limited, type Stage } from './stage.ts';

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
    environment: stage.environment,
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

/**
 * Runs a playbook over these hosts; what Ansible exits with is part of the answer. In a session of its own, so that a
 * signal for this process, or for its group, is for us to act on.
 */
export async function play(
  stage: Stage,
  hosts: readonly string[],
  playbook: string,
  args: readonly string[],
  listener: Listener,
): Promise<Ended> {
  let results = noResults(hosts);
  const events = followEvents(stage.workplace.events, (event) => {
    results = advance(results, event);
    listener.onEvent(event, results);
  });
  try {
    const exit = await stage.run({
      program: 'setsid',
      args: [
        '--wait',
        join(stage.ansible.folder, 'ansible-playbook'),
        ...stage.workplace.args,
        ...stage.workplace.becomeArgs,
        ...limited(stage),
        ...(stage.user === undefined ? [] : ['--user', stage.user]),
        ...args,
        playbook,
      ],
      cwd: stage.workspace,
      environment: stage.environment,
      onLine: listener.onLine,
    });
    events.end();
    return { results, exit };
  } catch (error) {
    events.end();
    throw error;
  }
}
