import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { Place } from './place.ts';

/** Starts the companion that removes a set; the function returned tells it to, and waits until all is gone. */
export async function startCompanion(place: Place): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'reaper.ts'), place.set], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
    env: { PATH: process.env.PATH },
  });
  child.stdout.setEncoding('utf8');
  let said = '';
  child.stdout.on('data', (text: string) => {
    said += text;
  });
  const ended: Promise<number | null> = once(child, 'close').then(() => child.exitCode);
  await Promise.race([once(child.stdout, 'data'), ended]);
  if (!said.startsWith('ready')) throw new Error(`The companion of ${place.set} did not start.`);
  // Who forgets to stop its hosts shall end nevertheless, and the companion then does its work.
  child.unref();
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref();
  let stopping: Promise<void> | undefined;
  return async () => {
    stopping ??= finish();
    return stopping;
  };

  async function finish(): Promise<void> {
    child.ref();
    child.stdin.end();
    const code = await ended;
    if (code !== 0)
      throw new Error(`The hosts of ${place.set} are not all gone: ${said.replace('ready\n', '')}`);
  }
}
