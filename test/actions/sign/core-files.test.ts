import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { forbidCoreFiles } from '../../../src/actions/sign/core-files.ts';
import { run } from '../../../src/program.ts';

const report = {
  line: () => undefined,
  debug: (text: string) => assert.fail(text),
  open: () => () => undefined,
  group: async <T>(_title: string, work: () => Promise<T>) => await work(),
  annotate: () => undefined,
  mask: () => undefined,
  summarize: async () => undefined,
};

test('a process that holds a key leaves no core file, whatever its limit was', async () => {
  await forbidCoreFiles({ run, environment: { PATH: '/usr/bin:/bin' }, report });
  assert.match(readFileSync('/proc/self/limits', 'utf8'), /^Max core file size +0 +0 +bytes/m);
});
