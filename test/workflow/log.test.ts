import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePairs, parsePath } from '../support/workflow/command-files.ts';
import { parseLogCommand } from '../support/workflow/log-command.ts';
import { Mask } from '../support/workflow/mask.ts';

describe('workflow commands', () => {
  test('properties and message are unescaped', () => {
    assert.deepEqual(parseLogCommand('::error file=a%2Cb.ts,line=3,title=x%3Ay::50%25 of%0Atwo lines'), {
      name: 'error',
      properties: { file: 'a,b.ts', line: '3', title: 'x:y' },
      message: '50% of\ntwo lines',
    });
  });
  test('a command may be indented; other text is none', () => {
    assert.equal(parseLogCommand('  ::endgroup::')?.name, 'endgroup');
    assert.equal(parseLogCommand('std::string::npos'), undefined);
    assert.equal(parseLogCommand('see ::error::'), undefined);
  });
});

describe('files of the runner', () => {
  test('lines and blocks', () => {
    const pairs = parsePairs('a=1\nb<<EOT\nx=y\n\nz\nEOT\nc=<<d\n');
    assert.deepEqual(
      [...pairs],
      [
        ['a', '1'],
        ['b', 'x=y\n\nz'],
        ['c', '<<d'],
      ],
    );
  });
  test('what is neither is an error', () => {
    assert.throws(() => parsePairs('just text'), /Invalid format 'just text'/);
    assert.throws(() => parsePairs('a<<END\nx'), /Matching delimiter not found 'END'/);
    assert.throws(() => parsePairs('=x'), /Name must not be empty/);
  });
  test('the newest folder goes first into PATH', () => {
    assert.deepEqual(parsePath('/a\n/b\n'), ['/b', '/a']);
  });
});

describe('masks', () => {
  const mask = new Mask();
  mask.add('p4ss "word"/ü');
  mask.add('-----BEGIN-----\nline of a key\n-----END-----');
  const hidden = (text: string): boolean => !mask.hide(text).includes(text) && mask.hits(text);

  test('as it is, and each line of it', () => {
    assert.equal(mask.hide('x p4ss "word"/ü y'), 'x *** y');
    assert.equal(mask.hide('> line of a key <'), '> *** <');
  });
  test('in JSON, in a URI, in base64 at any offset', () => {
    assert.ok(hidden(JSON.stringify('p4ss "word"/ü')));
    assert.ok(hidden(encodeURIComponent('p4ss "word"/ü')));
    for (const before of ['', 'u', 'us', 'use']) {
      const text = Buffer.from(`${before}p4ss "word"/ü and more`).toString('base64');
      assert.ok(hidden(text), `after ${before.length} bytes`);
    }
  });
  test('other text stays', () => assert.equal(mask.hide('nothing to hide'), 'nothing to hide'));
});
