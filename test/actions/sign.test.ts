import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { signInputs } from '../../src/actions/sign/inputs.ts';
import { openFile } from '../../src/bytes/index.ts';
import { inspectPackage } from '../../src/deb/index.ts';
import { readInputs } from '../../src/github/inputs.ts';
import { readEmbedded } from '../../src/openpgp/index.ts';
import { publicArmor, secretArmor } from '../support/openpgp/corpus.ts';
import { ended } from '../support/openpgp/newest-tools.ts';
import { buildPackage, members } from '../support/openpgp/package.ts';

const MAIN = join(import.meta.dirname, '../../src/actions/main/sign.ts');
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-'));
  await chmod(folder, 0o755);
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A job's workspace with packages in deb/. */
async function workspace(...names: readonly string[]): Promise<string> {
  const place = await mkdtemp(join(folder, 'job-'));
  await chmod(place, 0o755);
  await mkdir(join(place, 'work/deb'), { recursive: true });
  await mkdir(join(place, 'temp'));
  for (const name of names) {
    const path = await buildPackage(folder, { name });
    await rename(path, join(place, 'work/deb', basename(path)));
  }
  return place;
}

interface Job {
  readonly code: number;
  readonly log: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

async function sign(
  place: string,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Job> {
  const [output, summary] = [join(place, 'output'), join(place, 'summary')];
  await writeFile(output, '');
  await writeFile(summary, '');
  const given = Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
  const {
    code,
    output: log,
    errors,
  } = await ended([process.execPath], [MAIN], {
    GITHUB_WORKSPACE: join(place, 'work'),
    RUNNER_TEMP: join(place, 'temp'),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    SOURCE_DATE_EPOCH: '',
    ...environment,
    ...Object.fromEntries(given),
  });
  assert.equal(errors, '');
  const said = (level: string): readonly string[] =>
    [...log.matchAll(new RegExp(`^::${level}[^:]*::(.*)$`, 'gm'))].map((match) =>
      decodeURIComponent(match[1] ?? ''),
    );
  return {
    code,
    log,
    errors: said('error'),
    warnings: said('warning'),
    outputs: parseOutputs(await readFile(output, 'utf8')),
    summary: await readFile(summary, 'utf8'),
  };
}

function parseOutputs(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/^([a-z-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)];
  return Object.fromEntries(found.map(([, name = '', , value = '']) => [name, value]));
}

/** Name and content of all files in a folder. */
async function contents(path: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'base64')] as const)),
  );
}

const KEY = { 'private-key': secretArmor('rsa3072-22') };
const FINGERPRINT = /^[0-9A-F]{40}$/;

test('packages are signed in place, and the outputs are what clients need', async () => {
  const place = await workspace('one', 'two');
  const job = await withUmask(0o077, () => sign(place, KEY));
  assert.deepEqual([job.code, job.errors, job.warnings], [0, [], []]);
  assert.equal(job.outputs.packages, 'deb/one_1.0_all.deb\ndeb/two_1.0_all.deb');
  assert.match(job.outputs.fingerprint ?? '', FINGERPRINT);
  // gpg takes a date as its noon.
  assert.equal(job.outputs.expires, '2045-01-01T12:00:00Z');
  assert.match(job.summary, /2 packages[\s\S]*one 1\.0 \(all\)[\s\S]*two 1\.0 \(all\)/);
  const { keyring = '', 'debsig-policy': policy = '' } = job.outputs;
  for (const path of [keyring, join(policy, 'policies'), policy, join(keyring, '..')]) {
    assert.equal((await stat(path)).mode & 0o777, path === keyring ? 0o644 : 0o755, path);
  }
  const deb = join(place, 'work/deb/one_1.0_all.deb');
  const checked = await ended(
    ['debsig-verify'],
    ['--policies-dir', join(policy, 'policies'), '--keyrings-dir', join(policy, 'keyrings'), deb],
  );
  assert.equal(checked.code, 0, checked.output + checked.errors);
  assert.deepEqual((await readdir(policy)).toSorted(), ['keyrings', 'policies']);
  const ids = [job.outputs.fingerprint, job.outputs.fingerprint?.slice(-16)].toSorted();
  for (const each of ['keyrings', 'policies'])
    assert.deepEqual((await readdir(join(policy, each))).toSorted(), ids);
  const imported = await ended(
    ['gpg'],
    ['--homedir', await home(place), '--show-keys', '--with-colons', keyring],
  );
  assert.match(imported.output, new RegExp(`^fpr:+${job.outputs.fingerprint}:`, 'm'));
});

