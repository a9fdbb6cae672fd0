import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFile,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { finishTree, needPackers, settleTree, type Toolbox, type Tree } from '../../src/fpm/index.ts';
import { run } from '../../src/program.ts';

let root: string;
let stage: string;
let tools: Toolbox;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'finish-'));
  stage = join(root, 'stage');
  tools = { run, environment: { PATH: process.env.PATH ?? '' }, scratch: root, say: () => undefined };
  for (const folder of ['usr/share/man/man1', 'usr/share/man/de/man8', 'usr/bin', 'opt/x/venv/lib'])
    await mkdir(join(stage, folder), { recursive: true });
  await writeFile(join(stage, 'usr/share/man/man1/x.1'), '.TH X 1\n');
  await symlink('x.1', join(stage, 'usr/share/man/man1/y.1'));
  await writeFile(join(stage, 'usr/share/man/de/man8/x.8'), '.TH X 8\n');
  await writeFile(join(root, 'main.c'), 'int main(void) { return 0; }\n');
  execFileSync('gcc', ['-g', '-o', join(stage, 'usr/bin/x'), 'main.c'], { cwd: root });
  await copyFile(join(stage, 'usr/bin/x'), join(stage, 'usr/bin/payload'));
  await appendFile(join(stage, 'usr/bin/payload'), 'appended');
  await copyFile(join(stage, 'usr/bin/x'), join(stage, 'opt/x/venv/lib/x.so'));
});

after(() => rm(root, { recursive: true, force: true }));

function settled(): Tree {
  return settleTree(stage, { modes: new Map(), foreign: [] });
}

test('manual pages are compressed, binaries stripped; what is bundled or carries data behind it stays', async () => {
  const before = settled();
  const architecture = execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim();
  assert.equal(await finishTree(tools, stage, architecture, before), true);
  const after = settled();
  assert.equal(gunzipSync(await readFile(join(stage, 'usr/share/man/man1/x.1.gz'))).toString(), '.TH X 1\n');
  assert.equal(await readlink(join(stage, 'usr/share/man/man1/y.1.gz')), 'x.1.gz');
  assert.ok(after.has('/usr/share/man/de/man8/x.8.gz') && !after.has('/usr/share/man/de/man8/x.8'));
  const size = async (path: string): Promise<number> => (await lstat(join(stage, path))).size;
  assert.match(execFileSync('file', [join(stage, 'usr/bin/x')], { encoding: 'utf8' }), /, stripped/);
  assert.equal(await size('usr/bin/payload'), (await size('opt/x/venv/lib/x.so')) + 'appended'.length);
  execFileSync(join(stage, 'usr/bin/x'));
});

test('programs that packing needs are named together, with the step that brings them', async () => {
  const bare = { ...tools, environment: { PATH: root } };
  await assert.rejects(needPackers(bare, 'zst'), {
    code: 'tool',
    message: /ruby, gem, ar, strip, tar, zstd/,
    remedy: /apt-get install ruby binutils tar zstd/,
  });
  await needPackers(tools, 'zst');
});
