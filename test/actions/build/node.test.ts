import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  type Built,
  contents,
  field,
  listing,
  openWorkshop,
  packaged,
  paths,
  printed,
  script,
  type Workshop,
} from './workshop.ts';

/** Dependencies as files of the project's own, so that npm needs no registry. */
async function dependency(
  workspace: string,
  name: string,
  more: object,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = join(workspace, 'vendor', 'package');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...more }));
  for (const [path, text] of Object.entries(files))
    await writeFile(join(folder, path), text, { mode: 0o755 });
  execFileSync(
    'tar',
    [
      '--use-compress-program=gzip -n',
      '-cf',
      `${name}.tgz`,
      '--remove-files',
      '--mtime=@1',
      '--sort=name',
      '--mode=0755',
      'package',
    ],
    {
      cwd: join(workspace, 'vendor'),
    },
  );
}

const INPUTS = {
  'build-command': 'npm run build',
  service: 'npm start',
  'environment-file': '/etc/acme-shop-web/shop.env',
  'config-files': 'shop.env=/etc/acme-shop-web/shop.env',
};

async function shopProject({ workspace, write }: Workshop): Promise<void> {
  await dependency(workspace, 'greeting', {}, { 'index.js': 'module.exports = () => "hello";\n' });
  await dependency(
    workspace,
    'bundler',
    { bin: { bundler: 'cli.js' } },
    {
      'cli.js':
        '#!/usr/bin/env node\nrequire("node:fs").writeFileSync("built.js", `// ${process.version}\\n`);\n',
    },
  );
  await write({
    'package.json': JSON.stringify({
      name: '@acme/Shop_Web',
      version: '2.0.0-rc.1',
      description: 'A shop of many things.',
      author: 'Shop Team <shop@example.org>',
      license: 'MIT',
      scripts: { start: 'GREETING=hi node --enable-source-maps server.js --port $PORT', build: 'bundler' },
      dependencies: { greeting: 'file:vendor/greeting.tgz' },
      devDependencies: { bundler: 'file:vendor/bundler.tgz' },
    }),
    'server.js': 'require("greeting")();\n',
    'shop.env': 'PORT=8080\n',
    '.gitignore': 'built.js\nnode_modules\n',
    '.env': 'SECRET=1\n',
    '.npmrc': 'fund=false\n',
    '.github/workflows/x.yml': 'name: x\n',
    'nested/.env': 'SECRET=2\n',
    'nested/.cache/x': 'x\n',
    'nested/part.o': 'x\n',
    'nested/kept.txt': 'x\n',
    'deb/old.deb': 'not one\n',
    "it's a $(touch pwned) name.txt": 'x\n',
  });
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit'], {
    cwd: workspace,
    stdio: 'pipe',
  });
}

let shop: Workshop;
let built: Built;

before(async () => {
  shop = await openWorkshop();
  await shopProject(shop);
  shop.commit();
  built = await shop.build(INPUTS);
});

after(() => shop?.close());

test('outputs and control say what was built', () => {
  const { outputs, file } = built;
  assert.equal(outputs.name, 'acme-shop-web');
  assert.match(outputs.version ?? '', /^2\.0\.0~rc\.1\+7\.g[0-9a-f]{7}$/);
  assert.equal(
    file,
    join(shop.workspace, 'deb', `acme-shop-web_${outputs.version}_${outputs.architecture}.deb`),
  );
  assert.equal(printed('sha256sum', file).split(' ')[0], outputs.sha256);
  assert.equal(field(file, 'Package'), 'acme-shop-web');
  assert.equal(field(file, 'Version'), outputs.version);
  assert.equal(field(file, 'Maintainer'), 'Shop Team <shop@example.org>');
  assert.equal(field(file, 'Git-Repository'), 'acme/shop');
  assert.equal(field(file, 'Git-Commit'), printed('git', '-C', shop.workspace, 'rev-parse', 'HEAD').trim());
  assert.match(field(file, 'Description'), /^shop of many things\n/);
  assert.match(field(file, 'Depends'), /^nodejs \(>= \d+\), passwd$/);
  const control = printed('dpkg-deb', '--field', file);
  assert.doesNotMatch(control, /^(?:License|Vendor):|nourlgiven|unknown/m);
  assert.match(built.summary, /acme-shop-web/);
});

test('the project after its build is inside, and nothing that must not be', () => {
  const inside = paths(built.file).filter((path) => path.startsWith('/opt/'));
  for (const path of [
    'server.js',
    'built.js',
    'nested/kept.txt',
    'node_modules/greeting/index.js',
    'package.json',
    "it's a $(touch pwned) name.txt",
  ]) {
    assert.ok(inside.includes(`/opt/acme-shop-web/${path}`), path);
  }
  const wrong = inside.filter((path) =>
    /\/(?:\.git|\.gitignore|\.github|\.env|\.npmrc|\.cache|deb|bundler)(?:\/|$)|\.o$/.test(path),
  );
  assert.deepEqual(wrong, []);
});

