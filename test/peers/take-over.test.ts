import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { collectPool } from '../../src/actions/publish/collect.ts';
import { run } from '../../src/actions/publish/index.ts';
import { openKeys } from '../../src/actions/publish/keys.ts';
import { Failure } from '../../src/failure.ts';
import type { Outcome } from '../../src/github/index.ts';
import { AptClient } from '../apt/client.ts';
import { KEY, OTHER_KEY, openWorkshop, sourceOf } from '../apt/repository.ts';
import { publicArmor, secretArmor } from '../support/openpgp/corpus.ts';
import { openTools } from './tools.ts';

const workshop = await openWorkshop();
/** Their key at first; ours is another, or the same. */
const tools = await openTools(workshop.store, KEY);
after(async () => tools.stop());
const { store } = workshop;
const act = async (given: Readonly<Record<string, string>>): Promise<Outcome> =>
  run(workshop.inputs(given), workshop.world);

const DEB_S3 = [
  '--codename',
  'stable',
  '--force-path-style',
  '--s3-region',
  store.region,
  '--endpoint',
  store.endpoint,
];
/** reprepro takes no package without them. */
const FIELDS = 'Section: misc\nPriority: optional\n';
const old = join(workshop.workspace, await workshop.deb({ name: 'old', version: '1.0+b1', fields: FIELDS }));
const second = join(workshop.workspace, await workshop.deb({ name: 'second', fields: FIELDS }));

/** Each makes a repository with the package `old` in it. @returns how it lists what is there, where it can */
const MAKERS: Readonly<Record<string, (bucket: string) => Promise<(() => Promise<string>) | undefined>>> = {
  'deb-s3': async (bucket) => {
    const upload = ['upload', '--bucket', bucket, ...DEB_S3, '--visibility', 'nil', '--preserve-versions'];
    await tools.run('deb-s3', ...upload, `--sign=${tools.fingerprint}`, old);
    await tools.run('deb-s3', ...upload, `--sign=${tools.fingerprint}`, second);
    return async () => tools.run('deb-s3', 'list', '--bucket', bucket, ...DEB_S3);
  },
  aptly: async (bucket) => {
    await publishByAptly(bucket);
    return undefined;
  },
  'aptly with by-hash': async (bucket) => {
    await publishByAptly(bucket, '-acquire-by-hash');
    return undefined;
  },
  'reprepro and rclone': async (bucket) => {
    const base = await tools.reprepro(bucket, [`SignWith: ${tools.fingerprint}`]);
    await tools.run('reprepro', '--silent', '--basedir', base, 'includedeb', 'stable', old, second);
    for (const folder of ['pool', 'dists']) {
      await tools.run('rclone', 'sync', '--quiet', join(base, folder), `store:${bucket}/${folder}`);
    }
    return undefined;
  },
};

const VERIFY = { operation: 'verify', packages: '' };

for (const [maker, make] of Object.entries(MAKERS)) {
  test(`${maker}: a plan tells what the takeover changes; verify and collect know the repository before and after`, async () => {
    const bucket = await workshop.createBucket();
    await make(bucket);
    const before = await act({ bucket, ...VERIFY, 'dry-run': 'true' });
    assert.equal(before.failure?.message, undefined);
    const given = { bucket, packages: await workshop.deb({ name: 'new' }) };
    const notesOf = ({ annotations }: Outcome) => annotations.map(({ message }) => message);
    const plan = await act({ ...given, 'dry-run': 'true' });
    assert.match(notesOf(plan).join(), /taken over.* is listed by SHA-256 as Packages, \.gz and \.zst/);
    assert.deepEqual(notesOf(await act(given)), notesOf(plan));
    assert.deepEqual(notesOf(await act({ bucket, operation: 'refresh', packages: '' })), []);
    await staysWhole(bucket);
    const page = await workshop.open(bucket).get('index.html');
    assert.doesNotMatch(Buffer.from(page?.bytes ?? []).toString(), /by-hash/);
  });

  test(`${maker}: taken over with its key, its clients and its readers go on`, async () => {
    const bucket = await workshop.createBucket();
    const list = await make(bucket);
    const client = await AptClient.open(sourceOf(workshop, bucket));
    await client.update();
    assert.deepEqual(await client.known(), ['old=1.0+b1', 'second=1.0']);
    await workshop.run({ bucket, packages: await workshop.deb({ name: 'new' }) });
    await client.update();
    assert.deepEqual(await client.known(), ['new=1.0', 'old=1.0+b1', 'second=1.0']);
    assert.equal((await client.download('new', 'old', 'second')).length, 3);
    const fresh = await AptClient.open(sourceOf(workshop, bucket));
    await fresh.update();
    assert.deepEqual(await fresh.known(), ['new=1.0', 'old=1.0+b1', 'second=1.0']);
    await aptlyMirrors(bucket, ['new_1.0_amd64', 'old_1.0+b1_amd64', 'second_1.0_amd64']);
    if (list !== undefined) {
      const said = await list();
      for (const name of ['new', 'old', 'second']) assert.match(said, new RegExp(`^${name} `, 'm'));
    }
    await client.close();
    await fresh.close();
  });

  test(`${maker}: taken over with another key, once the old one is given`, async () => {
    const bucket = await workshop.createBucket();
    await make(bucket);
    const given = {
      bucket,
      packages: await workshop.deb({ name: 'new' }),
      'private-key': secretArmor(OTHER_KEY),
    };
    await assert.rejects(
      workshop.run(given),
      (error) => error instanceof Failure && /previous-public-key/.test(error.remedy),
    );
    await workshop.run({ ...given, 'previous-public-key': publicArmor(KEY) });
    const client = await AptClient.open(sourceOf(workshop, bucket, 'stable', OTHER_KEY));
    await client.update();
    assert.deepEqual(await client.known(), ['new=1.0', 'old=1.0+b1', 'second=1.0']);
    await client.close();
  });
}

