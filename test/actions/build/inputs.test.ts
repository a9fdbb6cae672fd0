import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';
import { buildInputs } from '../../../src/actions/build/inputs.ts';
import { readInputs } from '../../../src/github/index.ts';
import {
  contents,
  field,
  openWorkshop,
  packaged,
  paths,
  printed,
  script,
  type Workshop,
} from './workshop.ts';

const ACTION = join(import.meta.dirname, '..', '..', '..', 'action-build');

let folder: Workshop;

before(async () => {
  folder = await openWorkshop();
  await folder.write({ 'a.txt': 'a\n', 'run.sh': '#!/bin/sh\nexec sleep 1000\n', 'hook.sh': 'echo "$1"\n' });
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
};

test('action.yml and README have the inputs and defaults of the code', () => {
  const action = parse(readFileSync(join(ACTION, 'action.yml'), 'utf8'));
  const readme = readFileSync(join(ACTION, 'README.md'), 'utf8').replaceAll(/ +/g, ' ');
  const table = Object.entries(buildInputs).map(([name, input]) => [
    name,
    { default: input.default, required: input.required },
  ]);
  const declared = Object.entries<{ default: string; required: boolean }>(action.inputs)
    .filter(([name]) => name !== 'settings') // Stands for all the others, and is none of the table.
    .map(([name, input]) => [name, { default: input.default, required: input.required }]);
  assert.deepEqual(declared, table);
  for (const [name, input] of Object.entries(buildInputs)) {
    const shown = input.default === '' ? '' : `\`${input.default}\` `;
    assert.ok(readme.includes(`| \`${name}\` | ${shown}|`), name);
  }
  for (const name of Object.keys(action.outputs)) assert.ok(readme.includes(`| \`${name}\` |`), name);
});

test('each wrong input is named, with what was got, in one error', () => {
  const wrong: Readonly<Record<string, string>> = {
    type: 'ruby',
    'version-scheme': 'semver',
    'version-suffix': '-1',
    prefix: '/opt/../etc',
    'python-dependencies': 'pip',
    files: 'a',
    depends: 'lib$(x)',
    service: 'a\nb',
    'service-user': 'Root!',
    'environment-file': 'shop.env',
    systemd: '../x.service',
    'restart-mode': 'never',
    'config-files': 'a=b',
    'before-install': '/bin/sh',
    'fpm-version': 'latest',
    compression: 'bz2',
    lint: 'on',
    'artifact-name': 'a/b',
    homepage: 'ftp://x',
    section: 'We b',
  };
  const variables = Object.fromEntries(
    Object.entries(wrong).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  assert.throws(
    () => readInputs(buildInputs, variables, () => undefined),
    (error: Error) => {
      for (const [name, value] of Object.entries(wrong))
        assert.ok(error.message.includes(`\`${name}\` is \`${value}\``), name);
      return true;
    },
  );
});

test('setuid, shared prefixes and paths that climb are refused', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['files', 'a=/usr/bin/a:4755'],
    ['files', '../a=/usr/bin/a'],
    ['files', 'a=/usr/../bin/a'],
    ['prefix', '/usr'],
    ['prefix', '/usr/lib'],
    ['prefix', 'opt/x'],
    ['prefix', '/opt/a b'],
    ['config-files', 'a=/etc/../x'],
    ['depends', 'a (>> )'],
    ['depends', 'foo >= 1'],
    ['depends', 'foo [amd64]'],
    ['recommends', 'foo | | bar'],
    ['conflicts', 'foo | bar'],
    ['provides', 'foo (>= 1)'],
    ['replaces', 'foo <!nocheck>'],
    ['after-install', 'a/../../b'],
  ];
  for (const [name, value] of refused) {
    assert.throws(
      () => readInputs(buildInputs, { [`INPUT_${name.toUpperCase()}`]: value }, () => undefined),
      { code: 'input' },
      `${name}: ${value}`,
    );
  }
});

test('what only the project and the runner can tell is wrong comes in one error too', async () => {
  await folder.write({ 'broken.sh': 'if true; then\n' });
  const inputs = {
    ...PLAIN,
    name: '!',
    version: 'one two',
    maintainer: 'Nobody',
    release: 'debian-10',
    architecture: 's390x',
    'after-install': 'broken.sh',
    'before-install': 'absent.sh',
    'fpm-args': '--name other',
    service: 'a | b',
    'compare-with': 'earlier.deb',
    'output-directory': '/tmp',
  };
  await assert.rejects(folder.build(inputs), (error: Error) => {
    for (const part of [
      '`!`',
      'one two',
      'Nobody',
      'debian-10',
      's390x',
      'broken.sh',
      'absent.sh',
      '--name',
      '"|"',
      '`service`',
      'earlier.deb, which is not there',
      '`output-directory`',
    ]) {
      assert.ok(error.message.includes(part), part);
    }
    return true;
  });
});

