import { type TarHeader, writeTarHeader } from '../../../src/deb/tar-header.ts';

export const HEADER: TarHeader = {
  name: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  size: 0,
  mtime: 0,
  type: '0',
  linkname: '',
  magic: 'ustar\x0000',
  uname: 'root',
  gname: 'root',
  devmajor: 0,
  devminor: 0,
  prefix: '',
};

/** An entry of a tar archive, padded; `header` bends it. */
export function tarFile(name: string, content: Uint8Array, header: Partial<TarHeader> = {}): Buffer {
  return Buffer.concat([
    writeTarHeader({ ...HEADER, name, size: content.length, ...header }),
    content,
    Buffer.alloc((512 - (content.length % 512)) % 512),
  ]);
}
