import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { fault } from './malformed.ts';

/**
 * Makes a file appear whole or not at all: what `write` puts into a dot-file beside it takes its place at the end. Kept
 * from a process that is killed, not from a machine that loses power: nothing is forced to the disk.
 * @param from a file that the dot-file starts as a copy of, made while `write` prepares
 * @throws Failure `disk-full`, `file-unwritable`
 */
export async function replaceFile(
  path: string,
  mode: number,
  write: (open: () => Promise<FileHandle>) => Promise<void>,
  from?: string,
): Promise<void> {
  const draft = join(dirname(path), draftName(path));
  try {
    await rm(draft, { force: true });
    // Begun before, awaited when the draft is opened. Kernel and hashing share the work.
    const copied = from === undefined ? undefined : copyFile(from, draft, constants.COPYFILE_EXCL);
    copied?.catch(() => undefined);
    const opened: FileHandle[] = [];
    try {
      await write(async () => {
        await copied;
        const handle = await open(draft, copied === undefined ? 'wx' : 'r+');
        opened.push(handle);
        await handle.chmod(mode);
        return handle;
      });
      await copied;
    } finally {
      await copied?.catch(() => undefined);
      for (const handle of opened) await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw explained(error, path);
  }
}

/** The same for a name in every run, so that what a killed one left is found, and never too long for a folder. */
function draftName(path: string): string {
  const name = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  return `.${name}.signing`;
}

function explained(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof Failure || !('code' in error)) return error;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return fault(
      'disk-full',
      `The disk that holds ${dirname(path)} is full: ${basename(path)} could not be written, and is as it was.`,
      'Make room: signing a package needs as much again as the package has, for a moment.',
      error,
    );
  }
  return fault(
    'file-unwritable',
    `${path} can't be written: ${error.message}.`,
    'Check the permissions of the file and its folder.',
    error,
  );
}
