/** Git repositories made for a test. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TestRepository {
  readonly folder: string;
  /** Commits files (path → content) on top of what is there; the commit's id. */
  commit(files: Readonly<Record<string, string>>, message?: string): string;
  tag(name: string): void;
  remove(): void;
}

/** Commits are of this time on: the same content gives the same ids. */
const FIRST_COMMIT = 1_767_225_600;

/** @param content a folder to start from */
export function makeRepository(content?: string): TestRepository {
  const folder = mkdtempSync(join(tmpdir(), 'repository-'));
  let commits = 0;
  const git = (...args: string[]): string => {
    const date = `@${FIRST_COMMIT + 60 * commits} +0000`;
    const env = {
      ...process.env,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
      GIT_CONFIG_GLOBAL: '/dev/null',
    };
    const author = ['-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.com'];
    return execFileSync('git', ['-C', folder, ...author, ...args], { env, encoding: 'utf8' }).trim();
  };
  git('init', '--quiet', '--initial-branch', 'main');
  if (content !== undefined) cpSync(content, folder, { recursive: true });
  return {
    folder,
    commit: (files, message = 'Change') => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      commits += 1;
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    tag: (name) => {
      git('tag', name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
