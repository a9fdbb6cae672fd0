import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { Entry } from '../../src/apt/entry.ts';
import { everyPackage, findPackages } from '../../src/apt/index-file/find.ts';
import {
  editIndex,
  indexText,
  type PackagesIndex,
  sealIndex,
} from '../../src/apt/index-file/packages-index.ts';
import { readIndex } from '../../src/apt/suite/read-index.ts';
import { parseRelease } from '../../src/apt/suite/release.ts';
import { Failure } from '../../src/failure.ts';
import { random } from '../deb/support/random.ts';
import { type Form, forms, pieces, plainly, type Suffix, stanza, text } from './index-forms.ts';
import { memoryBucket } from './memory-bucket.ts';
import { BYTES, LINES, mutant, type Random, RUN } from './mutations.ts';

/*
 * Every index here is what a signed Release says of it: its hashes are right and its content is hostile. What is read
 * is what others read, or a Failure.
 */

const SEED = 0x1d3;
const NAME = 'main/binary-amd64';
const FOLDER = 'dists/stable';

function listing(path: string, size: number, bytes: Uint8Array): string {
  return ` ${createHash('sha256').update(bytes).digest('hex')} ${size} ${path}\n`;
}

/** What Release says of the text: `size` and hash, or nothing of it. */
interface Said {
  readonly size: number;
  readonly of: Uint8Array;
}

async function read(bytes: Uint8Array, suffix: Suffix, said: Said | undefined): Promise<PackagesIndex> {
  const path = `${NAME}/Packages`;
  const lines = [
    suffix === '' ? '' : listing(`${path}${suffix}`, bytes.length, bytes),
    said === undefined ? '' : listing(path, said.size, said.of),
  ];
  const release = parseRelease(`Suite: stable\nSHA256:\n${lines.join('')}`, 'Release');
  const bucket = memoryBucket(new Map([[`${FOLDER}/${path}${suffix}`, bytes]]));
  return await readIndex(bucket, FOLDER, release, NAME, new Map());
}

