import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AR_MAGIC, memberHeader } from '../../../src/deb/index.ts';

export const CONTROL = `Package: hello
Version: 1:1.0-1
Architecture: all
Maintainer: Jane Doe <jane@example.org>
Depends: libc6,
 python3
Description: greets
 A longer text.
 .
 Its end.
`;

const COMPRESSORS: Readonly<Record<string, readonly string[]>> = {
  '': ['cat'],
  '.gz': ['gzip', '-n'],
  '.xz': ['xz'],
  '.zst': ['zstd', '-q'],
  '.bz2': ['bzip2'],
  '.lzma': ['xz', '--format=lzma'],
};

/** What a program writes, given its standard input. */
export function piped([program = '', ...args]: readonly string[], input: Uint8Array): Buffer {
  return execFileSync(program, args, { input, maxBuffer: 2 ** 30, stdio: ['pipe', 'pipe', 'pipe'] });
}

export function compressed(bytes: Uint8Array, suffix: string): Buffer {
  return piped(COMPRESSORS[suffix] ?? ['false'], bytes);
}

export interface Member {
  readonly name: string;
  readonly content: Uint8Array;
}

/** An ar archive by our own hands: any members, in any order. */
export function archive(members: readonly Member[]): Buffer {
  const parts: Uint8Array[] = [Buffer.from(AR_MAGIC)];
  for (const { name, content } of members) {
    parts.push(
      memberHeader({ name, mtime: 0, uid: 0, gid: 0, mode: 0o100644, size: content.length }),
      content,
    );
    if (content.length % 2 === 1) parts.push(Buffer.from('\n'));
  }
  return Buffer.concat(parts);
}

const made = new Map<string, readonly [Member, Member, Member]>();

/** The members of a good package, to be bent: a list of the caller's own, of bytes that aren't. */
export function goodMembers(control = CONTROL, suffix = '', dataSuffix = suffix): [Member, Member, Member] {
  const key = JSON.stringify([control, suffix, dataSuffix]);
  const members = made.get(key) ?? makeMembers(control, suffix, dataSuffix);
  made.set(key, members);
  return [...members];
}

function makeMembers(control: string, suffix: string, dataSuffix: string): [Member, Member, Member] {
  return withFolder((folder) => {
    writeFileSync(join(folder, 'control'), control);
    mkdirSync(join(folder, 'data/usr/share/hello'), { recursive: true });
    writeFileSync(join(folder, 'data/usr/share/hello/text'), 'Hello, world.\n'.repeat(100));
    const tar = (args: readonly string[]) =>
      execFileSync('tar', ['--owner=0', '--group=0', '--mtime=@0', '--sort=name', '-cf', '-', ...args]);
    return [
      { name: 'debian-binary', content: Buffer.from('2.0\n') },
      { name: `control.tar${suffix}`, content: compressed(tar(['-C', folder, './control']), suffix) },
      {
        name: `data.tar${dataSuffix}`,
        content: compressed(tar(['-C', join(folder, 'data'), '.']), dataSuffix),
      },
    ];
  });
}

/** A package made by dpkg-deb, with long names, links, odd sizes and modes in it. */
export function dpkgDeb(path: string, compression: string): void {
  withFolder((folder) => {
    const put = (name: string, content: string | Uint8Array) => {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    };
    put('DEBIAN/control', CONTROL);
    put('DEBIAN/conffiles', '/etc/hello.conf\n');
    put('etc/hello.conf', 'greeting = hello\n');
    put('usr/bin/hello', '#!/bin/sh\necho hello\n');
    put(`usr/share/hello/${'long-'.repeat(40)}name`, 'x');
    put(`usr/share/hello/${'deep/'.repeat(30)}file`, Buffer.alloc(70_001, 7));
    put('usr/share/hello/größe.txt', 'ü');
    put('usr/share/hello/empty', '');
    symlinkSync(`../${'far/'.repeat(40)}away`, join(folder, 'usr/share/hello/link'));
    symlinkSync('/etc/passwd', join(folder, 'usr/share/hello/absolute'));
    execFileSync('ln', [join(folder, 'usr/bin/hello'), join(folder, 'usr/bin/hallo')]);
    for (const each of ['DEBIAN', 'usr', 'etc'])
      execFileSync('chmod', ['-R', 'u=rwX,go=rX', join(folder, each)]);
    chmodSync(join(folder, 'usr/bin/hello'), 0o4755);
    chmodSync(folder, 0o755);
    execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '-b', folder, path], {
      stdio: 'pipe',
    });
  });
}

export function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'deb-test-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const result = use(folder);
    if (!(result instanceof Promise)) remove();
    else void result.then(remove, remove);
    return result;
  } catch (cause) {
    remove();
    throw cause;
  }
}

/** A stream of these bytes in pieces of `size`. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function all(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
