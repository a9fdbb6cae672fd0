import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { openFile } from '../../src/bytes/index.ts';
import { inspectPackage } from '../../src/deb/index.ts';
import {
  debsigPolicy,
  embedSignature,
  openSigner,
  type Role,
  readEmbedded,
  readKeys,
  readPublicKeys,
  type Signer,
  verifyEmbedded,
} from '../../src/openpgp/index.ts';
import { judgeKey } from '../../src/openpgp/judge.ts';
import { Secret } from '../../src/secret.ts';
import { publicArmor, secretArmor } from '../support/openpgp/corpus.ts';
import { ended, type NewestTools, newestTools } from '../support/openpgp/newest-tools.ts';
import { buildPackage, members } from '../support/openpgp/package.ts';

const now = new Date();
let folder: string;
let tools: NewestTools;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embed-'));
  tools = await newestTools();
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function signerOf(name: string): Promise<Signer> {
  const [key] = await readKeys(new Secret(secretArmor(name)));
  assert.ok(key !== undefined);
  const verdict = judgeKey(key, { minimumValidity: 0 }, now);
  assert.ok(verdict.kind === 'usable');
  return await openSigner([verdict.key], undefined);
}

/** What debsig-verify, of this machine and of the newest release, exits with under the policy that we hand out. */
async function debsigVerify(
  path: string,
  signer: Signer,
  role: Role,
  origins: readonly string[] = [],
): Promise<{ readonly old: number; readonly newest: number }> {
  const place = await mkdtemp(join(folder, 'policy-'));
  const { binary } = await signer.publicKeys();
  for (const file of debsigPolicy(signer.fingerprints[0] ?? '', role, origins, binary)) {
    await mkdir(dirname(join(place, file.path)), { recursive: true });
    await writeFile(join(place, file.path), file.content);
  }
  const args = ['--policies-dir', join(place, 'policies'), '--keyrings-dir', join(place, 'keyrings'), path];
  return {
    old: (await ended(['debsig-verify'], args)).code,
    newest: (await ended(tools.command('debsig-verify'), args)).code,
  };
}

async function ours(path: string, signer: Signer): Promise<string> {
  const trusted = await readPublicKeys((await signer.publicKeys()).armored);
  return await verdictOf(path, trusted);
}

async function verdictOf(path: string, trusted: Awaited<ReturnType<typeof readPublicKeys>>): Promise<string> {
  // What is so damaged that it is no package is found before its signature is looked at.
  return await inspectPackage(await openFile(path), path)
    .then(async (file) => verifyEmbedded(file, trusted, now))
    .then(
      (valid) => valid.map(({ role }) => role).join(' '),
      (error: { code?: string }) => error.code ?? String(error),
    );
}

for (const name of ['rsa3072-22', 'rsa4096-24', 'ed25519-22', 'nistp256-22', 'nistp384-24']) {
  for (const role of ['origin', 'maint', 'archive'] as const) {
    test(`debsig-verify takes the ${role} signature of ${name}`, async () => {
      const signer = await signerOf(name);
      const path = await buildPackage(folder, { compression: role === 'maint' ? 'zstd' : 'xz' });
      if (role !== 'origin') await embedSignature(path, signer, 'origin', now);
      await embedSignature(path, signer, role, now);
      assert.deepEqual(await debsigVerify(path, signer, role), { old: 0, newest: 0 });
      assert.equal(await ours(path, signer), role === 'origin' ? 'origin' : `origin ${role}`);
    });
  }
}

test('a subkey’s signature is taken from release 0.30 on, as documented', async () => {
  for (const name of ['subkey-ed25519-22', 'stub-rsa-24', 'sq-rsa3k']) {
    const signer = await signerOf(name);
    const path = await buildPackage(folder);
    await embedSignature(path, signer, 'origin', now);
    assert.deepEqual(await debsigVerify(path, signer, 'origin'), { old: 12, newest: 0 });
    assert.equal(await ours(path, signer), 'origin');
  }
});

test('an archive signature beside another key’s origin is taken under that key’s id', async () => {
  const [maker, archive] = [await signerOf('rsa3072-22'), await signerOf('ed25519-22')];
  const path = await buildPackage(folder);
  await embedSignature(path, maker, 'origin', now);
  await embedSignature(path, archive, 'archive', now);
  assert.deepEqual(await debsigVerify(path, archive, 'archive', maker.fingerprints), { old: 0, newest: 0 });
  assert.deepEqual(await debsigVerify(path, maker, 'origin'), { old: 0, newest: 0 });
  assert.equal(await ours(path, maker), 'origin');
  assert.equal(await ours(path, archive), 'signature-unknown-key');
});

test('signing replaces, never stacks, and leaves all else as it is', async () => {
  const [first, second] = [await signerOf('rsa3072-22'), await signerOf('ed25519-22')];
  const path = await buildPackage(folder);
  const plain = await readFile(path);
  await chmod(path, 0o640);
  await embedSignature(path, first, 'origin', now);
  const once = await readFile(path);
  assert.deepEqual(once.subarray(0, plain.length), plain);
  await embedSignature(path, first, 'origin', now);
  assert.deepEqual(await readFile(path), once);
  await embedSignature(path, first, 'maint', now);
  const withMaint = await members(path);
  await embedSignature(path, second, 'origin', now);
  assert.deepEqual(
    (await members(path)).map(({ name }) => name),
    withMaint.map(({ name }) => name),
  );
  for (const [index, member] of (await members(path)).entries()) {
    if (member.name !== '_gpgorigin') assert.deepEqual(member, withMaint[index]);
  }
  assert.equal((await stat(path)).mode & 0o7777, 0o640);
  assert.equal((await stat(path)).size % 2, 0);
  assert.equal((await ended(['dpkg-deb'], ['--info', path])).code, 0);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    [],
  );
});

