import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { AptClient } from '../../apt/client.ts';
import { openWorkshop, sourceOf } from '../../apt/repository.ts';
import { fieldIn, inRelease, signRelease } from './release.ts';

const workshop = await openWorkshop();

type Given = Readonly<Record<string, string>>;

async function act(given: Given): Promise<string> {
  const { annotations } = await run(workshop.inputs(given), workshop.world);
  return annotations.map(({ message }) => message).join('\n');
}

/** What apt says, its error included. */
async function updated(client: AptClient): Promise<string> {
  return await client.update().catch((error: unknown) => String(error));
}

/** Whose lists are those of the repository as it is. */
async function knowing(bucket: string): Promise<AptClient> {
  const client = await AptClient.open(sourceOf(workshop, bucket));
  await client.update();
  return client;
}

const CHANGES: readonly (readonly [input: string, field: string, from: string])[] = [
  ['origin', 'Origin', 'Acme'],
  ['label', 'Label', ''],
  ['codename', 'Codename', 'stable'],
];

for (const [input, field, from] of CHANGES) {
  test(`a changed ${input}: dry run and run say beforehand what the apt of a host that knows the suite will say`, async () => {
    const bucket = await workshop.createBucket();
    await act({ bucket, origin: 'Acme', packages: await workshop.deb({ name: 'shop' }) });
    const client = await knowing(bucket);
    const change = { bucket, [input]: 'other', packages: await workshop.deb({ name: 'tool' }) };
    const said = [await act({ ...change, 'dry-run': 'true' }), await act(change)];
    const complaint = `changed its '${field}' value from '${from}' to 'other'`;
    assert.ok((await updated(client)).includes(complaint));
    for (const each of said) {
      assert.ok(each.includes(complaint), each);
      assert.match(each, /apt-get update --allow-releaseinfo-change/);
      assert.match(each, new RegExp(`leave out the input \`${input}\``));
    }
    await client.updateAllowing();
    assert.deepEqual(await client.known(), ['shop=1.0', 'tool=1.0']);
    // Said by what is there, so once.
    assert.equal(await act({ bucket, [input]: 'other', packages: await workshop.deb({ name: 'more' }) }), '');
    await client.update();
    await client.close();
  });
}

test('refresh says it, too', async () => {
  const bucket = await workshop.createBucket();
  await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  const refresh = { operation: 'refresh', bucket, label: 'Acme' };
  for (const given of [{ ...refresh, 'dry-run': 'true' }, refresh])
    assert.match(await act(given), /changed its 'Label' value from '' to 'Acme'/);
  assert.equal(await act(refresh), '');
});

test('a Release without Codename or Suite, as another tool leaves it, gets none that its hosts would refuse', async () => {
  const bucket = await workshop.createBucket();
  const store = workshop.open(bucket);
  for (const lacking of [/^Suite:.*\n/m, /^Codename:.*\n/m]) {
    await act({ bucket, packages: await workshop.deb({ name: 'shop' }) });
    const signed = await inRelease(store);
    const text = signed.slice(signed.indexOf('\n\n') + 2, signed.indexOf('-----BEGIN PGP SIGNATURE'));
    await signRelease(workshop, store, `${text.replace(lacking, '').trimEnd()}\n`);
    const client = await knowing(bucket);
    assert.equal(await act({ operation: 'refresh', bucket }), '');
    await client.update();
    await client.close();
    assert.equal(fieldIn(await inRelease(store), 'Suite'), 'stable');
  }
  assert.equal(fieldIn(await inRelease(store), 'Codename'), undefined);
});
