import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { isLocal, type PythonProject, readProject } from '../../src/project/index.ts';

async function requirementsOfProject(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<PythonProject> {
  const root = await mkdtemp(join(tmpdir(), 'requirements-test-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const project = await readProject(root, 'python', () => Promise.resolve('{}'));
    assert.ok(project.kind === 'python');
    return project;
  } finally {
    await rm(root, { recursive: true });
  }
}

test('requirements.txt holds what the files that it includes hold, as pip reads them', async () => {
  const files = {
    'requirements.txt': '-r requirements/production.txt\ngunicorn==20.1\n-c limits.txt\n',
    'requirements/production.txt': '--requirement=base.txt\npsycopg2==2.9\n-r production.txt\n',
    'requirements/base.txt': 'Django==4.2 \\\n    --hash=sha256:00\n',
    'limits.txt': 'never==1\n',
  };
  const { requirements, requirementsFile } = await requirementsOfProject(files);
  assert.deepEqual(requirements.toSorted(), ['Django==4.2', 'gunicorn==20.1', 'psycopg2==2.9']);
  assert.ok(requirementsFile?.hashed);
  assert.ok(requirementsFile.lines.some((line) => /^-c \/.*\/limits\.txt$/.test(line)));
});

test('a file that can’t be read is an error that names it, not a file without requirements', async () => {
  const files: readonly (readonly [string, RegExp])[] = [
    ['-r ../outside.txt\n', /outside\.txt, which .*requirements\.txt includes, can’t be read/],
    ['# coding: klingon\nDjango\n', /requirements\.txt is no text in klingon/],
  ];
  for (const [text, message] of files) {
    await assert.rejects(requirementsOfProject({ 'requirements.txt': text }), { code: 'project', message });
  }
});

test('each encoding that pip takes is read', async () => {
  const text = 'Django==4.2 # ü\r\ngunicorn==20.1\r\n';
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const encoded = {
    'UTF-8 with a mark': Buffer.from(`\uFEFF${text}`),
    'UTF-16, little end first': utf16,
    'UTF-16, big end first': Buffer.from(utf16).swap16(),
    'Latin-1 by its coding line': Buffer.from(`# -*- coding: latin-1 -*-\n${text}`, 'latin1'),
    'old line ends': Buffer.from(text.replaceAll('\r\n', '\r')),
  };
  for (const [name, bytes] of Object.entries(encoded)) {
    const { requirements, locked } = await requirementsOfProject({ 'requirements.txt': bytes });
    assert.deepEqual(requirements, ['Django==4.2', 'gunicorn==20.1'], name);
    assert.ok(locked, name);
  }
});

test('what is editable becomes a plain requirement', async () => {
  const lines = [
    '-e .',
    '--editable=./libs/foo[x]',
    '-e git+https://h/r.git@v1#egg=r',
    '--extra-index-url https://i/',
  ];
  const { requirementsFile } = await requirementsOfProject({ 'requirements.txt': lines.join('\n') });
  assert.deepEqual(requirementsFile?.lines, [
    '.',
    './libs/foo[x]',
    'git+https://h/r.git@v1#egg=r',
    '--extra-index-url https://i/',
  ]);
});

test('folders are told from names, archives and addresses', () => {
  for (const line of [
    '.',
    './a',
    '../a[x]',
    'libs/foo',
    'foo @ file:libs/foo',
    'file:///a',
    '/a/b',
    '.[prod]',
  ])
    assert.ok(isLocal(line), line);
  for (const line of [
    'foo',
    'foo==1 --hash=sha256:0',
    './foo-1.whl',
    'https://h/a',
    'foo @ https://h/a',
    'git+https://h/a.git',
  ])
    assert.ok(!isLocal(line), line);
});

test('Poetry’s own table of dependencies counts, in the words of PEP 508', async () => {
  const table = [
    '[tool.poetry]\nname = "shop"\n[tool.poetry.dependencies]\npython = "^3.9"\nDjango = "^4.2.1"\nzero = "^0.3"',
    'tilde = "~1.2"\nany = "*"\nexact = "1.5"\nbetween = ">=1,<3"\nstar = "2.*"',
    'long = { version = "^2.0", extras = ["x"], markers = "python_version < \'3.8\'" }',
    'maybe = { version = "1.0", optional = true }\nfolder = { path = "../folder" }\n',
  ];
  const { requirements } = await requirementsOfProject({ 'pyproject.toml': table.join('\n') });
  assert.deepEqual(requirements, [
    'Django>=4.2.1,<5',
    'zero>=0.3,<0.4',
    'tilde>=1.2,<1.3',
    'any',
    'exact==1.5',
    'between>=1,<3',
    'star==2.*',
    "long[x]>=2.0,<3; python_version < '3.8'",
    'folder @ ../folder',
  ]);
});

test('what requirements.txt pins is locked, however loosely the project itself asks for it', async () => {
  const project = '[project]\nname = "shop"\ndependencies = ["Django>=4", "psycopg2.binary"]\n';
  const cases: readonly (readonly [string | undefined, boolean])[] = [
    ['django==4.2\nPsycopg2-Binary==2.9\nsqlparse==0.4\n', true],
    ['django==4.2\n', false],
    ['django>=4.2\npsycopg2-binary==2.9\n', false],
    [undefined, false],
  ];
  for (const [text, locked] of cases) {
    const file = text === undefined ? {} : { 'requirements.txt': text };
    const found = await requirementsOfProject({ 'pyproject.toml': project, ...file });
    assert.equal(found.locked, locked, text);
  }
  assert.equal((await requirementsOfProject({ 'manage.py': '' })).locked, true);
});
