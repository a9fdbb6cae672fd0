import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyRepository } from '../../src/apt/index.ts';
import { readPublicKeys } from '../../src/openpgp/index.ts';
import { publicArmor } from '../support/openpgp/corpus.ts';
import { startAction } from './action.ts';
import { AptClient } from './client.ts';
import { KEY, openWorkshop, sourceOf } from './repository.ts';

type Given = Readonly<Record<string, string>>;

const PUBLISHERS = 24;
const ROUNDS = Number(process.env.ROUNDS ?? '10');
/** Of each kind of operation in the mixed round. */
const EACH = PUBLISHERS / 3;

const workshop = await openWorkshop();

test(`${PUBLISHERS} processes at once lose nothing, and a client updates at any moment`, async (t) => {
  const [bucket, source] = await Promise.all([workshop.createBucket(), workshop.createBucket()]);
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
  const wanted = new Set(['first=1.0']);
  const race = async (works: readonly Promise<Given>[]): Promise<void> => {
    const ends = await Promise.all(
      works.map(async (work) => startAction(workshop, { bucket, ...(await work) }).ended),
    );
    for (const { code, said } of ends) assert.equal(code, 0, said);
  };
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      const names = named(`package-${round}`, PUBLISHERS);
      await race(names.map(publication));
      for (const name of names) wanted.add(`${name}=1.0`);
    }

    const [published, promoted, removed] = [
      named('new', EACH),
      named('promoted', EACH),
      named('package-1', EACH),
    ];
    const tools = await Promise.all(promoted.map(async (name) => workshop.deb({ name })));
    await workshop.run({ bucket: source, packages: tools.join('\n') });
    await race([
      ...published.map(publication),
      ...promoted.map(async (name) => ({
        operation: 'promote',
        packages: name,
        'from-bucket': source,
        'from-public-key': publicArmor(KEY),
      })),
      ...removed.map(async (name) => ({ operation: 'remove', packages: name })),
    ]);
    for (const name of [...published, ...promoted]) wanted.add(`${name}=1.0`);
    for (const name of removed) wanted.delete(`${name}=1.0`);

    racing = false;
    await updating;
    await client.update();
    assert.deepEqual(await client.known(), [...wanted].toSorted());
    t.diagnostic(`${updates} updates meanwhile`);
    assert.ok(updates > 0);
    const keys = await readPublicKeys(publicArmor(KEY));
    const trust = { kind: 'keys', keys } as const;
    const report = await verifyRepository(workshop.open(bucket), trust, new Date(), undefined);
    assert.deepEqual(report.faults, []);
    // What was removed is no longer referred to; everything else is.
    assert.deepEqual(
      report.orphans.map((key) => /([^/]*)_1\.0_amd64\.deb$/.exec(key)?.[1]).toSorted(),
      removed.toSorted(),
    );
  } finally {
    racing = false;
    await updating.catch(() => undefined);
    await client.close();
  }
});

function named(what: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${what}-${index + 1}`);
}

async function publication(name: string): Promise<Given> {
  return { packages: await workshop.deb({ name }) };
}