async function home(place: string): Promise<string> {
  return await mkdtemp(join(place, 'gnupg-'));
}

test('detached and both: gpg verifies the .asc over the file as it is', async () => {
  for (const signature of ['detached', 'both']) {
    const place = await workspace('one');
    const before = await contents(join(place, 'work'));
    const job = await sign(place, { ...KEY, signature });
    assert.deepEqual([job.code, job.errors, job.warnings], [0, [], []]);
    const deb = join(place, 'work/deb/one_1.0_all.deb');
    const gpgv = await ended(['gpgv'], ['--keyring', job.outputs.keyring ?? '', `${deb}.asc`, deb]);
    assert.equal(gpgv.code, 0, gpgv.errors);
    assert.equal((await contents(join(place, 'work')))[deb] === before[deb], signature === 'detached');
    assert.deepEqual(await readdir(join(place, 'work/deb')), ['one_1.0_all.deb', 'one_1.0_all.deb.asc']);
  }
});

test('signatures are the same in every run with the same SOURCE_DATE_EPOCH', async () => {
  const made: string[] = [];
  for (const umask of [0o022, 0o077]) {
    const place = await workspace('one');
    await rm(join(place, 'work/deb/one_1.0_all.deb'));
    await rename(await buildReproducible(), join(place, 'work/deb/one_1.0_all.deb'));
    const job = await withUmask(umask, () =>
      sign(place, { ...KEY, signature: 'both' }, { SOURCE_DATE_EPOCH: '1750000000' }),
    );
    assert.equal((await stat(join(place, 'work/deb/one_1.0_all.deb.asc'))).mode & 0o777, 0o644);
    assert.equal(job.code, 0, job.log);
    made.push(JSON.stringify(Object.values(await contents(join(place, 'work')))));
    const file = (await members(join(place, 'work/deb/one_1.0_all.deb'))).at(-1);
    assert.match(file?.header ?? '', /^_gpgorigin {6}1750000000 /);
  }
  assert.equal(made[0], made[1]);
});

async function withUmask<T>(umask: number, work: () => Promise<T>): Promise<T> {
  const before = process.umask(umask);
  try {
    return await work();
  } finally {
    process.umask(before);
  }
}

async function buildReproducible(): Promise<string> {
  process.env.SOURCE_DATE_EPOCH = '1740000000';
  try {
    return await buildPackage(folder, { name: 'one' });
  } finally {
    delete process.env.SOURCE_DATE_EPOCH;
  }
}

test('a file that is matched twice, or by a link, is signed once; names with special letters are found', async () => {
  const place = await workspace('one');
  const deb = join(place, 'work/deb');
  await rename(join(deb, 'one_1.0_all.deb'), join(deb, 'one_1.0+b~1[2]_all.deb'));
  await symlink('one_1.0+b~1[2]_all.deb', join(deb, 'zlink.deb'));
  const packages = 'deb/*.deb\n\n  deb/**/*.deb\ndeb/one_1.0+b~1[2]_all.deb';
  const job = await sign(place, { ...KEY, packages });
  assert.equal(job.code, 0, job.log);
  assert.equal(job.outputs.packages, 'deb/one_1.0+b~1[2]_all.deb');
  assert.ok((await stat(join(deb, 'zlink.deb'))).isFile());
});

test('a key with several parts signs with the one asked for', async () => {
  const place = await workspace('one');
  const fingerprints = [...publicFingerprints(await fingerprintsOf(place, 'many-subkeys'))];
  const chosen = fingerprints[1] ?? '';
  const spaced = chosen.toLowerCase().replaceAll(/(.{4})/g, '$1 ');
  const job = await sign(place, { 'private-key': secretArmor('many-subkeys'), fingerprint: spaced });
  assert.equal(job.code, 0, job.log);
  assert.equal(job.outputs.fingerprint, chosen);
  const newest = await sign(place, { 'private-key': secretArmor('many-subkeys') });
  assert.equal(newest.outputs.fingerprint, fingerprints[2]);
  assert.deepEqual(newest.warnings, []);
});

