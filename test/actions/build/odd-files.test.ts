import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openWorkshop, packaged, script, type Workshop } from './workshop.ts';

const PLAIN = { lint: 'off', maintainer: 'A B <a@example.org>' };

let app: Workshop;

before(async () => {
  app = await openWorkshop();
  await app.write({
    'package.json': JSON.stringify({
      name: 'app',
      version: '1.0.0',
      scripts: { start: 'node server.js', prestart: 'node check.js', poststart: 'node bye.js' },
    }),
    'server.js': '',
    'check.js': '',
  });
  app.commit();
});

after(() => app?.close());

test('a folder, or a link that leads nowhere, is no license; the file beside it is', async () => {
  await mkdir(join(app.workspace, 'LICENSE'));
  await symlink('nowhere', join(app.workspace, 'COPYING'));
  await app.write({ 'license.txt': 'The license\r\nof a test\r\n' });
  const { file } = await app.build(PLAIN);
  assert.match(packaged(file, '/usr/share/doc/app/copyright'), /The license\n of a test/);
});

test('a script with Windows’ line ends and a byte order mark is one for the host’s shell', async () => {
  await writeFile(
    join(app.workspace, 'hook.sh'),
    '\uFEFF#!/bin/sh\r\nif true; then\r\n  echo done\r\nfi\r\n',
  );
  const { file } = await app.build({ ...PLAIN, 'after-install': 'hook.sh' });
  const postinst = script(file, 'postinst');
  assert.match(postinst, /^if true; then\n {2}echo done\nfi$/m);
  assert.doesNotMatch(postinst, /\r|\uFEFF|#!\/bin\/sh\n[\s\S]*#!/);
});

test('a script of another language, or in another encoding, is refused', async () => {
  await app.write({ 'hook.py': '#!/usr/bin/env python3\nimport sys\n' });
  await assert.rejects(app.build({ ...PLAIN, 'after-install': 'hook.py' }), /first line names python3/);
  await writeFile(join(app.workspace, 'hook.sh'), Buffer.from('\uFEFFecho ü\n', 'utf16le'));
  await assert.rejects(app.build({ ...PLAIN, 'before-remove': 'hook.sh' }), /`before-remove`[\s\S]*UTF-8/);
});

test('prestart runs before the service; poststart, which can’t, is told', async () => {
  const { file, annotations } = await app.build({ ...PLAIN, service: 'npm start' });
  const unit = packaged(file, '/lib/systemd/system/app.service');
  assert.match(unit, /^ExecStartPre=\/usr\/bin\/node check\.js\nExecStart=\/usr\/bin\/node server\.js$/m);
  assert.match(annotations.map(({ message }) => message).join('\n'), /`poststart`/);
});

test('a service that the package can’t start is an error: a script that is not there, variables that are never packed', async () => {
  await app.write({ '.env': 'SECRET=1\n' });
  const cases: readonly (readonly [string, RegExp])[] = [
    ['node dist/main', /runs dist\/main, which the package does not hold/],
    ['node --enable-source-maps -r ./check.js build/index.js', /runs build\/index\.js/],
    ['node --env-file=.env server.js', /from \.env, which is never packed/],
    ['node --env-file .env.local server.js', /from \.env\.local/],
  ];
  for (const [service, message] of cases)
    await assert.rejects(app.build({ ...PLAIN, service }), { code: 'service', message }, service);
  await app.build({ ...PLAIN, service: 'node --env-file-if-exists=.env server' });
});
