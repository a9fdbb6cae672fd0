import { closeSync, openSync, readSync } from 'node:fs';

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

const HEADER = 20;

/** Whether an ELF file is for a Debian architecture; one that isn't listed here is taken for its own. */
export function isForArchitecture(file: string, architecture: string): boolean {
  const wanted = MACHINES[architecture];
  if (wanted === undefined) return true;
  const header = Buffer.alloc(HEADER);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, header, 0, HEADER, 0) < HEADER) return false;
  } finally {
    closeSync(handle);
  }
  const machine = header[5] === 2 ? header.readUInt16BE(18) : header.readUInt16LE(18);
  return header[4] === wanted[0] && machine === wanted[1];
}
