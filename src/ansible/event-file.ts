import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type AnsibleEvent, parseEvent } from './events.ts';

/** How often the file is looked at, in milliseconds: what happens on a host is told as it happens. */
const PAUSE = 200;

/** Tells each event that is appended to a file from now on, as soon as its line is whole. */
export function followEvents(path: string, onEvent: (event: AnsibleEvent) => void): { end(): void } {
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(64 * 1024);
  let position = fstatSync(file).size;
  let pending = Buffer.alloc(0);
  const read = (): void => {
    for (let count = 1; count > 0; position += count) {
      count = readSync(file, buffer, 0, buffer.length, position);
      pending = Buffer.concat([pending, buffer.subarray(0, count)]);
    }
    for (let end = pending.indexOf(10); end >= 0; end = pending.indexOf(10)) {
      const event = parseEvent(pending.toString('utf8', 0, end));
      pending = pending.subarray(end + 1);
      if (event !== undefined) onEvent(event);
    }
  };
  const timer = setInterval(read, PAUSE);
  return {
    end: () => {
      clearInterval(timer);
      read();
      closeSync(file);
    },
  };
}
