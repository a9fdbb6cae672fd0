import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What no import shows: which tests are about files that are no TypeScript. By the beginning of a path, words of test files. */
const ABOUT: readonly (readonly [path: string, words: readonly string[]])[] = [
  ['.github/', ['test/workflow/']],
  ['action-build/', ['test/workflow/', 'test/docs/', 'test/actions/build']],
  ['action-sign/', ['test/workflow/', 'test/docs/', 'test/actions/sign']],
  ['action-publish/', ['test/workflow/', 'test/docs/', 'test/actions/publish']],
  ['action-deploy/', ['test/workflow/', 'test/docs/', 'test/actions/deploy', 'test/ansible/']],
  ['examples/', ['test/workflow/', 'test/examples/', 'test/docs/']],
  ['docs/', ['test/docs/', 'test/s3/access']],
  ['script/bootstrap', ['test/script/']],
  ['script/packages/', ['test/script/']],
];

/** Files that differ from where this branch left `main`, committed or not; on `main` itself, what is not committed. */
export function changedFiles(root: string): readonly string[] {
  const git = (...args: readonly string[]): readonly string[] =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' })
      .split('\n')
      .filter((line) => line !== '');
  const base = git('for-each-ref', '--format=%(refname)', 'refs/remotes/origin/main', 'refs/heads/main')[0];
  const since = base === undefined ? 'HEAD' : (git('merge-base', 'HEAD', base)[0] ?? 'HEAD');
  return [...git('diff', '--name-only', since), ...git('ls-files', '--others', '--exclude-standard')];
}

/** The test files that a change touches: those that import it, however indirectly, and those that are about it. */
export function testsOf(root: string, changed: readonly string[]): readonly string[] {
  const files = globSync('{src,test,script,bench}/**/*.ts', { cwd: root });
  const importsOf = new Map(files.map((file) => [file, imports(root, file)]));
  const words = ABOUT.flatMap(([path, about]) =>
    changed.some((file) => file.startsWith(path)) ? about : [],
  );
  if (changed.some((file) => file.endsWith('.md'))) words.push('test/docs/');
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => {
      const reached = reach(file, importsOf);
      return changed.some((each) => reached.has(each)) || words.some((word) => file.startsWith(word));
    })
    .toSorted();
}

function imports(root: string, file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path)),
  );
}

function reach(file: string, importsOf: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set([file]);
  for (const each of reached) for (const next of importsOf.get(each) ?? []) reached.add(next);
  return reached;
}
