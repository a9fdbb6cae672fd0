import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { armor, crc24, dearmor } from '../../src/openpgp/armor.ts';
import { armorApart, readKeys, secretForms } from '../../src/openpgp/index.ts';
import { exportPublic } from '../../src/openpgp/public.ts';
import { Secret } from '../../src/secret.ts';
import { corpus, secretArmor } from '../support/openpgp/corpus.ts';

const plain = secretArmor('ed25519-22');
const rsa = secretArmor('rsa3072-22');
const binary = Buffer.concat(dearmor(plain).map(({ bytes }) => bytes));
const lines = plain.trim().split('\n');

const forms: Readonly<Record<string, string>> = {
  'as gpg writes it': plain,
  'with CR LF': plain.replaceAll('\n', '\r\n'),
  'with CR alone': plain.replaceAll('\n', '\r'),
  'with blank lines all over': `\n\n${plain.replaceAll('\n', '\n\n')}\n`,
  'without its checksum': plain.replace(/^=....$\n/m, ''),
  'with headers': plain.replace('\n\n', '\nVersion: GnuPG v2\nComment: a key\n\n'),
  'without the blank line': plain.replace('\n\n', '\n'),
  indented: plain.replaceAll(/^/gm, '      '),
  'with spaces at the ends of lines': plain.replaceAll('\n', '  \n'),
  'with words around it': `Our key:\n${plain}\nthat was it`,
  'base64 of the armor': Buffer.from(plain).toString('base64'),
  'base64 of the armor, wrapped': execFileSync('base64', { input: plain }).toString(),
  'base64 of the armor with CR LF': Buffer.from(plain.replaceAll('\n', '\r\n')).toString('base64'),
  'base64 of the binary': binary.toString('base64'),
  'base64 of the binary, wrapped': execFileSync('base64', { input: binary }).toString(),
  'base64 of the binary, unpadded': binary.toString('base64').replace(/=+$/, ''),
};

for (const [name, text] of Object.entries(forms)) {
  test(`a key ${name} is read`, async () => {
    const keys = await readKeys(new Secret(text));
    assert.deepEqual(
      keys.map(({ fingerprint }) => fingerprint),
      (await readKeys(new Secret(plain))).map(({ fingerprint }) => fingerprint),
    );
  });
}

test('several keys are read, in one armor, one after another, and as base64', async () => {
  const parts = [plain, rsa].flatMap((text) => dearmor(text).map(({ bytes }) => bytes));
  const both = Buffer.concat(parts);
  // Base64 ends in none, one or two of `=`.
  const paddings = [0, 1, 2];
  const inBase64 = (text: string, blanks: number): string =>
    Buffer.from(text + '\n'.repeat(blanks)).toString('base64');
  const wrapped = (text: string): string => (text.match(/.{1,76}/g) ?? []).join('\n');
  for (const text of [
    plain + rsa,
    `${plain}\r\n${rsa}`,
    armor('PRIVATE KEY BLOCK', both),
    both.toString('base64'),
    Buffer.from(plain + rsa).toString('base64'),
    ...['\n', '\n\n', ' '].flatMap((between) => [
      ...paddings.map((blanks) => [inBase64(plain, blanks), inBase64(rsa, blanks)].join(between)),
      [inBase64(plain.trimEnd(), 0), inBase64(rsa, 0)].join(between),
      parts.map((bytes) => Buffer.from(bytes).toString('base64')).join(between),
      parts.map((bytes) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')).join(between),
    ]),
    parts.map((bytes) => wrapped(Buffer.from(bytes).toString('base64'))).join('\n'),
    [plain, rsa].map((each) => wrapped(inBase64(each, 1))).join('\n'),
  ]) {
    assert.equal((await readKeys(new Secret(text))).length, 2, text.slice(0, 80));
    const forms = secretForms(new Secret(text)).flatMap((form) => form.split('\n'));
    for (const key of parts) assert.ok(forms.includes(Buffer.from(key).toString('base64')));
  }
});

const broken: Readonly<Record<string, readonly [string, string]>> = {
  'a wrong checksum': [
    plain.replace(/^=(.)/m, (_, first: string) => (first === 'A' ? '=B' : '=A')),
    'armor-malformed',
  ],
  'no last line': [lines.slice(0, -1).join('\n'), 'armor-malformed'],
  'other letters': [plain.replace(/^[A-Za-z0-9+/]{64}$/m, `${'*'.repeat(64)}`), 'armor-malformed'],
  'a public key where a private one is needed': [publicOf(plain), 'key-missing'],
  prose: ['this is my key', 'key-malformed'],
  'base64 of prose': [Buffer.from('this is my key').toString('base64'), 'key-malformed'],
  'a signature': ['-----BEGIN PGP SIGNATURE-----\n\nwsBz\n-----END PGP SIGNATURE-----\n', 'key-missing'],
  'half of it': [Buffer.from(binary.subarray(0, 150)).toString('base64'), 'packet-malformed'],
};

function publicOf(text: string): string {
  const home = execFileSync('mktemp', ['-d']).toString().trim();
  try {
    execFileSync('gpg', ['--homedir', home, '--batch', '--quiet', '--import'], {
      input: text,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    return execFileSync('gpg', ['--homedir', home, '--armor', '--export'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
  } finally {
    execFileSync('gpgconf', ['--homedir', home, '--kill', 'all']);
    execFileSync('rm', ['-rf', home]);
  }
}

for (const [name, [text, code]] of Object.entries(broken)) {
  test(`${name} is a clear error that shows nothing of the key`, async () => {
    await assert.rejects(readKeys(new Secret(text)), (error: Error & { code?: string; remedy?: string }) => {
      assert.equal(error.code, code, error.message);
      assert.notEqual(error.remedy, '');
      for (const line of text.split('\n').filter((each) => each.length > 20 && !each.startsWith('-----'))) {
        assert.ok(!`${error.message}${error.remedy}${String(error.cause)}`.includes(line.trim()));
      }
      return true;
    });
  });
}

test('armor is what gpg makes of the same bytes, and gpg reads it back', () => {
  const ours = armor('PUBLIC KEY BLOCK', Buffer.from('123456789'));
  assert.equal(Buffer.from(crc24(Buffer.from('123456789'))).toString('hex'), '21cf02');
  assert.deepEqual(execFileSync('gpg', ['--dearmor'], { input: ours }), Buffer.from('123456789'));
});

test('the public key shares no line, nor part of one, with any masked form of the private key', async () => {
  for (const { name } of corpus().filter(({ verdict }) => verdict === 'usable')) {
    const given = secretArmor(name);
    for (const form of [given, Buffer.from(given).toString('base64')]) {
      const masks = secretForms(new Secret(form));
      const masked = masks
        .flatMap((mask) => [mask, ...mask.split(/\r?\n/)])
        .map((line) => line.trim())
        .filter((line) => line.length >= 4);
      for (const line of given
        .trim()
        .split('\n')
        .filter((each) => each.length >= 4)) {
        assert.ok(masked.includes(line.trim()), name);
      }
      const keys = await readKeys(new Secret(given));
      const text = armorApart(exportPublic(keys.map(({ certificate }) => certificate)), masked);
      for (const mask of masked) assert.ok(!text.includes(mask), `${name}: ${mask}`);
      assert.doesNotMatch(text, /^(Version|Comment):/m);
      assert.match(text, /^=[A-Za-z0-9+/]{4}$/m);
    }
  }
});
