import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { readPublicKeys } from '../../../src/openpgp/index.ts';
import { AptClient } from '../../apt/client.ts';
import { KEY, OTHER_KEY, openWorkshop, sourceOf } from '../../apt/repository.ts';
import { publicArmor, secretArmor } from '../../support/openpgp/corpus.ts';
import { addField, fieldIn, inRelease, signRelease } from './release.ts';

const workshop = await openWorkshop();
const BOTH = `${secretArmor(KEY)}\n${secretArmor(OTHER_KEY)}`;

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs(given), workshop.world);
}

async function updates(bucket: string, key: string): Promise<boolean> {
  const client = await AptClient.open(sourceOf(workshop, bucket, 'stable', key));
  const succeeds = await client.update().then(
    () => true,
    () => false,
  );
  await client.close();
  return succeeds;
}

async function repository(): Promise<string> {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  return bucket;
}

test('refresh rotates: with both keys, then with the new one alone', async () => {
  const bucket = await repository();
  const refresh = { operation: 'refresh', bucket };
  await assert.rejects(act({ ...refresh, 'private-key': secretArmor(OTHER_KEY) }), {
    code: 'base-unverified',
  });
  const both = await act({ ...refresh, 'private-key': BOTH });
  assert.equal(both.outputs.changed, 'true');
  assert.deepEqual([await updates(bucket, KEY), await updates(bucket, OTHER_KEY)], [true, true]);
  const alone = await act({ ...refresh, 'private-key': secretArmor(OTHER_KEY) });
  assert.equal(alone.outputs.changed, 'true');
  assert.deepEqual([await updates(bucket, KEY), await updates(bucket, OTHER_KEY)], [false, true]);
});

test('a run with nothing to do, and verify, leave a signature as it is that the one before made', async () => {
  const bucket = await repository();
  const written = async () => await Array.fromAsync(workshop.open(bucket).list('dists/'));
  const before = await written();
  const next = { 'private-key': secretArmor(OTHER_KEY), 'previous-public-key': publicArmor(KEY) };
  const removed = await act({ operation: 'remove', bucket, packages: 'missing', ...next });
  const [one, ...more] = removed.annotations;
  assert.match(one?.message ?? '', /nothing to remove/);
  assert.deepEqual(more, []);
  const verified = await act({ operation: 'verify', bucket, ...next });
  assert.equal(verified.failure?.explanation, undefined);
  assert.deepEqual(await written(), before);
});

test('two runs at once with a key each, both trusted, both succeed', async () => {
  const bucket = await repository();
  const store = workshop.open(bucket);
  const both = { bucket, 'previous-public-key': `${publicArmor(KEY)}\n${publicArmor(OTHER_KEY)}` };
  const [mine, others] = [await workshop.deb({ name: 'mine' }), await workshop.deb({ name: 'others' })];
  let isFirst = true;
  await workshop.run(
    { ...both, packages: mine },
    {
      ...store,
      // Between the commit of the one and its plain names, the other one commits.
      put: async (write) => {
        if (write.key === 'dists/stable/Release' && isFirst) {
          isFirst = false;
          await act({ ...both, packages: others, 'private-key': secretArmor(OTHER_KEY) });
        }
        return await store.put(write);
      },
    },
  );
  const { failure } = await act({ ...both, operation: 'verify', 'dry-run': 'true' });
  assert.equal(failure?.explanation, undefined);
});

test('refresh: a Release that names its keys admits the new one in two steps, and no other', async () => {
  const bucket = await repository();
  const store = workshop.open(bucket);
  // Signed-By is another tool's work: we keep it where it is.
  const [fingerprint = ''] = (await readPublicKeys(publicArmor(KEY))).map((key) => key.fingerprint);
  await addField(workshop, store, `Signed-By: ${fingerprint}`);
  const previous = { 'previous-public-key': publicArmor(KEY) };
  const refresh = { operation: 'refresh', bucket, ...previous };
  await assert.rejects(act({ ...refresh, 'private-key': secretArmor(OTHER_KEY) }), {
    code: 'key-not-admitted',
  });
  await act({ ...refresh, 'private-key': BOTH });
  const admitted = fieldIn(await inRelease(store), 'Signed-By')?.split(', ');
  assert.equal(admitted?.length, 2);
  assert.ok(admitted?.includes(fingerprint));
  await act({ operation: 'refresh', bucket, 'private-key': secretArmor(OTHER_KEY) });
  assert.deepEqual(
    fieldIn(await inRelease(store), 'Signed-By'),
    admitted?.find((each) => each !== fingerprint),
  );
});

