import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  judgeKey,
  openSigner,
  readKeys,
  readPublicKeys,
  type Signer,
  verifyClearsigned,
  verifyDetached,
} from '../../src/openpgp/index.ts';
import { Secret } from '../../src/secret.ts';
import { secretArmor } from '../support/openpgp/corpus.ts';
import { ended, type NewestTools, newestTools } from '../support/openpgp/newest-tools.ts';

const RELEASE = `Origin: Test
Suite: stable
Date: Wed, 25 Nov 2026 00:00:00 UTC
Architectures: amd64
Components: main
Description: -- a description
SHA256:
 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 0 main/binary-amd64/Packages
`;
const now = new Date();
let folder: string;
let tools: NewestTools;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearsign-'));
  tools = await newestTools();
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function signerOf(...names: readonly string[]): Promise<Signer> {
  const usable = [];
  for (const name of names) {
    const [key] = await readKeys(new Secret(secretArmor(name)));
    assert.ok(key !== undefined);
    const verdict = judgeKey(key, { minimumValidity: 0 }, now);
    assert.ok(verdict.kind === 'usable');
    usable.push(verdict.key);
  }
  return await openSigner(usable, undefined);
}

/** A repository, and the keyring of a client. */
async function published(
  release: string,
  inRelease: string,
  detached: string,
  trusted: Signer,
): Promise<string> {
  const place = await mkdtemp(join(folder, 'client-'));
  const dists = join(place, 'repository/dists/stable');
  await mkdir(join(dists, 'main/binary-amd64'), { recursive: true });
  await writeFile(join(dists, 'InRelease'), inRelease);
  await writeFile(join(dists, 'Release'), release);
  await writeFile(join(dists, 'Release.gpg'), detached);
  await writeFile(join(dists, 'main/binary-amd64/Packages'), '');
  const keys = await trusted.publicKeys();
  await writeFile(join(place, 'key.gpg'), keys.binary);
  await writeFile(join(place, 'key.asc'), keys.armored);
  return place;
}

/** Whether a client that trusts one keyring takes a repository with these signatures: apt itself, gpgv and sqv. */
async function clients(
  inRelease: string,
  detached: string,
  trusted: Signer,
): Promise<Readonly<Record<string, boolean>>> {
  const place = await published(RELEASE, inRelease, detached, trusted);
  const dists = join(place, 'repository/dists/stable');
  const gpgv = async (
    command: readonly [string, ...string[]],
    ...files: readonly string[]
  ): Promise<boolean> => {
    const { output } = await ended(command, [
      '--status-fd',
      '1',
      '--keyring',
      join(place, 'key.gpg'),
      ...files,
    ]);
    return /VALIDSIG/.test(output) && !/BADSIG|EXPKEYSIG|REVKEYSIG/.test(output);
  };
  const sqv = async (command: readonly [string, ...string[]], args: readonly string[]): Promise<boolean> =>
    (
      await ended(command, ['--keyring', join(place, 'key.asc'), ...args], {
        SEQUOIA_CRYPTO_POLICY: tools.aptPolicy,
      })
    ).code === 0;
  const [message, signature, text] = [
    join(dists, 'InRelease'),
    join(dists, 'Release.gpg'),
    join(dists, 'Release'),
  ];
  const answers = {
    'apt, InRelease': aptTakes(place, 'key.gpg'),
    'gpgv, InRelease': gpgv(['gpgv'], message),
    'newest gpgv, InRelease': gpgv(tools.command('gpgv'), message),
    'newest sqv, InRelease': sqv(tools.command('sqv'), [
      '--cleartext',
      '--output',
      join(place, 'out'),
      message,
    ]),
    'gpgv, Release.gpg': gpgv(['gpgv'], signature, text),
    'newest gpgv, Release.gpg': gpgv(tools.command('gpgv'), signature, text),
    'sqv, Release.gpg': sqv(['sqv'], [signature, text]),
    'newest sqv, Release.gpg': sqv(tools.command('sqv'), ['--signature-file', signature, text]),
  };
  const said = Object.entries(answers).map(async ([name, answer]) => [name, await answer] as const);
  return Object.fromEntries(await Promise.all(said));
}

