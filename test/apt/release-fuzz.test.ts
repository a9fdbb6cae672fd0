import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBase } from '../../src/apt/suite/base.ts';
import { parseRelease, type Release, releaseText } from '../../src/apt/suite/release.ts';
import { Failure } from '../../src/failure.ts';
import { random } from '../deb/support/random.ts';
import { memoryBucket } from './memory-bucket.ts';
import { BYTES, LINES, type Mutation, mutant, RUN } from './mutations.ts';
import { openTestSigner } from './test-signer.ts';

const SEED = 0x4e1;
const now = new Date();
const { signer, trust } = await openTestSigner('ed25519-22', now);

const text = releaseText({
  fields: [
    ['Origin', 'Acme'],
    ['Suite', 'stable'],
    ['Codename', 'stable'],
    ['Date', 'Wed, 25 Nov 2026 01:02:03 UTC'],
    ['Acquire-By-Hash', 'yes'],
    ['Architectures', 'amd64 arm64'],
    ['Components', 'main extra'],
    ['Description', 'a text\n of two lines'],
  ],
  files: new Map(
    ['main/binary-amd64/Packages', 'main/binary-amd64/Packages.gz', 'extra/binary-arm64/Packages.xz'].map(
      (path, index) => [
        path,
        { size: 1000 * index, sha256: String(index).repeat(64), md5: String(index).repeat(32) },
      ],
    ),
  ),
});

/** A suite of these files is read, or it is a Failure that says where; anything else thrown is a crash. */
async function base(files: Readonly<Record<string, Uint8Array | string>>): Promise<string | Failure> {
  const objects = Object.entries(files).map(
    ([name, content]) => [`dists/stable/${name}`, Buffer.from(content)] as const,
  );
  try {
    const read = await readBase(memoryBucket(new Map(objects)), 'stable', trust, now);
    assert.ok(read.kind === 'committed');
    compareRelease(read.release, read.text);
    return read.text;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    assert.match(error.explanation, /^dists\/stable\/(In)?Release/);
    return error;
  }
}

const TITLES = /^(MD5Sum|SHA1|SHA256|SHA512)$/i;

/** The lines of a Release file, as a plain reader takes them: those of a section, and the fields. */
function plainly(whole: string): { readonly files: readonly string[]; readonly fields: readonly string[] } {
  const files: string[] = [];
  const fields: string[] = [];
  let section: string | undefined;
  for (const line of whole.split('\n')) {
    const [, title] = /^([^ \t#:][^:]*):/.exec(line) ?? [];
    if (title !== undefined) section = title;
    if (title !== undefined && !TITLES.test(title)) fields.push(title);
    if (title === undefined && section !== undefined && TITLES.test(section) && /^[ \t]/.test(line)) {
      const [hash = '', size, path] = line.trim().split(/\s+/);
      // A size and a path alone say nothing of a hash.
      const isBare = path === undefined && size !== undefined && /^\d{1,15}$/.test(hash);
      if (hash !== '' && !isBare)
        files.push(`${section.toLowerCase()} ${hash.toLowerCase()} ${Number(size)} ${path}`);
    }
  }
  return { files: [...new Set(files)].toSorted(), fields };
}

/** What was read is what everybody reads there, and what we would write of it is read the same again. */
function compareRelease(release: Release, whole: string): void {
  const listed = [...release.files].flatMap(([path, { size, ...hashes }]) =>
    Object.entries(hashes).map(
      ([name, hash]) => `${name === 'md5' ? 'md5sum' : name} ${hash} ${size} ${path}`,
    ),
  );
  const plain = plainly(whole);
  assert.deepEqual(listed.toSorted(), plain.files);
  assert.deepEqual(
    release.fields.map(([name]) => name),
    plain.fields,
  );
  const again = written(release);
  if (again instanceof Failure) assert.equal(again.code, 'field-malformed');
  else assert.deepEqual(parseRelease(again, 'dists/stable/Release').files, release.files);
}

/** As it would be written; a value that no line can hold can be read and not be written. */
function written(release: Release): string | Failure {
  try {
    return releaseText(release);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

async function fuzz(
  count: number,
  mutations: readonly Mutation[],
  good: string,
  judge: (bytes: Buffer) => Promise<string | Failure>,
): Promise<number> {
  let read = 0;
  for (let seed = SEED; seed < SEED + count; seed++) {
    const r = random(seed);
    try {
      const outcome = await judge(mutant(Buffer.from(good), r.below(50) === 0 ? [RUN] : mutations, r));
      if (!(outcome instanceof Failure)) read++;
    } catch (cause) {
      throw new Error(`seed 0x${seed.toString(16)}`, { cause });
    }
  }
  return read;
}

test('a damaged InRelease is refused, or it says what was signed', async () => {
  const signed = await signer.clearsign(text, now);
  const read = await fuzz(800, [...BYTES, ...LINES], signed, async (bytes) => {
    const said = await base({ InRelease: bytes });
    if (!(said instanceof Failure)) assert.equal(said, text);
    return said;
  });
  assert.ok(read < 200, `${read} were read: the damage is too fine`);
});

test('a damaged Release.gpg is refused, or Release says what was signed', async () => {
  const signature = await signer.detachArmored(Buffer.from(text), now);
  await fuzz(300, [...BYTES, ...LINES], signature, async (bytes) => {
    const said = await base({ Release: text, 'Release.gpg': bytes });
    if (!(said instanceof Failure)) assert.equal(said, text);
    return said;
  });
});

test('a hostile Release that is signed is refused, or read as others read it', async () => {
  const read = await fuzz(900, [...LINES, ...BYTES], text, async (bytes) => {
    const Release = bytes.toString('utf8');
    return await base({ Release, 'Release.gpg': await signer.detachArmored(Buffer.from(Release), now) });
  });
  assert.ok(read > 200 && read < 700, `${read} were read: the damage is too fine or too coarse to tell`);
});

test('thousands of blocks that begin and never end are refused in the time that it takes to look at them', async () => {
  const signature = '-----BEGIN PGP A-----\n'.repeat(300_000);
  const refused = await base({ Release: text, 'Release.gpg': signature });
  assert.ok(refused instanceof Failure && refused.code === 'base-unverified');
});

test('two lines that say different things of a file are refused: tools differ in which they believe', async () => {
  const line = ` ${'1'.repeat(64)}     1000 main/binary-amd64/Packages.gz\n`;
  const others = [line.replace('11', '22'), line.replace('1000', '1001')];
  for (const other of others) {
    assert.throws(() => parseRelease(`${text}${other}`, 'x'), { code: 'release-malformed' });
  }
  assert.equal(parseRelease(`${text}${line}`, 'x').files.size, 3);
});
