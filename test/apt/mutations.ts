import type { random } from '../deb/support/random.ts';

export type Random = ReturnType<typeof random>;
export type Mutation = (bytes: Buffer, random: Random) => Buffer;

/** Where damage tells most: heads and tails, which have the tables and the sizes. */
function position(bytes: Buffer, { below }: Random): number {
  const near = below(Math.min(bytes.length, 120) + 1);
  return Math.max(0, [below(bytes.length + 1), near, bytes.length - near][below(3)] ?? 0);
}

/** Damage that knows nothing of what it damages. */
export const BYTES: readonly Mutation[] = [
  (bytes, r) => {
    const at = position(bytes, r);
    if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << r.below(8));
    return bytes;
  },
  (bytes, r) => {
    const at = position(bytes, r);
    if (at < bytes.length) bytes[at] = r.pick([0, 1, 0x0a, 0x20, 0x2d, 0x3a, 0x7f, 0x80, 0xff]) ?? 0;
    return bytes;
  },
  (bytes, r) => {
    const at = position(bytes, r);
    if (at + 4 <= bytes.length) bytes.writeUInt32LE(r.pick([0, 1, 7, 0x7fffffff, 0xffffffff]) ?? 0, at);
    return bytes;
  },
  (bytes, r) => bytes.subarray(0, r.below(bytes.length + 1)),
  (bytes, r) => Buffer.concat([bytes, bytes.subarray(0, r.below(bytes.length + 1))]),
  (bytes, r) => {
    const from = position(bytes, r);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + r.below(600))]);
  },
  (bytes, r) => {
    const from = position(bytes, r);
    const to = from + 1 + r.below(600);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to)]);
  },
];

/** A long run of one byte: what takes time by the square of its length never ends here. */
export const RUN: Mutation = (bytes, r) => {
  const at = r.below(bytes.length + 1);
  const run = Buffer.alloc(1_000_000, r.pick([' ', '\n', '\t', '\r', 'a', '0']));
  return Buffer.concat([bytes.subarray(0, at), run, bytes.subarray(at)]);
};

/** Damage to a text of lines that leaves it one. */
export const LINES: readonly Mutation[] = [
  changed((lines, r) => lines.toSpliced(r.below(lines.length), 1 + r.below(3))),
  changed((lines, r) => lines.toSpliced(r.below(lines.length), 0, lines[r.below(lines.length)] ?? '')),
  changed((lines, r) => {
    const at = r.below(lines.length - 1);
    return lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? '');
  }),
  changed((lines, r) => {
    const at = r.below(lines.length);
    const line = lines[at] ?? '';
    const others = [
      line.toLowerCase(),
      line.replace(': ', ':'),
      line.replace(': ', ':\t  '),
      `${line}\r`,
      `${line}  `,
      ` ${line}`,
      `# ${line}`,
      line.replace(/[^:]*$/, ''),
      line.replace(/\d+/, '99999999999999999999'),
      line.replace(/ .*$/, ' ../../../etc/passwd'),
    ];
    return lines.with(at, r.pick(others) ?? '');
  }),
  (bytes, r) => {
    const keep = r.below(bytes.length + 1);
    return bytes.subarray(0, keep);
  },
];

function changed(change: (lines: readonly string[], r: Random) => readonly string[]): Mutation {
  return (bytes, r) => {
    const lines = bytes.toString('latin1').split('\n');
    return lines.length < 2 ? bytes : Buffer.from(change(lines, r).join('\n'), 'latin1');
  };
}

/** The bytes after one to three mutations. */
export function mutant(good: Uint8Array, mutations: readonly Mutation[], r: Random): Buffer {
  let bytes: Buffer = Buffer.from(good);
  for (let times = 1 + r.below(3); times > 0 && bytes.length > 0; times--) {
    bytes = (r.pick(mutations) ?? ((same) => same))(bytes, r);
  }
  return bytes;
}
