import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildInputs } from '../../src/actions/build/inputs.ts';
import { deployInputs } from '../../src/actions/deploy/inputs.ts';
import { publishInputs } from '../../src/actions/publish/inputs.ts';
import { type InputTable, readInputs } from '../../src/github/index.ts';
import { readKeys } from '../../src/openpgp/index.ts';
import { Secret } from '../../src/secret.ts';
import { secretArmor } from '../support/openpgp/corpus.ts';

/** What is said of one input; empty where it is taken. */
function saidOf(table: InputTable, name: string, text: string): string {
  try {
    readInputs(
      { [name]: table[name] ?? assert.fail(name) },
      { [`INPUT_${name.toUpperCase()}`]: text },
      () => undefined,
    );
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

test('a health check by host and port without scheme is no command', () => {
  for (const text of [
    'localhost:8000/health',
    'localhost:8000',
    '127.0.0.1:8000/',
    '[::1]:8000/health?full=1',
    'web-1.acme.example:443/',
  ])
    assert.ok(saidOf(deployInputs, 'health-check', text).endsWith(`Write \`http://${text}\`.`), text);
  for (const text of [
    'curl -f localhost:8000/health',
    'http://localhost:8000/health',
    'tcp:8000',
    '/usr/local/bin/check',
    'systemctl is-active shop',
    'test -e /run/shop:80',
  ])
    assert.equal(saidOf(deployInputs, 'health-check', text), '', text);
});

test('an architecture by the kernel’s name is told by Debian’s', () => {
  const names = { x86_64: 'amd64', aarch64: 'arm64', armv7l: 'armhf', i686: 'i386', ppc64le: 'ppc64el' };
  for (const [given, name] of Object.entries(names))
    for (const [table, input] of [
      [buildInputs, 'architecture'],
      [publishInputs, 'architectures'],
    ] as const)
      assert.ok(saidOf(table, input, given).includes(`Debian calls it \`${name}\`.`), given);
  assert.equal(saidOf(buildInputs, 'architecture', 'riscv64'), '');
});

test('a key that has lost its line breaks is told as such', async () => {
  const armored = secretArmor('ed25519-22').trim();
  for (const text of [
    armored.replaceAll('\n', '\\n'),
    armored.replaceAll('\n', ' '),
    armored.replaceAll('\n', ''),
    Buffer.from(armored.replaceAll('\n', ' ')).toString('base64'),
  ])
    await assert.rejects(readKeys(new Secret(text)), {
      code: 'armor-malformed',
      message: 'The key has lost its line breaks: it is one line.',
      remedy: 'Store it from its file, `gh secret set NAME < key.asc`, or as base64.',
    });
  await assert.rejects(readKeys(new Secret(armored.slice(0, -40))), /no matching/);
});
