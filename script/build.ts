/**
 * Bundles the actions into dist/: `npm run build` all of them, `npm run build -- sign` one.
 * The output depends on the sources and the lock file alone, so that anyone can rebuild it to the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const all = ['build', 'sign', 'publish', 'deploy', 'deploy-post', 'workflow'];
const wanted = process.argv.slice(2);

rmSync(join(root, 'lib'), { recursive: true, force: true });
execFileSync(join(bin, 'tsc'), ['--project', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
for (const path of globSync('lib/**/*.js', { cwd: root })) makeAscii(path);
for (const action of wanted.length === 0 ? all : wanted) bundle(action);
execFileSync(process.execPath, [join(root, 'script', 'schema.ts')], { stdio: 'inherit' });

function bundle(action: string): void {
  const output = join('dist', action);
  rmSync(join(root, output), { recursive: true, force: true });
  mkdirSync(join(root, output), { recursive: true });
  const entry = join('lib', 'actions', 'main', `${action}.js`);
  const options = ['--target', 'es2022', '--license', 'licenses.txt', '--no-cache'];
  execFileSync(join(bin, 'ncc'), ['build', entry, '-o', output, ...options], { cwd: root, stdio: 'inherit' });
  for (const file of readdirSync(join(root, output))) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(root, output, file), 'utf8');
    if (code.includes('webpackMissingModule'))
      throw new Error(`${output}/${file}: a module could not be bundled`);
    execFileSync(process.execPath, ['--check', join(root, output, file)], { stdio: 'inherit' });
  }
}

/**
 * Our own code in ASCII: node holds a file with one other letter in two bytes each, and takes a quarter more time to load
 * it. Others' code may have such letters where an escape would be an error.
 */
function makeAscii(path: string): void {
  const code = readFileSync(join(root, path), 'utf8');
  if (/\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.test(code))
    throw new Error(`${path}: a letter that is no ASCII stands where its escape would be another text`);
  const escaped = code.replaceAll(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(join(root, path), escaped);
}
