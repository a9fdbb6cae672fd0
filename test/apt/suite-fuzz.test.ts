import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { indexText } from '../../src/apt/index-file/packages-index.ts';
import { readSuite } from '../../src/apt/suite/read-suite.ts';
import { Failure } from '../../src/failure.ts';
import { random } from '../deb/support/random.ts';
import { forms, pieces, text } from './index-forms.ts';
import { memoryBucket } from './memory-bucket.ts';
import { BYTES, mutant } from './mutations.ts';
import { openTestSigner } from './test-signer.ts';

const SEED = 0x5171;
const NAME = 'main/binary-amd64';
const FOLDER = `dists/stable/${NAME}`;
const now = new Date();
const { signer, trust } = await openTestSigner('ed25519-22', now);

const READING = {
  target: { suite: 'stable', component: 'main' },
  trust,
  guess: ['amd64'],
  indices: (present: readonly string[]) => present,
};

function listed(bytes: Uint8Array): { readonly hash: string; readonly line: (form: string) => string } {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, line: (form) => ` ${hash} ${bytes.length} ${NAME}/Packages${form}\n` };
}

/**
 * A suite in whose bucket one file is damaged in one of its two places or in both; Release, validly signed, says of it what
 * is true of the good or of the damaged.
 */
async function attempt(seed: number): Promise<'read' | 'refused'> {
  const r = random(seed);
  const compressed = forms.filter(({ suffix }) => suffix !== '');
  const form = compressed[seed % compressed.length];
  assert.ok(form);
  const good = form.pack(pieces);
  const bad = mutant(good, form.own.length > 0 && r.below(2) === 0 ? form.own : BYTES, r);
  const [signedFor, plainName, byHash] = [good, good, good].map((each) => (r.below(2) === 0 ? each : bad));
  assert.ok(signedFor && plainName && byHash);
  const { hash, line } = listed(signedFor);
  const release = `Suite: stable\nSHA256:\n${line(form.suffix)}${listed(text).line('')}`;
  const objects = new Map<string, Uint8Array>([
    ['dists/stable/InRelease', Buffer.from(await signer.clearsign(release, now))],
    [`${FOLDER}/Packages${form.suffix}`, plainName],
    [`${FOLDER}/by-hash/SHA256/${hash}`, byHash],
  ]);
  try {
    const { indices } = await readSuite(memoryBucket(objects), READING, now);
    const index = indices.get(NAME);
    assert.ok(index);
    assert.ok(text.equals(indexText(index)), 'it is another text than was signed');
    assert.ok(plainName.equals(signedFor) || byHash.equals(signedFor), 'what was signed is nowhere');
    return 'read';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    assert.equal(error.code, 'index-differs');
    const isThere = [plainName, byHash].some((each) => each.equals(signedFor));
    assert.ok(!isThere || signedFor === bad, 'what was signed is there and sound');
    return 'refused';
  }
}

test('a suite with damaged files is read as it was signed, from whichever place has that, or refused', async () => {
  const ended = { read: 0, refused: 0 };
  for (let seed = SEED; seed < SEED + 600; seed++) {
    try {
      ended[await attempt(seed)]++;
    } catch (cause) {
      throw new Error(`seed 0x${seed.toString(16)}`, { cause });
    }
  }
  assert.ok(ended.read > 150 && ended.refused > 150, JSON.stringify(ended));
});
