import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CommandPlaces,
  findings,
  fpmWords,
  maintainerScripts,
  overridesFor,
  rehomed,
  serviceCommand,
  splitWords,
  toolEnvironment,
  word,
} from '../../src/fpm/index.ts';

const places: CommandPlaces = {
  prefix: '/opt/shop',
  virtualenv: new Set(['gunicorn', 'python']),
  nodeModules: new Set(['next']),
  scripts: { start: 'next start -p $PORT', loop: 'npm run loop', piped: 'a | b' },
  host: (program) => ({ node: '/usr/bin/node' })[program],
  hasFile: (path) => ['manage.py', 'bin/run', 'bin/plain'].includes(path),
  isExecutable: (path) => path !== 'bin/plain',
};

test('a command line as typed becomes systemd’s', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['gunicorn shop.wsgi', '/opt/shop/venv/bin/gunicorn shop.wsgi'],
    ['python manage.py runserver', '/opt/shop/venv/bin/python manage.py runserver'],
    ['next start', '/opt/shop/node_modules/.bin/next start'],
    ['node server.js', '/usr/bin/node server.js'],
    ['npm start', '/opt/shop/node_modules/.bin/next start -p $PORT'],
    ['npm run start', '/opt/shop/node_modules/.bin/next start -p $PORT'],
    ['manage.py run', '/opt/shop/manage.py run'],
    ['./bin/run', '/opt/shop/bin/run'],
    ['/usr/bin/env x', '/usr/bin/env x'],
    ['uvicorn app', 'uvicorn app'],
    ['node --port=$PORT', '/usr/bin/node --port=${PORT}'],
    ['node "a  b" \'$x %i\' c\\ d', '/usr/bin/node "a  b" "$$x %%i" "c d"'],
    ['node ";" ""', '/usr/bin/node ";" ""'],
  ];
  for (const [typed, wanted] of lines) assert.equal(serviceCommand(typed, places).line, wanted, typed);
  assert.deepEqual(serviceCommand('A=1 "B=c d" node x', places).environment, ['A=1', '"B=c d"']);
});

test('what npm runs before a script runs before the service; what it builds has been built; what comes after is told', () => {
  const scripts = {
    start: 'A=1 node server.js',
    prestart: 'npm run build && B=2 node check.js --now && next info',
    poststart: 'node bye.js',
    build: 'x',
  };
  const command = serviceCommand('npm start', { ...places, scripts });
  assert.equal(command.line, '/usr/bin/node server.js');
  assert.deepEqual(
    command.before.map(({ line, environment }) => [line, ...environment]),
    [['/usr/bin/node check.js --now', 'B=2'], ['/opt/shop/node_modules/.bin/next info']],
  );
  assert.deepEqual(command.dropped, ['poststart']);
});

test('what only a shell could do is refused', () => {
  for (const line of [
    'a | b',
    'a && b',
    'a > b',
    'a; b',
    'a `b`',
    'a $(b)',
    'a ${B:-c}',
    'a "$(b)"',
    "a 'b",
    'npm run piped',
  ]) {
    assert.throws(() => serviceCommand(line, places), { name: 'Failure' }, line);
  }
  for (const line of ['', './absent', './bin/plain', 'npm run nothing', 'npm run loop', 'A=1', '-x', '@x']) {
    assert.throws(() => serviceCommand(line, places), { code: 'service' }, line);
  }
  assert.equal(splitWords("a 'b c' d").length, 3);
});

test('options of FPM that are ours are refused together, others are split as a shell would', () => {
  assert.deepEqual(fpmWords(["--deb-suggests 'nginx (>= 1)'", '--deb-priority  optional']), [
    '--deb-suggests',
    'nginx (>= 1)',
    '--deb-priority',
    'optional',
  ]);
  assert.throws(
    () => fpmWords(['-s gem', '--after-install=x', '-C /']),
    (error: Error) => ['`-s`', '`--after-install`', '`-C`'].every((part) => error.message.includes(part)),
  );
  assert.throws(() => fpmWords(['/etc/passwd']), { code: 'fpm-args' });
});

