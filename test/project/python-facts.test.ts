import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import {
  type Inspect,
  type PythonProject,
  readCoreMetadata,
  readProject,
  withMetadata,
} from '../../src/project/index.ts';

type Files = Readonly<Record<string, string>>;

const inspect: Inspect = async (program, args) =>
  execFileSync('/usr/bin/python3', ['-I', '-c', program, ...args], { encoding: 'utf8', stdio: 'pipe' });

async function python(files: Files, links: Files = {}): Promise<PythonProject> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'facts-test-')));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    for (const [path, target] of Object.entries(links)) await symlink(target, join(root, path));
    const project = await readProject(root, 'python', inspect);
    assert.ok(project.kind === 'python');
    return project;
  } finally {
    await rm(root, { recursive: true });
  }
}

const BUILD = '[build-system]\nrequires = ["x"]\nbuild-backend = "flit_core.buildapi"\n';

/** What is left to the build backend, by the project's files. */
const CASES: readonly (readonly [string, Files, string])[] = [
  [
    'literals',
    {
      'setup.py':
        'from setuptools import setup\nV = "1.0"\nsetup(name="a", version=V, install_requires=["b"])',
    },
    '',
  ],
  ['a computed version', { 'setup.py': 'setup(name="a", version=get_version())' }, 'version'],
  [
    'conditional requirements',
    { 'setup.py': 'r = ["a"]\nif x:\n    r.append("b")\nsetup(name="a", version="1", install_requires=r)' },
    'dependencies',
  ],
  [
    'requirements set twice',
    { 'setup.py': 'r = ["a"]\nif x:\n    r = ["b"]\nsetup(name="a", version="1", install_requires=r)' },
    'dependencies',
  ],
  [
    'requirements added to',
    { 'setup.py': 'r = ["a"]\nr += ["b"]\nsetup(name="a", version="1", install_requires=r)' },
    'dependencies',
  ],
  ['a mapping', { 'setup.py': 'setup(**read())' }, 'name,version,dependencies'],
  ['a literal mapping', { 'setup.py': 'setup(**{"name": "a", "version": "1"})' }, ''],
  ['setuptools-scm in setup.py', { 'setup.py': 'setup(name="a", use_scm_version=True)' }, 'version'],
  ['pbr', { 'setup.py': 'setup(pbr=True)', 'setup.cfg': '[metadata]\nname = a\n' }, 'version'],
  [
    'setup.cfg with requirements from a file',
    {
      'setup.py': 'setup()',
      'setup.cfg': '[metadata]\nname = a\nversion = 1\n[options]\ninstall_requires = file: r.txt\n',
    },
    'dependencies',
  ],
  [
    'dynamic fields',
    { 'pyproject.toml': `${BUILD}[project]\nname = "a"\ndynamic = ["version", "dependencies"]\n` },
    'version,dependencies',
  ],
  [
    'flit’s own table',
    { 'pyproject.toml': `${BUILD}[tool.flit.metadata]\nmodule = "a"\n` },
    'name,version,dependencies',
  ],
  ['no backend', { 'pyproject.toml': '[project]\nname = "a"\n' }, ''],
  [
    'poetry-dynamic-versioning',
    {
      'pyproject.toml': `${BUILD}[tool.poetry]\nname = "a"\nversion = "0.0.0"\n[tool.poetry-dynamic-versioning]\nenable = true\n`,
    },
    'version',
  ],
];

for (const [title, files, untold] of CASES) {
  test(`left to the build backend: ${title}`, async () => {
    assert.equal((await python(files)).untold.join(','), untold);
  });
}

test('a version that leads to a file or an attribute is followed, inside the project', async () => {
  const config = (version: string): string => `[metadata]\nname = a\nversion = ${version}\n`;
  const cases: readonly (readonly [string, Files, string | undefined])[] = [
    ['file: VERSION', { VERSION: '1.2\n' }, '1.2'],
    ['file: none', {}, undefined],
    ['file: ../VERSION', {}, undefined],
    ['file: link', {}, undefined],
    ['attr: a.__version__', { 'a/__init__.py': '__version__: str = "2.0"\n' }, '2.0'],
    ['attr: a.VERSION', { 'src/a.py': "VERSION = '3.0'\n" }, '3.0'],
    // No regular expression is made of the project's own text.
    ['attr: a.(x+x+)+y', { 'a.py': `${'x'.repeat(60)} = "1"\n` }, undefined],
    ['attr: a.__.*', { 'a.py': '__version__ = "1"\n' }, undefined],
    ['attr: a.[', { 'a.py': '[ = "1"\n' }, undefined],
  ];
  for (const [version, files, expected] of cases) {
    const { facts } = await python({ 'setup.cfg': config(version), ...files }, { link: '/etc/hostname' });
    assert.equal(facts.version, expected, version);
  }
});

test('what the backend says fills in what the files don’t', async () => {
  const project = await python({
    'pyproject.toml': `${BUILD}[project]\nname = "a"\ndescription = "Own words"\ndynamic = ["version", "dependencies"]\n`,
    'requirements.txt': 'b==1\n',
  });
  const metadata = readCoreMetadata({
    name: 'a',
    version: '4.5',
    summary: 'Other words',
    author: 'A B',
    author_email: 'a@example.org',
    home_page: 'UNKNOWN',
    project_url: ['Docs, https://d/', 'Homepage, https://h/'],
    license: 'line one\nline two',
    requires_dist: ['b>=1', "c; extra == 'x'", 'd; python_version > "3"'],
  });
  const { facts, requirements, locked } = withMetadata(project, metadata);
  assert.deepEqual(facts, {
    name: 'a',
    version: '4.5',
    description: 'Own words',
    maintainer: 'A B <a@example.org>',
    homepage: 'https://h/',
  });
  assert.deepEqual(requirements, ['b==1', 'b>=1', 'd; python_version > "3"']);
  assert.equal(locked, false);
});
