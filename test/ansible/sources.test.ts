import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const utils = join(import.meta.dirname, '../../action-deploy/ansible/roles/deploy/module_utils');

/** What the role makes of files with apt sources, in apt's order. */
function rewritten(files: readonly (readonly [string, string])[]): readonly string[] {
  const program = [
    'import json, sys, types',
    'sys.dont_write_bytecode = True',
    'for name in ("ansible", "ansible.module_utils"):',
    '    sys.modules[name] = types.ModuleType(name)',
    '    sys.modules[name].__path__ = [sys.argv[1]]',
    'from ansible.module_utils import deploy_rewrite, deploy_sources',
    'source = deploy_sources.Source("https://apt.example.com/shop", "dev", ["main"], "/k.gpg")',
    'found, texts = False, []',
    'for path, text in json.load(sys.stdin):',
    '    text, found = deploy_rewrite.rewrite(path, text, source, found)',
    '    texts.append(text)',
    'print(json.dumps(texts + [found, source.name]))',
  ];
  const output = execFileSync('/usr/bin/python3', ['-c', program.join('\n'), utils], {
    input: JSON.stringify(files),
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

const NAME = 'apt.example.com-shop-dev';
const cases: readonly [string, readonly (readonly [string, string])[], readonly string[], boolean][] = [
  ['nothing of ours', [['a.list', 'deb http://x/ dev main\n']], ['deb http://x/ dev main\n'], false],
  [
    'one line, another key, a slash at the end, weakened',
    [
      [
        'a.list',
        '# x\ndeb [arch=amd64 trusted=yes signed-by=/old] HTTPS://apt.example.com/shop/ dev extra # y\n',
      ],
    ],
    ['# x\ndeb [arch=amd64 signed-by=/k.gpg] https://apt.example.com/shop dev extra main\n'],
    true,
  ],
  [
    'a second one goes, deb-src stays with our key',
    [
      [
        'a.list',
        'deb https://apt.example.com/shop dev main\ndeb-src https://apt.example.com/shop dev main\n',
      ],
      ['b.list', 'deb https://apt.example.com/shop dev main\ndeb https://apt.example.com/shop prod main\n'],
    ],
    [
      'deb [signed-by=/k.gpg] https://apt.example.com/shop dev main\n' +
        'deb-src [signed-by=/k.gpg] https://apt.example.com/shop dev main\n',
      'deb https://apt.example.com/shop prod main\n',
    ],
    true,
  ],
  [
    'deb822 with an embedded key, among others',
    [
      [
        'a.sources',
        'Types: deb\nURIs: http://x\nSuites: y\nComponents: z\n\n# ours\nTypes: deb\nURIs: https://apt.example.com/shop\n' +
          'Suites: dev\nTrusted: yes\nComponents: main\nSigned-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n xx\n',
      ],
    ],
    [
      'Types: deb\nURIs: http://x\nSuites: y\nComponents: z\n\n# ours\nTypes: deb\nURIs: https://apt.example.com/shop\n' +
        'Suites: dev\nComponents: main\nSigned-By: /k.gpg\n',
    ],
    true,
  ],
  [
    'deb822 with several suites is parted',
    [
      [
        'a.sources',
        'Types: deb\nURIs: https://apt.example.com/shop\nSuites: dev prod\nComponents: main\nSigned-By: /old\n',
      ],
    ],
    [
      'Types: deb\nURIs: https://apt.example.com/shop\nSuites: prod\nComponents: main\nSigned-By: /old\n\n' +
        'Types: deb\nURIs: https://apt.example.com/shop\nSuites: dev\nComponents: main\nSigned-By: /k.gpg\n',
    ],
    true,
  ],
  [
    'what is switched off does not count',
    [
      [
        'a.sources',
        'Enabled: no\nTypes: deb\nURIs: https://apt.example.com/shop\nSuites: dev\nComponents: main\n',
      ],
    ],
    ['Enabled: no\nTypes: deb\nURIs: https://apt.example.com/shop\nSuites: dev\nComponents: main\n'],
    false,
  ],
  [
    'comments',
    [['a.list', '# deb https://apt.example.com/shop dev main\n']],
    ['# deb https://apt.example.com/shop dev main\n'],
    false,
  ],
];

for (const [name, files, expected, found] of cases) {
  test(`apt sources: ${name}`, () => {
    assert.deepEqual(rewritten(files), [...expected, found, NAME]);
    const again = rewritten(files.map(([path], index) => [path, expected[index] ?? ''] as const));
    assert.deepEqual(again, [...expected, found, NAME], 'a second time changes nothing');
  });
}