test('previous-public-key: the key before, or none, which is said aloud', async () => {
  const bucket = await repository();
  const packages = await workshop.deb({ name: 'tool' });
  const other = { bucket, packages, 'private-key': secretArmor(OTHER_KEY) };
  await assert.rejects(act(other), { code: 'base-unverified' });
  await assert.rejects(act({ ...other, 'previous-public-key': publicArmor('rsa4096-22') }), {
    code: 'base-unverified',
  });
  const taken = await act({ ...other, 'previous-public-key': publicArmor(KEY) });
  assert.equal(taken.outputs.changed, 'true');
  const loud = await act({
    bucket,
    packages: await workshop.deb({ name: 'tool', version: '2.0' }),
    'previous-public-key': 'none',
  });
  assert.match(loud.annotations.map(({ message }) => message).join('\n'), /`previous-public-key` is `none`/);
  assert.equal(loud.annotations[0]?.level, 'warning');
  const client = await AptClient.open(sourceOf(workshop, bucket));
  await client.update();
  assert.deepEqual(await client.known(), ['shop=1.0', 'tool=1.0', 'tool=2.0']);
  await client.close();
});

test('valid-for sets Valid-Until that many days from Date; without it there is none', async () => {
  const bucket = await repository();
  const store = workshop.open(bucket);
  assert.equal(fieldIn(await inRelease(store), 'Valid-Until'), undefined);
  await act({ operation: 'refresh', bucket, 'valid-for': '7', label: 'Acme' });
  const text = await inRelease(store);
  const [date, until] = ['Date', 'Valid-Until'].map((name) => Date.parse(fieldIn(text, name) ?? ''));
  assert.equal((until ?? 0) - (date ?? 0), 7 * 24 * 60 * 60 * 1000);
  assert.equal(fieldIn(text, 'Label'), 'Acme');
  assert.ok(await updates(bucket, KEY));
  await act({ operation: 'refresh', bucket });
  const later = await inRelease(store);
  assert.equal(fieldIn(later, 'Valid-Until'), undefined);
  assert.equal(fieldIn(later, 'Label'), 'Acme');
});

test('Date never goes back, whose ever clock was ahead: clients keep the later Release', async () => {
  const bucket = await repository();
  const store = workshop.open(bucket);
  const signed = await inRelease(store);
  const text = signed.slice(signed.indexOf('\n\n') + 2, signed.indexOf('-----BEGIN PGP SIGNATURE'));
  const ahead = new Date(Math.floor(Date.now() / 1000) * 1000 + 3_600_000);
  const date = ahead.toUTCString().replace('GMT', 'UTC');
  await signRelease(workshop, store, text.replace(/^Date: .*$/m, `Date: ${date}`));
  await act({ bucket, packages: await workshop.deb({ name: 'tool' }) });
  assert.ok(Date.parse(fieldIn(await inRelease(store), 'Date') ?? '') >= ahead.getTime());
});

test('promote refuses a source whose Valid-Until is over', async () => {
  const bucket = await repository();
  await addField(workshop, workshop.open(bucket), 'Valid-Until: Sat, 03 Jan 2026 00:00:00 UTC');
  const promote = { operation: 'promote', packages: 'shop', 'from-bucket': bucket };
  const target = await workshop.createBucket();
  await assert.rejects(act({ ...promote, bucket: target, 'from-public-key': publicArmor(KEY) }), {
    code: 'source-expired',
  });
  assert.deepEqual(await Array.fromAsync(workshop.open(target).list('')), []);
});
