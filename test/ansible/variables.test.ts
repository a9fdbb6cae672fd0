import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { variablesFile } from '../../src/ansible/index.ts';

const values = {
  template: '{{ lookup("pipe", "id") }}',
  quotes: `it's "so" \\ {% raw %}`,
  lines: 'one\ntwo\r\n\tthree ',
  unicode: 'Grüße \u2028\u0085\u007f\u0000 \u{1f600}',
  number: 42,
  fraction: 0.5,
  yes: true,
  nothing: null,
  looks_like_a_number: '0123',
  list: ['a: b', '- {{ c }}', { deep: '{{ d }}' }],
  'a: strange name': { '{{ key }}': 'value' },
};

test('Ansible reads every text back as it was, and takes none for a template', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-variables-'));
  try {
    writeFileSync(join(folder, 'values.yml'), variablesFile(values));
    const program = [
      'import json, sys',
      'from ansible.parsing.dataloader import DataLoader',
      'from ansible.template import Templar',
      'loader = DataLoader()',
      'data = loader.load_from_file(sys.argv[1])',
      'print(json.dumps(Templar(loader=loader, variables=data).template(data)))',
    ];
    const output = execFileSync('/usr/bin/python3', ['-c', program.join('\n'), join(folder, 'values.yml')], {
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', HOME: folder },
    });
    assert.deepEqual(JSON.parse(output), values);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no variables', () => {
  assert.equal(variablesFile({}), '{}\n');
});
