/**
 * Bundles the actions into dist/: `npm run build` all of them, `npm run build -- sign` one.
 * The output depends on the sources and the lock file alone, so that anyone can rebuild it to the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const all = ['build', 'sign', 'publish', 'deploy'];
const wanted = process.argv.slice(2);

rmSync(join(root, 'lib'), { recursive: true, force: true });
execFileSync(join(bin, 'tsc'), ['--project', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
for (const action of wanted.length === 0 ? all : wanted) bundle(action);

function bundle(action: string): void {
  const output = join('dist', action);
  rmSync(join(root, output), { recursive: true, force: true });
  mkdirSync(join(root, output), { recursive: true });
  const entry = join('lib', 'actions', 'main', `${action}.js`);
  const options = ['--target', 'es2022', '--license', 'licenses.txt', '--no-cache'];
  execFileSync(join(bin, 'ncc'), ['build', entry, '-o', output, ...options], { cwd: root, stdio: 'inherit' });
  for (const file of readdirSync(join(root, output))) {
    if (!file.endsWith('.js')) continue;
    const place = join(output, file);
    const code = readFileSync(join(root, place), 'utf8');
    if (code.includes('webpackMissingModule')) throw new Error(`${place}: a module could not be bundled`);
    writeFileSync(join(root, place), escaped(code, place));
  }
}

/** Code in ASCII: node holds a source with one other letter in two bytes each, and takes a quarter more time to load it. */
function escaped(code: string, place: string): string {
  if (/\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.test(code))
    throw new Error(`${place}: a letter that is no ASCII stands where its escape would be another text`);
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
