/**
 * The companion of a set of hosts: it waits for the end of its standard input, which comes when the owner says so
 * or is no more, even by SIGKILL, and then removes the set. Its argument is the set's name.
 */
import { readFile } from 'node:fs/promises';
import { placeOf } from './place.ts';
import { tearDown } from './teardown.ts';

const place = placeOf(process.argv[2] ?? '');
const mark = await readFile(place.owner, 'utf8');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.stdout.on('error', () => undefined);
process.stdout.write('ready\n');
for await (const _chunk of process.stdin);
try {
  await tearDown(place, mark);
} catch (error) {
  process.exitCode = 1;
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
