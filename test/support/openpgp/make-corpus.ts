/**
 * Makes the keys in test/openpgp/fixtures, and their list. All are test keys that nobody trusts, so their secret halves lie
 * open here. Run by hand, where the list changes: `node test/support/openpgp/make-corpus.ts`. Needs gpg 2.2 and the network.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKey } from 'openpgp';
import { type CorpusKey, FIXTURES } from './corpus.ts';
import { Gnupg, userId } from './gnupg.ts';
import { newestTools } from './newest-tools.ts';

const MADE = '2025-01-01';
const LATER = '2025-06-01';
const LATE = '2026-06-01';
const LONG = '2045-01-01';
const SHA1 = { options: ['--cert-digest-algo', 'SHA1'] };
const CONTENT = 'content\n';

const folder = join(FIXTURES, 'keys');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'keys-'));
const tools = await newestTools();
const old = new Gnupg(work);
const recent = new Gnupg(work, tools.command('gpg'), tools.command('gpg-agent'));
const list: CorpusKey[] = [];

type Rest = Omit<CorpusKey, 'name' | 'by'>;

/** Keeps a key made by gpg. */
function keep(gpg: Gnupg, name: string, rest: Rest, option?: string): void {
  const exact = `=${userId(name)}`;
  write(
    name,
    gpg === old ? 'gpg 2.2' : 'gpg 2.4',
    gpg.secret(exact, rest.passphrase, option),
    gpg.public(exact),
    rest,
  );
}

function write(name: string, by: string, secret: string, publicKey: string, rest: Rest): void {
  writeFileSync(join(folder, `${name}.asc`), secret);
  writeFileSync(join(folder, `${name}.pub`), publicKey);
  list.push({ name, by, ...rest });
  console.log(name);
}

/** Keeps what only gpg itself can sign with, a signature beside it. */
function keepSigned(name: string, key: string, rest: Rest): void {
  keep(old, name, rest);
  writeFileSync(join(folder, `${name}.sig`), old.sign(key, LATE, CONTENT));
}

const good = { verdict: 'usable' } as const;
const bad = (...faults: readonly string[]): Rest => ({ verdict: 'refused', faults });

try {
  usableByGpg();
  manySubkeys();
  ofTime();
  revoked();
  withoutPurpose();
  weakHashes();
  weakAlgorithms();
  bySequoia();
  await byLibrary();
  writeFileSync(join(FIXTURES, 'keys.json'), `${JSON.stringify(list, null, 1)}\n`);
} finally {
  old.stop();
  recent.stop();
  rmSync(work, { recursive: true, force: true });
}

function usableByGpg(): void {
  for (const [gpg, release] of [
    [old, '22'],
    [recent, '24'],
  ] as const) {
    for (const algorithm of ['rsa3072', 'rsa4096', 'ed25519', 'nistp256', 'nistp384']) {
      gpg.make(`${algorithm}-${release}`, algorithm, 'sign', MADE, LONG);
      keep(gpg, `${algorithm}-${release}`, good);
    }
    const eddsa = gpg.make(`subkey-ed25519-${release}`, 'ed25519', 'cert', MADE, 'never');
    gpg.add(eddsa, 'ed25519', 'sign', MADE, LONG);
    keep(gpg, `subkey-ed25519-${release}`, good);
    const rsa = gpg.make(`stub-rsa-${release}`, 'rsa3072', 'cert', MADE, 'never');
    gpg.add(rsa, 'rsa3072', 'sign', MADE, LONG);
    keep(gpg, `stub-rsa-${release}`, good, '--export-secret-subkeys');
    const passphrase = 'correct horse ß';
    gpg.make(`passphrase-${release}`, 'rsa3072', 'sign', MADE, LONG, { passphrase });
    keep(gpg, `passphrase-${release}`, { ...good, passphrase });
    const locked = gpg.make(`passphrase-stub-${release}`, 'ed25519', 'cert', MADE, 'never', { passphrase });
    gpg.add(locked, 'ed25519', 'sign', MADE, LONG, { passphrase });
    keep(gpg, `passphrase-stub-${release}`, { ...good, passphrase }, '--export-secret-subkeys');
  }
  old.make('nistp521', 'nistp521', 'sign', MADE, LONG);
  keep(old, 'nistp521', good);
  old.make('rsa2048', 'rsa2048', 'sign', MADE, LONG);
  keep(old, 'rsa2048', { ...good, warns: true });
  old.make('default-default', 'rsa3072', 'default', MADE, LONG);
  old.add(old.fingerprints('default-default')[0] ?? '', 'rsa3072', 'encr', MADE, LONG);
  keep(old, 'default-default', good);
}

