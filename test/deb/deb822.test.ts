import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseStanza, parseStanzas, Stanza, stanzaSpans } from '../../src/deb/index.ts';

const TEXT = `# about the first
Package: one
Depends: a,
# between
 b
X-Empty:
description: short
 long
 .
\tend

Package: two
Version:1.0
`;

test('A paragraph is kept byte for byte, its fields are found in any case', () => {
  const [one, two] = parseStanzas(Buffer.from(TEXT), 'x');
  assert.equal(
    Buffer.concat([
      one?.bytes ?? Buffer.alloc(0),
      Buffer.from('\n'),
      two?.bytes ?? Buffer.alloc(0),
    ]).toString(),
    TEXT,
  );
  assert.equal(one?.field('PACKAGE'), 'one');
  assert.equal(one?.field('depends'), 'a,\n b');
  assert.equal(one?.field('X-EMPTY'), '');
  assert.equal(one?.field('Description'), 'short\n long\n .\n\tend');
  assert.equal(one?.field('Descriptio'), undefined);
  assert.equal(two?.field('version'), '1.0');
  assert.deepEqual(
    one?.fields().map(([name]) => name),
    ['Package', 'Depends', 'X-Empty', 'description'],
  );
});

test('Setting a field changes its lines alone, or adds one at the end', () => {
  const [one] = parseStanzas(Buffer.from(TEXT), 'x');
  const text = (stanza: Stanza | undefined) => Buffer.from(stanza?.bytes ?? []).toString();
  const before = text(one);
  assert.equal(text(one?.withField('Depends', 'c')), before.replace('a,\n# between\n b', 'c'));
  assert.equal(text(one?.withField('New', 'x\n y')), `${before}New: x\n y\n`);
  assert.equal(text(one?.withField('package', 'one')), before.replace('Package', 'package'));
  assert.equal(text(one?.withField('New', '').withoutField('new')), before);
  assert.equal(text(new Stanza(Buffer.from('A: b')).withField('C', 'd')), 'A: b\nC: d\n');
  for (const value of ['a\nEvil: yes', 'a\n\n b', 'a\n', 'a\rb', 'a\n \n b', '\0']) {
    assert.throws(() => one?.withField('Depends', value), { code: 'field-malformed' }, JSON.stringify(value));
  }
  for (const name of ['', 'A B', 'A:', '#A', '-A', 'Ä', 'A\n']) {
    assert.throws(() => one?.withField(name, 'x'), { code: 'field-malformed' }, name);
  }
});

const WRONG: readonly (readonly [text: string, line: number])[] = [
  ['A: b\njunk\n', 2],
  ['A: b\n\n\nB: c\nb: d\n', 5],
  [' starts with a continuation\n', 1],
  ['A: b\n \nB: c\n', 2],
  ['A b: c\n', 1],
  [': c\n', 1],
  ['-A: c\n', 1],
  ['Ä: c\n', 1],
  ['A: b\n\0', 2],
];

test('What is no paragraph is refused with its line', () => {
  for (const [text, line] of WRONG) {
    assert.throws(
      () => parseStanzas(Buffer.from(text), 'x'),
      { code: 'stanza-malformed', where: { file: 'x', line } },
      text,
    );
  }
  for (const text of ['', '\n\n', TEXT]) {
    assert.throws(() => parseStanza(Buffer.from(text), 'x'), { code: 'stanza-malformed' });
  }
});

test('The paragraphs of a large index are found by their offsets, and cover all of it but line feeds', () => {
  const stanza = `Package: p\nVersion: 1\nDescription: d\n${' some more text'.repeat(40)}\n`;
  const bytes = Buffer.from(
    `\n\n${Array.from({ length: 5000 }, (_, i) => stanza.replace(': p', `: p${i}`)).join('\n')}`,
  );
  const spans = [...stanzaSpans(bytes)];
  assert.equal(spans.length, 5000);
  let covered = 0;
  for (const [i, { start, end }] of spans.entries()) {
    assert.match(bytes.toString('latin1', covered, start), /^\n*$/);
    assert.equal(new Stanza(bytes.subarray(start, end)).field('package'), `p${i}`);
    covered = end;
  }
  assert.equal(covered, bytes.length);
  assert.deepEqual([...stanzaSpans(bytes.subarray(10), 0, 0)], []);
});