async function aptTakes(place: string, keyring: string): Promise<boolean> {
  const state = await mkdtemp(join(place, 'apt-'));
  for (const each of ['lists/partial', 'cache/archives/partial', 'etc'])
    await mkdir(join(state, each), { recursive: true });
  await writeFile(
    join(state, 'sources.list'),
    `deb [arch=amd64 signed-by=${join(place, keyring)}] copy:${join(place, 'repository')} stable main\n`,
  );
  await writeFile(join(state, 'status'), '');
  const options = {
    'Dir::State': state,
    'Dir::State::status': join(state, 'status'),
    'Dir::State::lists': join(state, 'lists'),
    'Dir::Cache': join(state, 'cache'),
    'Dir::Etc': join(state, 'etc'),
    'Dir::Etc::SourceList': join(state, 'sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
  };
  const args = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return (await ended(['apt-get'], [...args, '-o', 'APT::Update::Error-Mode=any', 'update'])).code === 0;
}

const every = (said: Readonly<Record<string, boolean>>, answer: boolean) =>
  Object.fromEntries(Object.keys(said).map((name) => [name, answer]));

for (const name of ['rsa3072-22', 'ed25519-24', 'nistp384-24', 'subkey-ed25519-22', 'rsa2048']) {
  test(`every client takes what ${name} signs`, async () => {
    const signer = await signerOf(name);
    const [message, signature] = [
      await signer.clearsign(RELEASE, now),
      await signer.detachArmored(Buffer.from(RELEASE), now),
    ];
    const said = await clients(message, signature, signer);
    assert.deepEqual(said, every(said, true));
  });
}

test('an armored keyring does as well, and Release.gpg alone', async () => {
  const signer = await signerOf('ed25519-22');
  const place = await published(RELEASE, await signer.clearsign(RELEASE, now), '', signer);
  assert.ok(await aptTakes(place, 'key.asc'));
  await rm(join(place, 'repository/dists/stable/InRelease'));
  assert.ok(!(await aptTakes(place, 'key.asc')));
  const detached = await signer.detachArmored(Buffer.from(RELEASE), now);
  await writeFile(join(place, 'repository/dists/stable/Release.gpg'), detached);
  assert.ok(await aptTakes(place, 'key.asc'));
});

test('a rotation: at each step a client with the old key, or with the new one, is served', async () => {
  const [old, young, both] = [
    await signerOf('rsa3072-22'),
    await signerOf('ed25519-22'),
    await signerOf('rsa3072-22', 'ed25519-22'),
  ];
  const signedBy = async (signer: Signer) =>
    [await signer.clearsign(RELEASE, now), await signer.detachArmored(Buffer.from(RELEASE), now)] as const;
  for (const [signer, client, served] of [
    [old, old, true],
    [old, young, false],
    [both, old, true],
    [both, young, true],
    [both, both, true],
    [young, young, true],
    [young, old, false],
    [young, both, true],
  ] as const) {
    const said = await clients(...(await signedBy(signer)), client);
    assert.deepEqual(said, every(said, served));
    const trusted = await readPublicKeys((await client.publicKeys()).armored);
    const checked = verifyClearsigned((await signedBy(signer))[0], trusted, now);
    if (served) assert.equal((await checked).text, RELEASE);
    else await assert.rejects(checked, { code: 'signature-unknown-key' });
  }
});

test('signatures are the same each time where the algorithm is, and have the time asked for', async () => {
  for (const name of ['rsa3072-22', 'ed25519-22']) {
    const at = new Date('2026-03-01T00:00:00Z');
    const [one, two] = [await signerOf(name), await signerOf(name)];
    assert.equal(await one.clearsign(RELEASE, at), await two.clearsign(RELEASE, at));
    const trusted = await readPublicKeys((await one.publicKeys()).armored);
    assert.deepEqual((await verifyClearsigned(await one.clearsign(RELEASE, at), trusted, now)).signedAt, at);
    const early = await one.clearsign(RELEASE, new Date('1990-01-01T00:00:00Z'));
    assert.deepEqual(
      (await verifyClearsigned(early, trusted, now)).signedAt,
      new Date('2025-01-01T00:00:00Z'),
    );
  }
});

test('bytes that come in pieces are signed as those that come at once', async () => {
  const signer = await signerOf('rsa3072-22', 'nistp256-22');
  const trusted = await readPublicKeys((await signer.publicKeys()).armored);
  async function* pieces() {
    for (const byte of Buffer.from(RELEASE)) yield Uint8Array.of(byte);
  }
  const signature = await signer.detach(pieces(), now);
  assert.equal(
    (await verifyDetached(Buffer.from(RELEASE), signature, trusted, now)).signedBy,
    signer.fingerprints[0],
  );
  await assert.rejects(verifyDetached(Buffer.from(`${RELEASE} `), signature, trusted, now), {
    code: 'signature-bad',
  });
});

test('what apt would not take, or what was changed, is refused', async () => {
  const signer = await signerOf('ed25519-22');
  const trusted = await readPublicKeys((await signer.publicKeys()).armored);
  const good = await signer.clearsign(RELEASE, now);
  assert.equal((await verifyClearsigned(good.replaceAll('\n', '\r\n'), trusted, now)).text, RELEASE);
  const changed: Readonly<Record<string, readonly [string, string]>> = {
    'text before': [`Origin: Evil\n${good}`, 'signature-malformed'],
    'a blank line before': [`\n${good}`, 'signature-malformed'],
    'text after': [`${good}Origin: Evil\n`, 'signature-malformed'],
    'a second message': [good + good, 'signature-malformed'],
    'another header': [good.replace('Hash: SHA512', 'Hash: SHA512\nComment: x'), 'signature-malformed'],
    'a text in the header': [good.replace('\n\n', '\nOrigin: Evil\n\n'), 'signature-malformed'],
    'no escape': [good.replace('Suite: stable', '-Suite: stable'), 'signature-malformed'],
    'a changed word': [good.replace('stable', 'st4ble'), 'signature-bad'],
    'a line more': [good.replace('Suite:', 'Codename: x\nSuite:'), 'signature-bad'],
    'a line less': [good.replace('Suite: stable\n', ''), 'signature-bad'],
    'no signature': [good.split('-----BEGIN PGP SIGNATURE')[0] ?? '', 'signature-malformed'],
    'an empty signature': [good.replace(/\n\n[A-Za-z0-9+/=\n]+-----END/, '\n\n-----END'), 'armor-malformed'],
    nothing: ['', 'signature-malformed'],
    'a plain Release': [RELEASE, 'signature-malformed'],
    'a public key in place of the signature': [
      `${good.split('-----BEGIN PGP SIGNATURE')[0]}${(await signer.publicKeys()).armored}`,
      'signature-malformed',
    ],
  };
  for (const [name, [text, code]] of Object.entries(changed)) {
    await assert.rejects(
      verifyClearsigned(text, trusted, now),
      (error: { code?: string; message?: string }) => {
        assert.equal(error.code, code, `${name}: ${error.message}`);
        return true;
      },
    );
  }
  await assert.rejects(signer.clearsign('a\0b', now), { code: 'text-unsignable' });
});

test('a wrong signature by a trusted key spoils a right one by another', async () => {
  const [first, second] = [await signerOf('rsa3072-22'), await signerOf('ed25519-22')];
  const trusted = await readPublicKeys(
    (await first.publicKeys()).armored + (await second.publicKeys()).armored,
  );
  const bytes = Buffer.from(RELEASE);
  const spoiled = Buffer.concat([await first.detach(bytes, now), await second.detach(Buffer.from('x'), now)]);
  await assert.rejects(verifyDetached(bytes, spoiled, trusted, now), { code: 'signature-bad' });
  const partly = await readPublicKeys((await first.publicKeys()).armored);
  assert.equal((await verifyDetached(bytes, spoiled, partly, now)).signedBy, first.fingerprints[0]);
});
