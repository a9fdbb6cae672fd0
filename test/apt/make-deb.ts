import { gzipSync } from 'node:zlib';
import { AR_MAGIC, memberHeader } from '../../src/deb/index.ts';

export interface DebWish {
  readonly name: string;
  readonly version?: string;
  readonly architecture?: string;
  /** Further control fields, a line each. */
  readonly fields?: string;
  /** What the one file inside holds: other content, other bytes. */
  readonly content?: string | Uint8Array;
  /** Further members, such as signatures. */
  readonly members?: readonly (readonly [name: string, content: Uint8Array])[];
}

/** A package that dpkg installs, made without a program: thousands take a moment. */
export function makeDeb({
  name,
  version = '1.0',
  architecture = 'amd64',
  fields = '',
  content = name,
  members = [],
}: DebWish): Buffer {
  const control = `Package: ${name}\nVersion: ${version}\nArchitecture: ${architecture}\nMaintainer: Team <team@example.org>\nDescription: the ${name}\n More about it.\n${fields}`;
  const folders = ['usr/', 'usr/share/', `usr/share/${name}/`];
  return archive([
    ['debian-binary', Buffer.from('2.0\n')],
    ['control.tar.gz', gzipSync(tar([['control', Buffer.from(control)]]))],
    [
      'data.tar.gz',
      gzipSync(
        tar([
          ...folders.map((path) => [path, Buffer.alloc(0)] as const),
          [`usr/share/${name}/data`, Buffer.from(content)],
        ]),
      ),
    ],
    ...members,
  ]);
}

function archive(members: readonly (readonly [name: string, content: Uint8Array])[]): Buffer {
  const parts: Uint8Array[] = [Buffer.from(AR_MAGIC)];
  for (const [name, content] of members) {
    parts.push(
      memberHeader({ name, mtime: 0, uid: 0, gid: 0, mode: 0o100644, size: content.length }),
      content,
    );
    if (content.length % 2 === 1) parts.push(Buffer.from('\n'));
  }
  return Buffer.concat(parts);
}

/** ustar; a path that ends in a slash is a folder. */
function tar(entries: readonly (readonly [path: string, content: Uint8Array])[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const [path, content] of entries) {
    const isFolder = path.endsWith('/');
    const header = Buffer.alloc(512);
    header.write(`./${path}`, 0, 100);
    header.write(`${isFolder ? '0000755' : '0000644'}\0`, 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('00000000000\0', 136);
    header.write('        ', 148);
    header.write(isFolder ? '5' : '0', 156);
    header.write('ustar\u000000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    parts.push(header, content, Buffer.alloc((512 - (content.length % 512)) % 512));
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}
