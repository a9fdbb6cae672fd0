import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { GEMFILE_LOCK, lockedGems } from '../../src/fpm/gems/lock.ts';
import { type FolderCache, installFpm, PINNED_FPM, type Toolbox } from '../../src/fpm/index.ts';
import { run } from '../../src/program.ts';
import { cacheFolder } from '../support/hosts/index.ts';

const GEMS = join(import.meta.dirname, '../../src/fpm/gems');
const NONE: FolderCache = { restore: async () => false, save: async () => undefined };

let root: string;
/** A tool cache that holds the genuine gems. */
let genuine: string;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'locked-gems-'));
  genuine = join(cacheFolder(), 'tools');
  await installFpm(await tools(), PINNED_FPM, { toolCache: genuine, cache: NONE });
});

after(() => rm(root, { recursive: true, force: true }));

async function tools(): Promise<Toolbox> {
  const scratch = await mkdtemp(join(root, 'scratch-'));
  const environment = { PATH: process.env.PATH ?? '', HOME: scratch };
  return { run, environment, scratch, say: () => undefined };
}

/** A tool cache with a copy of the genuine gems, and the folder in it that holds them. */
async function copied(): Promise<{ toolCache: string; folder: string }> {
  const toolCache = await mkdtemp(join(root, 'tools-'));
  const [name = ''] = (await readdir(genuine)).filter((entry) => entry.startsWith('deb-actions-fpm-'));
  await cp(join(genuine, name), join(toolCache, name), { recursive: true });
  return { toolCache, folder: join(toolCache, name) };
}

/** No gem server answers. */
async function offline(): Promise<Toolbox> {
  const made = await tools();
  await writeFile(join(made.scratch, '.gemrc'), ':sources:\n- http://127.0.0.1:9/\n');
  return made;
}

test('the lock file and its copy in the code are one, and pin FPM and its ten dependencies', () => {
  assert.equal(GEMFILE_LOCK, readFileSync(join(GEMS, 'Gemfile.lock'), 'utf8'));
  assert.equal(lockedGems(GEMFILE_LOCK).length, 11);
  assert.match(readFileSync(join(GEMS, 'Gemfile'), 'utf8'), new RegExp(`"fpm", "${PINNED_FPM}"`));
  for (const { name, version } of lockedGems(GEMFILE_LOCK))
    assert.ok(GEMFILE_LOCK.includes(`    ${name} (${version})\n`), name);
});

test('what the tool cache holds is used without a server, and FPM runs from it', async () => {
  const { toolCache } = await copied();
  const made = await offline();
  const fpm = await installFpm(made, PINNED_FPM, { toolCache, cache: NONE });
  const libraries = fpm.gems.flatMap((gem) => ['-I', join(fpm.home, 'gems', gem, 'lib')]);
  const program = join(fpm.home, 'gems', `fpm-${PINNED_FPM}`, 'bin', 'fpm');
  const exit = await run({
    program: 'ruby',
    args: [...libraries, program, '--version'],
    cwd: root,
    environment: made.environment,
  });
  assert.equal(exit.output.trim(), PINNED_FPM);
});

test('a gem that was changed in the tool cache is fetched again, never run', async () => {
  const { toolCache, folder } = await copied();
  const planted = join(folder, `fpm-${PINNED_FPM}.gem`);
  await writeFile(planted, 'planted');
  await assert.rejects(installFpm(await offline(), PINNED_FPM, { toolCache, cache: NONE }), {
    code: 'build',
  });
  await installFpm(await tools(), PINNED_FPM, { toolCache, cache: NONE });
  assert.notEqual(await readFile(planted, 'utf8'), 'planted');
});

test('so is one from the shared cache; nothing but what was fetched is saved there', async () => {
  const { folder } = await copied();
  const calls: string[] = [];
  const poisoned: FolderCache = {
    restore: async (to) => {
      calls.push('restore');
      await cp(folder, to, { recursive: true });
      await writeFile(join(to, 'clamp-1.5.2.gem'), 'planted');
      return true;
    },
    save: async (from) => {
      calls.push(
        `save ${(await readdir(from)).length} ${(await readFile(join(from, 'clamp-1.5.2.gem'), 'latin1')) === 'planted'}`,
      );
    },
  };
  const toolCache = join(root, 'empty');
  await mkdir(toolCache);
  await installFpm(await tools(), PINNED_FPM, { toolCache, cache: poisoned });
  assert.deepEqual(calls, ['restore', 'save 11 false']);
});

test('a server that gives another gem is refused, by both checksums', async () => {
  const { folder } = await copied();
  const { createServer } = await import('node:http');
  const server = createServer(async (request, response) => {
    const name = (request.url ?? '').split('/').at(-1) ?? '';
    response.end(name.startsWith('stud-') ? 'another' : await readFile(join(folder, name)));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const made = await tools();
  const port = typeof address === 'object' ? address?.port : '';
  await writeFile(join(made.scratch, '.gemrc'), `:sources:\n- http://127.0.0.1:${port}\n`);
  try {
    await assert.rejects(
      installFpm(made, PINNED_FPM, { toolCache: join(root, 'other'), cache: NONE }),
      /other gems than those[\s\S]*stud-0\.0\.23\.gem \([0-9a-f]{64}, not 6ba26fa2/,
    );
  } finally {
    server.close();
  }
});
