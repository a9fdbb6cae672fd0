import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { GREETING, wheelFolder, writeWheelProject } from './wheels.ts';
import { field, openWorkshop, packaged, paths, printed, type Workshop } from './workshop.ts';

let shop: Workshop;
let pip: Readonly<Record<string, string>>;

before(async () => {
  shop = await openWorkshop();
  pip = await wheelFolder(join(shop.temporary, 'wheels'), [GREETING]);
  await writeWheelProject(shop.workspace);
  shop.commit();
});

after(() => shop?.close());

test('a bundled virtualenv works at its final path and knows no other', async (t) => {
  const { file, annotations } = await shop.build({ service: 'shop --port 1' }, pip);
  const root = join(shop.temporary, 'unpacked');
  printed('dpkg-deb', '--extract', file, root);
  const python = printed(
    '/usr/bin/python3',
    '-c',
    'import sys; print("%d.%d" % sys.version_info[:2])',
  ).trim();
  const packages = `/opt/shop/venv/lib/python${python}/site-packages`;

  await t.test('programs name the interpreter in the package', () => {
    assert.match(packaged(file, '/opt/shop/venv/bin/greet'), /^#!\/opt\/shop\/venv\/bin\/python3?\n/);
    assert.match(
      packaged(file, '/lib/systemd/system/shop.service'),
      /^ExecStart=\/opt\/shop\/venv\/bin\/shop --port 1$/m,
    );
    const output = printed(
      '/usr/bin/python3',
      '-I',
      '-c',
      `import sys; sys.path.insert(0, ${JSON.stringify(root + packages)}); import shopapp; shopapp.main()`,
    );
    assert.equal(output, 'hello\n');
  });

  await t.test('no file holds a path of the runner', () => {
    const found = printed(
      'sh',
      '-c',
      'grep --recursive --files-with-matches --fixed-strings -e "$1" -e "$2" "$3" || true',
      'sh',
      shop.temporary,
      shop.workspace,
      root,
    );
    assert.equal(found, '');
  });

  await t.test('byte code is there, is valid, and names the final path', async () => {
    const compiled = await readFile(
      join(root, packages, 'greeting', '__pycache__', `__init__.cpython-${python.replace('.', '')}.pyc`),
    );
    assert.ok(compiled.includes(`${packages}/greeting/__init__.py`));
    // PEP 552: flags 3, the source is checked by its hash.
    assert.equal(compiled.readUInt32LE(4), 3);
  });

  await t.test('RECORD fits the files', async () => {
    const record = packaged(file, `${packages}/greeting_lib-1.0.dist-info/RECORD`);
    const lines = record
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    assert.ok(lines.some(([path]) => path === '../../../bin/greet'));
    for (const [path = '', hash = '', size = ''] of lines) {
      if (hash === '') continue;
      const content = await readFile(join(root, packages, path));
      assert.equal(hash, `sha256=${createHash('sha256').update(content).digest('base64url')}`, path);
      assert.equal(Number(size), content.length, path);
    }
    assert.ok(!paths(file).some((path) => path.endsWith('direct_url.json')));
  });

  await t.test('it depends on the Python that it was made with', () => {
    const [, minor = ''] = python.split('.');
    const depends = field(file, 'Depends');
    assert.ok(depends.includes(`python3 (>= ${python}~), python3 (<< 3.${Number(minor) + 1})`), depends);
  });

  await t.test('pinned requirements give no warning', () => assert.deepEqual(annotations, []));
});

test('requirements with hashes are held to them, and unpinned ones warn', async () => {
  const hash = createHash('sha256')
    .update(await readFile(join(shop.temporary, 'wheels', 'greeting_lib-1.0-py3-none-any.whl')))
    .digest('hex');
  await shop.write({ 'requirements.txt': `greeting-lib==1.0 \\\n    --hash=sha256:${'0'.repeat(64)}\n` });
  await assert.rejects(shop.build({ lint: 'off' }, pip), /pip could not install[\s\S]*(?:HASH|hash)/);
  await shop.write({ 'requirements.txt': `greeting-lib==1.0 \\\n    --hash=sha256:${hash}\n` });
  assert.deepEqual((await shop.build({ lint: 'off' }, pip)).annotations, []);
  await shop.write({ 'requirements.txt': 'greeting-lib\n' });
  assert.match((await shop.build({ lint: 'off' }, pip)).annotations[0]?.message ?? '', /not locked/);
});

test('what the distribution can’t provide is told at once', async () => {
  await shop.write({ 'requirements.txt': 'no-such-thing>=1\nDjango>=99\ngunicorn\n' });
  await assert.rejects(shop.build({ 'python-dependencies': 'distribution', lint: 'off' }), (error: Error) => {
    assert.match(error.message, /no-such-thing>=1/);
    assert.match(error.message, /Django>=99/);
    assert.doesNotMatch(error.message, /gunicorn/);
    return true;
  });
});
