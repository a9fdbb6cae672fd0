import assert from 'node:assert/strict';
import { test } from 'node:test';
import { armoredKey } from '../../../src/actions/deploy/public-key.ts';
import { kindOfKey } from '../../../src/openpgp/index.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';

const plain = publicArmor('ed25519-22');
const headed = plain.replace('\n\n', '\nVersion: GnuPG v2\nComment: of the shop\n\n');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const readable: Readonly<Record<string, string>> = {
  'as it is': plain,
  'with headers': headed,
  'with CR LF': plain.replaceAll('\n', '\r\n'),
  indented: plain.replaceAll(/^/gm, '  '),
  'in one line': plain.replaceAll('\n', ' ').trim(),
  'in one line, with headers': headed.replaceAll('\n', ' ').trim(),
  'with \\n instead of line breaks': plain.replaceAll('\n', '\\n'),
  'in base64': base64(plain),
};
for (const [how, text] of Object.entries(readable)) {
  test(`a public key ${how} reaches the hosts in armor`, () => {
    const read = armoredKey(text);
    assert.equal(read.kind, 'value');
    if (read.kind !== 'value') return;
    assert.match(
      read.value,
      /^-----BEGIN PGP PUBLIC KEY BLOCK-----\n[\s\S]+\n-----END PGP PUBLIC KEY BLOCK-----\s*$/,
    );
    assert.equal(kindOfKey(read.value), 'public');
  });
}

const body = plain.split('\n').filter((line) => /^[A-Za-z0-9+/=]{8,}$/.test(line));
const damaged: Readonly<Record<string, string>> = {
  'cut off': plain.slice(0, -60),
  'without a line': plain.replace(`${body[1]}\n`, ''),
  'without a word of its one line': plain.replace(`${body[1]}\n`, '').replaceAll('\n', ' '),
  'with a wrong checksum': plain.replace(/\n=.{4}/, '\n=AAAA'),
  'that is the path of a file': 'deploy/keys/dev.asc',
};
for (const [how, text] of Object.entries(damaged)) {
  test(`a public key ${how} is refused`, () => assert.equal(armoredKey(text).kind, 'mistake'));
}
