import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesSource } from '../../src/bytes/index.ts';
import { readPackage } from '../../src/deb/index.ts';
import { Failure } from '../../src/failure.ts';
import { archive, goodMembers } from './support/debs.ts';
import { aptReads, dpkgBuilds, paragraph } from './support/oracles.ts';
import { tarFile } from './support/tars.ts';

/** Paragraphs, and whether both dpkg and apt can read each. */
const PARAGRAPHS: readonly (readonly [control: string, good: boolean])[] = [
  [paragraph(''), true],
  ...versions(true, '1.0', '0', '1:1.0:2', '1.0-1-1', '1~rc1', '2147483647:1'),
  ...versions(false, 'v1.2.3', 'main-42', '1:v2', '~1', '.1', '+1', '-1', '1:-1', '1_0', '1.0-', '1.0-a_b'),
  ...versions(false, 'a:1', '1:', '1.0:2', '2147483648:1', '1 0', '', '\n 1.0', '${Version}'),
  [paragraph('', { Package: 'hello:amd64' }), false],
  [paragraph('', { Package: '+he' }), false],
  [paragraph('', { Package: '' }), false],
  [paragraph('', { Package: '\n hello' }), false],
  [paragraph('', { Architecture: '' }), false],
  [paragraph('Multi-Arch: foreign\n', { Architecture: 'all' }), true],
  [paragraph('Multi-Arch: same\n', { Architecture: 'all' }), false],
  ...fields(true, 'Multi-Arch: same', 'Multi-Arch: Foreign', 'Multi-Arch: allowed', 'Multi-Arch: no'),
  ...fields(false, 'Multi-Arch: yes', 'Multi-Arch: same foreign', 'Multi-Arch:\n same'),
  ...fields(true, 'Essential: yes', 'Essential: No', 'Essential:', 'Protected: yes'),
  ...fields(false, 'Essential: true', 'Essential: 1', 'Essential:\n yes', 'Protected: maybe'),
  ...fields(false, 'Status: install ok installed', 'Config-Version: 1.0'),
  ...fields(false, 'Triggers-Pending: x', 'Triggers-Awaited: x'),
  ...fields(true, `Description-md5: ${'0'.repeat(32)}`, 'Priority: whatever', 'Section: a/b', 'Xy:z'),
  ...fields(false, 'Description-md5: x', 'Essential: yes\nessential: yes', 'X: y', '-X: y', 'X Y: z'),
  ...fields(false, '# comment', 'junk', 'Xyz: a\n \n b', 'Xyz: a\u001ab', 'Xyz: a\n'),
  ...fields(true, 'Depends: foo (>= 1), bar', 'Xyz: a\n\tb', 'Homepage: x', 'Installed-Size: 12'),
  ...fields(false, 'Depends: foo >= 1', 'Suggests: foo [amd64]', 'Provides: a | b'),
  [paragraph('').replace(/\n$/, ''), false],
  [paragraph('').replaceAll('\n', '\r\n'), true],
  [`\ufeff${paragraph('')}`, false],
  [`\n${paragraph('')}\n\n`, true],
  [`${paragraph('')} \n more\n`, false],
  [`${paragraph('')} .\n more\n`, true],
];

function versions(good: boolean, ...texts: readonly string[]) {
  return texts.map((text) => [paragraph('', { Version: text }), good] as const);
}

function fields(good: boolean, ...texts: readonly string[]) {
  return texts.map((text) => [paragraph(`${text}\n`), good] as const);
}

test('A paragraph is read where both dpkg and apt can read it', async () => {
  for (const [control, good] of PARAGRAPHS) {
    assert.equal((await faultOf(control)) === undefined, good, JSON.stringify(control));
    assert.equal(dpkgBuilds('', control) && aptReads('', control), good, `dpkg and apt: ${control}`);
  }
});

/** What dpkg and apt read each in its own way, or as something that nobody can have meant. */
const STRICTER: readonly string[] = [
  paragraph('', { Package: 'Hello' }),
  ...['any', 'source', 'native', 'none', 'linux-any', 'any-amd64', 'amd64 arm64', 'AMD64', 'a_b', '-a'].map(
    (text) => paragraph('', { Architecture: text }),
  ),
  ...['Revision: 1', 'Package-Revision: 1', 'Package_Revision: 1'].map((text) => paragraph(`${text}\n`)),
  ...['Installed-Size: 12 kB', 'Installed-Size: -1', 'Installed-Size: abc', 'Provides: foo (>= 1)'].map(
    (text) => paragraph(`${text}\n`),
  ),
];

test('What dpkg only warns of is refused where it would not do what it says', async () => {
  for (const control of STRICTER) assert.notEqual(await faultOf(control), undefined, control);
});

test('All that is wrong is told in one error, with the file', async () => {
  const said = await faultOf(
    paragraph('Depends: foo >= 1\nConflicts: a | b\nEssential: maybe\n', {
      Version: 'v1',
      Architecture: 'any',
    }),
  );
  for (const wrong of [/^x\.deb/m, /Depends/, /Conflicts/, /Essential/, /"v1"/, /Architecture/])
    assert.match(said ?? '', wrong);
});

async function faultOf(control: string): Promise<string | undefined> {
  const [format, , data] = goodMembers();
  const member = {
    name: 'control.tar',
    content: Buffer.concat([tarFile('control', Buffer.from(control)), Buffer.alloc(1024)]),
  };
  try {
    await readPackage(bytesSource(archive([format, member, data])), 'x.deb');
    return undefined;
  } catch (failure) {
    assert.ok(failure instanceof Failure, String(failure));
    return failure.explanation;
  }
}