async function fingerprintsOf(place: string, name: string): Promise<string> {
  await writeFile(join(place, 'key.asc'), publicArmor(name));
  const args = [
    '--homedir',
    await home(place),
    '--with-colons',
    '--with-subkey-fingerprint',
    '--show-keys',
    join(place, 'key.asc'),
  ];
  return (await ended(['gpg'], args)).output;
}

function publicFingerprints(listed: string): readonly string[] {
  return [...listed.matchAll(/^fpr:+([0-9A-F]{40}):/gm)].map((match) => match[1] ?? '');
}

test('replacing another key’s signature warns and names both; maint without origin warns', async () => {
  const place = await workspace('one');
  const first = await sign(place, KEY);
  const second = await sign(place, { 'private-key': secretArmor('ed25519-22') });
  assert.equal(second.code, 0);
  assert.equal(second.warnings.length, 1);
  for (const { outputs } of [first, second])
    assert.match(second.warnings[0] ?? '', new RegExp(outputs.fingerprint ?? '-'));
  const other = await workspace('two');
  const lonely = await sign(other, { ...KEY, role: 'maint' });
  assert.deepEqual([lonely.code, lonely.warnings.length], [0, 1]);
  assert.match(lonely.warnings[0] ?? '', /no origin signature/);
});

test('a key that expires soon, or of 2048 bits, warns', async () => {
  const place = await workspace('one');
  const soon = await sign(place, { ...KEY, 'minimum-validity': '36500' });
  assert.deepEqual([soon.code, soon.warnings.length], [0, 1]);
  assert.match(soon.warnings[0] ?? '', /2045-01-01[\s\S]*gpg --quick-set-expire/);
  const short = await sign(place, { 'private-key': secretArmor('rsa2048') });
  assert.match(short.warnings[0] ?? '', /RSA-2048[\s\S]*2030-02-01/);
});

test('passphrases: right with a final newline, needless, wrong, missing', async () => {
  const place = await workspace('one');
  const key = { 'private-key': secretArmor('passphrase-22') };
  const right = await sign(place, { ...key, passphrase: 'correct horse ß\n' });
  assert.equal(right.code, 0, right.log);
  assert.equal((await sign(place, { ...KEY, passphrase: 'needless' })).code, 0);
  const before = await contents(join(place, 'work'));
  for (const [passphrase, what] of [
    ['wrong horse', /does not open/],
    ['', /none was given/],
  ] as const) {
    const job = await sign(place, { ...key, passphrase });
    assert.deepEqual([job.code, job.errors.length, job.outputs], [1, 1, {}]);
    assert.match(job.errors[0] ?? '', what);
  }
  assert.deepEqual(await contents(join(place, 'work')), before);
});

test('every secret is masked before anything else is said, in every form', async () => {
  const place = await workspace('one');
  const armored = secretArmor('passphrase-22');
  const base64 = Buffer.from(armored).toString('base64');
  for (const [given, passphrase] of [
    [armored, 'wrong horse'],
    [base64, 'wrong horse'],
    [armored, 'abc'],
  ] as const) {
    const { log } = await sign(place, { 'private-key': given, passphrase, packages: 'nothing/*.deb' });
    const lines = log.split('\n').filter((line) => line !== '');
    const firstOther = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    const masks = new Set(
      lines.slice(0, firstOther).map((line) => decodeURIComponent(line.slice('::add-mask::'.length))),
    );
    for (const line of armored.split('\n').filter((each) => each.length >= 4))
      assert.ok(masks.has(line), line);
    assert.ok(masks.has(base64));
    assert.equal(masks.has(passphrase), passphrase.length >= 4);
    assert.ok([...masks].every((mask) => mask.length >= 4));
    const rest = lines.slice(firstOther).join('\n');
    for (const line of armored.split('\n').filter((each) => each.length > 40))
      assert.ok(!rest.includes(line));
  }
});

