/** What other tools lock, as pip reads it: versions, hashes, markers; nobody's development tools. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LOCK_FILES, type LockFile, readLock } from '../../src/project/python-lock/index.ts';

const H = (digit: string): string => `sha256:${digit.repeat(64)}`;

const UV = `version = 1
[[package]]
name = "shop"
version = "1.0"
source = { editable = "." }
dependencies = [
  { name = "django" },
  { name = "colorama", marker = "sys_platform == 'win32'" },
  { name = "psycopg", extra = ["binary"] },
]
[package.dev-dependencies]
dev = [{ name = "pytest" }]
[[package]]
name = "django"
version = "5.0.1"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "asgiref" }]
sdist = { url = "https://x/d.tar.gz", hash = "${H('a')}" }
wheels = [{ url = "https://x/d.whl", hash = "${H('b')}" }]
[[package]]
name = "asgiref"
version = "3.7"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "typing-extensions", marker = "python_full_version < '3.11'" }]
wheels = [{ url = "https://x/a.whl", hash = "${H('c')}" }]
[[package]]
name = "typing-extensions"
version = "4.1"
source = { registry = "https://pypi.org/simple" }
wheels = [{ url = "https://x/t.whl", hash = "${H('d')}" }]
[[package]]
name = "colorama"
version = "0.4"
source = { registry = "https://pypi.org/simple" }
wheels = [{ url = "https://x/c.whl", hash = "${H('e')}" }]
[[package]]
name = "psycopg"
version = "3.1"
source = { registry = "https://pypi.org/simple" }
wheels = [{ url = "https://x/p.whl", hash = "${H('1')}" }]
[package.optional-dependencies]
binary = [{ name = "psycopg-binary" }]
[[package]]
name = "psycopg-binary"
version = "3.1"
source = { registry = "https://pypi.org/simple" }
wheels = [{ url = "https://x/pb.whl", hash = "${H('2')}" }]
[[package]]
name = "pytest"
version = "8.0"
source = { registry = "https://pypi.org/simple" }
`;

const POETRY_2 = `
[[package]]
name = "Django"
version = "5.0.1"
groups = ["main"]
files = [{ file = "d.whl", hash = "${H('a')}" }]
[[package]]
name = "tzdata"
version = "2024.1"
groups = ["main", "dev"]
markers = { main = "sys_platform == 'win32'", dev = "python_version < '3.9'" }
files = [{ file = "t.whl", hash = "${H('b')}" }]
[[package]]
name = "pytest"
version = "8.0"
groups = ["dev"]
files = []
[[package]]
name = "ours"
version = "0.1"
groups = ["main"]
files = []
[package.source]
type = "git"
url = "https://git.example.org/ours.git"
reference = "main"
resolved_reference = "${'0123456789'.repeat(4)}"
`;

const POETRY_1 = `
[[package]]
name = "django"
version = "4.2"
files = [{ file = "d.whl", hash = "${H('a')}" }]
[package.dependencies]
asgiref = ">=3.6"
tzdata = { version = "*", markers = "sys_platform == \\"win32\\"" }
argon2 = { version = "*", optional = true }
[[package]]
name = "asgiref"
version = "3.7"
files = [{ file = "a.whl", hash = "${H('b')}" }]
[[package]]
name = "tzdata"
version = "2024.1"
files = [{ file = "t.whl", hash = "${H('c')}" }]
[[package]]
name = "argon2"
version = "1"
[[package]]
name = "pytest"
version = "8.0"
`;

const PDM = `
[[package]]
name = "flask"
version = "3.0.0"
groups = ["default"]
files = [{ file = "f.whl", hash = "${H('a')}" }]
[[package]]
name = "flask"
version = "3.0.0"
extras = ["async"]
groups = ["default"]
[[package]]
name = "colorama"
version = "0.4.6"
groups = ["default", "dev"]
marker = "platform_system == \\"Windows\\""
files = [{ file = "c.whl", hash = "${H('b')}" }]
[[package]]
name = "ruff"
version = "0.1"
groups = ["dev"]
`;

const PIPFILE = JSON.stringify({
  default: {
    celery: {
      version: '==5.3',
      extras: ['redis'],
      hashes: [H('a'), H('b')],
      markers: "python_version >= '3.8'",
    },
    ours: { git: 'https://git.example.org/ours.git', ref: 'a'.repeat(40) },
    shop: { editable: true, path: '.' },
    lib: { path: './libs/lib' },
  },
  develop: { pytest: { version: '==8.0', hashes: [H('c')] } },
});

const table: readonly (readonly [string, LockFile, string, readonly string[], readonly string[]])[] = [
  [
    'uv',
    'uv.lock',
    UV,
    [],
    [
      `django==5.0.1 --hash=${H('b')} --hash=${H('a')}`,
      `colorama==0.4 ; sys_platform == 'win32' --hash=${H('e')}`,
      `psycopg==3.1 --hash=${H('1')}`,
      `asgiref==3.7 --hash=${H('c')}`,
      `psycopg-binary==3.1 --hash=${H('2')}`,
      `typing-extensions==4.1 ; python_full_version < '3.11' --hash=${H('d')}`,
    ],
  ],
  [
    'Poetry 2',
    'poetry.lock',
    POETRY_2,
    [],
    [
      `Django==5.0.1 --hash=${H('a')}`,
      `tzdata==2024.1 ; sys_platform == 'win32' --hash=${H('b')}`,
      `ours @ git+https://git.example.org/ours.git@${'0123456789'.repeat(4)}`,
    ],
  ],
  [
    'Poetry 1, out of what the project asks for',
    'poetry.lock',
    POETRY_1,
    ['Django>=4,<5'],
    [
      `django==4.2 --hash=${H('a')}`,
      `asgiref==3.7 --hash=${H('b')}`,
      `tzdata==2024.1 ; sys_platform == "win32" --hash=${H('c')}`,
    ],
  ],
  [
    'PDM',
    'pdm.lock',
    PDM,
    [],
    [`flask==3.0.0 --hash=${H('a')}`, `colorama==0.4.6 ; platform_system == "Windows" --hash=${H('b')}`],
  ],
  [
    'pipenv',
    'Pipfile.lock',
    PIPFILE,
    [],
    [
      `celery[redis]==5.3 ; python_version >= '3.8' --hash=${H('a')} --hash=${H('b')}`,
      `ours @ git+https://git.example.org/ours.git@${'a'.repeat(40)}`,
      './libs/lib',
    ],
  ],
];

for (const [tool, file, text, requirements, lines] of table) {
  test(`${tool}: what the application needs, pinned`, async () => {
    assert.deepEqual(await readLock(file, text, requirements), { lines, hashed: true });
  });
}

describe('refused', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['an option behind the version', '1.0\\n--index-url http://evil.example'],
    ['an option as the version', '1.0 --index-url=http://evil.example'],
    ['a marker in it', '1.0;x'],
    ['nothing', ''],
  ];
  for (const [what, version] of hostile) {
    test(what, async () => {
      const lock = `[[package]]\nname = "x"\nversion = "${version}"\ngroups = ["default"]\n`;
      await assert.rejects(readLock('pdm.lock', lock, []), { code: 'project', message: /pdm\.lock has/ });
    });
  }

  test('a marker with a line break, a hash that is none, a name that is a path', async () => {
    const entry = (fields: string): string => `[[package]]\ngroups = ["default"]\n${fields}\n`;
    for (const fields of [
      'name = "x"\nversion = "1"\nmarker = "a == \\"b\\"\\n-e ."',
      'name = "x"\nversion = "1"\nfiles = [{ file = "x", hash = "sha256:xyz --pre" }]',
      'name = "../x"\nversion = "1"',
      'name = "x"\nversion = "1"\npath = "/etc"',
    ])
      await assert.rejects(readLock('pdm.lock', entry(fields), []), { code: 'project' }, fields);
  });

  for (const name of LOCK_FILES) {
    test(`${name} that is cut off`, async () => {
      await assert.rejects(readLock(name, '[[package', []), { code: 'project', remedy: /its own tool/ });
    });
  }

  test('a uv.lock without the project', async () => {
    await assert.rejects(readLock('uv.lock', 'version = 1\n', []), /no entry for the project itself/);
  });
});

test('packages that need each other, under many conditions, come to an end', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `p${index}`);
  const packages = names.map((name) => {
    const needs = names.map((other) => `${other} = { version = "*", markers = "extra_${name} == '1'" }`);
    return `[[package]]\nname = "${name}"\nversion = "1"\n[package.dependencies]\n${needs.join('\n')}\n`;
  });
  const { lines } = await readLock('poetry.lock', packages.join(''), ["p0 ; os_name == 'posix'"]);
  assert.equal(lines.length, 40);
});
