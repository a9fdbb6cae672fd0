import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logText } from '../../src/github/command.ts';
import { annotationCommand } from '../../src/github/index.ts';
import { maskedParts } from '../../src/github/start.ts';
import { parseLogCommand } from '../support/workflow/log-command.ts';

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

test('what others wrote is no command where it is shown in the log', () => {
  const hostile = [
    'orphan: pool/x\n::set-output name=changed::true is missing',
    '    ::add-mask::the whole log',
    'a\r\u0085 \t::stop-commands::x',
    'a ##[set-output name=a]b',
  ];
  for (const text of hostile) {
    const lines = logText(text).split(/\r\n|\r|\n/);
    assert.deepEqual(lines.map(parseLogCommand).filter(Boolean), [], text);
    assert.doesNotMatch(logText(text), /##\[/);
    assert.doesNotMatch(logText(text), /^[\s\u0085]*::/m);
  }
  assert.equal(logText('+ shop 1:1.0::2 amd64 [a] ## b'), '+ shop 1:1.0::2 amd64 [a] ## b');
});
