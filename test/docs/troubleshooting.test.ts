/** Whoever looks a code up finds it, and no code stands there that nothing prints. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Codes as the sources have them: in unions named `…Code`, and where a Failure is made. */
function codesOf(text: string): readonly string[] {
  const made = [...text.matchAll(/new Failure(?:<\w+>)?\(\s*'([a-z0-9-]+)'/g)].map(([, code = '']) => code);
  const unions = [...text.matchAll(/\btype \w*Code\s*=([^;]*);/g)].map(([, union = '']) => union);
  const listed = unions.flatMap((union) =>
    [...union.matchAll(/'([a-z0-9-]+)'/g)].map(([, code = '']) => code),
  );
  return [...made, ...listed];
}

test('docs/troubleshooting.md has every error code, and none that there isn’t', () => {
  const rows = [...read('docs/troubleshooting.md').matchAll(/^\| (`[^|]*) \|/gm)].map(
    ([, cell = '']) => cell,
  );
  const documented = rows.flatMap((cell) =>
    [...cell.matchAll(/`([a-z0-9-]+)`/g)].map(([, code = '']) => code),
  );
  const codes = globSync('src/**/*.ts', { cwd: ROOT }).flatMap((path) => codesOf(read(path)));
  assert.deepEqual([...new Set(documented)].toSorted(), [...new Set(codes)].toSorted());
});
