import { open } from 'node:fs/promises';
import { fault } from './malformed.ts';

const PIECE = 512 * 1024;

/**
 * Parts of a file, one after another, for a reader that is done with a piece before it asks for the next: all come in the
 * same memory, so that a large package takes no more of it than a small one.
 * @throws Failure `file-changed` where the file is shorter than it was
 */
export async function* fileBytes(
  path: string,
  parts: readonly { readonly from: number; readonly to: number }[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await open(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    for (const { from, to } of parts) {
      for (let at = from; at < to; ) {
        const { bytesRead } = await handle.read(piece, 0, Math.min(PIECE, to - at), at);
        if (bytesRead === 0) throw changed(path);
        at += bytesRead;
        yield piece.subarray(0, bytesRead);
      }
    }
  } finally {
    await handle.close();
  }
}

function changed(path: string) {
  return fault(
    'file-changed',
    `${path} was changed while it was being signed.`,
    'Let nothing write to it during this step.',
  );
}
