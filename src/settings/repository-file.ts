import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { quoted } from './place.ts';
import type { ReadText } from './value.ts';

const MOST_BYTES = 1024 * 1024;

/**
 * Reads texts of a repository, and of nothing else: a path that leaves it, by `..` or by a link, is refused, and so is
 * what is no regular file.
 * @param root absolute
 */
export function repositoryFiles(root: string): ReadText {
  return async (path) => {
    const refuse = (why: string): Failure => new Failure('settings', `The file ${quoted(path)} ${why}.`, '');
    if (path === '' || isAbsolute(path) || path.split(/[/\\]/).includes('..') || path.includes('\0'))
      throw refuse('must be inside the repository, relative to its root and without `..`');
    const base = await realpath(root);
    const real = await realpath(resolve(base, path)).catch(() => undefined);
    if (real === undefined) throw refuse('is not there');
    if (!real.startsWith(`${base}${sep}`)) throw refuse('is a link that leaves the repository');
    if (relative(base, real).split(sep)[0] === '.git')
      throw refuse('is git’s own, and none of the repository');
    const about = await stat(real);
    if (!about.isFile()) throw refuse('is no file');
    if (about.size > MOST_BYTES) throw refuse('has more than 1 MiB');
    const bytes = await readFile(real).catch(() => {
      throw refuse('can’t be read');
    });
    if (bytes.includes(0) || !isUtf8(bytes)) throw refuse('is no text in UTF-8');
    return bytes.toString('utf8').replaceAll('\r\n', '\n').trimEnd();
  };
}
