import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotationCommand } from '../../src/github/index.ts';
import { maskedParts } from '../../src/github/start.ts';

test('an annotation is one line, whatever its text holds', () => {
  const line = annotationCommand({
    level: 'error',
    message: 'a\nb % \r::warning::c',
    file: 'x,y:z',
    line: 3,
  });
  assert.equal(line, '::error file=x%2Cy%3Az,line=3::a%0Ab %25 %0D::warning::c\n');
});

test('a secret of several lines is masked as a whole and line by line, but not its short lines', () => {
  assert.deepEqual(maskedParts('first line\r\n=ab\nsecond line\n'), [
    'first line\r\n=ab\nsecond line',
    'first line',
    'second line',
  ]);
});
