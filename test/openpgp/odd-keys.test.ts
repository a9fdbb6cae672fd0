import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dearmor } from '../../src/openpgp/armor.ts';
import { judgeKeys, openSigner, readKeys } from '../../src/openpgp/index.ts';
import { readKeyPart } from '../../src/openpgp/key-packet.ts';
import { readPackets, TAG, writePacket } from '../../src/openpgp/packet.ts';
import { Secret } from '../../src/secret.ts';
import { FIXTURES, secretArmor } from '../support/openpgp/corpus.ts';

const policy = { minimumValidity: 90 };

test('a key that its designated revoker revoked must not sign', async () => {
  const at = new Date('2027-01-01');
  const verdictOn = async (name: string) => {
    const armored = readFileSync(join(FIXTURES, 'designated', `${name}.asc`), 'utf8');
    return judgeKeys(await readKeys(new Secret(armored)), policy, at);
  };
  assert.equal((await verdictOn('before')).kind, 'usable');
  const verdict = await verdictOn('revoked');
  assert.ok(verdict.kind === 'refused');
  assert.deepEqual(
    verdict.faults.map(({ code }) => code),
    ['revoked'],
  );
  assert.match(verdict.faults[0]?.what ?? '', /revoked by its designated revoker [0-9A-F]{40} on 2026-11-30/);
});

test('a protection that can not be read is told, and the passphrase is not called wrong', async () => {
  const [block] = dearmor(secretArmor('passphrase-22'));
  for (const [usage, cipher, told] of [
    [254, 9, 'passphrase-wrong'],
    [255, 9, 'protection-unsupported'],
    [254, 1, 'protection-unsupported'],
    [254, 11, 'protection-unsupported'],
    [254, 13, 'protection-unsupported'],
    [9, 9, 'protection-unsupported'],
  ] as const) {
    const bent = readPackets(block?.bytes ?? new Uint8Array(0)).map((packet) => {
      if (packet.tag !== TAG.secretKey && packet.tag !== TAG.secretSubkey) return packet;
      const body = Buffer.from(packet.body);
      const at = body.length - readKeyPart(body).rest.length;
      body.set([usage, cipher], at);
      return { ...packet, body };
    });
    const base64 = Buffer.concat(bent.map((packet) => writePacket(packet))).toString('base64');
    const verdict = judgeKeys(await readKeys(new Secret(base64)), policy, new Date('2026-06-01'));
    assert.ok(verdict.kind === 'usable', JSON.stringify(verdict));
    await assert.rejects(openSigner([verdict.key], new Secret('wrong horse')), { code: told }, `${usage}`);
  }
});