function manySubkeys(): void {
  const key = old.make('many-subkeys', 'rsa3072', 'cert', MADE, 'never');
  const first = old.add(key, 'ed25519', 'sign', MADE, LONG);
  old.add(key, 'rsa3072', 'sign', LATER, LONG);
  old.add(key, 'cv25519', 'encr', LATER, LONG);
  keep(old, 'many-subkeys', good);
  write('many-subkeys-older', 'gpg 2.2', old.secret(key), old.public(key), { ...good, fingerprint: first });
  for (const name of ['beside-expired', 'beside-revoked', 'beside-sha1']) {
    const primary = old.make(name, 'rsa3072', 'cert', MADE, 'never');
    old.add(primary, 'ed25519', 'sign', MADE, LONG);
    const expires = name === 'beside-expired' ? '2025-09-01' : LONG;
    const second = old.add(primary, 'rsa3072', 'sign', LATER, expires);
    if (name === 'beside-sha1') spoil(primary, second);
    if (name === 'beside-revoked') revokeSubkey(primary, 2);
    keep(old, name, good);
    const code = name.replace('beside-', '').replace('sha1', 'weak-hash');
    write(`${name}-chosen`, 'gpg 2.2', old.secret(primary), old.public(primary), {
      ...bad(code),
      fingerprint: second,
    });
  }
  const mixed = old.make('primary-beside-expired', 'rsa3072', 'sign,cert', MADE, LONG);
  old.add(mixed, 'ed25519', 'sign', MADE, '2025-09-01');
  keep(old, 'primary-beside-expired', good);
}

/** Binds a subkey anew, with SHA-1: gpg makes no new subkey with that. */
function spoil(key: string, subkey: string): void {
  old.run(LATE, [...SHA1.options, '--quick-set-expire', key, LONG, subkey]);
}

function revokeSubkey(key: string, index: number): void {
  old.edit(key, LATE, [`key ${index}`, 'revkey', 'y', '3', '', 'y', 'save']);
}

function ofTime(): void {
  old.make('expired', 'rsa3072', 'sign', MADE, '2026-01-01');
  keep(old, 'expired', bad('expired'));
  old.make('expired-ed25519', 'ed25519', 'sign', MADE, '2026-01-01');
  keep(old, 'expired-ed25519', bad('expired'));
  const subkey = old.make('expired-subkey', 'ed25519', 'cert', MADE, 'never');
  old.add(subkey, 'ed25519', 'sign', MADE, '2026-01-01');
  keep(old, 'expired-subkey', bad('expired'));
  const primary = old.make('expired-primary', 'ed25519', 'cert', MADE, '2026-01-01');
  old.add(primary, 'ed25519', 'sign', MADE, LONG);
  keep(old, 'expired-primary', bad('expired'));
  const extended = old.make('extended', 'ed25519', 'sign', MADE, '2025-06-01');
  old.run(LATER, ['--quick-set-expire', extended, LONG]);
  keep(old, 'extended', good);
  const shortened = old.make('shortened', 'ed25519', 'sign', MADE, LONG);
  old.run(LATER, ['--quick-set-expire', shortened, '2026-01-01']);
  keep(old, 'shortened', bad('expired'));
  old.make('future', 'ed25519', 'sign', '2095-01-01', 'never');
  keep(old, 'future', bad('not-yet-valid'));
  const later = old.make('future-subkey', 'ed25519', 'cert', MADE, 'never');
  old.add(later, 'ed25519', 'sign', '2095-01-01', 'never');
  keep(old, 'future-subkey', bad('not-yet-valid'));
}

