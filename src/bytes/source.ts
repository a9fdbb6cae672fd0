import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Failure } from '../failure.ts';

/** Bytes that can be read again and from anywhere: a file, an object in a bucket, memory. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `from` (0) up to, not including, `to` (`size`), in pieces that the reader may keep. */
  read(from?: number, to?: number): AsyncIterable<Uint8Array>;
}

type SourceCode = 'file-unreadable' | 'file-changed';

const PIECE = 256 * 1024;

/**
 * A regular file as bytes. It is opened for each reading, and must then still be the file that it was.
 * @throws Failure `file-unreadable`; when reading `file-changed`
 */
export async function openFile(path: string): Promise<ByteSource> {
  const file = await openForReading(path);
  try {
    const found = await file.stat();
    if (found.isFile()) return new OpenedFile(path, found);
  } finally {
    await file.close();
  }
  throw new Failure<SourceCode>('file-unreadable', 'This is not a regular file.', 'Name a file.', {
    where: { file: path },
  });
}

/** What is known of a file. A run may hold thousands of these: no handle and no closure is held by one. */
class OpenedFile implements ByteSource {
  readonly size: number;
  readonly #path: string;
  readonly #inode: number;
  /** In milliseconds since 1970. */
  readonly #modified: number;

  constructor(path: string, { size, ino, mtimeMs }: Stats) {
    this.size = size;
    this.#path = path;
    this.#inode = ino;
    this.#modified = mtimeMs;
  }

  async *read(from = 0, to = this.size): AsyncGenerator<Uint8Array, void, undefined> {
    const handle = await openForReading(this.#path);
    try {
      if (!this.#isStill(await handle.stat())) throw changed(this.#path);
      yield* pieces(handle, this.#path, from, Math.min(to, this.size));
    } finally {
      await handle.close();
    }
  }

  #isStill({ size, ino, mtimeMs }: Stats): boolean {
    return size === this.size && ino === this.#inode && mtimeMs === this.#modified;
  }
}

/** Bytes in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async *read(from = 0, to = bytes.length) {
      for (let at = from; at < Math.min(to, bytes.length); at += PIECE) {
        yield bytes.subarray(at, Math.min(at + PIECE, to, bytes.length));
      }
    },
  };
}

/** All bytes of a stream, refused beyond `limit` of them. */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  tooLarge: () => Failure,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > limit) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw new Failure<SourceCode>(
      'file-unreadable',
      `It can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Check the path and its permissions.',
      { where: { file: path }, cause },
    );
  }
}

async function* pieces(handle: FileHandle, path: string, from: number, to: number) {
  for (let at = from; at < to; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, to - at));
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    if (bytesRead === 0) throw changed(path);
    at += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}

function changed(path: string): Failure {
  return new Failure<SourceCode>(
    'file-changed',
    'The file was changed while it was being read.',
    'Let nothing write to it during this step.',
    { where: { file: path } },
  );
}
