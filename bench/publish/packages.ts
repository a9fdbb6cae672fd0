import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AR_MAGIC, memberHeader } from '../../src/deb/index.ts';

const WORDS =
  'server client library tool daemon module plugin parser format network storage cache index search image audio video font theme kernel driver shell editor compiler debugger language binding header development documentation common data runtime support simple fast small modern graphical command line interface for with and of to from that which provides contains implements reads writes converts manages'.split(
    ' ',
  );
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A synthetic package: as long a stanza as a usual one, words that compress as usual ones do. */
export interface Sample {
  readonly name: string;
  readonly version: string;
  /** Of the control file, with a newline at its end. */
  readonly control: string;
}

/** The sample of this number and version; the same each time. */
export function sample(number: number, version = '1.0.0'): Sample {
  const random = generator(number * 7919 + 17);
  const pick = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const sentence = (count: number): string => Array.from({ length: count }, pick).join(' ');
  const name = `${LETTERS[number % 26]}${pick()}-${String(number).padStart(6, '0')}`;
  const depends = Array.from(
    { length: 3 },
    () => `${pick()}-${pick()} (>= ${Math.floor(random() * 9)}.${number % 7})`,
  );
  const control = [
    `Package: ${name}`,
    `Version: ${version}`,
    'Architecture: amd64',
    `Maintainer: ${sentence(2)} <${pick()}@example.org>`,
    `Installed-Size: ${Math.floor(random() * 90_000)}`,
    `Depends: ${depends.join(', ')}`,
    'Section: misc',
    'Priority: optional',
    `Homepage: https://www.example.org/${name}`,
    `Description: ${sentence(7)}`,
    ` ${sentence(9)}`,
    ` ${sentence(9)}`,
    '',
  ].join('\n');
  return { name, version, control };
}

/** The pool key that every peer would give it, or nearly. */
function poolKey(each: Sample): string {
  return `pool/main/${each.name.slice(0, 1)}/${each.name}/${fileName(each)}`;
}

/** A real .deb with one small file in it. */
export function debOf({ name, control }: Sample): Buffer {
  const member = (file: string, content: Uint8Array): Buffer =>
    Buffer.concat([
      memberHeader({ name: file, mtime: 0, uid: 0, gid: 0, mode: 0o100644, size: content.length }),
      content,
      Buffer.alloc(content.length % 2, '\n'),
    ]);
  const end = Buffer.alloc(1024);
  return Buffer.concat([
    Buffer.from(AR_MAGIC),
    member('debian-binary', Buffer.from('2.0\n')),
    member('control.tar.gz', gzipSync(Buffer.concat([tarFile('./control', control), end]), { level: 1 })),
    member('data.tar.gz', gzipSync(Buffer.concat([tarFile(`./usr/share/${name}`, name), end]), { level: 1 })),
  ]);
}

/** The first `count` samples. */
export function* samples(count: number): Generator<Sample> {
  for (let number = 0; number < count; number += 1) yield sample(number);
}

/** Writes the .debs of these samples into a folder that exists. @returns the folder */
export async function writeDebs(folder: string, all: Iterable<Sample>): Promise<string> {
  for (const each of all) await writeFile(join(folder, fileName(each)), debOf(each));
  return folder;
}

function fileName({ name, version }: Sample): string {
  return `${name}_${version}_amd64.deb`;
}

/** The index of the first `count` samples, as text. The hashes are made up: nobody asks for these packages. */
export function packagesText(count: number): Buffer {
  const stanzas: string[] = [];
  for (const each of samples(count)) {
    const hash = (name: string): string => createHash(name).update(each.name).digest('hex');
    stanzas.push(
      `${each.control}Filename: ${poolKey(each)}\nSize: 1234\nMD5sum: ${hash('md5')}\nSHA1: ${hash('sha1')}\nSHA256: ${hash('sha256')}\n\n`,
    );
  }
  return Buffer.from(stanzas.join(''));
}

function tarFile(name: string, text: string): Buffer {
  const content = Buffer.from(text);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\x000000000\x000000000\x00', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\x0000000000000\x00        0`, 124);
  header.write('ustar\x0000root', 257);
  header.write('root', 297);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\x00 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

/** A small generator of numbers in [0, 1), the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
