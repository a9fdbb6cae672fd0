import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentText } from '../../../src/actions/workflow/comment-text.ts';

const built = {
  index: 0,
  name: 'shop',
  version: '1.1~pr7.1.gabc',
  architecture: 'amd64',
  sha256: 'a'.repeat(64),
  size: 12_000,
};

function entry(version: string, size: number) {
  return { name: 'shop', version, architecture: 'amd64', size };
}

test('versions, size against the newest that is there, and hosts', () => {
  const text = commentText(
    [built],
    [
      {
        environment: 'dev',
        plan: {
          added: [entry('1.1~pr7.1.gabc', 12_000)],
          kept: [entry('1.0+9.g1', 9000), entry('1.0+10.g2', 10_000)],
        },
        hosts: {
          'web-1': {
            packages: { shop: { before: '1.0+10.g2', after: '1.1~pr7.1.gabc', action: 'upgrade' } },
          },
        },
        difference: '1 file differs',
      },
      {
        environment: 'prod',
        plan: { added: [entry('1.1~pr7.1.gabc', 12_000)], kept: [] },
        hosts: null,
        difference: '',
      },
    ],
    'abcdef0123',
  );
  for (const part of [
    '| shop | 1.1~pr7.1.gabc | amd64 | 12 kB |',
    '| shop | 1.0+10.g2 | 1.1~pr7.1.gabc | 12 kB (+2.0 kB) |',
    '| web-1 | shop | 1.0+10.g2 | upgrade | 1.1~pr7.1.gabc |',
    '1 file differs',
    '| shop | nothing yet | 1.1~pr7.1.gabc | 12 kB |',
  ])
    assert.ok(text.includes(part), text);
});

test('data is no markup, and a comment stays below what GitHub takes', () => {
  const nasty = { ...built, name: '<img src=x>|[a](b)' };
  const hosts = Object.fromEntries(
    Array.from({ length: 5000 }, (_, at) => [`h${at}`, { packages: { a: {} } }]),
  );
  const text = commentText([nasty], [{ environment: 'dev', plan: null, hosts, difference: '' }], 'abc');
  assert.doesNotMatch(text, /<img|\[a\]\(b\)/);
  assert.match(text, /and 4950 more/);
  assert.ok(text.length < 65_536);
});
