import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openWorkshop, packaged, printed, type Workshop } from './workshop.ts';

let folder: Workshop;

before(async () => {
  folder = await openWorkshop();
  await folder.write({ 'run.sh': '#!/bin/sh\nexec sleep 1000\n' });
  folder.commit();
});

after(() => folder?.close());

const PLAIN = {
  type: 'directory',
  name: 'files',
  version: '1.0',
  maintainer: 'A B <a@example.org>',
  description: 'Files of a test',
  lint: 'off',
  'version-scheme': 'exact',
  compression: 'none',
  service: './run.sh',
};

async function unit(options: string): Promise<string> {
  const { file } = await folder.build({ ...PLAIN, 'service-options': options });
  return packaged(file, '/lib/systemd/system/files.service');
}

test('options stand in [Service]; what they set or contradict gives way, and systemd takes the unit', async () => {
  const text = await unit(
    [
      'LimitNOFILE=65536',
      'Restart=always',
      'AmbientCapabilities=CAP_NET_BIND_SERVICE',
      'DeviceAllow=/dev/ttyS0 rw',
      'RuntimeDirectory=files',
      'ExecStartPre=/opt/files/run.sh --check',
      'SystemCallFilter=@mount',
      'Environment="A=b c"',
    ].join('\n'),
  );
  const [, section = ''] = /\[Service\]\n([\s\S]*?)\n\n\[Install\]/.exec(text) ?? [];
  const lines = section.split('\n');
  for (const line of [
    'LimitNOFILE=65536',
    'Restart=always',
    'AmbientCapabilities=CAP_NET_BIND_SERVICE',
    'CapabilityBoundingSet=CAP_NET_BIND_SERVICE',
    'RuntimeDirectory=files',
    'SystemCallFilter=@system-service',
    'SystemCallFilter=@mount',
    'Environment="A=b c"',
    'StateDirectory=files',
  ])
    assert.ok(lines.includes(line), `${line} in ${section}`);
  for (const line of [
    'Restart=on-failure',
    'CapabilityBoundingSet=',
    'AmbientCapabilities=',
    'PrivateDevices=yes',
  ])
    assert.ok(!lines.includes(line), line);
  const file = join(folder.temporary, 'files.service');
  await writeFile(file, text.replaceAll('/opt/files/run.sh', '/bin/true').replace('/opt/files', '/'));
  assert.doesNotMatch(
    printed('sh', '-c', `systemd-analyze verify --man=no ${file} 2>&1`),
    /files\.service:\d/,
  );
});

test('what would leave the section, and what systemd doesn’t know, is refused by its line', async () => {
  const escapes = ['[Install]', 'A=b\\', 'ExecStart=/bin/sh', 'User=root', 'x', '=y', 'Foo =x', ';a=b'];
  for (const line of escapes)
    await assert.rejects(
      unit(line),
      (error: Error) => error.message.includes(`\`service-options\` is \`${line}\``),
      line,
    );
  await assert.rejects(
    unit('LimitNOFILE=many\nFlub=1\nNice=5'),
    /`service-options` is `LimitNOFILE=many`[\s\S]*`service-options` is `Flub=1`/,
  );
  await assert.rejects(
    folder.build({ ...PLAIN, service: '', 'service-options': 'Nice=5' }),
    /`service-options` is `Nice=5`[\s\S]*Give `service` too/,
  );
});
