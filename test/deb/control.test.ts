import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bytesSource } from '../../src/bytes/index.ts';
import { readPackage } from '../../src/deb/index.ts';
import { Failure } from '../../src/failure.ts';
import { archive, CONTROL, goodMembers, piped } from './support/debs.ts';
import { tarFile } from './support/tars.ts';

const WRONG: readonly (readonly [from: RegExp, to: string, said: RegExp])[] = [
  [/^Package:.*\n/m, '', /Package is missing/],
  [/^Package:.*/m, 'Package: Hello', /Package is "Hello"/],
  [/^Package:.*/m, 'Package: h', /Package is "h"/],
  [/^Package:.*/m, 'Package: ../../etc', /Package is/],
  [/^Version:.*\n/m, '', /Version is missing/],
  [/^Version:.*/m, 'Version: 1.0/..', /is not a Debian version/],
  [/^Version:.*/m, 'Version: 1.0-', /revision, after the hyphen, is empty/],
  [/^Architecture:.*/m, 'Architecture:', /Architecture is missing or empty/],
  [/^Architecture:.*/m, 'Architecture: amd64 arm64', /Architecture is/],
  [/^Maintainer:.*\n/m, '', /Maintainer is missing/],
  [/^Description:(.*\n)*/m, '', /Description is missing/],
  [/^Version/m, 'package: twice\nVersion', /a second time/],
  [/^Version/m, 'junk\nVersion', /no field/],
  [/^Version/m, '# comment\nVersion', /a comment, which dpkg refuses/],
  [/^Version/m, 'X: y\nVersion', /name of one letter/],
  [/^Architecture:.*/m, 'Architecture: any', /Architecture is "any"/],
  [/^Version/m, '\nVersion', /are several/],
];

test('A control paragraph that Policy forbids is refused', async () => {
  for (const [from, to, said] of WRONG) {
    await assert.rejects(read(CONTROL.replace(from, to)), (error: unknown) => {
      assert.ok(error instanceof Failure);
      assert.match(error.explanation, said);
      assert.match(error.explanation, /x\.deb/);
      return true;
    });
  }
});

test('All that is wrong with a control paragraph is said at once', async () => {
  await assert.rejects(read('Package: X\nVersion: 1 0\n'), (error: unknown) => {
    assert.ok(error instanceof Failure);
    for (const said of [/Package is "X"/, /"1 0"/, /Architecture/, /Maintainer/, /Description/])
      assert.match(error.explanation, said);
    return true;
  });
});

test('Neither a control.tar that expands without end nor a huge control file is read to its end', async () => {
  const large = 160 * 1024 * 1024;
  const bomb = Buffer.concat([
    tarFile('md5sums', Buffer.alloc(large)),
    tarFile('control', Buffer.from(CONTROL)),
  ]);
  for (const [suffix, content] of [
    ['.gz', gzipSync(bomb)],
    ['.xz', piped(['xz', '-0'], bomb)],
    ['.zst', piped(['zstd', '-q'], bomb)],
  ] as const) {
    await assert.rejects(readControl(suffix, content), { code: 'compression-bomb' }, suffix);
  }
  const long = tarFile('control', Buffer.from(`${CONTROL}X-Long: ${'x'.repeat(5_000_000)}\n`));
  await assert.rejects(readControl('.gz', gzipSync(long)), { code: 'control-too-large' });
});

test('The control file may have any of its usual names, but not two of them', async () => {
  for (const name of ['control', './control', '/control', './/control']) {
    const { id } = await readControl('', tarFile(name, Buffer.from(CONTROL)));
    assert.equal(id.name, 'hello', name);
  }
  const twice = Buffer.concat([
    tarFile('control', Buffer.from(CONTROL)),
    tarFile('./control', Buffer.from(CONTROL)),
  ]);
  await assert.rejects(readControl('', twice), { code: 'control-malformed' });
  await assert.rejects(readControl('', tarFile('sub/control', Buffer.from(CONTROL))), {
    code: 'control-malformed',
  });
  await assert.rejects(readControl('', tarFile('../control', Buffer.from(CONTROL))), {
    code: 'control-malformed',
  });
});

function readControl(suffix: string, content: Uint8Array) {
  const [format, , data] = goodMembers();
  return readPackage(
    bytesSource(archive([format, { name: `control.tar${suffix}`, content }, data])),
    'x.deb',
  );
}

function read(control: string) {
  return readPackage(bytesSource(archive(goodMembers(control))), 'x.deb');
}