test('what is wrong with the choice or the passphrase is told of that input, not of the key', async () => {
  const place = await workspace('one');
  const other = '0123456789ABCDEF0123456789ABCDEF01234567';
  const chosen = await sign(place, { ...KEY, fingerprint: other });
  assert.deepEqual([chosen.code, chosen.errors.length], [1, 1]);
  assert.match(
    chosen.errors[0] ?? '',
    /^The input `fingerprint` can't be used: There is no part 0123456789ABCDEF/,
  );
  assert.doesNotMatch(chosen.errors[0] ?? '', /private-key/);
  const key = { 'private-key': secretArmor('passphrase-22') };
  for (const passphrase of ['wrong horse', '']) {
    const opened = await sign(place, { ...key, passphrase });
    assert.match(opened.errors[0] ?? '', /`passphrase`/);
    assert.doesNotMatch(opened.errors[0] ?? '', /`private-key`/);
  }
});

test('a key pasted into another input stands in no error', () => {
  const armored = secretArmor('ed25519-22');
  const base64 = Buffer.from(armored).toString('base64');
  const short = base64.match(/.{1,40}/g) ?? [];
  const forms = [armored, armored.replaceAll('\n', ' '), base64, base64.slice(100, 300), base64.slice(0, 60)];
  for (const name of ['fingerprint', 'signature', 'role', 'minimum-validity']) {
    for (const pasted of [...forms, short.join('\n'), short.join(' ')]) {
      const given = { 'INPUT_PRIVATE-KEY': 'x', [`INPUT_${name.toUpperCase()}`]: pasted };
      assert.throws(
        () => readInputs(signInputs, given, () => undefined),
        (error: Error) => {
          assert.match(error.message, new RegExp(`\`${name}\` (may hold a key|is \`\\*\\*\\*\`)`));
          const digits = pasted.replace(/^-+[^-]*-+/, '').replaceAll(/\s/g, '');
          for (const at of [0, 20, 40])
            assert.ok(!error.message.includes(digits.slice(at, at + 20)), error.message);
          return true;
        },
      );
    }
  }
});

test('names as long as a file system has them are signed; what is no file is told', async () => {
  const place = await workspace('one');
  const [only = ''] = await readdir(join(place, 'work/deb'));
  const long = `${'x'.repeat(251)}.deb`;
  await rename(join(place, 'work/deb', only), join(place, 'work/deb', long));
  const signed = await sign(place, KEY);
  assert.equal(signed.code, 0, signed.log);
  assert.deepEqual(await readdir(join(place, 'work/deb')), [long]);
  const beside = await sign(place, { ...KEY, signature: 'both' });
  assert.deepEqual([beside.code, beside.errors.length], [1, 1]);
  assert.match(beside.errors[0] ?? '', /longer than 255 bytes/);
  assert.deepEqual(await readdir(join(place, 'work/deb')), [long]);
  await symlink('nowhere', join(place, 'work/deb/gone.deb'));
  await mkdir(join(place, 'work/deb/folder.deb'));
  const odd = await sign(place, KEY);
  assert.deepEqual([odd.code, odd.errors.length], [1, 1]);
  for (const name of [/deb\/gone\.deb/, /deb\/folder\.deb/]) assert.match(odd.errors[0] ?? '', name);
});

test('all that is wrong is told in one error, and nothing is written', async () => {
  const place = await workspace('one');
  await writeFile(join(place, 'work/deb/broken_1.0_all.deb'), 'no package');
  const before = await contents(place);
  const job = await sign(
    place,
    {
      'private-key': secretArmor('rsa1024-sha1-expired'),
      packages: 'deb/*.deb\nbuild/*.deb',
    },
    { SOURCE_DATE_EPOCH: 'yesterday' },
  );
  assert.deepEqual([job.code, job.errors.length, job.outputs, job.summary], [1, 1, {}, '']);
  const [error = ''] = job.errors;
  for (const part of [
    /build\/\*\.deb/,
    /deb\/broken_1\.0_all\.deb/,
    /expired on 2026-01-01/,
    /RSA-1024/,
    /SHA1/,
    /SOURCE_DATE_EPOCH/,
    /gpg --/,
  ]) {
    assert.match(error, part);
  }
  assert.doesNotMatch(job.log, /\n\s+at /);
  const after = await contents(place);
  for (const each of ['output', 'summary']) delete (after as Record<string, string>)[join(place, each)];
  for (const each of ['output', 'summary']) delete (before as Record<string, string>)[join(place, each)];
  assert.deepEqual(after, before);
});

