import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { commitsBetween } from '../../../src/actions/deploy/commits.ts';
import type { HostResult, Origin } from '../../../src/ansible/index.ts';
import { Secret } from '../../../src/secret.ts';

const asked: string[] = [];
/** GitHub's "Compare two commits". */
const server = createServer((request, response) => {
  asked.push(`${request.headers.authorization} ${request.url}`);
  if (request.url?.includes('/acme/private/')) return response.writeHead(404).end('{}');
  const commits = [
    { sha: '1'.repeat(40), commit: { message: 'First\n\nbody', author: { name: 'Ann' } } },
    { sha: '2'.repeat(40), commit: { message: 'Second <b>', author: { name: 'Bob' } } },
  ];
  return response.end(JSON.stringify({ commits, total_commits: 2, behind_by: 0 }));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => server.close());
const address = server.address();
const api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;

const origin = (repository: string, digit: string): Origin => ({ repository, commit: digit.repeat(40) });
const host = (before: Origin, after: Origin): HostResult => ({
  before: { shop: '1' },
  after: { shop: '2' },
  state: 'changed',
  why: '',
  commits: { before: { shop: before }, after: { shop: after } },
  notes: [],
  journal: [],
});

async function told(...hosts: readonly HostResult[]): Promise<string> {
  asked.length = 0;
  const results = new Map(hosts.map((one, index) => [`web-${index}`, one] as const));
  const github = { api, server: 'https://github.com', token: new Secret('token') };
  return commitsBetween(results, github, new AbortController().signal);
}

test('commits, the newest first, asked for once for all hosts', async () => {
  const step = host(origin('acme/shop', 'a'), origin('acme/shop', 'b'));
  const summary = await told(step, step, step);
  assert.deepEqual(asked, [
    `Bearer token /repos/acme/shop/compare/${'a'.repeat(40)}...${'b'.repeat(40)}?per_page=100`,
  ]);
  assert.match(summary, /2222222.*Second &lt;b&gt; \(Bob\)\n- .*1111111.*First \(Ann\)$/);
});

test('what can’t be had is said, and no reason to fail', async () => {
  const summary = await told(host(origin('acme/private', 'a'), origin('acme/private', 'b')));
  assert.match(summary, /GitHub answers 404/);
});

test('nothing but a commit and a repository gets into a URL', async () => {
  for (const [before, after] of [
    [origin('acme/shop', 'a'), origin('acme/other', 'b')],
    [origin('../../x', 'a'), origin('../../x', 'b')],
    [origin('acme/..', 'a'), origin('acme/..', 'b')],
    [{ repository: 'acme/shop', commit: 'main' }, origin('acme/shop', 'b')],
    [origin('acme/shop', 'a'), origin('acme/shop', 'a')],
  ] as const) {
    assert.equal(await told(host(before, after)), '');
    assert.deepEqual(asked, []);
  }
});
