import { chmod, copyFile, lstat, mkdir, readdir, readlink, stat, symlink } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { Failure } from '../failure.ts';

/** Names left out wherever they are: version control, secrets. */
const NEVER = new Set([
  '.git',
  '.gitignore',
  '.gitattributes',
  '.gitmodules',
  '.gitkeep',
  '.hg',
  '.hgignore',
  '.hgtags',
  '.svn',
  '.bzr',
  '.bzrignore',
  'CVS',
  '.cvsignore',
  '.env',
  '.npmrc',
  '.pypirc',
  '.netrc',
]);

/** Left out wherever they are, unless the folder is wanted as it is: caches, and what only development needs. */
const CACHES = new Set([
  '__pycache__',
  '.pytest_cache',
  '.mypy_cache',
  '.ruff_cache',
  '.tox',
  '.nox',
  '.cache',
  '.eggs',
  '.hypothesis',
  '.coverage',
  '.nyc_output',
  '.parcel-cache',
  '.turbo',
  '.sass-cache',
  '.eslintcache',
  '.stylelintcache',
  '.DS_Store',
  'node_modules',
  '.venv',
]);

export interface CopyRules {
  /** Absolute paths left out: the output directory. */
  readonly without: readonly string[];
  /** Caches and development dependencies too are left in. */
  readonly asItIs: boolean;
}

/**
 * Copies a project into the stage. Links are copied as they are.
 * @throws Failure `project` for a link that leads out of the project
 */
export async function copyProject(from: string, to: string, rules: CopyRules): Promise<void> {
  await mkdir(to, { recursive: true });
  const outside: string[] = [];
  await copyFolder(from, to);
  if (outside.length === 0) return;
  throw new Failure(
    'project',
    `The project has links that lead out of it and would lead nowhere on a host: ${outside.join(', ')}.`,
    'Replace them by what they point to.',
  );

  async function copyFolder(source: string, target: string): Promise<void> {
    for (const name of (await readdir(source)).sort()) {
      const place = join(source, name);
      if (await leftOut(place, source === from)) continue;
      const entry = await lstat(place);
      if (entry.isDirectory()) {
        await mkdir(join(target, name), { recursive: true });
        await copyFolder(place, join(target, name));
      } else if (entry.isSymbolicLink()) {
        await copyLink(place, join(target, name));
      } else {
        await copyPlain(place, join(target, name));
      }
    }
  }

  async function leftOut(place: string, atTop: boolean): Promise<boolean> {
    const name = basename(place);
    if (NEVER.has(name) || /^\.env\.(?:.*\.)?local$/.test(name) || (atTop && name === '.github')) return true;
    if (rules.without.includes(place)) return true;
    if (rules.asItIs) return false;
    if (CACHES.has(name) || (/\.(?:o|py[cod]|egg-info)$/.test(name) && !name.endsWith('.pyd'))) return true;
    return name === 'cache' && basename(dirname(place)) === '.next' ? true : isVirtualenv(place);
  }

  async function copyLink(place: string, target: string): Promise<void> {
    const link = await readlink(place);
    const leads = relative(from, resolve(dirname(place), link));
    if (!isAbsolute(link) && (leads === '..' || leads.startsWith('../'))) outside.push(relative(from, place));
    else await symlink(link, target);
  }
}

/** Copies a file or folder as it is, following no links within. */
export async function copyPlain(from: string, to: string): Promise<void> {
  const entry = await lstat(from);
  await mkdir(dirname(to), { recursive: true });
  if (!entry.isFile()) {
    throw new Failure(
      'project',
      `${from} is neither a file, a folder nor a link.`,
      'Remove it, or package another folder.',
    );
  }
  await copyFile(from, to);
  await chmod(to, (entry.mode & 0o111) === 0 ? 0o644 : 0o755);
}

async function isVirtualenv(place: string): Promise<boolean> {
  return stat(join(place, 'pyvenv.cfg')).then(
    () => true,
    () => false,
  );
}
