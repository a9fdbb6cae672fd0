import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  type Stats,
  symlinkSync,
} from 'node:fs';
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

/** Paths of one kind that an error names. */
const SHOWN = 20;

export interface CopyRules {
  /** Absolute paths left out: the output directory. */
  readonly without: readonly string[];
  /** Caches and development dependencies too are left in. */
  readonly asItIs: boolean;
  /** Told of each file and link before it is copied, by its path in the folder. */
  readonly onFile?: (path: string) => void;
}

/**
 * Copies a project into the stage. Links are copied as they are. Node answers a call that waits in a tenth of the time of
 * one that doesn't, and nothing else is to be done meanwhile.
 * @throws Failure `project` naming all that can't be copied: links that lead out of the project, devices, sockets, names
 * that aren't UTF-8
 */
export async function copyProject(from: string, to: string, rules: CopyRules): Promise<void> {
  const faults = new CopyFaults();
  copyFolder(from, to);
  faults.end();

  function copyFolder(source: string, target: string): void {
    mkdirSync(target, { recursive: true });
    for (const name of readdirSync(source).sort()) {
      const place = join(source, name);
      if (name.includes('\uFFFD')) {
        faults.names.push(JSON.stringify(relative(from, place)));
        continue;
      }
      const entry = lstatSync(place);
      if (isLeftOut(place, source === from, entry)) continue;
      if (!entry.isDirectory()) rules.onFile?.(relative(from, place));
      if (entry.isDirectory()) copyFolder(place, join(target, name));
      else if (entry.isSymbolicLink()) copyLink(place, join(target, name));
      else if (entry.isFile()) copyFile(place, join(target, name), entry.mode);
      else faults.special.push(relative(from, place));
    }
  }

  function isLeftOut(place: string, atTop: boolean, entry: Stats): boolean {
    const name = basename(place);
    if (NEVER.has(name) || /^\.env\.(?:.*\.)?local$/.test(name) || (atTop && name === '.github')) return true;
    if (rules.without.includes(place)) return true;
    if (rules.asItIs) return false;
    if (CACHES.has(name) || (/\.(?:o|py[cod]|egg-info)$/.test(name) && !name.endsWith('.pyd'))) return true;
    if (name === 'cache' && basename(dirname(place)) === '.next') return true;
    return entry.isDirectory() && existsSync(join(place, 'pyvenv.cfg'));
  }

  function copyLink(place: string, target: string): void {
    const link = readlinkSync(place);
    const leads = relative(from, resolve(dirname(place), link));
    if (!isAbsolute(link) && (leads === '..' || leads.startsWith('../')))
      faults.outside.push(relative(from, place));
    else symlinkSync(link, target);
  }
}

/** Copies one file. Folders above it are made. */
export async function copyPlain(from: string, to: string): Promise<void> {
  const entry = lstatSync(from);
  mkdirSync(dirname(to), { recursive: true });
  if (entry.isFile()) return copyFile(from, to, entry.mode);
  throw new Failure(
    'project',
    `${from} is neither a file, a folder nor a link.`,
    'Remove it, or package another folder.',
  );
}

function copyFile(from: string, to: string, mode: number): void {
  copyFileSync(from, to);
  const wanted = (mode & 0o111) === 0 ? 0o644 : 0o755;
  if ((mode & 0o7777) !== wanted) chmodSync(to, wanted);
}

/** What of a project can't be copied, by its paths. */
class CopyFaults {
  readonly outside: string[] = [];
  readonly special: string[] = [];
  readonly names: string[] = [];

  /** @throws Failure `project` where there are any */
  end(): void {
    const kinds = [
      ['links that lead out of it and would lead nowhere on a host', this.outside],
      ['what is neither a file, a folder nor a link', this.special],
      ['names that are not UTF-8', this.names],
    ] as const;
    const found = kinds.filter(([, paths]) => paths.length > 0);
    if (found.length === 0) return;
    const told = found.map(([what, paths]) => {
      const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : '';
      return `${what}: ${paths.slice(0, SHOWN).join(', ')}${more}`;
    });
    throw new Failure(
      'project',
      `The project has ${told.join('; and ')}.`,
      'Remove or rename them, or replace a link by what it points to.',
    );
  }
}
