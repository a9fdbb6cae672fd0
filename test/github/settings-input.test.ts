import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  flag,
  type InputTable,
  lines,
  oneOf,
  readInputs,
  requiredSecret,
  text,
  withDefault,
} from '../../src/github/index.ts';
import { withSettings } from '../../src/github/settings-input.ts';

const table = {
  name: withDefault('', text),
  role: withDefault('origin', oneOf('origin', 'maint')),
  'dry-run': flag(false),
  packages: lines(text),
  key: requiredSecret(),
} satisfies InputTable;

async function read(environment: Record<string, string>) {
  const given = await withSettings(table, { INPUT_KEY: 'k', ...environment });
  return readInputs(table, given.environment, () => undefined, [], given.mistakes);
}

for (const [kind, settings] of [
  ['YAML', 'name: 1.10\nrole: maint\ndry-run: true\npackages:\n  - a\n  - b\n'],
  ['JSON', '{"name":1.10,"role":"maint","dry-run":true,"packages":["a","b"]}'],
]) {
  test(`${kind}: each input as if it were given by itself`, async () => {
    const { name, role, 'dry-run': dryRun, packages } = await read({ INPUT_SETTINGS: settings ?? '' });
    assert.deepEqual(
      { name, role, dryRun, packages },
      { name: '1.10', role: 'maint', dryRun: true, packages: ['a', 'b'] },
    );
  });
}

test('one given by itself wins; its default is what GitHub gives where it is not given', async () => {
  const settings = 'name: shop\nrole: maint';
  const { name, role } = await read({ INPUT_SETTINGS: settings, INPUT_NAME: 'window', INPUT_ROLE: 'origin' });
  assert.deepEqual({ name, role }, { name: 'window', role: 'maint' });
});

test('what is wrong is told in the one error, with other mistakes', async () => {
  await assert.rejects(
    read({ INPUT_SETTINGS: 'nam: x\nkey: abcdef\nrole: x', INPUT_KEY: '' }),
    (error: Error) => {
      for (const part of [
        /settings:1:1: `nam` is no input of this action\./,
        /Did you mean `name`\?/,
        /`key` is a secret/,
        /The input `role` is `x`/,
        /The input `key` is required/,
      ])
        assert.match(error.message, part);
      assert.doesNotMatch(error.message, /abcdef/);
      return true;
    },
  );
  await assert.rejects(read({ INPUT_SETTINGS: '- a' }), /This is no mapping of inputs/);
  await assert.rejects(read({ INPUT_SETTINGS: 'name: [' }), /not YAML/);
  await assert.rejects(read({ INPUT_SETTINGS: 'settings: x' }), /`settings` is no input/);
  await assert.rejects(
    read({ INPUT_SETTINGS: 'name: { file: /etc/passwd }' }),
    /A value is a text, a list of texts/,
  );
});