/** Nothing is wrong there, and a collection that takes what is young, too, finds nothing. */
async function staysWhole(bucket: string): Promise<void> {
  const { failure, summary } = await act({ bucket, ...VERIFY });
  assert.equal(failure?.explanation, undefined);
  assert.match(summary, /\b3 packages\b/);
  const inputs = workshop.inputs({ operation: 'collect', bucket });
  const keys = await openKeys(inputs, workshop.world.report, new Date());
  const collected = await collectPool(inputs, workshop.world, workshop.open(bucket), keys, -60_000);
  assert.deepEqual(JSON.parse(collected.outputs.plan ?? '').removed, []);
}

async function publishByAptly(bucket: string, ...flags: readonly string[]): Promise<void> {
  const config = `-config=${await tools.aptly(bucket)}`;
  await tools.run('aptly', config, 'repo', 'create', '-distribution=stable', '-component=main', 'all');
  await tools.run('aptly', config, 'repo', 'add', 'all', old, second);
  const options = ['-architectures=amd64', '-batch', `-gpg-key=${tools.fingerprint}`, ...flags];
  await tools.run('aptly', config, 'publish', 'repo', ...options, 'all', 's3:store:');
}

test('deb-s3, which wrote to it once more by mistake: the next run makes it right', async () => {
  const bucket = await workshop.createBucket();
  await MAKERS['deb-s3']?.(bucket);
  await act({ bucket, packages: await workshop.deb({ name: 'new', fields: FIELDS }) });
  await MAKERS['deb-s3']?.(bucket);
  await act({ bucket, packages: await workshop.deb({ name: 'third' }) });
  const client = await AptClient.open(sourceOf(workshop, bucket));
  await client.update();
  assert.deepEqual(await client.known(), ['new=1.0', 'old=1.0+b1', 'second=1.0', 'third=1.0']);
  await client.close();
  assert.equal((await act({ bucket, ...VERIFY })).failure?.message, undefined);
});

/** aptly reads the plain names, `Release` and `Release.gpg` among them. */
async function aptlyMirrors(bucket: string, expected: readonly string[]): Promise<void> {
  const config = `-config=${await tools.aptly(bucket)}`;
  const url = `${store.endpoint}/${bucket}`;
  const keyring = `-keyring=${join(tools.folder, 'gnupg/pubring.kbx')}`;
  await tools.run(
    'aptly',
    config,
    'mirror',
    'create',
    keyring,
    '-architectures=amd64',
    'theirs',
    url,
    'stable',
  );
  await tools.run('aptly', config, 'mirror', 'update', keyring, 'theirs');
  const said = await tools.run('aptly', config, 'mirror', 'show', '-with-packages', 'theirs');
  const names = [...said.matchAll(/^ {2}(\S+_\S+_(?:amd64|all))$/gm)].map((match) => match[1]);
  assert.deepEqual(names.toSorted(), expected);
}
