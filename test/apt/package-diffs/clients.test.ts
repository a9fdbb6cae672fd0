import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { verifyRepository } from '../../../src/apt/index.ts';
import { readPublicKeys } from '../../../src/openpgp/index.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';
import { type StoreProxy, startProxy } from '../../support/s3/index.ts';
import { AptClient } from '../client.ts';
import { KEY, openWorkshop, sourceOf } from '../repository.ts';

/**
 * Clients of one repository that is committed to more than fifty times: each keeps lists of another time, and all arrive at
 * the bytes that one with no lists has.
 */
const workshop = await openWorkshop();
const COMMITS = 52;
/** So many that a patch of each commit is a small part of the whole. */
const PACKAGES = 400;

/** Where patches lead to nothing, apt takes the whole, and says why only so. */
const TELLING = { 'Debug::pkgAcquire::Diffs': 'true' };

let proxy: StoreProxy;
let bucket = '';

before(async () => {
  proxy = await startProxy(workshop.store.endpoint);
  bucket = await workshop.createBucket();
});
after(async () => proxy.stop());

const publishes = async (given: Readonly<Record<string, string>>): Promise<void> => {
  await workshop.run({ bucket, 'package-diffs': '60', ...given });
};

test('clients one, five and fifty commits behind fetch patches alone, and arrive at the same bytes', async () => {
  const debs = Array.from({ length: PACKAGES }, async (_, number) =>
    workshop.deb({ name: `base-${number}` }),
  );
  await publishes({ packages: (await Promise.all(debs)).join('\n') });
  const behind = new Map<number, readonly AptClient[]>();
  for (let commit = 1; commit <= COMMITS; commit++) {
    const left = COMMITS - commit + 1;
    if ([50, 5, 1].includes(left)) behind.set(left, await opened());
    await (commit % 10 === 7
      ? publishes({ operation: 'remove', packages: `base-${commit}` })
      : publishes({ packages: await workshop.deb({ name: `base-${commit * 3}`, version: `2.${commit}` }) }));
  }
  const fresh = await AptClient.open(source());
  await fresh.update();
  const expected = await packagesOf(fresh);
  for (const [left, clients] of behind) {
    for (const client of clients) {
      const { asked, said } = await askedBy(client);
      assert.equal(asked.filter((key) => /\/Packages\.diff\/[^/]+\.gz$/.test(key)).length, left, said);
      const whole = asked.filter((key) => /by-hash/.test(key) && !/Packages\.diff/.test(key));
      assert.deepEqual(whole, [], said);
      assert.ok((await packagesOf(client)).equals(expected), `${left} commits behind`);
    }
  }
  const keys = await readPublicKeys(publicArmor(KEY));
  const report = await verifyRepository(workshop.open(bucket), { kind: 'keys', keys }, new Date(), undefined);
  assert.deepEqual(report.faults, []);
  for (const client of [fresh, ...[...behind.values()].flat()]) await client.close();
});

function source(): string {
  return sourceOf(workshop, bucket).replace(workshop.store.endpoint, proxy.endpoint);
}

/** Clients that know what is there now: one with its lists plain, one with its lists compressed, as images have them. */
async function opened(): Promise<readonly AptClient[]> {
  const clients = [
    await AptClient.open(source(), TELLING),
    await AptClient.open(source(), {
      ...TELLING,
      'Acquire::GzipIndexes': 'true',
      'Acquire::CompressionTypes::Order::': 'gz',
    }),
  ];
  for (const client of clients) await client.update();
  return clients;
}

/** The keys that an update asks for, and what apt says of it. */
async function askedBy(
  client: AptClient,
): Promise<{ readonly asked: readonly string[]; readonly said: string }> {
  proxy.reset();
  const said = await client.update();
  return { asked: proxy.exchanges.map(({ key }) => key), said };
}

async function packagesOf(client: AptClient): Promise<Buffer> {
  const lists = join(client.folder, 'state/lists');
  const file = (await readdir(lists)).find((name) => /_Packages(\.[a-z0-9]+)?$/.test(name)) ?? '';
  return execFileSync('/usr/lib/apt/apt-helper', ['cat-file', join(lists, file)], { maxBuffer: 2 ** 26 });
}
