import { type Sha256, sha256Of } from '../bytes/index.ts';
import { Failure } from '../failure.ts';
import { decompress } from './compression.ts';
import type { PackageFile } from './package.ts';
import { readTar, type TarEntry } from './tar.ts';

/** What a package installs at one path. */
export interface InstalledEntry extends Omit<TarEntry, 'content' | 'path'> {
  /** Absolute, without a final slash: `/usr/bin/x`. */
  readonly path: string;
  /** Of a file's content; undefined for what is no file. */
  readonly sha256: Sha256 | undefined;
}

type ContentsCode = 'contents-hostile';

/** Ten times the largest packages of any distribution. */
const DATA_LIMIT = 32 * 1024 ** 3;

/**
 * What a package installs, in its order, read as a stream: one entry at a time is held.
 * @param place the file's name, for messages
 * @throws Failure for what is wrong with tar or compression, and `contents-hostile` for a path with `..` in it
 */
export async function* listContents(
  file: PackageFile,
  place: string,
  limit = DATA_LIMIT,
): AsyncGenerator<InstalledEntry, void, undefined> {
  const member = file.members.find(({ name }) => name.startsWith('data.tar'));
  if (member === undefined) throw new Error('a package has a data member');
  const inside = `${place}(${member.name})`;
  const bytes = file.bytes.read(member.start, member.start + member.size);
  for await (const { content, ...entry } of readTar(
    decompress(bytes, file.compression, inside, limit),
    inside,
  )) {
    const target = entry.kind === 'hard-link' ? installed(entry.target, inside) : entry.target;
    const path = installed(entry.path, inside);
    yield { ...entry, path, target, sha256: entry.kind === 'file' ? await sha256Of(content()) : undefined };
  }
}

function installed(path: string, place: string): string {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  if (!steps.includes('..')) return `/${steps.join('/')}`;
  throw new Failure<ContentsCode>(
    'contents-hostile',
    `It would install ${JSON.stringify(path)}, outside of where its path begins.`,
    'Do not use this package.',
    { where: { file: place } },
  );
}
