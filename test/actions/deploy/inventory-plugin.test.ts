import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { deployFrom } from '../../../src/actions/deploy/index.ts';
import { deployInputs, deployRules } from '../../../src/actions/deploy/inputs.ts';
import { readInputs, type World } from '../../../src/github/index.ts';
import { run } from '../../../src/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'inventory-plugin-'));
after(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** As amazon.aws.aws_ec2 is: of a collection, and content with no file but one that ends in its name. */
const PLUGIN = `
from ansible.plugins.inventory import BaseInventoryPlugin
DOCUMENTATION = """
name: stock
short_description: two hosts
options: {plugin: {description: its name, required: true}}
"""
class InventoryModule(BaseInventoryPlugin):
    NAME = 'acme.site.stock'
    def verify_file(self, path):
        return super().verify_file(path) and path.endswith('stock.yml')
    def parse(self, inventory, loader, path, cache=True):
        super().parse(inventory, loader, path, cache)
        self._read_config_data(path)
        for name in ('stock-1', 'stock-2'):
            inventory.add_host(name)
            inventory.set_variable(name, 'ansible_connection', 'local')
`;

test('an inventory plugin that requirements bring finds the hosts, from a file and given inline', async () => {
  put(
    'collection/galaxy.yml',
    'namespace: acme\nname: site\nversion: 1.0.0\nreadme: README.md\nauthors: [Acme]\n',
  );
  put('collection/README.md', 'A collection.\n');
  put('collection/plugins/inventory/stock.py', PLUGIN);
  put('requirements.yml', 'collections: [{source: collection, type: dir}]\n');
  put(
    'site.yml',
    '- hosts: all\n  gather_facts: false\n  tasks:\n    - ansible.builtin.debug: {msg: here}\n',
  );
  put('dev.stock.yml', 'plugin: acme.site.stock\n');
  for (const inventory of ['dev.stock.yml', '---\nplugin: acme.site.stock']) {
    const given = { inventory, requirements: 'requirements.yml', playbook: 'site.yml', become: 'false' };
    const variables = Object.entries(given).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
    const inputs = readInputs(deployInputs, Object.fromEntries(variables), () => undefined, deployRules);
    const playbooks = join(import.meta.dirname, '../../../action-deploy/ansible');
    const { outputs, failure } = await deployFrom(playbooks).run(inputs, world());
    assert.equal(failure, undefined);
    assert.deepEqual(Object.keys(JSON.parse(outputs.hosts ?? '')), ['stock-1', 'stock-2']);
  }
});

function world(): World {
  return {
    workspace: folder,
    temporary: folder,
    toolCache: folder,
    environment: { PATH: process.env.PATH ?? '', HOME: folder },
    run,
    now: () => new Date(),
    onCancel: () => undefined,
    report: {
      line: () => undefined,
      debug: () => undefined,
      open: () => () => undefined,
      group: async (_title, work) => work(),
      annotate: () => undefined,
      mask: () => undefined,
      summarize: async () => undefined,
    },
  };
}
