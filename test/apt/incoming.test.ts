import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Incoming, incomingOf, sideBySide, textOfAll } from '../../src/apt/incoming.ts';
import { bytesSource, Stanza } from '../../src/deb/index.ts';

function incoming(name: string, ending = '\n'): Incoming {
  const stanza = `Package: ${name}\nVersion: 1.0\nArchitecture: all\nFilename: pool/${name}.deb\nSize: 1${ending}`;
  return incomingOf(new Stanza(Buffer.from(stanza)), bytesSource(Buffer.from('x')));
}

const PACKAGES = [incoming('a-tool'), incoming('b-tool', ''), incoming('c-tool')];

test('a paragraph has the empty line behind it, also where its stanza had no end of line', () => {
  for (const { text } of PACKAGES) assert.match(Buffer.from(text).toString(), /^Package: .*\nSize: 1\n\n$/s);
});

test('texts that lie side by side are one without a copy, a part of them too; others are copied', () => {
  const packed = sideBySide(PACKAGES);
  const whole = Buffer.concat(PACKAGES.map(({ text }) => text));
  assert.deepEqual(
    packed.map(({ entry }) => entry),
    PACKAGES.map(({ entry }) => entry),
  );
  assert.deepEqual(Buffer.from(textOfAll(packed)), whole);
  assert.equal(textOfAll(packed).buffer, packed[0]?.text.buffer);
  assert.deepEqual(Buffer.from(textOfAll(packed.slice(1))), whole.subarray(PACKAGES[0]?.text.length));
  assert.equal(textOfAll(packed.slice(1)).buffer, packed[0]?.text.buffer);
  assert.deepEqual(Buffer.from(textOfAll(PACKAGES)), whole);
  assert.deepEqual(
    Buffer.from(textOfAll(packed.toReversed())),
    Buffer.concat(PACKAGES.toReversed().map(({ text }) => text)),
  );
  assert.equal(textOfAll([]).length, 0);
});
