import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishInputs, publishRules } from '../../../src/actions/publish/inputs.ts';
import { unusedInputs } from '../../../src/actions/publish/unused.ts';
import { readInputs } from '../../../src/github/index.ts';

/** What each operation needs, so that its inputs are right. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  publish: { packages: 'deb/*.deb' },
  promote: { packages: 'shop', 'from-bucket': 'acme-dev', 'from-public-key': 'a key' },
  remove: { packages: 'shop' },
  verify: {},
  refresh: {},
  collect: {},
};

/** Operation, an input that was given to it, its value, and whether the operation does without it. */
const CASES: readonly (readonly [operation: string, input: string, value: string, isUnused: boolean])[] = [
  ['remove', 'keep-versions', '3', true],
  ['publish', 'keep-versions', '3', false],
  ['remove', 'architectures', 'arm64', true],
  ['refresh', 'architectures', 'arm64', false],
  ['refresh', 'packages', 'shop', true],
  ['verify', 'packages', 'shop', true],
  ['collect', 'packages', 'shop', true],
  ['verify', 'valid-for', '7', true],
  ['remove', 'valid-for', '7', false],
  ['collect', 'origin', 'Acme', true],
  ['refresh', 'trusted-keys', 'a key', true],
  ['publish', 'from-bucket', 'acme-dev', true],
  ['publish', 'from-suite', 'next', true],
  ['publish', 'github-token', 'a token', true],
  ['promote', 'github-token', 'a token', false],
  ['refresh', 'trusted-repositories', 'acme/shop', true],
  ['promote', 'trusted-repositories', 'acme/shop', true],
  ['verify', 'cloudfront-distribution', 'E1', true],
  ['verify', 'public', 'true', false],
  ['verify', 'component', 'extra', false],
  ['publish', 'operation', 'publish', false],
];

for (const [operation, input, value, isUnused] of CASES) {
  test(`${operation}: ${input} ${isUnused ? 'is told to have no effect' : 'counts'}`, () => {
    const given = {
      operation,
      bucket: 'acme',
      suite: 'stable',
      'private-key': 'a key',
      ...NEEDED[operation],
      [input]: value,
    };
    const environment = Object.fromEntries(
      Object.entries(given).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
    );
    const inputs = readInputs(publishInputs, environment, () => undefined, publishRules);
    const warnings = unusedInputs(inputs);
    // One mapping of settings serves several operations.
    if (isUnused)
      assert.ok(unusedInputs(inputs, [input]).length < warnings.length || input.startsWith('trusted-rep'));
    assert.deepEqual(
      warnings.map(({ level }) => level),
      isUnused ? ['warning'] : [],
    );
    if (isUnused) assert.ok(warnings[0]?.message.includes(`\`${input}\``), warnings[0]?.message);
  });
}
