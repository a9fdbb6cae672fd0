import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { Failure } from '../../../src/failure.ts';
import { AptClient } from '../../apt/client.ts';
import { KEY, openWorkshop, sourceOf } from '../../apt/repository.ts';
import { corpus, publicArmor, secretArmor } from '../../support/openpgp/corpus.ts';

const workshop = await openWorkshop();
const packages = await workshop.deb({ name: 'shop' });
const promote = { operation: 'promote', packages: 'shop', 'from-bucket': 'source' };

/** Inputs that hold a key which can't be used, and the inputs that the one error names. */
const cases: readonly (readonly [given: Readonly<Record<string, string>>, named: readonly string[]])[] = [
  [{ 'private-key': 'no key' }, ['private-key']],
  [{ 'private-key': publicArmor(KEY) }, ['private-key']],
  [{ 'private-key': secretArmor('expired') }, ['private-key']],
  [{ 'private-key': secretArmor(KEY).slice(0, -60) }, ['private-key']],
  [{ 'previous-public-key': 'no key' }, ['previous-public-key']],
  [{ 'trusted-keys': 'no key' }, ['trusted-keys']],
  [{ ...promote, 'from-public-key': 'no key' }, ['from-public-key']],
  [{ 'private-key': 'no key', packages: 'none/*.deb' }, ['private-key', 'packages']],
  [
    { 'private-key': 'no', 'previous-public-key': 'key', 'trusted-keys': 'here', 'from-public-key': 'too' },
    ['private-key', 'previous-public-key', 'trusted-keys', 'from-public-key'],
  ],
];

for (const [given, named] of cases) {
  test(`a wrong ${named.join(', ')} (${Object.values(given)[0]?.slice(0, 30).trim()}) is told by name`, async () => {
    const inputs = workshop.inputs({ bucket: 'never-asked', packages, ...given });
    const failure = await run(inputs, workshop.world).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(failure instanceof Failure);
    for (const name of named) assert.match(failure.explanation, new RegExp(`The input \`${name}\``));
  });
}

test('a key that is protected signs with its passphrase, and with no other', async () => {
  const name = 'passphrase-22';
  const bucket = await workshop.createBucket();
  const given = { bucket, packages, 'private-key': secretArmor(name) };
  const passphrase = corpus().find((key) => key.name === name)?.passphrase ?? '';
  for (const wrong of ['', 'wrong']) {
    const inputs = workshop.inputs({ ...given, passphrase: wrong });
    await assert.rejects(run(inputs, workshop.world), /passphrase/);
  }
  await run(workshop.inputs({ ...given, passphrase }), workshop.world);
  const client = await AptClient.open(sourceOf(workshop, bucket, 'stable', name));
  await client.update();
  assert.deepEqual(await client.known(), ['shop=1.0']);
  await client.close();
});

for (const name of ['previous-public-key', 'trusted-keys', 'from-public-key']) {
  for (const text of [
    'no key',
    Buffer.alloc(90, 'x').toString('base64'),
    '-----BEGIN PGP SIGNATURE-----\n\nwsA=\n-----END PGP SIGNATURE-----',
  ]) {
    test(`what isn't a key (${text.slice(0, 25)}), given as ${name}, is told how a public key is exported`, async () => {
      const inputs = workshop.inputs({ bucket: 'never-asked', packages, [name]: text });
      const failure: unknown = await run(inputs, workshop.world).catch((error: unknown) => error);
      assert.ok(failure instanceof Failure);
      assert.match(failure.explanation, /--armor --export FINGERPRINT/);
      assert.doesNotMatch(failure.explanation, /secret|PRIVATE/);
    });
  }
}

test('`none` in other letters is told as such', () => {
  for (const given of ['None', 'NONE'])
    assert.throws(() => workshop.inputs({ bucket: 'acme', packages, 'previous-public-key': given }), {
      message: `The input \`previous-public-key\` is \`${given}\`; accepted is a public key, or \`none\` in lower case. Write \`previous-public-key: none\`.`,
    });
});
