import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editIndex, indexText, sealIndex } from '../../src/apt/index-file/packages-index.ts';
import { type Incoming, incomingOf, TextBlocks } from '../../src/apt/pool/incoming.ts';
import { bytesSource, merged } from '../../src/bytes/index.ts';
import { Stanza } from '../../src/deb/index.ts';

function incoming(name: string, ending = '\n'): Incoming {
  const stanza = `Package: ${name}\nVersion: 1.0\nArchitecture: all\nFilename: pool/${name}.deb\nSize: 1${ending}`;
  return incomingOf(new Stanza(Buffer.from(stanza)), bytesSource(Buffer.from('x')));
}

test('a paragraph has the empty line behind it, also where its stanza had no end of line', () => {
  for (const { text } of [incoming('a-tool'), incoming('b-tool', '')])
    assert.match(Buffer.from(text).toString(), /^Package: .*\nSize: 1\n\n$/s);
});

test('thousands of paragraphs in blocks are an index whose pieces are these blocks, not copies', async () => {
  const given = Array.from({ length: 10_000 }, (_, number) => incoming(`tool-${number}`));
  const blocks = new TextBlocks();
  const texts = given.map((each) => blocks.add(each).text);
  assert.deepEqual(Buffer.concat(texts), Buffer.concat(given.map(({ text }) => text)));
  const memories = new Set(merged(texts).map(({ buffer }) => buffer));
  assert.ok(memories.size > 2);
  const index = editIndex({ pieces: [] }, [{ start: 0, end: 0, insert: texts }]);
  const kept = index.pieces.filter(({ text }) => memories.has(text.buffer));
  assert.equal(kept.length, memories.size);
  assert.deepEqual((await sealIndex(index)).plain.size, Buffer.concat(texts).length);
});

test('paragraphs that lie apart make the same text, in pieces that are neither small nor large', () => {
  const texts = Array.from({ length: 10_000 }, (_, number) => incoming(`tool-${number}`).text);
  const index = editIndex({ pieces: [] }, [{ start: 0, end: 0, insert: texts }]);
  assert.deepEqual(indexText(index), Buffer.concat(texts));
  const lengths = index.pieces.slice(0, -1).map(({ text }) => text.length);
  assert.ok(lengths.length > 2 && lengths.every((length) => length > 200_000 && length < 400_000));
});

test('a paragraph larger than a block has one of its own', () => {
  const blocks = new TextBlocks();
  const large = { ...incoming('large'), text: new Uint8Array(2 ** 20).fill(65) };
  assert.deepEqual(blocks.add(large).text, large.text);
  assert.equal(Buffer.from(blocks.add(incoming('small')).text).toString('latin1', 0, 14), 'Package: small');
});
