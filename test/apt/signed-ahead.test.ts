import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBase } from '../../src/apt/suite/base.ts';
import { readPublicKeys } from '../../src/openpgp/index.ts';
import { publicArmor } from '../support/openpgp/corpus.ts';
import { KEY, openWorkshop } from './repository.ts';

const workshop = await openWorkshop();

test('a base that was signed after our look at the clock is verified all the same', async () => {
  const bucket = await workshop.createBucket();
  await workshop.run({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  const trust = { kind: 'keys', keys: await readPublicKeys(publicArmor(KEY)) } as const;
  const opened = workshop.open(bucket);
  const read = async (seconds: number) => {
    const then = new Date(Date.now() - seconds * 1000);
    return (
      await readBase({ ...opened, get: opened.get.bind(opened), now: () => then }, 'stable', trust, then)
    ).kind;
  };
  assert.equal(await read(60), 'committed');
  await assert.rejects(read(3600), /in the future/);
});
