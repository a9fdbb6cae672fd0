import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHostList, parseInventory } from '../../src/ansible/index.ts';

const inline: readonly [string, 'ini' | 'yaml', string][] = [
  ['web-1,', 'ini', 'web-1\n'],
  ['web-1, web-2', 'ini', 'web-1\nweb-2\n'],
  ['web-1 ansible_host=192.0.2.1', 'ini', 'web-1 ansible_host=192.0.2.1\n'],
  ['[web]\nweb-1', 'ini', '[web]\nweb-1\n'],
  ['web-1\nweb-2', 'ini', 'web-1\nweb-2\n'],
  ['# hosts\n\n[web]\na:22', 'ini', '# hosts\n\n[web]\na:22\n'],
  ['all:\n  hosts:\n    web-1:', 'yaml', 'all:\n  hosts:\n    web-1:\n'],
  ['---\nall: {}', 'yaml', '---\nall: {}\n'],
  ['{"all": {"hosts": {"web-1": {}}}}', 'yaml', '{"all": {"hosts": {"web-1": {}}}}\n'],
  ['web: # the web\n  hosts: {web-1: }', 'yaml', 'web: # the web\n  hosts: {web-1: }\n'],
];

for (const [given, format, text] of inline) {
  test(`an inventory of its own: ${JSON.stringify(given)}`, () => {
    assert.deepEqual(parseInventory(given), { kind: 'inline', format, text });
  });
}

test('a path', () => {
  for (const path of ['hosts', 'inventory/prod.yml', '/etc/ansible/hosts']) {
    assert.deepEqual(parseInventory(path), { kind: 'path', path });
  }
});

test('the hosts that Ansible lists', () => {
  assert.deepEqual(parseHostList('  hosts (2):\n    web-1\n    web-2\n'), ['web-1', 'web-2']);
  assert.deepEqual(parseHostList('  hosts (0):\n'), []);
  assert.deepEqual(parseHostList('ERROR! no such thing\n'), []);
});
