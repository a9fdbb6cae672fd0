import { glob, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { mistakeText } from '../github/index.ts';

/** A file that the user named. */
export interface NamedFile {
  /** As people know it: relative to the workspace where it lies below. */
  readonly name: string;
  /** Absolute, free of symbolic links. */
  readonly path: string;
}

/**
 * The files that patterns (`*`, `?`, `**`, `[…]`, `{…}`; relative to the workspace) match, in order; one that is matched
 * twice, or by two names, comes once. A line without match is a mistake, and so is a link that leads out of the workspace.
 */
export async function packageFiles(
  patterns: readonly string[],
  workspace: string,
): Promise<{ readonly files: readonly NamedFile[]; readonly mistakes: readonly string[] }> {
  const files = new Map<string, NamedFile>();
  const mistakes: string[] = [];
  const root = await realpath(workspace);
  for (const pattern of patterns) {
    const matches = await matchesOf(pattern, workspace);
    if (matches.length === 0) {
      mistakes.push(
        mistakeText(
          'packages',
          pattern,
          'a pattern that matches a file',
          `Nothing in ${workspace} does: check the path, and that the step that makes the package ran in this job.`,
        ),
      );
    }
    for (const match of matches) {
      if (!(await isFile(match))) {
        mistakes.push(notAFile(isBelow(match, workspace) ? relative(workspace, match) : match));
        continue;
      }
      const path = await realpath(match);
      const name = isBelow(match, workspace) ? relative(workspace, match) : match;
      if (isBelow(match, workspace) && !isBelow(path, root)) {
        mistakes.push(
          mistakeText(
            'packages',
            name,
            'a file of the workspace',
            'It is a link that leads out of it: put the file itself there.',
          ),
        );
      } else if (/[\r\n]/.test(name)) {
        mistakes.push(
          mistakeText('packages', JSON.stringify(name), 'a name without line break', 'Rename the file.'),
        );
      } else if (!files.has(path)) {
        files.set(path, { name, path });
      }
    }
  }
  return { files: [...files.values()], mistakes };
}

/** A name that has a wildcard's letters in it is taken as it is, if there is such a file. */
async function matchesOf(pattern: string, workspace: string): Promise<readonly string[]> {
  const literal = resolve(workspace, pattern);
  if (await isFile(literal)) return [literal];
  const found: string[] = [];
  for await (const match of glob(pattern, { cwd: workspace })) {
    const path = resolve(workspace, match);
    // Folders on the way, as `**` finds them, are nobody's choice; one that is called as a package is.
    if ((await isFile(path)) || path.endsWith('.deb') || !(await isFolder(path))) found.push(path);
  }
  return found.toSorted();
}

function notAFile(name: string): string {
  return mistakeText(
    'packages',
    JSON.stringify(name).slice(1, -1),
    'a file that can be read',
    'It is a folder, a device or a link that leads nowhere: make it the package itself, or write the pattern so that it does not match.',
  );
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