function revoked(): void {
  for (const algorithm of ['rsa3072', 'ed25519', 'nistp256']) {
    old.revoke(old.make(`revoked-${algorithm}`, algorithm, 'sign', MADE, LONG));
    keep(old, `revoked-${algorithm}`, bad('revoked'));
  }
  for (const [reason, number] of [
    ['superseded', '2'],
    ['compromised', '1'],
    ['retired', '3'],
  ] as const) {
    const key = old.make(`revoked-${reason}`, 'ed25519', 'sign', MADE, LONG);
    const certificate = old.run(
      LATE,
      ['--no-batch', '--no-tty', '--command-fd', '0', '--armor', '--gen-revoke', key],
      `y\n${number}\nreason\n\ny\n`,
    );
    old.run(LATE, ['--import'], certificate.toString());
    keep(old, `revoked-${reason}`, bad('revoked'));
  }
  const primary = old.make('revoked-primary', 'ed25519', 'cert', MADE, 'never');
  old.add(primary, 'ed25519', 'sign', MADE, LONG);
  old.revoke(primary);
  keep(old, 'revoked-primary', bad('revoked'));
  const subkey = old.make('revoked-subkey', 'ed25519', 'cert', MADE, 'never');
  old.add(subkey, 'ed25519', 'sign', MADE, LONG);
  revokeSubkey(subkey, 1);
  keep(old, 'revoked-subkey', bad('revoked'));
  const users = old.make('revoked-user', 'ed25519', 'sign', MADE, LONG);
  old.run(LATER, ['--quick-add-uid', users, 'Second <second@example.org>']);
  old.run(LATE, ['--quick-revoke-uid', users, 'Second <second@example.org>']);
  keep(old, 'revoked-user', good);
  old.revoke(old.make('revoked-expired', 'ed25519', 'sign', MADE, '2026-01-01'));
  keep(old, 'revoked-expired', bad('revoked', 'expired'));
}

function withoutPurpose(): void {
  old.make('cert-only', 'ed25519', 'cert', MADE, LONG);
  keep(old, 'cert-only', bad('cannot-sign'));
  const encrypting = old.make('encrypt-subkey', 'rsa3072', 'cert', MADE, LONG);
  old.add(encrypting, 'rsa3072', 'encr', MADE, LONG);
  keep(old, 'encrypt-subkey', bad('cannot-sign'));
  const authenticating = old.make('auth-subkey', 'ed25519', 'cert', MADE, LONG);
  old.add(authenticating, 'ed25519', 'auth', MADE, LONG);
  keep(old, 'auth-subkey', bad('cannot-sign'));
  const signing = old.make('stub-alone', 'ed25519', 'sign,cert', MADE, LONG);
  old.add(signing, 'cv25519', 'encr', MADE, LONG);
  keep(old, 'stub-alone', bad('no-secret'), '--export-secret-subkeys');
}

function weakHashes(): void {
  old.make('sha1-rsa', 'rsa3072', 'sign', MADE, LONG, SHA1);
  keep(old, 'sha1-rsa', bad('weak-hash'));
  old.make('sha1-rsa4096', 'rsa4096', 'sign', MADE, LONG, SHA1);
  keep(old, 'sha1-rsa4096', bad('weak-hash'));
  old.make('sha224', 'rsa3072', 'sign', MADE, LONG, { options: ['--cert-digest-algo', 'SHA224'] });
  keep(old, 'sha224', bad('weak-hash'));
  const primary = old.make('sha1-primary', 'rsa3072', 'cert', MADE, 'never', SHA1);
  old.add(primary, 'rsa3072', 'sign', MADE, LONG);
  keep(old, 'sha1-primary', bad('weak-hash'));
  const subkey = old.make('sha1-subkey', 'rsa3072', 'cert', MADE, 'never');
  spoil(subkey, old.add(subkey, 'rsa3072', 'sign', MADE, LONG));
  keep(old, 'sha1-subkey', bad('weak-hash'));
  const mended = old.make('sha1-mended', 'rsa3072', 'sign', MADE, LONG, SHA1);
  const weak = old.public(mended);
  old.run(LATER, ['--cert-digest-algo', 'SHA512', '--quick-set-expire', mended, LONG]);
  old.run(LATER, ['--import'], weak);
  keep(old, 'sha1-mended', good);
  const spoiled = old.make('sha1-newest', 'rsa3072', 'sign', MADE, '2026-01-01');
  const before = old.public(spoiled);
  old.run(LATER, [...SHA1.options, '--quick-set-expire', spoiled, LONG]);
  // gpg replaces a self-signature; other tools keep the older one too.
  old.run(LATER, ['--import'], before);
  keep(old, 'sha1-newest', bad('weak-hash'));
  const second = old.make('sha1-second-user', 'rsa3072', 'sign', MADE, LONG);
  old.run(LATER, [...SHA1.options, '--quick-add-uid', second, 'Second <second@example.org>']);
  old.run(LATER, [
    '--cert-digest-algo',
    'SHA512',
    '--quick-set-primary-uid',
    second,
    'Test key sha1-second-user <sha1-second-user@example.org>',
  ]);
  keep(old, 'sha1-second-user', good);
}