test('a program’s first line is moved home, in the short and the long form, and others stay', () => {
  const venv = { place: '/tmp/a b/stage/opt/shop/venv', home: '/opt/shop/venv' };
  const cases: readonly (readonly [string, string])[] = [
    [`#!${venv.place}/bin/python3\nx\n`, '#!/opt/shop/venv/bin/python3\nx\n'],
    [
      `#!/bin/sh\n'''exec' "${venv.place}/bin/python3" "$0" "$@"\n' '''\nx\n`,
      '#!/opt/shop/venv/bin/python3\nx\n',
    ],
    ['#!/bin/sh\necho\n', '#!/bin/sh\necho\n'],
    ['#!/usr/bin/python3 -E\n', '#!/usr/bin/python3 -E\n'],
    ['\x7fELF', '\x7fELF'],
  ];
  for (const [given, wanted] of cases) assert.equal(rehomed(given, venv), wanted);
  const long = { place: venv.place, home: `/opt/${'x'.repeat(120)}/venv` };
  assert.equal(
    rehomed(cases[0]?.[0] ?? '', long),
    `#!/bin/sh\n'''exec' "${long.home}/bin/python3" "$0" "$@"\n' '''\nx\n`,
  );
});

test('only our own doing is overridden', () => {
  const found = findings(
    [
      'E: shop: dir-or-file-in-opt [opt/shop/]',
      'E: shop: dir-or-file-in-opt [opt/shop/app.py]',
      'E: shop: dir-or-file-in-opt [opt/other/x]',
      'W: shop: unknown-field Git-Commit',
      'W: shop: unknown-field X-Mine',
      'E: shop: embedded-library zlib [opt/shop/venv/lib/x.so]',
      'E: shop: embedded-library zlib [opt/shop/x.so]',
      'W: shop: non-standard-file-perm 0640 != 0644 [etc/shop/env]',
      'W: shop: non-standard-file-perm 0600 != 0644 [etc/shop/other]',
      'N: nothing',
    ].join('\n'),
  );
  const { text, rest } = overridesFor(
    'shop',
    { prefix: '/opt/shop', environmentFile: '/etc/shop/env' },
    found,
  );
  assert.deepEqual(
    rest.map(({ tag, context }) => `${tag} ${context}`),
    [
      'dir-or-file-in-opt [opt/other/x]',
      'unknown-field X-Mine',
      'embedded-library zlib [opt/shop/x.so]',
      'non-standard-file-perm 0600 != 0644 [etc/shop/other]',
    ],
  );
  const lines = text.split('\n').filter((line) => !line.startsWith('#') && line !== '');
  assert.deepEqual(lines.toSorted(), [
    'shop: dir-or-file-in-opt *opt/shop/*',
    'shop: embedded-library *opt/shop/venv/*',
    'shop: non-standard-file-perm *etc/shop/env*',
    'shop: unknown-field Git-Commit',
  ]);
});

test('tools get the job’s proxies and registries, and nothing that speaks for the job', () => {
  const environment = toolEnvironment(
    {
      PATH: '/home/x/.pyenv/shims:/usr/bin',
      HTTPS_PROXY: 'http://p',
      PIP_INDEX_URL: 'http://i',
      npm_config_registry: 'http://r',
      NODE_EXTRA_CA_CERTS: '/ca',
      ACTIONS_RUNTIME_TOKEN: 't',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
      GITHUB_ENV: '/e',
      GITHUB_TOKEN: 't',
      PYTHONPATH: '/p',
    },
    '/scratch',
    1,
  );
  for (const name of ['HTTPS_PROXY', 'PIP_INDEX_URL', 'npm_config_registry', 'NODE_EXTRA_CA_CERTS'])
    assert.ok(name in environment, name);
  for (const name of [
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'GITHUB_ENV',
    'GITHUB_TOKEN',
    'PYTHONPATH',
  ])
    assert.ok(!(name in environment), name);
  assert.match(
    environment.PATH ?? '',
    /^\/usr\/local\/sbin:\/usr\/sbin:\/usr\/bin:.*:\/home\/x\/\.pyenv\/shims$/,
  );
  assert.equal(environment.HOME, '/scratch/home');
});

test('scripts are complete for every shape, and quote what they are given', () => {
  const none = {
    beforeInstall: undefined,
    afterInstall: undefined,
    beforeRemove: undefined,
    afterRemove: undefined,
  };
  const scripts = maintainerScripts({
    name: 'shop',
    prefix: '/opt/shop',
    units: [],
    shipped: [],
    user: undefined,
    restart: 'after',
    environmentFile: undefined,
    configFiles: [],
    owners: [],
    hooks: none,
  });
  assert.match(scripts.preinst ?? '', /^if \[ "\$1" = upgrade \]; then$/m);
  assert.equal(scripts.postinst, undefined);
  assert.match(scripts.postrm ?? '', /^#!\/bin\/sh\nset -e\n/);
  assert.equal(word("a'b$(c)"), "'a'\\''b$(c)'");
});
