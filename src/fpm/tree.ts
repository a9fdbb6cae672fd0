import { chmod, lstat, lutimes, readdir, readFile, readlink, utimes } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';

export interface TreeFile {
  readonly kind: 'file';
  readonly size: number;
  readonly mode: number;
}

export interface TreeDirectory {
  readonly kind: 'directory';
  readonly mode: number;
}

export interface TreeLink {
  readonly kind: 'link';
  readonly target: string;
}

/** What was staged, by the path it is installed to (absolute, `/` itself left out). */
export type Tree = ReadonlyMap<string, TreeFile | TreeDirectory | TreeLink>;

/** Modes and links that are wanted at some paths; all else is 0755 or 0644 as it is executable or not. */
export type Modes = ReadonlyMap<string, number>;

/**
 * Brings a staged tree into shape (fixed modes, one time for all) and reads it.
 * @param epoch seconds since 1970
 * @throws Failure `tree` naming all that may not be in a package: devices, sockets, links that lead into `foreign`
 * folders (the runner's), names that Debian's tools can't carry
 */
export async function settleTree(
  stage: string,
  { modes, epoch, foreign }: { modes: Modes; epoch: number; foreign: readonly string[] },
): Promise<Tree> {
  const tree = new Map<string, TreeFile | TreeDirectory | TreeLink>();
  const faults: string[] = [];
  await walk('');
  if (faults.length > 0) {
    const shown = faults.slice(0, 20);
    const more = faults.length > shown.length ? ` and ${faults.length - shown.length} more` : '';
    throw new Failure(
      'tree',
      `The package would hold what can’t be in one: ${shown.join('; ')}${more}.`,
      'Remove or rename them in the project, or in the `build-command` that makes them.',
    );
  }
  return tree;

  async function walk(path: string): Promise<void> {
    const place = join(stage, path);
    if (path !== '') await settleDirectory(path, place);
    for (const name of (await readdir(place)).sort()) {
      const at = `${path}/${name}`;
      if (/[\p{Cc}\uFFFD]/u.test(name))
        faults.push(`${JSON.stringify(at)} (control characters, or not UTF-8)`);
      const entry = await lstat(join(stage, at));
      if (entry.isDirectory()) await walk(at);
      else if (entry.isSymbolicLink()) await settleLink(at);
      else if (entry.isFile()) await settleFile(at, entry.size, entry.mode);
      else faults.push(`${at} (neither file, folder nor link)`);
    }
    await utimes(place, epoch, epoch);
  }

  async function settleDirectory(path: string, place: string): Promise<void> {
    const mode = modes.get(path) ?? 0o755;
    await chmod(place, mode | 0o700);
    tree.set(path, { kind: 'directory', mode });
  }

  async function settleFile(path: string, size: number, given: number): Promise<void> {
    const mode = modes.get(path) ?? ((given & 0o111) === 0 ? 0o644 : 0o755);
    await chmod(join(stage, path), mode);
    await utimes(join(stage, path), epoch, epoch);
    tree.set(path, { kind: 'file', size, mode });
  }

  async function settleLink(path: string): Promise<void> {
    const target = await readlink(join(stage, path));
    const leads = resolve(dirname(path), target);
    const runner = foreign.find((folder) => leads === folder || leads.startsWith(`${folder}/`));
    if (runner !== undefined) faults.push(`${path} (a link to ${target}, on the runner)`);
    await lutimes(join(stage, path), epoch, epoch);
    tree.set(path, { kind: 'link', target });
  }
}

/** KiB that the tree takes, as Debian Policy 5.6.20 estimates it: files rounded up, one for each other entry. */
export function installedSize(tree: Tree): number {
  let total = 0;
  for (const entry of tree.values()) total += entry.kind === 'file' ? Math.ceil(entry.size / 1024) : 1;
  return total;
}

/** Whether a file is machine code. */
export async function isElf(file: string): Promise<boolean> {
  const start = (await readFile(file)).subarray(0, 4);
  return start.equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]));
}