test('wrong inputs fail, each named with what is accepted', async () => {
  const place = await workspace('one');
  const job = await sign(place, {
    fingerprint: '1234ABCD',
    signature: 'Embedded',
    role: 'release',
    'minimum-validity': '-3',
    'artifact-name': 'a/b',
  });
  assert.deepEqual([job.code, job.errors.length], [1, 1]);
  for (const name of [
    'private-key',
    'fingerprint',
    'signature',
    'role',
    'minimum-validity',
    'artifact-name',
  ]) {
    assert.match(job.errors[0] ?? '', new RegExp(`\`${name}\``));
  }
});

test('a link that leads out of the workspace is refused', async () => {
  const place = await workspace('one');
  await rename(join(place, 'work/deb/one_1.0_all.deb'), join(place, 'one.deb'));
  await symlink('../../one.deb', join(place, 'work/deb/one.deb'));
  const job = await sign(place, KEY);
  assert.match(job.errors[0] ?? '', /leads out of it/);
});

test('a run that is killed leaves the package whole, and the next run cleans up', async () => {
  const place = await workspace('one');
  const deb = join(place, 'work/deb/one_1.0_all.deb');
  await growPackage(place, deb);
  const before = await readFile(deb);
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      'INPUT_PRIVATE-KEY': KEY['private-key'],
      GITHUB_WORKSPACE: join(place, 'work'),
      RUNNER_TEMP: join(place, 'temp'),
    },
    stdio: 'ignore',
  });
  const watched = watch(join(place, 'work/deb'));
  await new Promise<void>((resolve) => {
    watched.on('change', (_, name) => {
      if (String(name).startsWith('.')) resolve();
    });
  });
  watched.close();
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('exit', resolve));
  assert.deepEqual(
    (await readdir(join(place, 'work/deb'))).filter((name) => name.endsWith('.deb')),
    ['one_1.0_all.deb'],
  );
  assert.ok(before.equals(await readFile(deb)));
  assert.equal((await sign(place, KEY)).code, 0);
  assert.deepEqual(await readdir(join(place, 'work/deb')), ['one_1.0_all.deb']);
  assert.equal((await readEmbedded(await inspectPackage(await openFile(deb), deb))).length, 1);
});

/** Makes the package a hundred megabytes, so that there is time to be killed in. */
async function growPackage(place: string, deb: string): Promise<void> {
  const tree = join(place, 'tree');
  await ended(['dpkg-deb'], ['--raw-extract', deb, tree]);
  await writeFile(join(tree, 'opt/large'), Buffer.alloc(100 * 1024 * 1024, 7));
  const built = await ended(['dpkg-deb'], ['-Znone', '--root-owner-group', '--build', tree, deb]);
  assert.equal(built.code, 0, built.errors);
}

test('a full disk is named as such, and the package stays as it was', {
  skip: process.getuid?.() !== 0,
}, async () => {
  const place = await workspace('one');
  const deb = join(place, 'work/deb/one_1.0_all.deb');
  await growPackage(place, deb);
  const disk = join(place, 'work/disk');
  await mkdir(disk);
  const mounted = await ended(['mount'], ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk]);
  assert.equal(mounted.code, 0, mounted.errors);
  try {
    const content = await readFile(deb);
    await writeFile(join(disk, 'one.deb'), content);
    const job = await sign(place, { ...KEY, packages: 'disk/*.deb' });
    assert.deepEqual([job.code, job.errors.length], [1, 1]);
    assert.match(job.errors[0] ?? '', /disk[\s\S]*is full/);
    assert.deepEqual(await readdir(disk), ['one.deb']);
    assert.ok(content.equals(await readFile(join(disk, 'one.deb'))));
  } finally {
    await ended(['umount'], [disk]);
  }
});
