import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { ByteSource } from '../bytes/index.ts';
import { Failure } from '../failure.ts';
import { etag, type Facts, type ObjectKey, type Stored } from './bucket.ts';
import { isAbsent, isRefused, type S3Code } from './fault.ts';
import type { Wire } from './wire.ts';

/** An object whole, in memory. */
export async function getObject(wire: Wire, key: ObjectKey, limit: number): Promise<Stored | undefined> {
  const answer = await wire.attempt('GetObject', key, async (store) => {
    const { headers, body } = await store.send({ method: 'GET', key });
    const facts = factsOf(headers);
    if (facts.size > limit) {
      body.destroy();
      throw tooLarge(wire, key, facts.size, limit);
    }
    return { ...facts, bytes: await wholeOf(body, facts.size) };
  });
  if (answer.kind === 'done') return answer.output;
  if (isAbsent(answer.trouble)) return undefined;
  throw wire.failure(answer.trouble, 'GetObject', key);
}

/** What is known of an object, with its SHA-256 where the store keeps one of the whole. */
export async function headObject(wire: Wire, key: ObjectKey): Promise<Facts | undefined> {
  const answer = await wire.attempt('HeadObject', key, async (store) => {
    const answer = await store.send({ method: 'HEAD', key, headers: { 'x-amz-checksum-mode': 'ENABLED' } });
    answer.body.resume();
    return factsOf(answer.headers);
  });
  if (answer.kind === 'done') return answer.output;
  if (isAbsent(answer.trouble)) return undefined;
  throw wire.failure(answer.trouble, 'HeadObject', key);
}

/** An object as bytes that can be read from anywhere. What is read is what `facts` is about, or a Failure. */
export function openObject(wire: Wire, key: ObjectKey, facts: Facts): ByteSource {
  return {
    size: facts.size,
    async *read(from = 0, to = facts.size) {
      const end = Math.min(to, facts.size);
      let at = from;
      while (at < end) {
        const stream = await openAt(wire, key, facts, at, end);
        try {
          for await (const piece of stream) {
            at += piece.length;
            yield piece;
          }
        } catch {
          // Where it broke off it goes on: each attempt brings something.
        }
      }
    },
  };
}

async function openAt(
  wire: Wire,
  key: ObjectKey,
  facts: Facts,
  from: number,
  to: number,
): Promise<AsyncIterable<Uint8Array>> {
  const answer = await wire.attempt('GetObject', key, async (store) => {
    const range = from === 0 && to === facts.size ? {} : { range: `bytes=${from}-${to - 1}` };
    const headers = { 'if-match': facts.etag, ...range };
    return begun((await store.send({ method: 'GET', key, headers })).body);
  });
  if (answer.kind === 'done') return answer.output;
  if (!isAbsent(answer.trouble) && !isRefused(answer.trouble))
    throw wire.failure(answer.trouble, 'GetObject', key);
  const code: S3Code = 'object-changed';
  throw new Failure(code, 'This object was replaced or deleted while it was read.', 'Run this again.', {
    where: { file: `s3://${wire.bucket}/${key}` },
  });
}

/** A body whose first bytes are there: one that breaks off before is an attempt that failed, and is made again. */
async function begun(body: Readable): Promise<AsyncIterable<Uint8Array>> {
  const pieces: AsyncIterableIterator<Uint8Array> = body[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) throw premature('nothing came');
  return withFirst(first.value, pieces);
}

async function* withFirst(first: Uint8Array, rest: AsyncIterableIterator<Uint8Array>) {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return?.();
  }
}

async function wholeOf(body: Readable, size: number): Promise<Uint8Array> {
  const whole = Buffer.allocUnsafeSlow(size);
  let length = 0;
  for await (const chunk of body) {
    if (length + chunk.length <= size) whole.set(chunk, length);
    length += chunk.length;
  }
  if (length === size) return whole;
  throw premature(`${length} of ${size} bytes came`);
}

function premature(what: string): Error {
  const error = new Error(what);
  error.name = 'ERR_STREAM_PREMATURE_CLOSE';
  return error;
}

/** What the headers of an answer to GET or HEAD tell of an object. */
function factsOf(headers: IncomingHttpHeaders): Facts {
  const checksum =
    headers['x-amz-checksum-type'] === 'COMPOSITE' ? undefined : headers['x-amz-checksum-sha256'];
  const sha256 = typeof checksum === 'string' ? wholeSha256(checksum) : undefined;
  const modified = Date.parse(headers['last-modified'] ?? '');
  return {
    etag: etag(headers.etag ?? ''),
    size: Number(headers['content-length'] ?? 0),
    modified: new Date(Number.isNaN(modified) ? 0 : modified),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}

/** The one of a multipart object has `-N` at its end, and proves nothing about the whole. */
function wholeSha256(base64: string): string | undefined {
  return /^[A-Za-z0-9+/]{43}=$/.test(base64) ? Buffer.from(base64, 'base64').toString('hex') : undefined;
}

function tooLarge(wire: Wire, key: ObjectKey, size: number, limit: number): Failure<S3Code> {
  return new Failure(
    'too-large',
    `This object has ${size} bytes; at most ${limit} are read.`,
    'Check what it is.',
    {
      where: { file: `s3://${wire.bucket}/${key}` },
    },
  );
}
