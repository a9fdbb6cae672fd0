import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Class (1: 32 bits, 2: 64) and machine in the ELF header of each of Debian's architectures. Source: elf(5), elf.h. */
const MACHINES: Readonly<Record<string, readonly [number, number]>> = {
  amd64: [2, 62],
  arm64: [2, 183],
  armel: [1, 40],
  armhf: [1, 40],
  i386: [1, 3],
  loong64: [2, 258],
  ppc64el: [2, 21],
  riscv64: [2, 243],
  s390x: [2, 22],
};

/** Of the ELF header with 64 bits. */
const HEADER = 64;
/** A section that takes no room in the file (SHT_NOBITS). */
const NO_BITS = 8;

/** Whether an ELF file is for a Debian architecture; one that isn't listed here is taken for its own. */
export function isForArchitecture(file: string, architecture: string): boolean {
  const wanted = MACHINES[architecture];
  if (wanted === undefined) return true;
  return opened(file, (handle) => {
    const header = bytesAt(handle, 0, HEADER);
    if (header.length < 20) return false;
    const machine = header[5] === 2 ? header.readUInt16BE(18) : header.readUInt16LE(18);
    return header[4] === wanted[0] && machine === wanted[1];
  });
}

/**
 * Whether something lies behind the machine code that its headers know nothing of: a program with its data appended
 * (PyInstaller, AppImage, compiled JavaScript), which strip(1) would cut off. True, too, for what can't be read.
 */
export function hasAppendix(file: string): boolean {
  return opened(file, (handle) => {
    const header = bytesAt(handle, 0, HEADER);
    // Little endian with 64 bits; others are left as they are.
    if (header.length < HEADER || header[4] !== 2 || header[5] !== 1) return true;
    const start = Number(header.readBigUInt64LE(40));
    const [size, count] = [header.readUInt16LE(58), header.readUInt16LE(60)];
    const table = bytesAt(handle, start, size * count);
    if (size < 64 || count === 0 || table.length < size * count) return true;
    let end = start + size * count;
    for (let at = 0; at < table.length; at += size) {
      if (table.readUInt32LE(at + 4) === NO_BITS) continue;
      end = Math.max(end, Number(table.readBigUInt64LE(at + 24)) + Number(table.readBigUInt64LE(at + 32)));
    }
    return fstatSync(handle).size > end;
  });
}

function opened<T>(file: string, read: (handle: number) => T): T {
  const handle = openSync(file, 'r');
  try {
    return read(handle);
  } finally {
    closeSync(handle);
  }
}

function bytesAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(handle, bytes, 0, length, position));
}
