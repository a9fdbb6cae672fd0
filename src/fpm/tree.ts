import { chmodSync, closeSync, lstatSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';

interface TreeFile {
  readonly kind: 'file';
  readonly size: number;
  readonly mode: number;
  /** It is machine code: ELF. */
  readonly elf: boolean;
}

interface TreeDirectory {
  readonly kind: 'directory';
  readonly mode: number;
}

interface TreeLink {
  readonly kind: 'link';
  readonly target: string;
}

/** What was staged, by the path it is installed to (absolute, `/` itself left out). */
export type Tree = ReadonlyMap<string, TreeFile | TreeDirectory | TreeLink>;

/** Modes and links that are wanted at some paths; all else is 0755 or 0644 as it is executable or not. */
export type Modes = ReadonlyMap<string, number>;

/**
 * Brings a staged tree into shape (fixed modes) and reads it. Times are given by tar, to all at once.
 * @throws Failure `tree` naming all that may not be in a package: devices, sockets, links that lead into `foreign`
 * folders (the runner's), names that Debian's tools can't carry
 */
export function settleTree(
  stage: string,
  { modes, foreign }: { modes: Modes; foreign: readonly string[] },
): Tree {
  const tree = new Map<string, TreeFile | TreeDirectory | TreeLink>();
  const faults: string[] = [];
  walk('');
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

  function walk(path: string): void {
    for (const name of readdirSync(join(stage, path)).sort()) {
      const at = `${path}/${name}`;
      if (/[\p{Cc}\uFFFD]/u.test(name)) {
        faults.push(`${JSON.stringify(at)} (control characters, or not UTF-8)`);
        continue;
      }
      const entry = lstatSync(join(stage, at));
      if (entry.isDirectory()) settleDirectory(at, entry.mode);
      else if (entry.isSymbolicLink()) settleLink(at);
      else if (entry.isFile()) settleFile(at, entry.size, entry.mode);
      else faults.push(`${at} (neither file, folder nor link)`);
    }
  }

  function settleDirectory(path: string, given: number): void {
    const mode = modes.get(path) ?? 0o755;
    settleMode(path, mode | 0o700, given);
    tree.set(path, { kind: 'directory', mode });
    walk(path);
  }

  function settleFile(path: string, size: number, given: number): void {
    const mode = modes.get(path) ?? ((given & 0o111) === 0 ? 0o644 : 0o755);
    settleMode(path, mode, given);
    tree.set(path, { kind: 'file', size, mode, elf: size > MAGIC.length && isElf(join(stage, path)) });
  }

  function settleMode(path: string, mode: number, given: number): void {
    if ((given & 0o7777) !== mode) chmodSync(join(stage, path), mode);
  }

  function settleLink(path: string): void {
    const target = readlinkSync(join(stage, path));
    const leads = resolve(dirname(path), target);
    const runner = foreign.find((folder) => leads === folder || leads.startsWith(`${folder}/`));
    if (runner !== undefined) faults.push(`${path} (a link to ${target}, on the runner)`);
    tree.set(path, { kind: 'link', target });
  }
}

/** KiB that the tree takes, as Debian Policy 5.6.20 estimates it: files rounded up, one for each other entry. */
export function installedSize(tree: Tree): number {
  let total = 0;
  for (const entry of tree.values()) total += entry.kind === 'file' ? Math.ceil(entry.size / 1024) : 1;
  return total;
}

const MAGIC = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);
const start = Buffer.alloc(MAGIC.length);

/** Whether a file is machine code, by its first bytes: it may be larger than memory. */
function isElf(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, start, 0, start.length, 0) === start.length && start.equals(MAGIC);
  } finally {
    closeSync(handle);
  }
}
