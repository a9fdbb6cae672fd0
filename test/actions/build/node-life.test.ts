import assert from 'node:assert/strict';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { APPLICATION_PACKAGES, type Hosts, startHosts } from '../../support/hosts/index.ts';
import { openWorkshop, printed, type Workshop } from './workshop.ts';

const HOST = 'web-1';

let hosts: Hosts;
let shop: Workshop;

before(async () => {
  hosts = await startHosts({ count: 1, packages: APPLICATION_PACKAGES });
  shop = await openWorkshop('node-shop');
  await likeTheRunner();
});

after(async () => {
  await hosts?.stop();
  await shop?.close();
});

/** Where this machine's nodejs is another source's (NodeSource), the host gets it from there too: its program, packed. */
async function likeTheRunner(): Promise<void> {
  const version = printed('dpkg-query', '--show', '--showformat=${Version}', 'nodejs');
  const there = await said("dpkg-query --show --showformat='${Version}' nodejs");
  if (there === version) return;
  const tree = join(shop.temporary, 'nodejs');
  await mkdir(join(tree, 'DEBIAN'), { recursive: true });
  await mkdir(join(tree, 'usr', 'bin'), { recursive: true });
  await copyFile('/usr/bin/node', join(tree, 'usr', 'bin', 'node'));
  const architecture = printed('dpkg', '--print-architecture').trim();
  await writeFile(
    join(tree, 'DEBIAN', 'control'),
    `Package: nodejs\nVersion: ${version}\nArchitecture: ${architecture}\nMaintainer: Test <test@example.org>\nDescription: Node\n`,
  );
  printed('dpkg-deb', '-Znone', '--build', tree, join(hosts.root(HOST), 'root', 'nodejs.deb'));
  await said('dpkg --install /root/nodejs.deb');
}

/** What a host's shell prints, and it must succeed. */
async function said(line: string): Promise<string> {
  const exit = await hosts.exec(HOST, ['sh', '-c', line]);
  assert.ok(exit.kind === 'exited' && exit.code === 0, `${line}: ${JSON.stringify(exit)}`);
  return exit.output.trim();
}

/** Asked again until it answers: Node listens a moment after it was started. */
const ASK = 'curl --silent --show-error --retry 20 --retry-all-errors --retry-delay 1 http://127.0.0.1:8080';

test('the Node example, built as its README says, runs when dpkg returns, and ends with a purge', async () => {
  shop.commit();
  const { file } = await shop.build({
    lint: 'off',
    version: '1.0.0',
    'version-scheme': 'exact',
    'build-command': 'npm run build',
    service: 'npm start',
    'environment-file': '/etc/example-node-shop/node-shop.env',
    'config-files': 'deploy/node-shop.env=/etc/example-node-shop/node-shop.env',
  });
  await copyFile(file, join(hosts.root(HOST), 'root', 'package.deb'));
  await said('dpkg --install /root/package.deb');
  assert.deepEqual(JSON.parse(await said(`${ASK}/health`)), { ready: true, version: '1.0.0' });
  assert.match(await said(`${ASK}/`), /<h1>Our shop<\/h1>\s*<p>Served by version 1\.0\.0\.<\/p>/);
  assert.equal(await said('systemctl is-active example-node-shop'), 'active');
  const main = 'systemctl show --property MainPID --value example-node-shop';
  assert.match(await said(`ps -o args= -p "$(${main})"`), /^\/usr\/bin\/node server\.js$/);
  await said('dpkg --purge example-node-shop');
  assert.equal(
    await said("find /etc /opt /var/lib /lib/systemd -name '*node-shop*' 2>/dev/null || true"),
    '',
  );
});
