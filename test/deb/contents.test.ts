import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { bytesSource, openFile } from '../../src/bytes/index.ts';
import { type InstalledEntry, inspectPackage, listContents } from '../../src/deb/index.ts';
import { archive, CONTROL, dpkgDeb, goodMembers, withFolder } from './support/debs.ts';
import { listing } from './support/listing.ts';
import { tarFile } from './support/tars.ts';

const listed = async (bytes: Parameters<typeof inspectPackage>[0], limit?: number) => {
  const found: InstalledEntry[] = [];
  for await (const entry of listContents(await inspectPackage(bytes, 'x.deb'), 'x.deb', limit))
    found.push(entry);
  return found;
};

for (const compression of ['none', 'gzip', 'xz', 'zstd']) {
  test(`What a package of dpkg-deb's (${compression}) installs is what dpkg-deb --contents shows`, async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'x.deb');
      dpkgDeb(path, compression);
      const theirs = execFileSync('dpkg-deb', ['--contents', path], {
        encoding: 'utf8',
        env: { ...process.env, TZ: 'UTC' },
      });
      const ours = (await listed(await openFile(path))).map((entry) =>
        listing(entry)
          .replace(/:\d\d (?=\/)/, ' ')
          .replace(/^h/, '-')
          .replace('link to /', 'link to ./'),
      );
      const lines = theirs
        .trimEnd()
        .split('\n')
        .map((line) =>
          line
            .replace(/ +/g, ' ')
            .replace(/^h/, '-')
            .replace(/ \.\/(.*?)\/?( ->.*| link to .*|)$/, ' /$1$2'),
        );
      assert.deepEqual(ours, lines);
    });
  });
}

for (const suffix of ['.bz2', '.lzma']) {
  test(`A package with data in ${suffix} is a package, and its files are not listed`, async () => {
    await assert.rejects(listed(bytesSource(archive(goodMembers(CONTROL, '.gz', suffix)))), {
      code: 'compression-unsupported',
    });
  });
}

const ENTRIES: readonly (readonly [name: string, data: Buffer, answer: string | RegExp])[] = [
  ['a path that climbs', tarFile('./../../etc/passwd', Buffer.from('x')), 'contents-hostile'],
  ['a path that climbs in its middle', tarFile('./usr/../../x', Buffer.from('x')), 'contents-hostile'],
  [
    'a hard link that climbs',
    tarFile('./x', Buffer.alloc(0), { type: '1', linkname: '../y' }),
    'contents-hostile',
  ],
  ['an absolute path', tarFile('/etc/x', Buffer.from('x')), /^\/etc\/x$/],
  [
    'a symbolic link out of the tree',
    tarFile('./x', Buffer.alloc(0), { type: '2', linkname: '../../y' }),
    /^\/x$/,
  ],
];

for (const [name, content, answer] of ENTRIES) {
  test(`A package with ${name} is ${typeof answer === 'string' ? 'refused' : 'listed'}`, async () => {
    const [format, control] = goodMembers();
    const found = listed(bytesSource(archive([format, control, { name: 'data.tar', content }])));
    if (typeof answer === 'string') await assert.rejects(found, { code: answer });
    else assert.match((await found).map(({ path }) => path).join(), answer);
  });
}

test('Data that expand beyond the limit are refused', async () => {
  await assert.rejects(listed(bytesSource(archive(goodMembers(CONTROL, '.gz'))), 2000), {
    code: 'compression-bomb',
  });
});
