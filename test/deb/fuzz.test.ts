import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bytesSource } from '../../src/bytes/index.ts';
import { inspectPackage, listContents, type Package, readPackage } from '../../src/deb/index.ts';
import { Failure } from '../../src/failure.ts';
import { archive, CONTROL, goodMembers } from './support/debs.ts';
import { random } from './support/random.ts';

const MUTANTS = 2000;
const SUFFIXES: readonly (readonly [control: string, data: string])[] = [
  ['', ''],
  ['.gz', '.gz'],
  ['.xz', '.xz'],
  ['.zst', '.zst'],
];

type Random = ReturnType<typeof random>;
type Mutation = (bytes: Buffer, random: Random) => Buffer;

/** Where damage tells most: headers and the first bytes of what is compressed. */
function position(bytes: Buffer, { below }: Random): number {
  return below(3) === 0 ? below(bytes.length) : below(Math.min(bytes.length, 700));
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, r) => {
    const at = position(bytes, r);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << r.below(8));
    return bytes;
  },
  (bytes, r) => {
    bytes[position(bytes, r)] = r.pick([0, 1, 0x20, 0x2d, 0x2f, 0x37, 0x39, 0x7f, 0x80, 0xff]) ?? 0;
    return bytes;
  },
  (bytes, r) => {
    const text =
      r.pick([
        '9999999999',
        '-1',
        '0x10',
        '2.0\n',
        '`\n',
        '../../',
        '99999999999999999999',
        '\0\0\0\0',
        '_',
      ]) ?? '';
    bytes.write(text, position(bytes, r), 'latin1');
    return bytes;
  },
  (bytes, r) => bytes.subarray(0, r.below(bytes.length)),
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

function mutant(good: Buffer, r: Random): Buffer {
  let bytes: Buffer = Buffer.from(good);
  for (let times = 1 + r.below(3); times > 0 && bytes.length > 0; times--) {
    bytes = (r.pick(MUTATIONS) ?? ((same) => same))(bytes, r);
  }
  return bytes;
}

/** What reading says, or which failure; anything else thrown is a crash. */
async function outcome(bytes: Buffer): Promise<Package | Failure> {
  try {
    const read = await readPackage(bytesSource(bytes), 'x.deb');
    for await (const entry of listContents(read, 'x.deb', 64 * 1024 * 1024)) {
      assert.match(entry.path, /^\//);
      assert.ok(!entry.path.split('/').includes('..'), entry.path);
    }
    return read;
  } catch (failure) {
    if (failure instanceof Failure) return failure;
    throw failure;
  }
}

/** Those of the packages in a folder that dpkg-deb refuses, by their control or their data. */
function dpkgRefuses(folder: string): string {
  const each =
    'for f in *.deb; do dpkg-deb --field $f && dpkg-deb --contents $f || echo "$f" >&3; done 3>&1 >/dev/null 2>&1';
  return execFileSync('sh', ['-c', each], { cwd: folder, encoding: 'utf8' });
}

test(`${MUTANTS} damaged packages are each a failure that names the file, or read right as dpkg-deb does`, async (context) => {
  const r = random(0xdeb);
  const good = SUFFIXES.map(([control, data]) =>
    archive([...goodMembers(CONTROL, control, data), { name: '_gpgorigin', content: Buffer.alloc(301, 7) }]),
  );
  const folder = mkdtempSync(join(tmpdir(), 'deb-test-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const before = process.memoryUsage().rss;
  let read = 0;
  for (let i = 0; i < MUTANTS; i++) {
    const bytes = mutant(good[i % good.length] ?? Buffer.alloc(0), r);
    const result = await outcome(bytes);
    if (result instanceof Failure) {
      assert.match(result.explanation, /^x\.deb/, `mutant ${i}`);
      assert.notEqual(result.remedy + result.message, '');
      continue;
    }
    read++;
    assert.equal(result.size, bytes.length);
    assert.match(result.id.name, /^[a-z0-9][a-z0-9+.-]+$/);
    assert.match(result.id.version.text, /^[A-Za-z0-9.+~:-]+$/);
    const { id } = await inspectPackage(bytesSource(bytes), 'x.deb');
    assert.deepEqual(id, result.id);
    writeFileSync(join(folder, `${i}.deb`), bytes);
  }
  assert.ok(read > MUTANTS / 40, `only ${read} were read: the damage is too coarse to tell`);
  assert.ok(read < MUTANTS / 2, `${read} were read: the damage is too fine to tell`);
  assert.equal(dpkgRefuses(folder), '');
  const grown = process.memoryUsage().rss - before;
  assert.ok(grown < 400 * 1024 * 1024, `grew by ${grown} bytes`);
});
