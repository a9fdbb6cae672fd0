import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { contents, openWorkshop, paths, printed, script, type Workshop } from './workshop.ts';

let folder: Workshop;

before(async () => {
  folder = await openWorkshop();
  await folder.write({
    'a.txt': 'a\n',
    'bin/x': '#!/bin/sh\n',
    'tree/usr/bin/hello': '#!/bin/sh\n',
    'tree/usr/share/hello/data': 'x\n',
    'tree/etc/hello.conf': 'a=1\n',
    'shop.env': 'KEY=1\n',
  });
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
};

test('a slash at the end means into that folder, for `files` and `config-files`', async () => {
  const { file } = await folder.build({
    ...PLAIN,
    files: 'bin/x=/usr/bin/\ntree/usr/share/hello=/usr/share/here/:0600',
    'config-files': 'shop.env=/etc/files/:0640:root:adm\na.txt=/etc/files/b.conf',
  });
  const found = contents(file);
  for (const line of [
    /^-rwxr-xr-x \S+ \/usr\/bin\/x$/,
    /^-rw------- \S+ \/usr\/share\/here\/data$/,
    /^drwxr-xr-x \S+ \/usr\/share\/here\/$/,
    /^-rw-r----- \S+ \/etc\/files\/shop\.env$/,
  ])
    assert.ok(
      found.some((each) => line.test(each)),
      `${line} in ${found.join('\n')}`,
    );
  assert.match(
    script(file, 'postinst'),
    /chown root:adm \/etc\/files\/shop\.env\n\s*chmod 0640 \/etc\/files\/shop\.env/,
  );
  assert.equal(printed('dpkg-deb', '--info', file, 'conffiles'), '/etc/files/b.conf\n/etc/files/shop.env\n');
});

test('folders as targets of files, files that collide, and targets under files are refused', async () => {
  const refused: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ files: 'bin/x=/usr/bin' }, /write `\/usr\/bin\/` to put it into that/],
    [{ files: 'bin/x=/etc/cron.d' }, /\/etc\/cron\.d\//],
    [{ 'config-files': 'a.txt=/etc' }, /write `\/etc\/`/],
    [{ files: 'a.txt=/usr/lib/x\nbin/x=/usr/lib/x' }, /both name it/],
    [{ files: 'a.txt=/etc/x', 'config-files': 'shop.env=/etc/x' }, /both name it/],
    [{ files: 'a.txt=/usr/lib/x\nbin/x=/usr/lib/x/y' }, /lies under what is a file/],
    [{ files: 'bin/x=/usr/lib/x/y\na.txt=/usr/lib/x' }, /is a folder, of the system or of the package/],
    [{ files: 'tree/usr/bin=/usr/bin\nbin/x=/usr/bin/hello' }, /both name it/],
    [{ files: 'bin/x=/opt/files/a.txt/y' }, /lies under what is a file/],
  ];
  for (const [inputs, told] of refused) {
    await assert.rejects(
      folder.build({ ...PLAIN, ...inputs }),
      (error: Error & { code?: string }) => {
        assert.match(error.message, told);
        assert.equal(error.code, 'input');
        return true;
      },
      JSON.stringify(inputs),
    );
  }
});

test('a staged tree is mapped to `/` without its sources; what lies in its /etc is a conffile', async () => {
  const { file } = await folder.build({
    ...PLAIN,
    'build-command': 'mkdir -p made/usr/lib/files && cp a.txt made/usr/lib/files/ && cp -r tree/etc made/',
    files: 'made=/',
    service: 'sleep 1000',
  });
  const found = paths(file);
  assert.ok(found.includes('/usr/lib/files/a.txt'), found.join('\n'));
  assert.ok(!found.some((path) => path.startsWith('/opt')), found.join('\n'));
  assert.equal(printed('dpkg-deb', '--info', file, 'conffiles'), '/etc/hello.conf\n');
  assert.doesNotMatch(script(file, 'postrm'), /rm -rf \/$/m);
});

test('`prefix: /` is the root of a staged tree, for a folder alone', async () => {
  const { file } = await folder.build({ ...PLAIN, path: 'tree', prefix: '/' });
  assert.ok(paths(file).includes('/usr/bin/hello'));
  assert.doesNotMatch(script(file, 'postrm'), /rm -rf \/$/m);
  await folder.write({ 'py/requirements.txt': '' });
  await assert.rejects(
    folder.build({ ...PLAIN, type: 'python', path: 'py', prefix: '/', files: 'requirements.txt=/' }),
    /`prefix` is `\/`[\s\S]*`files` is `\/`/,
  );
});
