import assert from 'node:assert/strict';
import { test } from 'node:test';
import { poolKey } from '../../src/apt/index.ts';
import { parseVersion } from '../../src/deb/index.ts';

/** Component, source, name, version, and the key: Debian's own layout of a pool. */
const CASES: readonly (readonly [source: string, name: string, version: string, key: string])[] = [
  ['shop', 'shop', '1.0', 'pool/main/s/shop/shop_1.0_amd64.deb'],
  ['libshop', 'libshop1', '1.0', 'pool/main/libs/libshop/libshop1_1.0_amd64.deb'],
  ['liba', 'liba', '1.0', 'pool/main/liba/liba/liba_1.0_amd64.deb'],
  // Three letters are no library's: there would be nothing of its own in the folder's name.
  ['lib', 'lib', '1.0', 'pool/main/l/lib/lib_1.0_amd64.deb'],
  ['libreoffice', 'libreoffice', '1:7.4', 'pool/main/libr/libreoffice/libreoffice_7.4_amd64.deb'],
  ['0ad', '0ad', '1.0+b1~rc1', 'pool/main/0/0ad/0ad_1.0+b1~rc1_amd64.deb'],
];

for (const [source, name, version, key] of CASES) {
  test(`${name} ${version} of ${source} lies in ${key}`, () => {
    const id = { name, version: parseVersion(version), architecture: 'amd64' };
    assert.equal(poolKey('main', source, id), key);
  });
}
