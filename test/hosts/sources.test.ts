import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { machineRelease, sourceLine, sourcesFor } from '../support/hosts/sources.ts';

let apt: string;
const { codename } = await machineRelease();

beforeEach(async () => {
  apt = await mkdtemp(join(tmpdir(), 'apt-sources-'));
  await mkdir(join(apt, 'sources.list.d'));
});

afterEach(async () => rm(apt, { recursive: true }));

test('the sources of a release come from the stanzas that the machine has of its own', async () => {
  const stanzas = [
    `Types: deb\n# a comment\nURIs: http://mirror.example/debian\nSuites: ${codename} ${codename}-updates`,
    'Components: main contrib\nSigned-By: /usr/share/keyrings/archive.gpg\n',
    `\nTypes: deb\nURIs: http://mirror.example/security\nSuites: ${codename}-security\nComponents: main\n`,
    `\nTypes: deb\nEnabled: no\nURIs: http://off.example/debian\nSuites: ${codename}\nComponents: main\n`,
    `\nTypes: deb-src\nURIs: http://source.example/debian\nSuites: ${codename}\nComponents: main\n`,
    `\nTypes: deb\nURIs: http://mirror.example/debian\nSuites: ${codename}-backports\nComponents: main\n`,
  ];
  await writeFile(join(apt, 'sources.list.d/system.sources'), stanzas.join('\n'));
  await writeFile(join(apt, 'sources.list.d/vendor.list'), 'deb https://vendor.example/apt stable main\n');
  const lines = (await sourcesFor('next', apt)).map(sourceLine);
  assert.deepEqual(lines, [
    'deb [signed-by=/usr/share/keyrings/archive.gpg] http://mirror.example/debian next main contrib',
    'deb [signed-by=/usr/share/keyrings/archive.gpg] http://mirror.example/debian next-updates main contrib',
    'deb http://mirror.example/security next-security main',
  ]);
});

test('lines of sources.list do as well, and a list of mirrors gives its first', async () => {
  await writeFile(
    join(apt, 'mirrors.txt'),
    '# nearest first\nhttp://near.example/debian\tpriority:1\nhttp://far.example/\n',
  );
  const line = `deb [arch=amd64 signed-by=/k.gpg] mirror+file:${join(apt, 'mirrors.txt')} ${codename} main universe # ours\n`;
  await writeFile(join(apt, 'sources.list'), line);
  assert.deepEqual((await sourcesFor(codename, apt)).map(sourceLine), [
    `deb [signed-by=/k.gpg] http://near.example/debian ${codename} main universe`,
  ]);
});

test('a machine without a source of its own release is told so', async () => {
  await writeFile(join(apt, 'sources.list'), 'deb https://vendor.example/apt stable main\n');
  await assert.rejects(sourcesFor('next', apt), { code: 'no-mirror' });
});