test('signatures that another tool stacked are one afterwards', async () => {
  const signer = await signerOf('ed25519-22');
  const path = await buildPackage(folder);
  await embedSignature(path, signer, 'origin', now);
  const signed = await readFile(path);
  const start = signed.indexOf('_gpgorigin');
  await writeFile(path, Buffer.concat([signed, signed.subarray(start)]));
  assert.equal(await ours(path, signer), 'signature-malformed');
  await embedSignature(path, signer, 'origin', now);
  assert.deepEqual(await readFile(path), signed);
});

test('a signature that lies before the data stays there', async () => {
  const signer = await signerOf('rsa3072-22');
  const path = await buildPackage(folder);
  await embedSignature(path, signer, 'origin', now);
  const signed = await readFile(path);
  const [origin, data] = [signed.indexOf('_gpgorigin'), signed.indexOf('data.tar')];
  const moved = Buffer.concat([
    signed.subarray(0, data),
    signed.subarray(origin),
    signed.subarray(data, origin),
  ]);
  await writeFile(path, moved);
  await embedSignature(path, signer, 'origin', now);
  assert.deepEqual(await readFile(path), moved);
  assert.equal(await ours(path, signer), 'origin');
});

test('a missing last padding is made up', async () => {
  const signer = await signerOf('ed25519-22');
  const path = await buildPackage(folder, { odd: true });
  const plain = await readFile(path);
  assert.equal(plain.length % 2, 1);
  await embedSignature(path, signer, 'origin', now);
  const signed = await readFile(path);
  assert.equal(signed.length % 2, 0);
  assert.deepEqual(signed.subarray(0, plain.length), plain);
  assert.deepEqual(await debsigVerify(path, signer, 'origin'), { old: 0, newest: 0 });
});

test('debsig-verify and our own check agree on what is good and what is bad', async () => {
  const signer = await signerOf('rsa3072-22');
  const path = await buildPackage(folder);
  await embedSignature(path, signer, 'origin', now);
  const good = await readFile(path);
  const changed = (from: string, change: (bytes: Buffer, at: number) => void): Buffer => {
    const copy = Buffer.from(good);
    change(copy, copy.indexOf(from) + 60);
    return copy;
  };
  const flip = (bytes: Buffer, at: number): void => {
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  };
  const cases: Readonly<Record<string, Buffer>> = {
    good,
    'a changed time of the data': changed('data.tar', (bytes, at) => bytes.write('1', at - 60 + 16)),
    'a changed version line': changed('debian-binary', (bytes, at) => bytes.write('1', at + 2)),
    'a changed signature': changed('_gpgorigin', (bytes, at) => flip(bytes, at + 100)),
    'data with a byte changed': changed('data.tar', (bytes, at) => flip(bytes, at + 40)),
    'no signature': good.subarray(0, good.indexOf('_gpgorigin')),
  };
  for (const [name, bytes] of Object.entries(cases)) {
    await writeFile(path, bytes);
    const theirs = await debsigVerify(path, signer, 'origin');
    const accepted = (await ours(path, signer)) === 'origin';
    assert.deepEqual([theirs.old === 0, theirs.newest === 0], [accepted, accepted], name);
  }
  await writeFile(path, good);
  const foreign = await debsigVerify(path, await signerOf('ed25519-22'), 'origin');
  assert.deepEqual(foreign, { old: 11, newest: 11 });
  assert.equal(await ours(path, await signerOf('ed25519-22')), 'signature-unknown-key');
});

test('stricter than debsig-verify: a revoked or weak key never counts, an expired one only for what it signed before', async () => {
  const { signRegardless } = await import('../support/openpgp/regardless.ts');
  const regardless = (name: string, at: Date): Signer => ({
    fingerprints: [],
    timeOf: () => Math.floor(at.getTime() / 1000),
    clearsign: async () => '',
    detachArmored: async () => '',
    publicKeys: async () => ({ armored: '', binary: new Uint8Array(0) }),
    detach: async (bytes) => {
      const all: Uint8Array[] = [];
      for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) all.push(Buffer.from(piece));
      return Buffer.from(await signRegardless({ name, by: '', verdict: 'refused' }, Buffer.concat(all), at));
    },
  });
  const before = new Date('2025-06-15T00:00:00Z');
  for (const [name, at, expected] of [
    ['revoked-ed25519', before, 'signature-refused'],
    ['revoked-superseded', before, 'signature-refused'],
    ['rsa1024', before, 'signature-refused'],
    ['sha1-rsa', before, 'signature-refused'],
    ['expired', before, 'origin'],
    ['expired', now, 'signature-refused'],
    ['expired-subkey', before, 'origin'],
    ['expired-subkey', now, 'signature-refused'],
    ['expired-primary', before, 'origin'],
    ['expired-primary', now, 'signature-refused'],
    ['extended', before, 'origin'],
  ] as const) {
    const path = await buildPackage(folder);
    await embedSignature(path, regardless(name, at), 'origin', at);
    assert.equal(await verdictOf(path, await readPublicKeys(publicArmor(name))), expected, `${name} ${at}`);
    const file = await inspectPackage(await openFile(path), path);
    assert.equal((await readEmbedded(file)).length, 1);
  }
});
