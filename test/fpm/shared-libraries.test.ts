import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { libraryDependencies, machineCode, settleTree, type Toolbox } from '../../src/fpm/index.ts';
import { run } from '../../src/program.ts';

let root: string;
let stage: string;
let architecture: string;
let tools: Toolbox;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'shared-libraries-'));
  stage = join(root, 'stage');
  await mkdir(join(stage, 'opt'), { recursive: true });
  architecture = execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim();
  tools = { run, environment: { PATH: process.env.PATH ?? '' }, scratch: root, say: () => undefined };
  const gcc = (...args: readonly string[]): unknown => execFileSync('gcc', args, { cwd: root });
  await writeFile(join(root, 'main.c'), '#include <stdio.h>\nint main(void) { return puts("x") < 0; }\n');
  await writeFile(join(root, 'call.c'), 'int other(void);\nint call(void) { return other(); }\n');
  await writeFile(join(root, 'other.c'), 'int other(void) { return 1; }\n');
  gcc('-o', join(stage, 'opt/glibc'), 'main.c');
  // As an addon built for Alpine is linked: to a C library that no Debian package has.
  gcc('-shared', '-fPIC', '-nostdlib', '-Wl,-soname,libc.musl-x86_64.so.1', '-o', 'musl.so', 'other.c');
  gcc('-shared', '-fPIC', '-nostdlib', '-o', join(stage, 'opt/addon.node'), 'call.c', join(root, 'musl.so'));
  await copyFile(join(stage, 'opt/glibc'), join(stage, 'opt/foreign'));
  const foreign = await readFile(join(stage, 'opt/foreign'));
  foreign.writeUInt16LE(foreign.readUInt16LE(18) === 183 ? 62 : 183, 18);
  await writeFile(join(stage, 'opt/foreign'), foreign);
  await writeFile(join(stage, 'opt/cut'), foreign.subarray(0, 8));
});

after(() => rm(root, { recursive: true, force: true }));

test('a file of another libc or another machine hides nothing of the others, and is told with its reason', async () => {
  const tree = settleTree(stage, { modes: new Map(), foreign: [] });
  const code = machineCode(tree);
  assert.deepEqual(code, ['/opt/addon.node', '/opt/cut', '/opt/foreign', '/opt/glibc']);
  const { depends, leftOut } = await libraryDependencies(tools, stage, architecture, code);
  assert.equal(depends.length, 1);
  assert.match(depends[0] ?? '', /^libc6 \(>= [\d.]+\)$/);
  assert.deepEqual(
    leftOut.map(({ path, foreign }) => [path, foreign]),
    [
      ['/opt/cut', true],
      ['/opt/foreign', true],
      ['/opt/addon.node', false],
    ],
  );
  assert.match(leftOut[2]?.why ?? '', /libc\.musl-x86_64\.so\.1/);
});

test('a tree without machine code for this machine depends on no library', async () => {
  for (const code of [[], ['/opt/foreign']])
    assert.deepEqual((await libraryDependencies(tools, stage, architecture, code)).depends, []);
});
