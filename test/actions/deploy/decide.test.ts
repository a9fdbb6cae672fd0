import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, type Settings } from '../../../src/actions/deploy/decide.ts';
import { deployInputs } from '../../../src/actions/deploy/inputs.ts';
import { readInputs } from '../../../src/github/index.ts';

async function settings(given: Readonly<Record<string, string>>): Promise<Settings> {
  const environment = Object.entries({ inventory: 'web-1,', packages: 'shop=1.0', ...given });
  const inputs = readInputs(
    deployInputs,
    Object.fromEntries(environment.map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
    () => undefined,
  );
  return await decide(inputs, import.meta.dirname);
}

/** Texts that are no YAML, and where. Each holds a word that no error may repeat. */
const broken: readonly (readonly [text: string, place: string, reason: RegExp])[] = [
  ['all:\n  hosts:\n\thunter2: {}\n', 'line 3, column 1', /[Tt]abs/],
  ['all:\n  password: "hunter2\n', 'line [23], column \\d+', /[Mm]issing closing/],
  ['all:\n  password: hunter2: x\n', 'line 2, column 13', /[Nn]ested mappings/],
  ['all: {hosts: {web-1: }\nhunter2: 1\n', 'line 2, column 1', /flow map/i],
  ['all: }hunter2\n', 'line 1, column 6', /[Uu]nexpected/],
  ['all: |hunter2\n  x\n', 'line 1, column 7', /block scalar/i],
];

for (const [text, place, reason] of broken) {
  for (const name of ['inventory', 'extra-vars']) {
    test(`${name}: ${JSON.stringify(text)} is told by its place, and not repeated`, async () => {
      await assert.rejects(settings({ [name]: text }), ({ message }: Error) => {
        assert.match(message, new RegExp(`^The input \`${name}\` is no YAML: ${place}: `));
        assert.match(message, reason);
        assert.doesNotMatch(message, /hunter2/);
        assert.equal(message.split('\n').length, 1);
        return true;
      });
    });
  }
}

test('extra-vars that are no mapping are not repeated', async () => {
  for (const text of ['hunter2', '- hunter2', '{"a": "hunter2"}, 1'])
    await assert.rejects(settings({ 'extra-vars': text }), ({ message }: Error) => {
      assert.match(message, /`extra-vars`.*mapping|no YAML/);
      assert.doesNotMatch(message, /hunter2/);
      return true;
    });
});

test('what Ansible reads in an inventory is no mistake', async () => {
  const texts = [
    'all:\n  hosts:\n    web-1:\n      token: !vault |\n        $ANSIBLE_VAULT;1.1;AES256\n        3132\n',
    'all:\n  hosts:\n    web-1:\n    web-1:\n',
    'all:\n  vars: &v {a: yes, b: 0755, c: !unsafe "{{ x }}"}\n  hosts:\n    web-[1:3]: *v\n',
  ];
  for (const text of texts)
    assert.equal((await settings({ inventory: text })).inventory.kind, 'inline', text);
});
