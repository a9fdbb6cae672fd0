import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { after, beforeEach, test } from 'node:test';
import { openBucket } from '../../src/s3/index.ts';
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
const bucket = openBucket({
  bucket: 'apt',
  endpoint: `http://127.0.0.1:${port}`,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'id', secretAccessKey: new Secret('secret') },
  now: () => new Date(),
  limits: { patience: 2000, firstWait: 1 },
});

beforeEach(() => {
  answers.length = 0;
  asked = 0;
});

function says(status: number, text: string): (response: ServerResponse) => void {
  return (response) => response.writeHead(status, { 'content-length': text.length }).end(text);
}

test('a listing that is no XML, or longer than any, is an error and not an empty bucket', async () => {
  answers.push(says(200, '<html><br></html>'));
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
    response.writeHead(200, { 'last-modified': 'Fri, 02 Jan 2026 03:04:05 GMT' }).end(),
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

test("a gateway's page is no store's answer: its status counts", async () => {
  answers.push(says(502, '<html><body>Bad Gateway<br></body></html>'), says(200, 'bytes'));
  assert.equal(Buffer.from((await bucket.get('key'))?.bytes ?? []).toString(), 'bytes');
  answers.push(says(403, '<html>nginx</html>'));
  await assert.rejects(bucket.get('key'), { code: 'access-denied', message: /403 Forbidden/ });
});
