import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { compareVersions, parseVersion, versionAsFound } from '../../src/deb/index.ts';
import { Failure } from '../../src/failure.ts';
import { random } from './support/random.ts';

/** One shell for all pairs: dpkg says whether the first is older, equal or newer. */
function dpkgOrders(pairs: readonly (readonly [string, string])[]): number[] {
  const script =
    'while read -r a b; do if dpkg --compare-versions "$a" lt "$b"; then echo -1; elif dpkg --compare-versions "$a" eq "$b"; then echo 0; else echo 1; fi; done 2>/dev/null';
  const input = pairs.map((pair) => pair.join(' ')).join('\n');
  return execFileSync('sh', ['-c', script], { input: `${input}\n`, encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
}

const HAND_PICKED: readonly (readonly [string, string])[] = [
  ['1.0-1-1', '1.0a-1'],
  ['1.0~rc.1', '1.0'],
  ['1.2~~dev4', '1.2~a1'],
  ['1.0', '1.0-0'],
  ['1.0', '0:1.0'],
  ['1:0.1', '9.9'],
  ['1.0+b1', '1.0'],
  ['1.0.', '1.0a'],
  ['1.001', '1.1'],
  ['1.0a', '1.0+'],
  ['1.2.3~pr4.5.gabc', '1.2.3+7.gabc'],
  ['99999999999999999999999', '99999999999999999999998'],
];

test('The order of versions is that of dpkg, for 700 pairs that a seed makes', () => {
  const { below, pick } = random(20261125);
  const part = (alphabet: string) => Array.from({ length: 1 + below(5) }, () => pick(alphabet)).join('');
  const make = () =>
    `${below(5) === 0 ? `${below(3)}:` : ''}${below(3)}${part('0129aZ.+~-')}${below(2) === 0 ? `-${part('019a+~.')}` : ''}`.replace(
      /-+$/,
      '',
    );
  const near = (text: string) => {
    const at = below(text.length);
    return `${text.slice(0, at)}${pick(['', '0', '~', '.', 'a', '+']) ?? ''}${text.slice(at)}`;
  };
  const pairs = [...HAND_PICKED];
  while (pairs.length < 700) {
    const a = make();
    const b = below(2) === 0 ? make() : near(a);
    if (/^[0-9]/.test(b) && !/^[^0-9:]*:|^[0-9]+[^0-9:][^:]*:/.test(b)) pairs.push([a, b]);
  }
  const orders = dpkgOrders(pairs);
  assert.equal(orders.length, pairs.length);
  for (const [index, [a, b]] of pairs.entries()) {
    const forth = Math.sign(compareVersions(versionAsFound(a), versionAsFound(b)));
    assert.equal(forth, orders[index], `${a} and ${b}`);
    assert.equal(
      Math.sign(compareVersions(versionAsFound(b), versionAsFound(a))) + forth,
      0,
      `${b} and ${a}`,
    );
  }
});

test('What dpkg calls an error is one, what it only warns of is taken from others alone', () => {
  const texts = [
    '1.0-',
    '1:',
    ':1',
    'x:1',
    '0:',
    '2147483648:1',
    '1_0',
    '1.0-1_2',
    '1:2-a:b',
    '1:1:2',
    '007:1',
    '1~',
    '1-0~',
    '2147483647:1',
    'a1',
  ];
  for (const text of texts) {
    const said = execFileSync('sh', ['-c', 'dpkg --compare-versions "$0" eq 1 2>&1 || true', text], {
      encoding: 'utf8',
    });
    const error = said.includes('error:');
    const warning = said.includes('warning:');
    assert.equal(
      throwsFailure(() => versionAsFound(text)),
      error,
      `${text}: ${said}`,
    );
    assert.equal(
      throwsFailure(() => parseVersion(text)),
      error || warning,
      `${text}: ${said}`,
    );
  }
  for (const text of ['', ' ', '1 0', '1\n', '1/0', '1.0é'])
    assert.ok(
      throwsFailure(() => parseVersion(text)),
      text,
    );
});

test('A version stays as it was written, and its parts are where Policy has them', () => {
  assert.deepEqual(parseVersion('01:1.0-rc-2'), {
    text: '01:1.0-rc-2',
    epoch: 1,
    upstream: '1.0-rc',
    revision: '2',
  });
  assert.deepEqual(parseVersion('1.0'), { text: '1.0', epoch: 0, upstream: '1.0', revision: '' });
});

function throwsFailure(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (failure) {
    assert.ok(failure instanceof Failure, String(failure));
    assert.equal(failure.code, 'version-malformed');
    return true;
  }
}
