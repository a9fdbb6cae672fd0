import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Does `work` while holding the lock on `path` (a file or folder that exists), against other processes as well.
 * flock(1) holds it and ends with its standard input, so the lock goes with this process however that ends.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const holder = spawn('flock', [path, 'sh', '-c', 'echo locked; exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(holder, 'close');
  const locked = await Promise.race([once(holder.stdout, 'data').then(() => true), ended.then(() => false)]);
  if (!locked) throw new Error(`flock could not lock ${path}`);
  try {
    return await work();
  } finally {
    holder.stdin.end();
    await ended;
  }
}
