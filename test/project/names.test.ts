import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  architectureMistake,
  describe,
  maintainer,
  packageName,
  readPlatform,
  readsZstd,
  releaseMistake,
  serviceUser,
  unitFolder,
} from '../../src/project/index.ts';

test('names become what Policy wants', () => {
  const names: readonly (readonly [string, string])[] = [
    ['@acme/Shop_Web', 'acme-shop-web'],
    ['Django Shop', 'django-shop'],
    ['libfoo++', 'libfoo'],
    ['  --x1--  ', 'x1'],
    ['Über Shop', 'uber-shop'],
    ['shop\n$(rm -rf /)', 'shop-rm-rf'],
  ];
  for (const [given, wanted] of names) assert.equal(packageName(given), wanted);
  for (const given of ['', 'x', '日本', '!!']) assert.throws(() => packageName(given), { code: 'name' });
  assert.equal(serviceUser('acme-shop'), '_acme-shop');
  assert.equal(serviceUser('a.b+c'), '_a-b-c');
  assert.equal(serviceUser('x'.repeat(60)).length, 31);
});

test('a description becomes a synopsis without article, name and full stop, and the rest', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['The shop of acme.', 'application: shop of acme', []],
    ['Shops for all', 'Shops for all', []],
    ['A web shop. It sells things.', 'web shop', ['It sells things.']],
    ['shop: sells things', 'sells things', []],
    ['One\n\nTwo\nlines', 'application: One', ['Two', 'lines']],
    ['evil\r\nDepends: x', 'application: evil', ['Depends: x']],
  ];
  for (const [given, synopsis, more] of cases) assert.deepEqual(describe(given, 'shop'), { synopsis, more });
  const long = describe(`Shop ${'with many words '.repeat(20)}`, 'other');
  assert.ok(long.synopsis.length <= 80 && !long.synopsis.endsWith(' '), long.synopsis);
  assert.equal(long.more.length, 1);
});

test('a maintainer needs an address', () => {
  assert.equal(maintainer('Shop Team <shop@example.org>'), 'Shop Team <shop@example.org>');
  assert.equal(maintainer('shop@example.org'), 'shop@example.org <shop@example.org>');
  assert.equal(maintainer('Evil\nDepends: x <a@b.c>'), 'Evil Depends: x <a@b.c>');
  for (const given of ['Shop Team', 'Shop <nobody>', '']) assert.equal(maintainer(given), undefined);
});

const bookworm = readPlatform('ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n', 'amd64');
const noble = readPlatform('ID=ubuntu\nVERSION_ID="24.04"\nVERSION_CODENAME=noble\n', 'arm64');

test('the release is the runner’s own, or the error says where to run', () => {
  assert.equal(bookworm.release, 'debian-12');
  assert.equal(noble.release, 'ubuntu-24.04');
  for (const own of ['debian-12', 'bookworm']) assert.equal(releaseMistake(own, bookworm), undefined);
  assert.match(releaseMistake('noble', bookworm)?.remedy ?? '', /runs-on: ubuntu-24\.04/);
  assert.match(releaseMistake('debian-13', bookworm)?.remedy ?? '', /container: debian:13/);
  assert.match(releaseMistake('haiku', bookworm)?.remedy ?? '', /not a release we know/);
  const unknown = readPlatform('ID=mint\nVERSION_ID=22\nVERSION_CODENAME=wilma\n', 'amd64');
  for (const own of ['mint-22', 'wilma']) assert.equal(releaseMistake(own, unknown), undefined);
  assert.equal(architectureMistake('amd64', bookworm), undefined);
  assert.match(architectureMistake('arm64', bookworm)?.remedy ?? '', /ubuntu-24\.04-arm/);
  assert.throws(() => readPlatform('', 'amd64'), { code: 'platform' });
});

test('what a release reads, and where its units lie', () => {
  const table: readonly (readonly [string, string, boolean, string])[] = [
    ['debian', '11', false, '/lib/systemd/system'],
    ['debian', '12', true, '/lib/systemd/system'],
    ['debian', '13', true, '/usr/lib/systemd/system'],
    ['ubuntu', '22.04', true, '/lib/systemd/system'],
    ['ubuntu', '24.04', true, '/usr/lib/systemd/system'],
  ];
  for (const [id, version, zstd, folder] of table) {
    const platform = readPlatform(`ID=${id}\nVERSION_ID=${version}\n`, 'amd64');
    assert.equal(readsZstd(platform), zstd, `${id} ${version}`);
    assert.equal(unitFolder(platform), folder, `${id} ${version}`);
  }
});