test('everything is root’s, plain, and no newer than the commit', () => {
  for (const line of contents(built.file)) {
    assert.match(
      line,
      /^(?:drwxr-xr-x|-rw-r--r--|-rwxr-xr-x|lrwxrwxrwx|-rw-r-----) (?:0\/0|root\/root) /,
      line,
    );
    if (line.startsWith('-rw-r-----')) assert.match(line, /shop\.env$/);
  }
  const times = printed(
    'sh',
    '-c',
    'dpkg-deb --fsys-tarfile "$1" | tar --list --verbose --full-time --utc',
    'sh',
    built.file,
  );
  for (const line of times.trim().split('\n')) assert.match(line, / 2025-06-15 15:06:40 /, line);
  assert.equal(printed('dpkg-deb', '--info', built.file, 'conffiles'), '/etc/acme-shop-web/shop.env\n');
  assert.equal(packaged(built.file, '/etc/acme-shop-web/shop.env'), 'PORT=8080\n');
});

test('`npm start` becomes the host’s Node, without npm or a shell', () => {
  const unit = packaged(built.file, '/lib/systemd/system/acme-shop-web.service');
  assert.match(unit, /^ExecStart=\/usr\/bin\/node --enable-source-maps server\.js --port \$PORT$/m);
  assert.match(unit, /^Environment=GREETING=hi$/m);
  assert.match(unit, /^EnvironmentFile=-\/etc\/acme-shop-web\/shop\.env$/m);
});

test('the build used the distribution’s Node', () => {
  assert.equal(
    packaged(built.file, '/opt/acme-shop-web/built.js'),
    `// ${printed('/usr/bin/node', '--version')}`,
  );
});

test('lintian has nothing to say on the package alone, and each override has its reason', () => {
  const output = printed(
    'lintian',
    '--no-cfg',
    '--allow-root',
    '--display-info',
    '--fail-on',
    'error,warning,info',
    built.file,
  );
  assert.equal(output, '');
  const known = new Set(printed('lintian-explain-tags', '--list-tags').trim().split('\n'));
  const groups = packaged(built.file, '/usr/share/lintian/overrides/acme-shop-web').trim().split('\n\n');
  for (const group of groups) {
    const [reason = '', ...lines] = group.split('\n');
    assert.match(reason, /^# \w/);
    for (const line of lines) assert.ok(known.has(line.split(' ')[1] ?? ''), line);
  }
});

test('maintainer scripts stop at errors, and shellcheck has nothing to say', async () => {
  for (const name of ['preinst', 'postinst', 'prerm', 'postrm']) {
    const text = script(built.file, name);
    assert.match(text, /^#!\/bin\/sh\nset -e\n/);
    const file = join(shop.temporary, name);
    await writeFile(file, text);
    assert.equal(printed('shellcheck', '--shell', 'sh', file), '');
  }
});

test('systemd understands the unit', async () => {
  const file = join(shop.temporary, 'acme-shop-web.service');
  await writeFile(
    file,
    packaged(built.file, '/lib/systemd/system/acme-shop-web.service').replace(/^WorkingDirectory=.*\n/m, ''),
  );
  execFileSync('systemd-analyze', ['verify', '--man=no', file], { stdio: 'pipe' });
});

test('another folder, another umask, another day: the same bytes', async () => {
  const other = await openWorkshop();
  const umask = process.umask(0o077);
  try {
    await shopProject(other);
    other.commit();
    const again = await other.build(INPUTS, { TZ: 'Asia/Tokyo', LC_ALL: 'C', LANG: 'de_DE.UTF-8' });
    assert.equal(again.outputs.version, built.outputs.version);
    assert.equal(again.outputs.sha256, built.outputs.sha256);
  } finally {
    process.umask(umask);
    await other.close();
  }
});

test('nothing is left below RUNNER_TEMP', async () => {
  const left = (await listing(shop.temporary)).filter((path) => /^deb-actions/.test(path));
  assert.deepEqual(left, []);
});

test('after a failure no package lies there', async () => {
  assert.ok(existsSync(built.file));
  await assert.rejects(shop.build({ ...INPUTS, 'build-command': 'exit 3' }), { code: 'build' });
  assert.ok(!existsSync(built.file));
  await assert.rejects(shop.build({ ...INPUTS, files: 'server.js=/usr/local/bin/shop:0777' }), {
    code: 'lint',
  });
  assert.ok(!existsSync(built.file));
  assert.equal(await readFile(join(shop.workspace, 'deb', 'old.deb'), 'utf8'), 'not one\n');
  assert.deepEqual(
    (await listing(shop.temporary)).filter((path) => /^deb-actions/.test(path)),
    [],
  );
});
