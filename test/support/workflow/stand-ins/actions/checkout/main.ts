import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, input, setOutput, variable, world } from '../../world.ts';

const repository = input('repository');
const source = world().repositories[repository] ?? fail(`repository '${repository}' not found`);
const folder = join(variable('GITHUB_WORKSPACE'), input('path'));
const wanted = input('ref') || variable('GITHUB_SHA');
const depth = input('fetch-depth') === '0' ? [] : ['--depth', input('fetch-depth')];
const tags = input('fetch-tags') === 'true' || depth.length === 0 ? ['--tags'] : ['--no-tags'];

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'safe.directory=*', '-C', folder, ...args], { encoding: 'utf8' }).trim();

mkdirSync(folder, { recursive: true });
git('init', '--quiet', '--initial-branch', 'main');
git('config', 'gc.auto', '0');
const commit = execFileSync(
  'git',
  ['-c', 'safe.directory=*', '-C', source, 'rev-parse', `${wanted}^{commit}`],
  {
    encoding: 'utf8',
  },
).trim();
const upload = `git -c safe.directory=* -c uploadpack.allowAnySHA1InWant=true upload-pack`;
git('fetch', '--quiet', ...depth, ...tags, '--upload-pack', upload, source, commit);
git('checkout', '--quiet', '--force', '--detach', commit);
console.log(`HEAD is now at ${git('log', '-1', '--format=%h %s')}`);
setOutput('ref', wanted);
setOutput('commit', commit);