/** The same, or why not; anything else thrown is a crash. */
async function outcome<T>(work: () => T | Promise<T>): Promise<T | Failure> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** The packages of a text, by the simplest means: name, version, architecture, file, as a person would read them. */
function plainPackages(whole: string): readonly (readonly string[])[] {
  return whole.split(/\n\n+/).flatMap((paragraph) => {
    const lines = paragraph.replace(/^\n+/, '').split('\n');
    if (lines.every((line) => line === '')) return [];
    const value = (name: string): string => {
      const at = lines.findIndex((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
      if (at === -1) return '';
      let more = at + 1;
      while (/^([ \t].*[^ \t\r]|#)/.test(lines[more] ?? '')) more++;
      const own = lines.slice(at, more).filter((line, index) => index === 0 || !line.startsWith('#'));
      return own
        .map((line, index) =>
          (index === 0 ? line.slice(name.length + 1) : line).replace(/(?<![ \t\r])[ \t\r]+$/, ''),
        )
        .join('\n')
        .replace(/^[ \t]+/, '');
    };
    return [['Package', 'Version', 'Architecture', 'Filename'].map(value)];
  });
}

function asRow({ name, version, architecture, filename }: Entry): readonly string[] {
  return [name, version.text, architecture, filename];
}

/** Reads the packages of an index in each way there is, beside what a plain reader makes of its text. */
function comparePackages(index: PackagesIndex, whole: Buffer): void {
  const expected = plainPackages(whole.toString());
  assert.deepEqual(
    [...everyPackage(index)].map(({ entry }) => asRow(entry)),
    expected,
  );
  for (const names of [['p3'], ['p1', 'p7', 'p8', 'p9', 'p15', 'p22']]) {
    const found = findPackages(index, new Set(names)).map(({ entry }) => asRow(entry));
    assert.deepEqual(
      found,
      expected.filter(([name = '']) => names.includes(name)),
    );
  }
}

/** Changed and sealed anew, each of its files is the changed text for everybody. */
async function compareSealed(index: PackagesIndex, whole: Buffer): Promise<void> {
  const insert = Buffer.from(stanza(99));
  const sealed = await sealIndex(editIndex(index, [{ start: 0, end: 0, insert: [insert] }]));
  const expected = Buffer.concat([insert, whole]);
  assert.ok(Buffer.concat(sealed.plain.parts).equals(expected), 'Packages, sealed, is another text');
  assert.ok(
    gunzipSync(Buffer.concat(sealed.gz.parts)).equals(expected),
    'Packages.gz, sealed, is another text',
  );
  const frames = sealed.index.pieces.flatMap(({ zst }) =>
    zst === undefined ? [] : [zstdDecompressSync(zst)],
  );
  assert.ok(Buffer.concat(frames).equals(expected), 'Packages.zst, sealed, is another text');
}

async function compare(bytes: Buffer, suffix: Suffix, said: Said | undefined): Promise<'read' | 'refused'> {
  const index = await outcome(() => read(bytes, suffix, said));
  if (index instanceof Failure) {
    // Packages parted by empty lines that end in CR LF would be one.
    if (plainly(bytes, suffix)?.includes('\n\r\n') === true) assert.match(index.code, /^index-/);
    else assert.equal(index.code, 'index-differs');
    assert.match(index.explanation, /main\/binary-amd64\/Packages/);
    return 'refused';
  }
  const whole = plainly(bytes, suffix);
  assert.ok(whole !== undefined, 'it was read though others refuse it');
  assert.ok(whole.equals(indexText(index)), 'the text is another than others read');
  if (said !== undefined)
    assert.ok(whole.length === said.size && whole.equals(said.of), 'it is not what Release says');
  const packages = await outcome(() => comparePackages(index, whole));
  if (packages instanceof Failure) assert.equal(packages.code, 'version-malformed');
  await compareSealed(index, whole);
  return 'read';
}

/** What Release says of the text: the truth, mostly. */
function saidOf(whole: Buffer, r: Random): Said | undefined {
  const size = whole.length;
  const sizes = [size, size, size, size - 1, size + 1, 0, 2 ** 31 - 1, 2 ** 31, 10 ** 15 - 1];
  const pick = r.below(sizes.length + 1);
  return pick === sizes.length ? undefined : { size: Math.max(0, sizes[pick] ?? size), of: whole };
}

async function fuzz(
  count: number,
  seed: number,
  make: (form: Form, r: Random) => readonly [bytes: Buffer, said: Said | undefined],
): Promise<Readonly<Record<'read' | 'refused', number>>> {
  const ended = { read: 0, refused: 0 };
  const wrong: Error[] = [];
  for (let mutation = 0; mutation < count; mutation++) {
    const form = forms[mutation % forms.length];
    assert.ok(form);
    const r = random(seed + mutation);
    try {
      const [bytes, said] = make(form, r);
      ended[await compare(bytes, form.suffix, said)]++;
    } catch (cause) {
      const what = cause instanceof Error ? cause.message : String(cause);
      wrong.push(new Error(`${form.title}, seed 0x${(seed + mutation).toString(16)}: ${what}`, { cause }));
    }
  }
  const [first, ...others] = wrong;
  if (first !== undefined)
    throw new AggregateError(wrong.slice(0, 5), `${first.message}; and ${others.length} more`);
  return ended;
}

const packed = new Map(forms.map((form) => [form, form.pack(pieces)]));

test('each form as it should be is read', async () => {
  for (const [{ suffix }, bytes] of packed) {
    assert.equal(await compare(bytes, suffix, { size: text.length, of: text }), 'read');
  }
});

test('damaged files that a signed Release lists are refused, or read as others read them', async () => {
  const { read, refused } = await fuzz(2000, SEED, (form, r) => {
    const good = packed.get(form) ?? text;
    const mutations = form.own.length > 0 && r.below(2) === 0 ? form.own : BYTES;
    const bytes = mutant(good, mutations, r);
    // Where the text is still one, Release may well say so.
    if (form.suffix === '') return [bytes, { size: bytes.length, of: bytes }];
    return [bytes, saidOf(r.below(3) === 0 ? text : (plainly(bytes, form.suffix) ?? text), r)];
  });
  assert.ok(
    read > 150 && refused > 600,
    `${read} read, ${refused} refused: the damage is too fine or too coarse`,
  );
});

test('damaged texts are read as others read them, whatever they are compressed with', async () => {
  const { read, refused } = await fuzz(400, SEED, (form, r) => {
    const whole = mutant(text, r.below(40) === 0 ? [RUN] : LINES, r);
    return [form.pack([whole]), { size: whole.length, of: whole }];
  });
  // Those with empty lines that end in CR LF are refused.
  assert.ok(read > 350 && read + refused === 400, `${read} read, ${refused} refused`);
});
