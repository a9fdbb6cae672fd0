import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { command } from './command.ts';

/**
 * Each host lives in control groups of its own, so that systemd inside finds itself alone and that all of its
 * processes can be ended at once. With cgroup v2 only there is one tree; with v1 beside it there are two.
 */
async function trees(): Promise<readonly string[]> {
  const candidates = ['/sys/fs/cgroup/unified', '/sys/fs/cgroup/systemd'];
  const unified = await exists('/sys/fs/cgroup/cgroup.controllers');
  if (unified) return ['/sys/fs/cgroup'];
  const found = await Promise.all(candidates.map(exists));
  return candidates.filter((_tree, index) => found[index]);
}

/** Makes the control groups of a name; a process moves in by writing `0` to each of the files returned. */
export async function makeGroups(name: string): Promise<readonly string[]> {
  const groups = (await trees()).map((tree) => join(tree, name));
  for (const group of groups) await mkdir(group);
  return groups.map((group) => join(group, 'cgroup.procs'));
}

/** The process id, on this machine, of the init of a host that has booted. */
export async function initOf(name: string): Promise<number> {
  const [tree = ''] = await trees();
  const procs = await readFile(join(tree, name, 'payload', 'init.scope', 'cgroup.procs'), 'utf8');
  return Number(procs.split('\n')[0]);
}

/**
 * Ends everything in the control groups of a name and removes them. The host's own processes go first: then
 * systemd-nspawn ends by itself and clears what it has set up.
 */
export async function endGroups(name: string): Promise<void> {
  const groups = (await trees()).map((tree) => join(tree, name));
  const [killable = ''] = groups;
  if (await exists(killable)) {
    await writeFile(join(killable, 'payload', 'cgroup.kill'), '1').catch(() => undefined);
    if (!(await emptied(killable, 5_000))) {
      await writeFile(join(killable, 'cgroup.kill'), '1');
      await emptied(killable, 10_000);
    }
  }
  for (const group of groups) {
    if (await exists(group))
      await command('find', group, '-depth', '-type', 'd', '-exec', 'rmdir', '{}', ';');
  }
}

async function emptied(group: string, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await delay(20)) {
    if ((await readFile(join(group, 'cgroup.events'), 'utf8')).includes('populated 0')) return true;
  }
  return false;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
