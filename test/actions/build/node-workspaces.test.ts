import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { tarball } from './tarball.ts';
import { openWorkshop, paths, printed, type Workshop } from './workshop.ts';

const PLAIN = { lint: 'off', maintainer: 'A B <a@example.org>' };

/**
 * A repository of an application and a package that it needs. They want two releases of the same dependency; the
 * application has tools that only its developers have, and a package that holds the settings of npm needs them.
 */
async function repository({ workspace, write }: Workshop): Promise<void> {
  await mkdir(join(workspace, 'vendor'));
  for (const version of ['1.0.0', '2.0.0']) {
    const text = `module.exports = ${JSON.stringify(version)};\n`;
    await tarball(
      join(workspace, `vendor/dep-${version}.tgz`),
      { name: 'dep', version },
      { 'index.js': text },
    );
  }
  await tarball(
    join(workspace, 'vendor/plugin.tgz'),
    {
      name: 'plugin',
      version: '1.0.0',
      peerDependencies: { dep: '^9' },
      scripts: { install: 'echo made > made.txt' },
    },
    { 'index.js': 'module.exports = "plugin";\n' },
  );
  await tarball(
    join(workspace, 'vendor/hooks.tgz'),
    { name: 'hooks', version: '1.0.0', bin: { hooks: 'cli.js' } },
    {
      'cli.js': '#!/usr/bin/env node\nrequire("node:fs").appendFileSync("hooked.txt", "x");\n',
    },
  );
  await write({
    'package.json': JSON.stringify({ private: true, workspaces: ['packages/*'] }),
    // plugin wants another release of dep than there is: without this setting npm gives up.
    '.npmrc': 'legacy-peer-deps=true\n',
    'packages/web/package.json': JSON.stringify({
      name: 'web',
      version: '1.0.0',
      scripts: {
        prepare: 'hooks',
        postinstall: 'hooks',
        build: 'node build.js',
        start: 'node dist/server.js',
      },
      dependencies: {
        shared: '*',
        dep: 'file:../../vendor/dep-2.0.0.tgz',
        plugin: 'file:../../vendor/plugin.tgz',
      },
      devDependencies: { hooks: 'file:../../vendor/hooks.tgz' },
    }),
    'packages/web/build.js':
      'const fs = require("node:fs");\nfs.mkdirSync("dist");\nfs.copyFileSync("server.js", "dist/server.js");\n',
    'packages/web/server.js': 'console.log(require("shared"), require("dep"), require("plugin"));\n',
    'packages/shared/package.json': JSON.stringify({
      name: 'shared',
      version: '1.0.0',
      main: 'lib/index.js',
      scripts: { build: 'mkdir lib && cp index.js lib/', prepare: 'no-such-program || hooks' },
      dependencies: { dep: 'file:../../vendor/dep-1.0.0.tgz' },
    }),
    'packages/shared/index.js': 'module.exports = `shared with ${require("dep")}`;\n',
    'packages/other/package.json': JSON.stringify({ name: 'other', version: '1.0.0' }),
    'packages/other/secret.js': '',
    '.gitignore': 'node_modules\ndist\nlib\n',
  });
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit'], {
    cwd: workspace,
    stdio: 'pipe',
  });
}

test('one of several workspaces is packed with those that it needs, as its root’s lock has them', async () => {
  const shop = await openWorkshop();
  await repository(shop);
  shop.commit();
  const { file, annotations } = await shop.build({ ...PLAIN, path: 'packages/web', service: 'npm start' });
  const root = join(shop.temporary, 'unpacked');
  printed('dpkg-deb', '--extract', file, root);
  const home = join(root, 'opt/web');
  assert.equal(
    execFileSync('/usr/bin/node', ['dist/server.js'], { cwd: home, encoding: 'utf8' }),
    'shared with 1.0.0 2.0.0 plugin\n',
  );
  const inside = paths(file);
  assert.ok(!inside.some((path) => /other|secret|hooks\/|\.npmrc|\.tgz/.test(path)), inside.join('\n'));
  assert.ok(
    inside.some((path) => path.endsWith('/plugin/made.txt')),
    'a dependency’s own script has run',
  );
  for (const line of printed('find', root, '-type', 'l').trim().split('\n'))
    assert.ok(!readlinkSync(line).startsWith('/'), line);
  assert.equal(printed('find', root, '-xtype', 'l'), '');
  assert.deepEqual(annotations, []);
  await shop.close();
});

test('the root of workspaces without dependencies of its own has those of its packages', async () => {
  const shop = await openWorkshop();
  await repository(shop);
  shop.commit();
  const { file } = await shop.build({ ...PLAIN, name: 'all', version: '1.0' });
  const inside = paths(file);
  for (const path of [
    'node_modules/dep/index.js',
    'node_modules/plugin/index.js',
    'packages/shared/index.js',
  ])
    assert.ok(inside.includes(`/opt/all/${path}`), path);
  assert.ok(!inside.some((path) => path.includes('/node_modules/hooks/')));
  await shop.close();
});

test('a package beside the project, named by its folder, comes along', async () => {
  const shop = await openWorkshop();
  await shop.write({
    'app/package.json': JSON.stringify({
      name: 'app',
      version: '1.0.0',
      main: 'index.js',
      dependencies: { shared: 'file:../libs/shared' },
    }),
    'app/index.js': 'console.log(require("shared"));\n',
    'libs/shared/package.json': JSON.stringify({ name: 'shared', version: '1.0.0' }),
    'libs/shared/index.js': 'module.exports = "beside";\n',
  });
  execFileSync('npm', ['install', '--package-lock-only', '--no-audit'], {
    cwd: join(shop.workspace, 'app'),
    stdio: 'pipe',
  });
  shop.commit();
  const { file } = await shop.build({ ...PLAIN, path: 'app' });
  const root = join(shop.temporary, 'unpacked');
  printed('dpkg-deb', '--extract', file, root);
  assert.equal(
    execFileSync('/usr/bin/node', ['.'], { cwd: join(root, 'opt/app'), encoding: 'utf8' }),
    'beside\n',
  );
  await shop.close();
});

test('a project whose own `prepare` needs its developers’ tools is packed without them; what `main` names must be there', async () => {
  const shop = await openWorkshop();
  await mkdir(join(shop.workspace, 'vendor'));
  await tarball(
    join(shop.workspace, 'vendor/tsc.tgz'),
    { name: 'tsc', version: '1.0.0', bin: { tsc: 'cli.js' } },
    {
      'cli.js': '#!/bin/sh\nmkdir -p dist && echo "console.log(1)" >dist/main.js\n',
    },
  );
  await shop.write({
    'package.json': JSON.stringify({
      name: 'app',
      version: '1.0.0',
      main: 'dist/main',
      scripts: { prepare: 'tsc' },
      devDependencies: { tsc: 'file:vendor/tsc.tgz' },
    }),
    '.gitignore': 'node_modules\ndist\n',
  });
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit'], {
    cwd: shop.workspace,
    stdio: 'pipe',
  });
  shop.commit();
  const { file } = await shop.build(PLAIN);
  assert.ok(paths(file).includes('/opt/app/dist/main.js'));
  execFileSync('git', ['clean', '-dfxq'], { cwd: shop.workspace });
  await assert.rejects(shop.build({ ...PLAIN, 'build-command': 'none' }), {
    code: 'build',
    message: '`main` of package.json names dist/main, which the package does not hold.',
  });
  await shop.close();
});
