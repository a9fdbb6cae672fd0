import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openFile } from '../../src/bytes/index.ts';
import { inspectPackage } from '../../src/deb/index.ts';
import { Failure } from '../../src/failure.ts';
import { dearmor } from '../../src/openpgp/armor.ts';
import {
  embedSignature,
  judgeKeys,
  openSigner,
  readKeys,
  readPublicKeys,
  type Signer,
  verifyClearsigned,
  verifyDetached,
  verifyEmbedded,
} from '../../src/openpgp/index.ts';
import { Secret } from '../../src/secret.ts';
import { corpus, secretArmor } from '../support/openpgp/corpus.ts';
import { buildPackage } from '../support/openpgp/package.ts';

const now = new Date();
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Marsaglia's xorshift: the same mutations in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** One to four changes: bits, bytes, runs cut out, doubled or overwritten, the end lost. */
function mutated(bytes: Buffer, roll: (below: number) => number): Buffer {
  let copy = Buffer.from(bytes);
  for (let changes = 1 + roll(4); changes > 0; changes--) {
    const at = roll(Math.max(copy.length, 1));
    const length = 1 + roll(32);
    switch (roll(6)) {
      case 0:
        copy[at] = (copy[at] ?? 0) ^ (1 << roll(8));
        break;
      case 1:
        copy[at] = [0, 1, 0x7f, 0x80, 0xfe, 0xff][roll(6)] ?? 0;
        break;
      case 2:
        copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
        break;
      case 3:
        copy = Buffer.concat([copy.subarray(0, at + length), copy.subarray(at)]);
        break;
      case 4:
        copy.fill(roll(256), at, Math.min(at + length, copy.length));
        break;
      default:
        copy = copy.subarray(0, copy.length - roll(Math.min(copy.length, 200) + 1));
    }
  }
  return copy;
}

/** The work ends well or in a Failure that says what to do. */
async function endsClearly(what: string, work: () => Promise<unknown>): Promise<'done' | 'failed'> {
  try {
    await work();
    return 'done';
  } catch (error) {
    assert.ok(error instanceof Failure, `${what}: ${error instanceof Error ? error.stack : error}`);
    assert.notEqual(error.message, '');
    return 'failed';
  }
}

const NAMES = [
  'rsa3072-22',
  'ed25519-22',
  'nistp256-22',
  'many-subkeys',
  'passphrase-22',
  'sq-cv25519',
  'revoked-subkey',
];

test('1,000 mutated keys: each is judged, used or refused', async () => {
  const roll = dice(20261125);
  for (let round = 0; round < 1000; round++) {
    const name = NAMES[round % NAMES.length] ?? '';
    const entry = corpus().find((key) => key.name === name);
    const bytes = Buffer.concat(dearmor(secretArmor(name)).map((block) => block.bytes));
    const text = mutated(bytes, roll).toString('base64');
    await endsClearly(`key ${round}`, async () => {
      const verdict = judgeKeys(await readKeys(new Secret(text)), { minimumValidity: 90 }, now);
      if (verdict.kind === 'refused') return assert.ok(verdict.faults.length > 0);
      const passphrase = entry?.passphrase === undefined ? undefined : new Secret(entry.passphrase);
      const signer = await openSigner([verdict.key], passphrase);
      const signature = await signer.detach(Buffer.from('x'), now);
      const trusted = await readPublicKeys((await signer.publicKeys()).armored);
      await verifyDetached(Buffer.from('x'), signature, trusted, now);
    });
  }
});

test('400 mutated armors: each is read or refused', async () => {
  const roll = dice(7);
  for (let round = 0; round < 400; round++) {
    const name = NAMES[round % NAMES.length] ?? '';
    const text = mutated(Buffer.from(secretArmor(name)), roll).toString('latin1');
    await endsClearly(`armor ${round}`, () => readKeys(new Secret(text)));
  }
});

test('300 mutated InReleases: none but the text that was signed is ever taken', async () => {
  const roll = dice(99);
  const signer = await signerOf('ed25519-22');
  const trusted = await readPublicKeys((await signer.publicKeys()).armored);
  const text = 'Origin: Test\nSuite: stable\n';
  const message = Buffer.from(await signer.clearsign(text, now));
  for (let round = 0; round < 300; round++) {
    const changed = mutated(message, roll).toString('latin1');
    await endsClearly(`message ${round}`, async () => {
      assert.equal((await verifyClearsigned(changed, trusted, now)).text, text);
    });
  }
});

test('300 mutated packages: each is signed whole, or stays as it is', async () => {
  const roll = dice(31337);
  const signer = await signerOf('ed25519-22');
  const trusted = await readPublicKeys((await signer.publicKeys()).armored);
  const path = await buildPackage(folder);
  await embedSignature(path, signer, 'origin', now);
  const good = await readFile(path);
  for (let round = 0; round < 300; round++) {
    const changed = mutated(good, roll);
    await writeFile(path, changed);
    const end = await endsClearly(`package ${round}`, () => embedSignature(path, signer, 'origin', now));
    if (end === 'failed') assert.deepEqual(await readFile(path), changed);
    else await verifyEmbedded(await inspectPackage(await openFile(path), path), trusted, now);
    await endsClearly(`check ${round}`, async () => {
      await verifyEmbedded(await inspectPackage(await openFile(path), path), trusted, now);
    });
  }
  assert.deepEqual(
    (await readdir(join(path, '..'))).filter((name) => name.startsWith('.')),
    [],
  );
});

async function signerOf(name: string): Promise<Signer> {
  const verdict = judgeKeys(await readKeys(new Secret(secretArmor(name))), { minimumValidity: 0 }, now);
  assert.ok(verdict.kind === 'usable');
  return await openSigner([verdict.key], undefined);
}
