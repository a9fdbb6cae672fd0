import { readdir, readFile } from 'node:fs/promises';

/**
 * Signals every process that was started for a folder: one whose environment or arguments name it. So those are found,
 * too, that have left our process group, as Ansible's workers and ssh's shared connections do. By ids, from Linux's /proc.
 * @param folder a path that no other process can have in its environment by chance
 * @returns how many there were
 */
export async function signalProcessesOf(folder: string, signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(ids.map(async (id) => (await belongsTo(id, folder)) && send(id, signal)));
  return found.filter((sent) => sent).length;
}

async function belongsTo(id: number, folder: string): Promise<boolean> {
  if (id === process.pid) return false;
  const texts = await Promise.all(
    ['environ', 'cmdline'].map((name) => readFile(`/proc/${id}/${name}`, 'latin1').catch(() => '')),
  );
  return texts.some((text) => text.includes(Buffer.from(folder).toString('latin1')));
}

function send(id: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(id, signal);
  } catch {
    return false; // it has ended meanwhile
  }
}
