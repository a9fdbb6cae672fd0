import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure } from '../src/failure.ts';
import { endText, outputOf, run } from '../src/program.ts';
import { Secret } from '../src/secret.ts';

const environment = { PATH: '/usr/bin:/bin' };
const cwd = tmpdir();

test('arguments reach the program as they are, also through a path with spaces and quotes', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'pro "gram '));
  context.after(() => rm(folder, { recursive: true }));
  const program = join(folder, 'print args');
  await writeFile(program, '#!/bin/sh\nprintf "[%s]" "$@"\n');
  await chmod(program, 0o755);
  const args = ['', 'a b', '$(id)', '"', "'", '\\', 'ä\n'];
  const exit = await run({ program, args, cwd, environment });
  assert.equal(exit.output, args.map((argument) => `[${argument}]`).join(''));
});

test('how a program ended is an answer', async () => {
  const shell = (script: string, timeout?: number) =>
    run({
      program: 'sh',
      args: ['-c', script],
      cwd,
      environment,
      ...(timeout === undefined ? {} : { timeout }),
    });
  const failed = await shell('echo out; echo err >&2; exit 7');
  assert.deepEqual(failed, { kind: 'exited', code: 7, output: 'out\n', errors: 'err\n' });
  assert.equal((await shell('kill -9 $$')).kind, 'killed');
  assert.equal((await shell('sleep 60', 1)).kind, 'timed-out');
  assert.match(endText(failed), /exited with 7:\nerr/);
});

test('a program sees the environment it was given and nothing of ours', async () => {
  const exit = await run({ program: 'env', args: [], cwd, environment: { ...environment, ONLY: 'this' } });
  assert.deepEqual(exit.output.trim().split('\n').sort(), ['ONLY=this', 'PATH=/usr/bin:/bin', `PWD=${cwd}`]);
});

test('input is written to standard input; lines come as they are said', async () => {
  const lines: string[] = [];
  const exit = await run({
    program: 'sh',
    args: ['-c', 'cat; printf tail'],
    cwd,
    environment,
    input: new Secret('one\ntwo\n'),
    onLine: (line) => lines.push(line),
  });
  assert.equal(exit.output, 'one\ntwo\ntail');
  assert.deepEqual(lines, ['one', 'two', 'tail']);
});

test('a program that leaves its input unread does no harm, and one without input reads an empty one', async () => {
  const unread = { program: 'true', args: [], cwd, environment, input: new Secret('x'.repeat(1_000_000)) };
  assert.equal((await run(unread)).kind, 'exited');
  assert.deepEqual((await run({ program: 'cat', args: [], cwd, environment })).output, '');
});

test('a missing program is named, with the PATH that was searched', async () => {
  const missing = run({ program: 'no-such-program', args: [], cwd, environment });
  await assert.rejects(missing, (error) => error instanceof Failure && error.code === 'program-missing');
  const failing = outputOf(run, { program: 'false', args: [], cwd, environment }, 'Try true.');
  await assert.rejects(failing, (error) => error instanceof Failure && error.code === 'program-failed');
});
