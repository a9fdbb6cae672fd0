import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Exit } from '../../../src/program.ts';
import { APPLICATION_PACKAGES, type Hosts, startHosts } from '../../support/hosts/index.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const DJANGO = {
  'python-dependencies': 'distribution',
  lint: 'off',
  'build-command': 'python3 manage.py collectstatic --noinput',
  service: 'gunicorn --bind 0.0.0.0:${PORT} shop.wsgi',
  'environment-file': '/etc/django-shop/django-shop.env',
  'config-files': 'deploy/django-shop.env=/etc/django-shop/django-shop.env',
};
const HOST = 'web-1';

let hosts: Hosts;
let shop: Workshop;

before(async () => {
  hosts = await startHosts({ count: 1, packages: APPLICATION_PACKAGES });
  shop = await openWorkshop('django-shop');
});

after(async () => {
  await hosts?.stop();
  await shop?.close();
});

/** What a host's shell prints, and it must succeed. */
async function said(line: string): Promise<string> {
  const exit = await hosts.exec(HOST, ['sh', '-c', line]);
  assert.ok(exit.kind === 'exited' && exit.code === 0, `${line}: ${JSON.stringify(exit)}`);
  return exit.output.trim();
}

function code(exit: Exit): number | undefined {
  return exit.kind === 'exited' ? exit.code : undefined;
}

async function install(file: string): Promise<Exit> {
  await copyFile(file, join(hosts.root(HOST), 'root', 'package.deb'));
  return hosts.exec(HOST, ['dpkg', '--install', '/root/package.deb']);
}

async function builtVersion(version: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  shop.commit();
  const { file } = await shop.build({ ...DJANGO, version, 'version-scheme': 'exact', ...more });
  return file;
}

/** Asked again until it answers: gunicorn listens a moment after it was started. */
const HEALTH =
  'curl --silent --show-error --retry 20 --retry-all-errors --retry-delay 1 http://127.0.0.1:8000/health';

test('a Django application: install, upgrade, disable, mask, downgrade, remove, purge', async (t) => {
  const one = await builtVersion('1.0.0');
  const two = await builtVersion('1.1.0');

  await t.test('installed, it is enabled and runs when dpkg returns', async () => {
    assert.equal(code(await install(one)), 0);
    assert.equal(
      await said('systemctl is-enabled django-shop; systemctl is-active django-shop'),
      'enabled\nactive',
    );
    assert.deepEqual(JSON.parse(await said(HEALTH)), { ready: true, version: '1.0.0' });
    assert.equal(
      await said('ps -o user= -p "$(systemctl show --property MainPID --value django-shop)"'),
      '_django-shop'.slice(0, 32),
    );
  });

  await t.test('it can write to its state folder and a /tmp of its own, and nowhere else', async () => {
    const probe = await said(
      'systemctl show --property MainPID --value django-shop | xargs -I{} nsenter --target {} --mount setpriv --reuid _django-shop --regid _django-shop --clear-groups ' +
        "sh -c 'for folder in / /etc /opt/django-shop /var /var/lib /var/tmp /tmp /run /run/lock /dev /dev/shm /dev/mqueue /srv /home /var/lib/django-shop; do " +
        'if touch "$folder/probe" 2>/dev/null; then echo "$folder"; fi; done\'',
    );
    const outside = await said('find / -xdev -name probe 2>/dev/null || true');
    assert.deepEqual(probe.split('\n').sort(), ['/dev/shm', '/tmp', '/var/lib/django-shop', '/var/tmp']);
    assert.deepEqual(
      outside.split('\n').filter((path) => !/^\/(?:var\/)?tmp\/systemd-private-/.test(path)),
      ['/var/lib/django-shop/probe'],
    );
    await said('rm /var/lib/django-shop/probe');
  });

  await t.test('systemd finds it hardened', async () => {
    const verdict = await said('systemd-analyze security --no-pager django-shop.service | tail -1');
    const score = Number(/: ([\d.]+)/.exec(verdict)?.[1]);
    assert.ok(score < 5, verdict);
  });

  await t.test('upgraded, it runs the new version with the settings as they were', async () => {
    await said("sed -i 's/^SHOP_TITLE=.*/SHOP_TITLE=Changed/' /etc/django-shop/django-shop.env");
    assert.equal(code(await install(two)), 0);
    assert.deepEqual(JSON.parse(await said(HEALTH)), { ready: true, version: '1.1.0' });
    assert.match(await said('curl --silent http://127.0.0.1:8000/'), /<h1>Changed<\/h1>/);
  });

  await t.test('an administrator’s `disable` and `mask` outlive an upgrade', async () => {
    await said('systemctl disable --now django-shop');
    assert.equal(code(await install(one)), 0);
    assert.equal(
      await said('systemctl is-enabled django-shop || true; systemctl is-active django-shop || true'),
      'disabled\ninactive',
    );
    await said('systemctl mask django-shop');
    assert.equal(code(await install(two)), 0);
    assert.equal(
      await said('systemctl is-enabled django-shop || true; systemctl is-active django-shop || true'),
      'masked\ninactive',
    );
    await said('systemctl unmask django-shop && systemctl enable --now django-shop');
  });

  await t.test('policy-rc.d that forbids starting is obeyed', async () => {
    await said(
      "printf '#!/bin/sh\\nexit 101\\n' >/usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d && systemctl stop django-shop",
    );
    assert.equal(code(await install(one)), 0);
    assert.equal(await said('systemctl is-active django-shop || true'), 'inactive');
    await said('rm /usr/sbin/policy-rc.d && systemctl start django-shop');
  });

  await t.test('`dpkg --configure -a` heals an installation that was cut off', async () => {
    await copyFile(two, join(hosts.root(HOST), 'root', 'package.deb'));
    await said('dpkg --unpack /root/package.deb');
    assert.equal(await said("dpkg-query --show --showformat='${Status}' django-shop"), 'install ok unpacked');
    await said('dpkg --configure -a');
    assert.deepEqual(JSON.parse(await said(HEALTH)), { ready: true, version: '1.1.0' });
  });

  await t.test('removed, nothing is left below its prefix, and the settings stay', async () => {
    await said(
      'mkdir -p /opt/django-shop/shop/__pycache__ && touch /opt/django-shop/shop/__pycache__/left.pyc',
    );
    await said('dpkg --remove django-shop');
    assert.equal(await said('ls -d /opt/django-shop 2>/dev/null || true'), '');
    assert.equal(await said('systemctl is-active django-shop || true'), 'inactive');
    assert.match(await said('cat /etc/django-shop/django-shop.env'), /SHOP_TITLE=Changed/);
  });

  await t.test('purged, nothing is left but the user', async () => {
    await said('touch /etc/django-shop/made-by-hand.env');
    await said('dpkg --purge django-shop');
    const left = await said(
      "find /etc /opt /var/lib /lib/systemd /usr/share -name '*django-shop*' 2>/dev/null || true",
    );
    assert.equal(left, '');
    assert.match(await said('getent passwd _django-shop'), /^_django-shop:/);
  });
});

