import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { after, beforeEach, test } from 'node:test';
import { bytesSource } from '../../src/bytes/index.ts';
import { type BucketSettings, type Facts, openBucket } from '../../src/s3/index.ts';
import { Secret } from '../../src/secret.ts';

/** A store that answers as no store should, one answer after another. */
const answers: ((response: ServerResponse) => void)[] = [];
let asked = 0;
const server = createServer((request, response) => {
  asked += 1;
  request.resume();
  const answer = answers.shift() ?? assert.fail('more was asked than is answered');
  answer(response);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
after(() => {
  server.closeAllConnections();
  server.close();
});
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const settings: BucketSettings = {
  bucket: 'apt',
  endpoint: `http://127.0.0.1:${port}`,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'id', secretAccessKey: new Secret('secret') },
  now: () => new Date(),
  limits: { patience: 2000, firstWait: 1 },
};
const bucket = openBucket(settings);

beforeEach(() => {
  answers.length = 0;
  asked = 0;
});

function says(status: number, text: string): (response: ServerResponse) => void {
  return (response) => response.writeHead(status, { 'content-length': text.length }).end(text);
}

test('a listing that is no XML, or longer than any, is an error and not an empty bucket', async () => {
  answers.push(says(200, '<ListBucketResult><br></ListBucketResult>'));
  await assert.rejects(Array.fromAsync(bucket.list('')), { code: 'unexpected-answer' });
  answers.push((response) => {
    const blanks = Buffer.alloc(2 ** 20, ' ');
    response.writeHead(200);
    for (let megabyte = 0; megabyte < 20; megabyte++) response.write(blanks);
    response.end('<ListBucketResult/>');
  });
  await assert.rejects(Array.fromAsync(bucket.list('')), { code: 'unexpected-answer' });
  assert.equal(asked, 2);
});

test('a listing that says that there is more, and not how to ask for it, is an error and not all there is', async () => {
  const page = '<Contents><Key>a</Key></Contents><IsTruncated>true</IsTruncated><NextMarker>a</NextMarker>';
  answers.push(says(200, `<ListBucketResult>${page}</ListBucketResult>`));
  await assert.rejects(Array.fromAsync(bucket.list('')), { code: 'unexpected-answer' });
});

test('the time of an object is in whole seconds in a listing, too, as in the answer to HEAD', async () => {
  const object = '<Contents><Key>a</Key><LastModified>2026-01-02T03:04:05.678Z</LastModified></Contents>';
  answers.push(says(200, `<ListBucketResult>${object}</ListBucketResult>`));
  const [listed] = await Array.fromAsync(bucket.list(''));
  answers.push((response) =>
    response.writeHead(200, { 'last-modified': 'Fri, 02 Jan 2026 03:04:05 GMT', 'content-length': 0 }).end(),
  );
  assert.deepEqual(listed?.modified, (await bucket.head('a'))?.modified);
});

test('an error that comes after the status of a success is one, and passes', async () => {
  answers.push(
    says(200, '<Error><Code>InternalError</Code><Message>later</Message></Error>'),
    says(200, ''),
    says(200, '<CopyObjectResult><ETag>"e"</ETag></CopyObjectResult>'),
  );
  assert.equal(await bucket.copy('from', 'to', { caching: 'no-cache', type: 'text/plain' }), true);
  assert.equal(asked, 3);
});

test("a gateway's page about a store that is not there passes", async () => {
  answers.push(says(502, '<html><body>Bad Gateway<br></body></html>'), says(200, 'bytes'));
  assert.equal(Buffer.from((await bucket.get('key'))?.bytes ?? []).toString(), 'bytes');
});

const page = '<!DOCTYPE html><html><head><title>MinIO\n Console</title></head></html>';
const html = { 'content-type': 'text/html; charset=utf-8' };

test('who answers with pages, other words or a way to a login is told to be no store, whatever is asked', async () => {
  const write = {
    key: 'key',
    content: bytesSource(Buffer.from('x')),
    condition: { kind: 'any' },
    caching: 'no-store',
    type: 'text/plain',
  } as const;
  const asks: readonly (() => Promise<unknown>)[] = [
    () => bucket.get('key'),
    () => bucket.head('key'),
    () => bucket.put(write),
    () => bucket.delete(['key']),
    () => Array.fromAsync(bucket.list('')),
    () => bucket.copy('from', 'to'),
  ];
  for (const ask of asks) {
    answers.push((response) => response.writeHead(200, html).end(page));
    await assert.rejects(ask(), { code: 'not-a-store', remedy: /`endpoint`/ });
  }
  answers.push(says(200, page));
  await assert.rejects(Array.fromAsync(bucket.list('')), { code: 'not-a-store', message: /MinIO Console/ });
  for (const [status, text] of [
    [403, '<html>nginx</html>'],
    [404, '404 page not found'],
    [404, page],
    [400, '{"message":"no route"}'],
    [405, page],
  ] as const) {
    answers.push(says(status, text));
    await assert.rejects(bucket.get('key'), { code: 'not-a-store', message: new RegExp(String(status)) });
  }
  answers.push((response) =>
    response.writeHead(302, { location: 'https://login.example/sso?token=abc' }).end(),
  );
  await assert.rejects(bucket.head('key'), (error: Error) => {
    assert.match(error.message, /a redirection to https:\/\/login\.example, with/);
    assert.doesNotMatch(error.message, /abc/);
    return true;
  });
  answers.push((response) => response.writeHead(200, html).end(page));
  assert.equal(await bucket.isOpen('key'), false);
});

test('a page that is an object is one', async () => {
  answers.push((response) => response.writeHead(200, html).end(page));
  assert.equal(Buffer.from((await bucket.get('dists/x/index.html'))?.bytes ?? []).toString(), page);
});

test('an object that comes in chunks, without its length, is read whole', async () => {
  const chunked = (text: string) => (response: ServerResponse) => {
    response.writeHead(200, { etag: '"e"' });
    for (const each of text) response.write(each);
    response.end();
  };
  answers.push(chunked('in chunks'));
  const stored = await bucket.get('key');
  assert.deepEqual([stored?.size, Buffer.from(stored?.bytes ?? []).toString()], [9, 'in chunks']);
  answers.push(chunked('in chunks'));
  await assert.rejects(bucket.get('key', 8), { code: 'too-large' });
  // Broken off in the middle it is read again, and is not taken for shorter.
  answers.push((response) => {
    response.writeHead(200);
    response.write('in ', () => response.destroy());
  }, chunked('in chunks'));
  assert.equal((await bucket.get('key'))?.size, 9);
  // So is HEAD: a byte tells the length, or the whole does where ranges aren't known.
  const head = (response: ServerResponse) => {
    response.shouldKeepAlive = false;
    response.writeHead(200, { etag: '"e"', 'transfer-encoding': 'chunked' }).end();
  };
  answers.push(head, (response) =>
    response.writeHead(206, { 'content-range': 'bytes 0-0/9', 'content-length': 1 }).end('i'),
  );
  assert.equal((await bucket.head('key'))?.size, 9);
  answers.push(head, chunked('in chunks'));
  assert.equal((await bucket.head('key'))?.size, 9);
  const facts = await new Promise<Facts>((resolve, reject) => {
    answers.push(head, chunked('in chunks'));
    bucket.head('key').then((found) => resolve(found ?? assert.fail()), reject);
  });
  answers.push(chunked('in chunks'));
  const part = await Array.fromAsync(bucket.open('key', facts).read(3, 6));
  assert.equal(Buffer.concat(part).toString(), 'chu');
});

test('a store that rejects the mode of checksums is asked without it, and from then on at once', async () => {
  const own = openBucket(settings);
  const seen: (string | undefined)[] = [];
  const b2 = (response: ServerResponse) => {
    const mode = response.req.headers['x-amz-checksum-mode'];
    seen.push(mode === undefined ? 'without' : 'with');
    response.writeHead(mode === undefined ? 200 : 400, { 'content-length': 9, etag: '"e"' }).end();
  };
  answers.push(b2, b2, b2);
  assert.equal((await own.head('key'))?.size, 9);
  assert.equal((await own.head('key'))?.size, 9);
  assert.deepEqual(seen, ['with', 'without', 'without']);
});

test("what is behind a HEAD's 400 or 403, which have no body, is found out by a GET", async () => {
  const bare = (status: number) => (response: ServerResponse) => response.writeHead(status).end();
  const document = (status: number, code: string) =>
    says(status, `<Error><Code>${code}</Code><Message>so</Message></Error>`);
  for (const [status, code, told] of [
    [400, 'ExpiredToken', 'credentials-expired'],
    [400, 'TokenRefreshRequired', 'credentials-expired'],
    [403, 'ExpiredToken', 'credentials-expired'],
    [403, 'InvalidAccessKeyId', 'wrong-credentials'],
    [403, 'RequestTimeTooSkewed', 'clock-skew'],
    [403, 'AccessDenied', 'access-denied'],
  ] as const) {
    const heads = status === 400 ? [bare(400), bare(400)] : [bare(403)];
    // The clock is looked at once more before it is given up.
    const gets = code === 'RequestTimeTooSkewed' ? 2 : 1;
    answers.push(...heads, ...Array.from({ length: gets }, () => document(status, code)));
    await assert.rejects(openBucket(settings).head('key'), { code: told });
    answers.push(bare(status), ...Array.from({ length: gets }, () => document(status, code)));
    await assert.rejects(openBucket(settings).copy('from', 'to', { caching: 'no-store' }), { code: told });
  }
});
