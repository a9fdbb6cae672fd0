import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { toolEnvironment } from '../../src/fpm/index.ts';

test('what is compiled with the tools’ flags, behind Python’s own, holds no path of the run', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'toolbox-'));
  const compiled = async (name: string): Promise<Buffer> => {
    const folder = join(scratch, name);
    await mkdir(folder);
    await writeFile(join(folder, 'a.c'), 'const char *where(void) { return __FILE__; }\n');
    const { CFLAGS = '' } = toolEnvironment({ PATH: '/usr/bin', CFLAGS: '-fPIC' }, folder, 1);
    const args = ['-g', ...CFLAGS.split(' '), '-shared', '-o', 'a.so', join(folder, 'a.c')];
    execFileSync('gcc', args, { cwd: folder });
    return readFile(join(folder, 'a.so'));
  };
  const [one, two] = [await compiled('one'), await compiled('two')];
  assert.ok(!one.includes(scratch));
  assert.ok(one.equals(two));
  await rm(scratch, { recursive: true });
});