test('a path outside the workspace, and a folder that is no project', async () => {
  await assert.rejects(folder.build({ ...PLAIN, path: '..' }), /inside the workspace/);
  await assert.rejects(folder.build({ ...PLAIN, path: 'nowhere' }), /`path` is `nowhere`/);
  await assert.rejects(folder.build({ ...PLAIN, type: 'auto' }), /no Python or Node project/);
});

test('a folder as it is, mapped files, owners, relations, options of FPM, units', async () => {
  await folder.write({
    'job.service': '[Service]\nType=oneshot\nExecStart=/bin/true\n',
    'job.timer': '[Timer]\nOnCalendar=daily\n\n[Install]\nWantedBy=timers.target\n',
    'page.1': '.TH X 1\n',
  });
  const { file } = await folder.build({
    ...PLAIN,
    version: '2:1.0-3',
    'version-suffix': '~debian12',
    architecture: 'all',
    prefix: '/srv/files/here',
    files: 'page.1=/usr/share/man/man1/files.1\na.txt=/usr/lib/files/a:0600:www-data\n',
    depends: 'curl (>= 7) | wget\ntar, xz-utils',
    recommends: 'git',
    conflicts: 'files-old',
    replaces: 'files-old',
    provides: 'files-virtual',
    systemd: 'job.service\njob.timer',
    'after-install': 'hook.sh',
    'fpm-args': "--deb-suggests 'nginx (>= 1)'\n--deb-field 'X-Team: Shop & Co'",
  });
  assert.equal(file.split('/').at(-1), 'files_1.0-3~debian12_all.deb');
  assert.equal(field(file, 'Version'), '2:1.0-3~debian12');
  assert.equal(field(file, 'Depends'), 'curl (>= 7) | wget, tar, xz-utils');
  assert.equal(field(file, 'Suggests'), 'nginx (>= 1)');
  assert.equal(field(file, 'X-Team'), 'Shop & Co');
  for (const [name, value] of [
    ['Recommends', 'git'],
    ['Conflicts', 'files-old'],
    ['Replaces', 'files-old'],
    ['Provides', 'files-virtual'],
  ] as const) {
    assert.equal(field(file, name), value);
  }
  assert.ok(paths(file).includes('/srv/files/here/a.txt'));
  assert.ok(contents(file).some((line) => /^-rw------- .* \/usr\/lib\/files\/a$/.test(line)));
  const postinst = script(file, 'postinst');
  assert.match(postinst, /chown www-data \/usr\/lib\/files\/a/);
  assert.match(postinst, /deb-systemd-helper enable job\.timer/);
  assert.doesNotMatch(postinst, /enable job\.service|useradd/);
  assert.match(packaged(file, '/usr/share/doc/files/copyright'), /states no license/);
});

test('what is hostile stays data: in control, in scripts, in the unit', async () => {
  const { file } = await folder.build({
    ...PLAIN,
    description: 'Evil $(touch /tmp/pwned) `id`\nDepends: evil\n\n .\nPackage: other',
    maintainer: 'A "$(id)" <a@example.org>',
    license: "MIT'; rm -rf /",
    service: `./run.sh '$(id)' "50%" 'a b' "\\"x" \${HOME} 'ü'`,
  });
  const control = printed('dpkg-deb', '--field', file);
  assert.equal(field(file, 'Package'), 'files');
  assert.equal(field(file, 'Depends'), 'passwd');
  assert.match(control, /^Description: application: |^Description: Evil \$\(touch \/tmp\/pwned\) `id`$/m);
  const unit = packaged(file, '/lib/systemd/system/files.service');
  assert.ok(unit.includes(`ExecStart=/opt/files/run.sh "$$(id)" 50%% "a b" "\\"x" \${HOME} "ü"`), unit);
});

test('links out of the project, and special files, are refused by name', async () => {
  const other = await openWorkshop();
  await other.write({ 'a.txt': 'a\n' });
  other.commit();
  await symlink('../../elsewhere', join(other.workspace, 'out'));
  await assert.rejects(other.build(PLAIN), /lead out of it[\s\S]*out/);
  await other.close();
  const second = await openWorkshop();
  await second.write({ 'a.txt': 'a\n' });
  await symlink(second.workspace, join(second.workspace, 'absolute'));
  printed('mkfifo', join(second.workspace, 'pipe'));
  second.commit();
  await assert.rejects(second.build(PLAIN), /pipe/);
  printed('rm', join(second.workspace, 'pipe'));
  await assert.rejects(second.build(PLAIN), /absolute \(a link/);
  await second.close();
});
