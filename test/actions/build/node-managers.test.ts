import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { openWorkshop, paths, printed } from './workshop.ts';

const PLAIN = { lint: 'off', maintainer: 'A B <a@example.org>' };
/** The registry that this machine has, for programs that know another one by default. */
const registry = printed('npm', 'config', 'get', 'registry').trim();

const APP = {
  name: 'app',
  version: '1.0.0',
  main: 'server.js',
  dependencies: { 'is-odd': '3.0.1' },
  devDependencies: { 'left-pad': '1.3.0' },
};

/** `packageManager`, the package that brings it, and how it writes a lock. */
const MANAGERS: readonly (readonly [string, string, readonly string[]])[] = [
  ['pnpm@9.15.0', 'pnpm@9.15.0', ['install', '--lockfile-only']],
  ['yarn@1.22.22', 'yarn@1.22.22', ['install']],
  ['yarn@4.5.0', '@yarnpkg/cli-dist@4.5.0', ['install', '--mode=update-lockfile']],
];

for (const [named, brought, args] of MANAGERS) {
  test(`${named} installs by its lock, without what developers need, to the same bytes`, async () => {
    const shop = await openWorkshop();
    await shop.write({
      'package.json': JSON.stringify({ ...APP, packageManager: named }),
      'server.js': 'console.log(require("is-odd")(3));\n',
      '.gitignore': 'node_modules\n.yarn\n.pnp*\n',
    });
    const [program = ''] = named.split('@');
    const settings = { YARN_NPM_REGISTRY_SERVER: registry, YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' };
    execFileSync('npm', ['exec', '--yes', `--package=${brought}`, '--', program, ...args], {
      cwd: shop.workspace,
      env: { ...process.env, npm_config_registry: registry, ...settings },
      stdio: 'pipe',
    });
    execFileSync('git', ['clean', '-dfXq'], { cwd: shop.workspace });
    shop.commit();
    const { file, outputs, annotations } = await shop.build(PLAIN, { npm_config_registry: registry });
    const root = join(shop.temporary, 'unpacked');
    printed('dpkg-deb', '--extract', file, root);
    const home = join(root, 'opt/app');
    assert.equal(execFileSync('/usr/bin/node', ['server.js'], { cwd: home, encoding: 'utf8' }), 'true\n');
    assert.ok(!paths(file).some((path) => path.includes('left-pad')));
    const found = printed('sh', '-c', 'grep -rlF "$1" "$2" || true', 'sh', shop.temporary, root);
    assert.equal(found, '', 'files with a path of the runner');
    assert.deepEqual(annotations, []);
    const again = await shop.build(PLAIN, { npm_config_registry: registry });
    assert.equal(again.outputs.sha256, outputs.sha256);
    await shop.close();
  });
}

test('what bower.json lists is installed by Bower', async () => {
  const component = await openWorkshop();
  await component.write({ 'bower.json': '{"name":"part","version":"1.0.0"}', 'part.js': '' });
  component.commit();
  execFileSync('git', ['tag', '1.0.0'], { cwd: component.workspace });
  const shop = await openWorkshop();
  const where = `git+file://${component.workspace}/.git#1.0.0`;
  await shop.write({
    'package.json': JSON.stringify({ name: 'app', version: '1.0.0' }),
    'bower.json': JSON.stringify({ name: 'app', dependencies: { part: where } }),
    '.gitignore': 'bower_components\n',
  });
  shop.commit();
  const { file } = await shop.build(PLAIN);
  assert.ok(paths(file).includes('/opt/app/bower_components/part/part.js'));
  await shop.close();
  await component.close();
});

test('Django’s static files are collected without being asked for', async () => {
  const shop = await openWorkshop('django-shop');
  shop.commit();
  const { file } = await shop.build({ ...PLAIN, 'python-dependencies': 'distribution' });
  assert.ok(paths(file).includes('/opt/django-shop/static/shop.css'));
  await shop.close();
});