function weakAlgorithms(): void {
  for (const algorithm of [
    'dsa2048',
    'dsa3072',
    'brainpoolP256r1',
    'brainpoolP384r1',
    'brainpoolP512r1',
    'secp256k1',
  ]) {
    const key = old.make(algorithm, algorithm, 'sign', MADE, LONG);
    keepSigned(algorithm, key, bad('algorithm'));
  }
  old.make('rsa1024', 'rsa1024', 'sign', MADE, LONG);
  keep(old, 'rsa1024', bad('algorithm'));
  const weakPrimary = old.make('rsa1024-primary', 'rsa1024', 'cert', MADE, 'never');
  old.add(weakPrimary, 'rsa3072', 'sign', MADE, LONG);
  keep(old, 'rsa1024-primary', bad('algorithm'));
  const weakSubkey = old.make('rsa1024-subkey', 'rsa3072', 'cert', MADE, 'never');
  old.add(weakSubkey, 'rsa1024', 'sign', MADE, LONG);
  keep(old, 'rsa1024-subkey', bad('algorithm'));
  old.make('rsa1024-sha1-expired', 'rsa1024', 'sign', MADE, '2026-01-01', SHA1);
  keep(old, 'rsa1024-sha1-expired', bad('algorithm', 'expired', 'weak-hash'));
  const dsaSubkey = old.make('dsa-subkey', 'rsa3072', 'cert', MADE, 'never');
  keepSigned('dsa-subkey', old.add(dsaSubkey, 'dsa2048', 'sign', MADE, LONG), bad('algorithm'));
}

function bySequoia(): void {
  const [program, ...first] = tools.command('sq');
  const sq = (...args: readonly string[]): Buffer =>
    execFileSync(
      program,
      [...first, '--home', 'none', '--overwrite', '--batch', '--time', `${MADE}T00:00:00Z`, ...args],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
  const make = (name: string, algorithm: string, rest: Rest, ...more: readonly string[]): void => {
    const key = join(work, `${name}.key`);
    sq(
      'key',
      'generate',
      '--own-key',
      '--email',
      `${name}@example.org`,
      '--cipher-suite',
      algorithm,
      '--expiration',
      LONG,
      '--output',
      key,
      '--rev-cert',
      join(work, 'rev'),
      ...more,
    );
    const publicKey = sq('key', 'delete', '--cert-file', key, '--output', '-').toString();
    write(name, 'sq', readFileSync(key, 'utf8'), publicKey, rest);
    if (rest.faults?.includes('version')) {
      writeFileSync(join(work, 'content'), CONTENT);
      execFileSync(
        program,
        [
          ...first,
          '--home',
          'none',
          '--overwrite',
          '--time',
          `${LATE}T00:00:00Z`,
          'sign',
          '--signer-file',
          key,
          '--signature-file',
          join(folder, `${name}.sig`),
          join(work, 'content'),
        ],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
    }
  };
  const plain = ['--without-password', '--profile', 'rfc4880'];
  for (const suite of ['rsa3k', 'rsa4k', 'cv25519']) make(`sq-${suite}`, suite, good, ...plain);
  for (const curve of ['nistp256', 'nistp384'])
    make(`sq-${curve}`, 'rsa3k', good, ...plain, '--signing-algorithm', curve);
  make('sq-rsa2k', 'rsa2k', { ...good, warns: true }, ...plain);
  writeFileSync(join(work, 'password'), 'sesame');
  make(
    'sq-password',
    'cv25519',
    { ...good, passphrase: 'sesame' },
    '--profile',
    'rfc4880',
    '--new-password-file',
    join(work, 'password'),
  );
  make('sq-cannot-sign', 'cv25519', bad('cannot-sign'), ...plain, '--cannot-sign');
  make('sq-v6', 'cv25519', bad('version'), '--without-password', '--profile', 'rfc9580');
}

async function byLibrary(): Promise<void> {
  const made = await generateKey({
    type: 'curve25519',
    userIDs: [{ name: 'Test key new-ed25519', email: 'new-ed25519@example.org' }],
    date: new Date(`${MADE}T00:00:00Z`),
    format: 'object',
    config: { nonDeterministicSignaturesViaNotation: false },
  });
  const { createMessage, sign } = await import('openpgp');
  write('new-ed25519', 'openpgp.js', made.privateKey.armor(), made.publicKey.armor(), bad('algorithm'));
  const signature = await sign({
    message: await createMessage({ binary: Buffer.from(CONTENT) }),
    signingKeys: made.privateKey,
    detached: true,
    date: new Date(`${LATE}T00:00:00Z`),
  });
  writeFileSync(join(folder, 'new-ed25519.sig'), signature);
}
