import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { backendFor } from './wheels.ts';
import { field, openWorkshop, paths, printed, type Workshop } from './workshop.ts';

/** pip gets nothing but what the project itself brings. */
const PIP = { PIP_NO_INDEX: '1' };
const PLAIN = { lint: 'off', maintainer: 'A B <a@example.org>' };

let shop: Workshop;

before(async () => {
  shop = await openWorkshop();
});

after(() => shop?.close());

/** A project with a build backend of its own, which takes the version from git's tags as setuptools-scm does. */
function library(name: string, folder: string): Record<string, string> {
  return {
    [`${folder}pyproject.toml`]: `[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n\n[project]\nname = "${name}"\ndynamic = ["version"]\n`,
    [`${folder}backend.py`]: backendFor(name),
    [`${folder}${name}.py`]: `WHO = "${name}"\n`,
  };
}

function unpack(file: string): string {
  const root = join(shop.temporary, `unpacked-${Math.random()}`);
  printed('dpkg-deb', '--extract', file, root);
  return root;
}

test('what requirements.txt has as editable is installed as a copy, and no path of the runner stays', async () => {
  const remote = await openWorkshop();
  await remote.write(library('far', ''));
  remote.commit();
  await shop.write({
    'manage.py': '',
    'requirements.txt': `-e ./libs/near\n-e git+file://${remote.workspace}#egg=far\n`,
    ...library('near', 'libs/near/'),
  });
  shop.commit();
  const { file } = await shop.build({ ...PLAIN, name: 'shop', version: '1.0' }, PIP);
  await remote.close();
  const root = unpack(file);
  const inside = paths(file);
  assert.ok(!inside.some((path) => /\/\.git\/|\/venv\/src\//.test(path)));
  for (const name of ['near', 'far'])
    assert.ok(
      inside.some((path) => path.endsWith(`/site-packages/${name}.py`)),
      name,
    );
  const found = printed(
    'sh',
    '-c',
    'grep -rlF -e "$1" -e "$2" "$3" || true',
    'sh',
    shop.workspace,
    shop.temporary,
    `${root}/opt/shop/venv`,
  );
  assert.equal(found, '');
  // Nothing was built in the checkout.
  assert.equal(
    execFileSync('git', ['status', '--porcelain', '--ignored', '--', 'libs'], {
      cwd: shop.workspace,
      encoding: 'utf8',
    }),
    '',
  );
});

test('a folder in a file with hashes, as uv and pip-compile export it, is installed beside what has hashes', async () => {
  await shop.write({ 'requirements.txt': `-e ./libs/near\n--require-hashes\n` });
  const { file, annotations } = await shop.build({ ...PLAIN, name: 'shop', version: '1.0' }, PIP);
  assert.ok(paths(file).some((path) => path.endsWith('/site-packages/near.py')));
  assert.deepEqual(annotations, []);
});

test('a version from git’s tags is the package’s, and the installed project’s own', async () => {
  const other = await openWorkshop();
  await other.write({ ...library('tagged', 'app/'), '.gitignore': 'x\n', 'app/.gitattributes': '' });
  other.commit();
  execFileSync('git', ['tag', 'v3.2.1'], { cwd: other.workspace });
  const { file } = await other.build({ ...PLAIN, path: 'app' }, PIP);
  assert.match(field(file, 'Version'), /^3\.2\.1\+7\.g/);
  assert.ok(paths(file).some((path) => path.endsWith('/tagged-3.2.1.dist-info/METADATA')));
  await other.close();
});
