import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openWorkshop, printed, type Workshop } from './workshop.ts';

const PLAIN = {
  type: 'directory',
  name: 'deb-actions-test-files',
  version: '1.0',
  'version-scheme': 'exact',
  maintainer: 'A B <a@example.org>',
  description: 'Files of a test',
  lint: 'off',
};

let folder: Workshop;
let earlier: string;

before(async () => {
  folder = await openWorkshop();
  await folder.write({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
  folder.commit();
  const { file } = await folder.build(PLAIN);
  earlier = join(folder.temporary, 'earlier.deb');
  await rename(file, earlier);
  await folder.write({ 'a.txt': 'changed\n', 'c.txt': 'c\n' });
  printed('rm', join(folder.workspace, 'b.txt'));
  folder.commit();
});

after(() => folder?.close());

test('the summary shows what differs from an earlier package', async () => {
  const { summary } = await folder.build({
    ...PLAIN,
    version: '1.1',
    depends: 'curl',
    'compare-with': earlier,
  });
  for (const row of [
    /\| changed \| \/opt\/deb-actions-test-files\/a\.txt \|/,
    /\| removed \| .*b\.txt/,
    /\| added \| .*c\.txt/,
    /\| Version \| 1\.0 \| 1\.1 \|/,
    /\| Depends \| {2}\| curl \|/,
    /#### Depends\n\n\| On \| Since it \|\n\| --- \| --- \|\n\| curl \| .*depends.* \|/,
    /\| Folder \| Files \| Size \|\n[^\n]*\n\| \/usr\/share\/doc \| 1 \| [^\n]*\n\| \/opt\/deb-actions-test-files \| 2 \|/,
    /The largest of 3 files[\s\S]*\| \/usr\/share\/doc\/deb-actions-test-files\/copyright \|/,
    /lintian was not asked/,
  ]) {
    assert.match(summary, row);
  }
});

test('and from the newest of an index; a comparison that can’t be made is an error', async () => {
  const stanza = (version: string): string =>
    `Package: ${PLAIN.name}\nVersion: ${version}\nArchitecture: all\nFilename: pool/x.deb\nSize: 1\n`;
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/Packages.gz' ? 200 : 404);
    response.end(request.url === '/Packages.gz' ? gzipSync(`${stanza('0.9')}\n${stanza('0.10')}`) : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  try {
    const { summary } = await folder.build({ ...PLAIN, 'compare-with': `${url}/Packages.gz` });
    assert.match(summary, /Against deb-actions-test-files 0\.10/);
    await assert.rejects(folder.build({ ...PLAIN, 'compare-with': `${url}/none.deb` }), /404/);
    await assert.rejects(folder.build({ ...PLAIN, 'compare-with': 'none.deb' }), /not there/);
  } finally {
    server.close();
  }
});

function isInstalled(): boolean {
  return spawnSync('dpkg-query', ['--show', PLAIN.name]).status === 0;
}

test('a smoke test sees the installed package, which is gone afterwards', async () => {
  const seen = join(folder.temporary, 'seen');
  const { file } = await folder.build({ ...PLAIN, 'smoke-test': `cat /opt/${PLAIN.name}/a.txt >${seen}` });
  assert.equal(await readFile(seen, 'utf8'), 'changed\n');
  assert.ok(existsSync(file));
  assert.ok(!isInstalled());
  await assert.rejects(folder.build({ ...PLAIN, 'smoke-test': 'exit 7' }), { code: 'smoke-test' });
  assert.ok(!existsSync(file));
  assert.ok(!isInstalled());
});

test('a package that is installed already is not touched by a smoke test', async () => {
  await assert.rejects(
    folder.build({ ...PLAIN, name: 'coreutils', 'smoke-test': 'true' }),
    /coreutils, which is installed/,
  );
});

test('neither HOME nor a language is needed, and options files of FPM have no say', async () => {
  const { HOME: _home, LANG: _lang, ...rest } = process.env;
  const environment = Object.fromEntries(Object.keys(rest).map((name) => [name, rest[name] ?? '']));
  await folder.write({ '.fpm': '--name other\n' });
  const { outputs } = await folder.build(PLAIN, {
    ...environment,
    HOME: '/nonexistent',
    FPMOPTS: '--name evil',
    LANG: '',
  });
  assert.equal(printed('dpkg-deb', '--field', outputs.package ?? '', 'Package').trim(), PLAIN.name);
});
