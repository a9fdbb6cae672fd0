import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyRepository } from '../../src/apt/index.ts';
import { readPublicKeys } from '../../src/openpgp/index.ts';
import { publicArmor } from '../support/openpgp/corpus.ts';
import { AptClient } from './client.ts';
import { KEY, openWorkshop, sourceOf } from './repository.ts';

const PUBLISHERS = 24;
/** The ten rounds take minutes; one is the same race ten times less often. */
const ROUNDS = Number(process.env.ROUNDS ?? '1');

const workshop = await openWorkshop();

test(`${PUBLISHERS} publishers at once lose nothing, and a client updates at any moment`, async () => {
  const bucket = await workshop.createBucket();
  await workshop.run({ bucket, packages: await workshop.deb({ name: 'first' }) });
  const client = await AptClient.open(sourceOf(workshop, bucket));
  let racing = true;
  let updates = 0;
  const updating = (async () => {
    while (racing) {
      await client.update();
      updates += 1;
    }
  })();
  const wanted = ['first=1.0'];
  for (let round = 1; round <= ROUNDS; round++) {
    const runs: Promise<unknown>[] = [];
    for (let publisher = 1; publisher <= PUBLISHERS; publisher++) {
      const name = `package-${round}-${publisher}`;
      wanted.push(`${name}=1.0`);
      runs.push(workshop.deb({ name }).then((packages) => workshop.run({ bucket, packages })));
    }
    await Promise.all(runs);
  }
  racing = false;
  await updating;
  await client.update();
  assert.deepEqual(await client.known(), wanted.toSorted());
  assert.ok(updates > 0);
  const keys = await readPublicKeys(publicArmor(KEY));
  const report = await verifyRepository(workshop.open(bucket), { kind: 'keys', keys }, new Date(), undefined);
  assert.deepEqual([report.faults, report.orphans], [[], []]);
  await client.close();
});
