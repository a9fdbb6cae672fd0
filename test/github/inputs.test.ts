import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../src/failure.ts';
import {
  flag,
  lines,
  oneOf,
  optional,
  readInputs,
  required,
  requiredSecret,
  text,
  wholeNumber,
  withDefault,
} from '../../src/github/index.ts';

const table = {
  name: required(text),
  key: requiredSecret(),
  role: withDefault('origin', oneOf('origin', 'maint')),
  days: withDefault('90', wholeNumber(0, 3650)),
  'dry-run': flag(false),
  packages: lines(text),
  url: optional(text),
};
const ignore = (): void => undefined;

function failureOf(environment: Record<string, string>): Failure {
  try {
    readInputs(table, environment, ignore);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  return assert.fail('these inputs were taken');
}

test('inputs become values, and those not given their defaults', () => {
  const inputs = readInputs(
    table,
    { INPUT_NAME: ' shop ', INPUT_KEY: 'k', 'INPUT_DRY-RUN': 'True', INPUT_PACKAGES: '\n a \r\n\n b\n' },
    ignore,
  );
  assert.equal(inputs.name, 'shop');
  assert.equal(inputs.key.reveal(), 'k');
  assert.equal(inputs.role, 'origin');
  assert.equal(inputs.days, 90);
  assert.equal(inputs['dry-run'], true);
  assert.deepEqual(inputs.packages, ['a', 'b']);
  assert.equal(inputs.url, undefined);
});

test('every mistake is told at once, with what was got and what is accepted', () => {
  const { message } = failureOf({ INPUT_ROLE: 'Origin', INPUT_DAYS: '90d', 'INPUT_DRY-RUN': 'yes' });
  for (const name of ['name', 'key', 'role', 'days', 'dry-run'])
    assert.match(message, new RegExp(`\`${name}\``));
  assert.match(message, /`90d`; accepted is a whole number from 0 to 3650/);
  assert.match(message, /accepted is `origin`, `maint`/);
});

test('a number is not taken with sign, fraction, exponent or out of its bounds', () => {
  for (const days of ['-1', '1.5', '1e3', '0x10', '3651', '99999999999999999999', '１']) {
    assert.match(failureOf({ INPUT_NAME: 'a', INPUT_KEY: 'k', INPUT_DAYS: days }).message, /`days`/);
  }
});

test('secrets are masked before any mistake is told, and no mistake shows one', () => {
  const masked: string[] = [];
  assert.throws(() =>
    readInputs(table, { INPUT_KEY: 'hunter22', INPUT_ROLE: 'x' }, (part) => masked.push(part)),
  );
  assert.deepEqual(masked, ['hunter22']);
  assert.doesNotMatch(failureOf({ INPUT_KEY: 'hunter22' }).explanation, /hunter22/);
});

test('the first of several lines keeps its indentation', () => {
  const inputs = readInputs(table, { INPUT_NAME: '\n\n  a:\n  b:\n', INPUT_KEY: 'k' }, ignore);
  assert.equal(inputs.name, '  a:\n  b:');
});
