/**
 * The companion of a set of hosts: it waits for the end of its standard input, which comes when the owner says so
 * or is no more, even by SIGKILL, and then removes the set. Its argument is the set's name.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { placeOf } from './place.ts';
import { tearDown } from './teardown.ts';

const place = placeOf(process.argv[2] ?? '');
const mark = await readFile(place.owner, 'utf8');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.stdout.on('error', () => undefined);
process.stdout.write('ready\n');
for await (const _chunk of process.stdin);
// A program that the owner had just started may still be at work when the owner is no more: then the next try does it.
for (let tries = 5; tries > 0; tries -= 1) {
  try {
    await tearDown(place, mark);
    break;
  } catch (error) {
    if (tries === 1) {
      process.exitCode = 1;
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    await delay(200);
  }
}
