import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeXml, parseXml, textAt, texts } from '../../src/s3/xml.ts';

test('an answer as stores write it: declaration, namespace, attributes, entities, empty elements', () => {
  const answer = parseXml(`<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <!-- as some gateways add --><Prefix/><IsTruncated>false</IsTruncated>
  <Contents><Key>a&amp;b&lt;&gt;&quot;&apos;&#43;&#x2B;</Key><ETag>&quot;e&quot;</ETag></Contents>
  <Contents><Key> kept as it is </Key></Contents>
  <Owner xsi:type="Canonical>User" xmlns:xsi='http://x'><s:ID>1</s:ID></Owner>
</ListBucketResult>
`);
  assert.equal(answer.name, 'ListBucketResult');
  assert.equal(textAt(answer, 'Contents', 'Key'), 'a&b<>"\'++');
  assert.equal(textAt(answer, 'Contents', 'ETag'), '"e"');
  assert.deepEqual(
    answer.children.filter(({ name }) => name === 'Contents').flatMap((each) => texts(each, 'Key')),
    ['a&b<>"\'++', ' kept as it is '],
  );
  assert.equal(textAt(answer, 'Prefix'), '');
  assert.equal(textAt(answer, 'Owner', 'ID'), '1');
  assert.equal(textAt(answer, 'None', 'ID'), '');
});

test('what is escaped reads as it was', () => {
  const text = 'a&lt;<b>&"\'é\u{1f600}';
  assert.equal(parseXml(`<a>${escapeXml(text)}</a>`).text, text);
});

const refused: Readonly<Record<string, string>> = {
  nothing: '',
  'plain text': 'Service Unavailable',
  'a document type': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  CDATA: '<a><![CDATA[b]]></a>',
  'an element that does not end': '<a><b></b>',
  'one that ends as another': '<a><b></a></b>',
  'an end without beginning': '</a>',
  'two roots': '<a/><b/>',
  'text around the root': '<a/>b',
  'a tag that is cut': '<a',
  'an attribute that is cut': `<a b="${'c'.repeat(100_000)}`,
  'what is deeper than any answer': '<a>'.repeat(100) + '</a>'.repeat(100),
};
for (const [what, text] of Object.entries(refused)) {
  test(`refused: ${what}`, () => {
    assert.throws(() => parseXml(text), SyntaxError);
  });
}

test('entities that are none stay as they are', () => {
  assert.equal(parseXml('<a>&none; & &#x110000; &#99999999;</a>').text, '&none; & &#x110000; &#99999999;');
});
