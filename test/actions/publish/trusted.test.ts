import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { openKeys } from '../../../src/actions/publish/keys.ts';
import { embedSignature } from '../../../src/openpgp/index.ts';
import { KEY, OTHER_KEY, openWorkshop } from '../../apt/repository.ts';
import { publicArmor, secretArmor } from '../../support/openpgp/corpus.ts';

const workshop = await openWorkshop();

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs(given), workshop.world);
}

/** A package that this key has signed inside. */
async function signedDeb(version: string, key: string): Promise<string> {
  const path = await workshop.deb({ name: 'shop', version });
  const inputs = workshop.inputs({
    operation: 'refresh',
    bucket: 'any-bucket',
    'private-key': secretArmor(key),
  });
  const { signing } = await openKeys(inputs, workshop.world.report, new Date());
  assert.ok(signing !== undefined);
  await embedSignature(join(workshop.workspace, path), signing.signer, 'origin', new Date());
  return path;
}

test('trusted-keys: a package must carry a valid signature by one of them', async () => {
  const bucket = await workshop.createBucket();
  const trusted = { bucket, 'trusted-keys': `${publicArmor(OTHER_KEY)}\n${publicArmor(KEY)}` };
  const own = await signedDeb('1.0', KEY);
  const done = await act({ ...trusted, packages: own });
  assert.equal(done.outputs.changed, 'true');
  const foreign = await signedDeb('2.0', 'rsa4096-22');
  const plain = await workshop.deb({ name: 'plain' });
  const before = await Array.fromAsync(workshop.open(bucket).list(''));
  await assert.rejects(act({ ...trusted, packages: `${foreign}\n${plain}` }), (error: Error) => {
    assert.match(error.message, /shop_2\.0_amd64\.deb/);
    assert.match(error.message, /plain_1\.0_amd64\.deb/);
    return true;
  });
  assert.deepEqual(await Array.fromAsync(workshop.open(bucket).list('')), before);
});

test('trusted-keys: what is promoted must carry one too', async () => {
  const [from, bucket] = [await workshop.createBucket(), await workshop.createBucket()];
  await act({ bucket: from, packages: await signedDeb('3.0', KEY) });
  const promote = {
    operation: 'promote',
    bucket,
    packages: 'shop',
    'from-bucket': from,
    'from-public-key': publicArmor(KEY),
  };
  await assert.rejects(act({ ...promote, 'trusted-keys': publicArmor(OTHER_KEY) }), /shop 3\.0 \(amd64\)/);
  assert.deepEqual(await Array.fromAsync(workshop.open(bucket).list('')), []);
  const done = await act({ ...promote, 'trusted-keys': publicArmor(KEY) });
  assert.equal(done.outputs.changed, 'true');
});
