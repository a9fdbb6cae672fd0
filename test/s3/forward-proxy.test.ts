import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { bytesSource } from '../../src/bytes/index.ts';
import type { Failure } from '../../src/failure.ts';
import { fixture } from './fixture.ts';

const { open, store } = await fixture();

/** A proxy as companies have it: it forwards requests by http, and refuses to tunnel. */
const seen: string[] = [];
const proxy = createServer((incoming, outgoing) => {
  seen.push(`${incoming.method} ${new URL(incoming.url ?? '').host}`);
  const onward = request(incoming.url ?? '', { method: incoming.method ?? '', headers: incoming.headers });
  onward.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  incoming.pipe(onward);
});
proxy.on('connect', (incoming, socket) => {
  seen.push(`CONNECT ${incoming.url}`);
  socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
});
proxy.listen(0, '127.0.0.1');
await once(proxy, 'listening');
const { port } = proxy.address() as AddressInfo;
const address = `http://127.0.0.1:${port}`;
const { host } = new URL(store.endpoint);
after(() => proxy.close());

const write = { key: 'a/b', condition: { kind: 'any' }, caching: 'no-store', type: 'text/plain' } as const;

test('requests go through the proxy that the environment names', async () => {
  seen.length = 0;
  const bucket = open({ environment: { HOME: '/nowhere', http_proxy: address } });
  await bucket.put({ ...write, content: bytesSource(Buffer.from('by proxy')) });
  assert.equal(Buffer.from((await bucket.get('a/b'))?.bytes ?? []).toString(), 'by proxy');
  assert.deepEqual(seen, [`PUT ${host}`, `GET ${host}`]);
});

test('no_proxy is kept to', async () => {
  seen.length = 0;
  const environment = { HOME: '/nowhere', http_proxy: address, no_proxy: new URL(store.endpoint).hostname };
  assert.equal(await open({ environment }).head('not there'), undefined);
  assert.deepEqual(seen, []);
});

test('https is tunnelled; a proxy that refuses is named, without its password', async () => {
  seen.length = 0;
  const bucket = open({
    endpoint: 'https://store.example:9000',
    environment: { HOME: '/nowhere', https_proxy: address.replace('//', '//robot:hunter2@') },
    limits: { patience: 50, firstWait: 5 },
  });
  await assert.rejects(bucket.head('a/b'), (error: Failure) => {
    assert.equal(error.code, 'unreachable');
    assert.match(error.message, new RegExp(`via http://127.0.0.1:${port}/?: HTTP/1.1 403`));
    assert.ok(!error.explanation.includes('hunter2'));
    return true;
  });
  assert.equal(new Set(seen).size, 1);
  assert.equal(seen[0], 'CONNECT store.example:9000');
});