test('a bad release fails no dpkg: the version before can come back', async () => {
  const good = await builtVersion('1.0.0');
  await shop.write({ 'shop/wsgi.py': 'raise SystemExit("broken")\n' });
  const bad = await builtVersion('2.0.0');
  assert.equal(code(await install(good)), 0);
  assert.equal(code(await install(bad)), 0);
  assert.equal(code(await install(good)), 0);
  assert.deepEqual(JSON.parse(await said(HEALTH)), { ready: true, version: '1.0.0' });
  await said('dpkg --purge django-shop');
});

test('hooks run inside the maintainer scripts, once, with dpkg’s arguments', async () => {
  const hook = (name: string): string =>
    `#!/bin/sh\ncd /\nprintf '%s' ${name} >>/root/hooks\nprintf ' %s' "$@" >>/root/hooks\necho >>/root/hooks\nexit 0\n`;
  const inputs = Object.fromEntries(
    ['before-install', 'after-install', 'before-remove', 'after-remove'].map((name) => [
      name,
      `hooks/${name}`,
    ]),
  );
  await shop.write(Object.fromEntries(Object.entries(inputs).map(([name, path]) => [path, hook(name)])));
  const one = await builtVersion('1.0.0', { ...inputs, 'restart-mode': 'stop-first' });
  const two = await builtVersion('1.1.0', { ...inputs, 'restart-mode': 'stop-first' });
  assert.equal(code(await install(one)), 0);
  assert.equal(code(await install(two)), 0);
  await said('dpkg --purge django-shop');
  assert.deepEqual(
    (await said('cat /root/hooks')).split('\n').map((line) => line.trim()),
    [
      'before-install install',
      'after-install configure',
      'before-install upgrade 1.0.0 1.1.0',
      'after-install configure 1.0.0',
      'before-remove remove',
      'after-remove remove',
      'after-remove purge',
    ],
  );
});

test('a unit that the next version has no more ends with the upgrade, and comes back with the version before', async () => {
  const unit = (name: string): string =>
    `[Unit]\nDescription=${name}\n[Service]\nExecStart=/bin/sleep infinity\n[Install]\nWantedBy=multi-user.target\n`;
  await shop.write({ 'units/old-worker.service': unit('old'), 'units/off-worker.service': unit('off') });
  const systemd = 'units/old-worker.service\nunits/off-worker.service';
  const states = (name: string): Promise<string> =>
    said(`systemctl is-active ${name}; find /etc/systemd/system -name '${name}*' || true`);
  const one = await builtVersion('1.0.0', { systemd });
  const two = await builtVersion('1.1.0', { service: '', 'environment-file': '', 'config-files': '' });
  assert.equal(code(await install(one)), 0);
  await said('systemctl disable --now off-worker');
  const link = '/etc/systemd/system/multi-user.target.wants/old-worker.service';
  assert.equal(await states('old-worker'), `active\n${link}`);
  assert.equal(code(await install(two)), 0);
  assert.equal(await states('old-worker'), 'inactive');
  assert.equal(await states('django-shop'), 'inactive');
  assert.equal(code(await install(one)), 0);
  assert.equal(await states('old-worker'), `active\n${link}`);
  assert.equal(await states('off-worker'), 'inactive');
  assert.match(await states('django-shop'), /^active\n/);
  await said('dpkg --purge django-shop');
});
