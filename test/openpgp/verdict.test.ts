import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dearmor } from '../../src/openpgp/armor.ts';
import {
  judgeKeys,
  openSigner,
  parseFingerprint,
  readKeys,
  readPublicKeys,
  verifyDetached,
} from '../../src/openpgp/index.ts';
import { Secret } from '../../src/secret.ts';
import {
  type CorpusKey,
  corpus,
  publicArmor,
  secretArmor,
  toolSignature,
} from '../support/openpgp/corpus.ts';
import { ended, type NewestTools, newestTools } from '../support/openpgp/newest-tools.ts';
import { signRegardless } from '../support/openpgp/regardless.ts';

const CONTENT = Buffer.from('content\n');
const now = new Date();
const inAYear = new Date(now.getTime() + 365 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
let folder: string;
let tools: NewestTools;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verdict-'));
  tools = await newestTools();
  await writeFile(join(folder, 'content'), CONTENT);
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
});

function verdictOn(key: CorpusKey) {
  return readKeys(new Secret(secretArmor(key.name))).then((keys) =>
    judgeKeys(keys, { fingerprint: parseFingerprint(key.fingerprint ?? ''), minimumValidity: 90 }, now),
  );
}

/** What every verifier says of a signature: apt's own ones, of the oldest and the newest release. */
async function verifiers(name: string, signature: string): Promise<Readonly<Record<string, boolean>>> {
  const key = publicArmor(name);
  const [armored, binary, signed] = ['pub', 'gpg', 'sig'].map((end) => join(folder, `${name}.${end}`));
  assert.ok(armored !== undefined && binary !== undefined && signed !== undefined);
  await writeFile(armored, key);
  await writeFile(binary, Buffer.concat(dearmor(key).map(({ bytes }) => bytes)));
  await writeFile(signed, signature);
  const content = join(folder, 'content');
  const policy = { SEQUOIA_CRYPTO_POLICY: tools.aptPolicy };
  const gpgv = async (command: readonly [string, ...string[]]): Promise<boolean> => {
    const { output } = await ended(command, ['--status-fd', '1', '--keyring', binary, signed, content]);
    return /^\[GNUPG:\] VALIDSIG /m.test(output) && !/EXPKEYSIG|REVKEYSIG|EXPSIG/.test(output);
  };
  const newest = ['--keyring', armored, '--signature-file', signed, content];
  const sqv = async (command: readonly [string, ...string[]], args: readonly string[]): Promise<boolean> =>
    (await ended(command, args, policy)).code === 0;
  return {
    'gpgv of this machine': await gpgv(['gpgv']),
    'gpgv, newest': await gpgv(tools.command('gpgv')),
    'sqv of this machine': await sqv(['sqv'], ['--keyring', armored, signed, content]),
    'sqv, newest': await sqv(tools.command('sqv'), newest),
    'sqv, newest, in a year': await sqv(tools.command('sqv'), ['--policy-as-of', inAYear, ...newest]),
  };
}

const keys = corpus();

test('the corpus has at least 60 keys of gpg 2.2, gpg 2.4 and sq', () => {
  assert.ok(keys.length >= 60, String(keys.length));
  for (const by of ['gpg 2.2', 'gpg 2.4', 'sq'])
    assert.ok(
      keys.some((key) => key.by === by),
      by,
    );
});

for (const key of keys.filter(({ verdict }) => verdict === 'usable')) {
  test(`${key.name} (${key.by}) is usable, and gpgv and every sqv take what it signs`, async () => {
    const verdict = await verdictOn(key);
    assert.ok(verdict.kind === 'usable', JSON.stringify(verdict));
    assert.equal(verdict.warnings.length > 0, key.warns ?? false, JSON.stringify(verdict.warnings));
    if (key.fingerprint !== undefined) assert.equal(verdict.key.fingerprint, key.fingerprint);
    const passphrase = key.passphrase === undefined ? undefined : new Secret(key.passphrase);
    const signer = await openSigner([verdict.key], passphrase);
    const signature = await signer.detachArmored(CONTENT, now);
    const said = await verifiers(key.name, signature);
    assert.deepEqual(
      said,
      Object.fromEntries(Object.keys(said).map((name) => [name, true])),
      verdict.key.fingerprint,
    );
    const trusted = await readPublicKeys(publicArmor(key.name));
    assert.equal((await verifyDetached(CONTENT, signature, trusted, now)).signedBy, verdict.key.fingerprint);
  });
}

for (const key of keys.filter(({ verdict }) => verdict === 'refused')) {
  test(`${key.name} (${key.by}) is refused for ${key.faults?.join(', ')}, and some sqv refuses it`, async () => {
    const verdict = await verdictOn(key);
    assert.ok(verdict.kind === 'refused');
    const codes = [...new Set(verdict.faults.map(({ code }) => code))];
    assert.deepEqual(
      codes.toSorted(),
      (key.faults ?? []).toSorted(),
      JSON.stringify(verdict.faults, null, 1),
    );
    for (const { remedy } of verdict.faults) assert.match(remedy, /gpg /);
    if (codes.includes('no-secret')) return;
    const signature = toolSignature(key.name) ?? (await signRegardless(key, CONTENT, now));
    const said = await verifiers(key.name, signature);
    const sqvs = Object.entries(said).filter(([name]) => name.startsWith('sqv'));
    assert.ok(key.lax === true || sqvs.some(([, accepts]) => !accepts), JSON.stringify(said));
    const trusted = await readPublicKeys(publicArmor(key.name));
    await assert.rejects(verifyDetached(CONTENT, signature, trusted, now), /signature/i);
  });
}
