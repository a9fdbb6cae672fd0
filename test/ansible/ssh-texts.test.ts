import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readKnownHosts, readSshKey } from '../../src/ansible/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'ssh-texts-'));
after(() => rmSync(folder, { recursive: true }));

function key(name: string, ...args: readonly string[]): string {
  execFileSync('ssh-keygen', ['-q', '-f', join(folder, name), '-C', '', ...args]);
  return readFileSync(join(folder, name), 'utf8');
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** What becomes of a text on its way through a form, a variable, JSON or an editor. */
const ways: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'without its final newline': (text) => text.trimEnd(),
  'with CR LF': (text) => text.replaceAll('\n', '\r\n'),
  'with CR': (text) => text.replaceAll('\n', '\r'),
  'with blank lines around': (text) => `\n\n${text}\n\n`,
  'with blanks instead of line breaks': (text) => text.replaceAll('\n', ' '),
  'with tabs instead of line breaks': (text) => text.replaceAll('\n', '\t'),
  'with \\n instead of line breaks': (text) => text.replaceAll('\n', '\\n'),
  'in quotes': (text) => JSON.stringify(text),
  indented: (text) => text.replaceAll(/^(?=.)/gm, '    '),
  'indented but for the first line': (text) => text.replaceAll('\n', '\n  '),
  'with a blank at the end of each line': (text) => text.replaceAll('\n', ' \n'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'in base64': base64,
  'in wrapped base64': (text) => base64(text).replaceAll(/.{76}/g, '$&\n'),
};

test('keys that will do, however they came', () => {
  const keys = [
    key('plain', '-t', 'ed25519', '-N', ''),
    key('rsa', '-t', 'rsa', '-b', '2048', '-N', ''),
    key('pem', '-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', ''),
    key('pkcs8', '-t', 'ecdsa', '-m', 'PKCS8', '-N', ''),
  ];
  for (const plain of keys) {
    for (const [way, change] of Object.entries(ways)) {
      assert.deepEqual(readSshKey(change(plain)), { kind: 'key', text: plain }, way);
    }
    assert.deepEqual(readSshKey(plain.replaceAll('\n', '')), { kind: 'key', text: plain });
  }
});

test('keys that will not', () => {
  const plain = key('whole', '-t', 'ed25519', '-N', '');
  const lines = plain.split('\n');
  const cases: readonly [string, RegExp][] = [
    [key('locked', '-t', 'ed25519', '-N', 'a passphrase'), /passphrase/],
    [key('locked-pem', '-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', 'a passphrase'), /passphrase/],
    [key('locked-pkcs8', '-t', 'rsa', '-b', '2048', '-m', 'PKCS8', '-N', 'a passphrase'), /passphrase/],
    [plain.slice(0, 100), /whole file/],
    [lines.toSpliced(2, 1).join('\n'), /unchanged/],
    [plain.replace(/\n(.)/, '\n'), /unchanged/],
    [plain.replace(/\n(.)/, '\n!'), /unchanged/],
    [readFileSync(join(folder, 'whole.pub'), 'utf8'), /public half/],
    ['PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n', /puttygen/],
    ['secret', /whole file/],
  ];
  for (const [text, says] of cases) {
    const read = readSshKey(text);
    assert.equal(read.kind, 'fault', text);
    assert.match(read.kind === 'fault' ? `${read.fault} ${read.remedy}` : '', says);
  }
});

const host = (type: string, name: string): string => {
  key(name, '-t', type, '-N', '');
  return readFileSync(join(folder, `${name}.pub`), 'utf8').trim();
};

test('known_hosts, however it came', () => {
  const ed25519 = host('ed25519', 'one');
  const lines = [
    `web-1,192.0.2.1 ${ed25519}`,
    `|1|abc=|def= ${host('ecdsa', 'two')}`,
    `@cert-authority *.example.com ${host('rsa', 'three')}`,
    `[web-1]:2222 ${ed25519}`,
  ];
  const file = `${lines.join('\n')}\n`;
  for (const [way, change] of Object.entries(ways)) {
    assert.deepEqual(readKnownHosts(change(file)), { kind: 'lines', text: file }, way);
  }
  const commented = `# web-1:22 SSH-2.0\n\n${lines[0]} a comment of words\n`;
  assert.deepEqual(readKnownHosts(commented), { kind: 'lines', text: commented });
  assert.deepEqual(readKnownHosts(`${lines[0]} me`), { kind: 'lines', text: `${lines[0]} me\n` });
});

test('known_hosts that can’t be meant', () => {
  const line = `web-1 ${host('ed25519', 'four')}`;
  const cases: readonly [string, readonly number[]][] = [
    ['SHA256:abcdef', [1]],
    [`${line}\nweb-2\nweb-3 ssh-ed25519`, [2, 3]],
    [line.slice(0, -6), [1]],
    [`${line}\n${line.replace('ssh-ed25519', 'ssh-rsa')}`, [2]],
    [`# web-1:22 SSH-2.0 ${line}`, [1]],
    [`${line.replace(' ', ' ssh-ed25519 ')}`, [1]],
  ];
  for (const [text, numbers] of cases)
    assert.deepEqual(readKnownHosts(text), { kind: 'wrong', numbers }, text);
});
