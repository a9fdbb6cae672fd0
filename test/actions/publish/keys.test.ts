import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish.ts';
import { Failure } from '../../../src/failure.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { publicArmor, secretArmor } from '../../support/openpgp/corpus.ts';

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
