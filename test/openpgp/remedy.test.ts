import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { judgeKeys, readKeys } from '../../src/openpgp/index.ts';
import { Secret } from '../../src/secret.ts';
import { secretArmor } from '../support/openpgp/corpus.ts';
import { ended } from '../support/openpgp/newest-tools.ts';

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remedy-'));
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** One key of each kind of fault that a command can mend. RSA-4096 takes seconds, so Ed25519 stands in for it. */
const MENDED = [
  'expired',
  'expired-subkey',
  'expired-primary',
  'revoked-subkey',
  'cert-only',
  'encrypt-subkey',
  'sha1-rsa',
  'sha1-primary',
  'sha1-subkey',
  'rsa1024-subkey',
  'dsa-subkey',
  'revoked-ed25519',
  'rsa1024',
];

for (const name of MENDED) {
  test(`the commands that the error on ${name} names mend it`, async () => {
    const home = await mkdtemp(join(folder, 'gnupg-'));
    const quiet = ['--homedir', home, '--batch', '--yes', '--pinentry-mode', 'loopback', '--passphrase', ''];
    const gpg = async (script: string, ...args: readonly string[]): Promise<string> => {
      const { code, output, errors } = await ended(['sh', '-c', script, 'sh'], [...quiet, ...args]);
      assert.equal(code, 0, `${script}\n${errors}`);
      return output;
    };
    try {
      const armored = secretArmor(name);
      await gpg(`gpg "$@" --import <<'E'\n${armored}\nE`);
      const policy = { minimumValidity: 90 };
      const verdict = judgeKeys(await readKeys(new Secret(armored)), policy, new Date());
      assert.ok(verdict.kind === 'refused');
      for (const remedy of new Set(verdict.faults.map((fault) => fault.remedy))) {
        const command = /gpg (--.*)$/.exec(remedy)?.[1]?.replaceAll('rsa4096', 'ed25519') ?? '';
        // As a person would paste it, so that quoting is tried too; a name that is taken asks for --yes.
        await gpg(`gpg "$@" ${command}`);
      }
      const all = await readKeys(new Secret(await gpg('gpg "$@" --armor --export-secret-keys')));
      // gpg's clock has whole seconds, and a signature may be of the one that has just begun.
      const mended = judgeKeys(all, policy, new Date(Date.now() + 1000));
      assert.equal(mended.kind, 'usable', JSON.stringify(mended));
    } finally {
      await ended(['gpgconf'], ['--homedir', home, '--kill', 'all']);
    }
  });
}
