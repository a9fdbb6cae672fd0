import type { Readable } from 'node:stream';
import { type ByteSource, collect } from '../bytes/index.ts';
import { Failure } from '../failure.ts';
import type { Facts, ObjectKey, Stored } from './bucket.ts';
import { factsOf } from './facts.ts';
import { isAbsent, isRefused, type S3Code } from './fault.ts';
import type { Wire } from './wire.ts';

/** An object whole, in memory. */
export async function getObject(wire: Wire, key: ObjectKey, limit: number): Promise<Stored | undefined> {
  const answer = await wire.attempt('GetObject', key, async (store) => {
    const { headers, body } = await store.send({ method: 'GET', key });
    const facts = factsOf(headers);
    if (facts.size > limit) {
      body.destroy();
      throw tooLarge(wire, key, limit, facts.size);
    }
    if (headers['content-length'] === undefined) {
      // nginx before a store may send it in chunks, which tell their end and not their length.
      const bytes = await collect(body, limit, () => tooLarge(wire, key, limit));
      return { ...facts, size: bytes.length, bytes };
    }
    return { ...facts, bytes: await wholeOf(body, facts.size) };
  });
  if (answer.kind === 'done') return answer.output;
  if (isAbsent(answer.trouble)) return undefined;
  throw wire.failure(answer.trouble, 'GetObject', key);
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
    const answer = await store.send({ method: 'GET', key, headers });
    // A server before the store that doesn't know of ranges sends the whole.
    const skipped = answer.status === 206 ? 0 : from;
    return begun(within(answer.body, skipped, to - from));
  });
  if (answer.kind === 'done') return answer.output;
  if (!isAbsent(answer.trouble) && !isRefused(answer.trouble))
    throw wire.failure(answer.trouble, 'GetObject', key);
  const code: S3Code = 'object-changed';
  throw new Failure(code, 'This object was replaced or deleted while it was read.', 'Run this again.', {
    where: { file: `s3://${wire.bucket}/${key}` },
  });
}

/** `length` bytes of a body, behind those that are passed over. */
async function* within(body: Readable, skipped: number, length: number): AsyncGenerator<Uint8Array> {
  let at = -skipped;
  for await (const piece of body) {
    const part: Uint8Array = piece.subarray(Math.max(0, -at), Math.max(0, length - at));
    at += piece.length;
    if (part.length > 0) yield part;
    if (at >= length) return;
  }
}

/** A body whose first bytes are there: one that breaks off before is an attempt that failed, and is made again. */
async function begun(pieces: AsyncGenerator<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const first = await pieces.next();
  if (first.done === true) throw premature('nothing came');
  return withFirst(first.value, pieces);
}

async function* withFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>) {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
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

function tooLarge(wire: Wire, key: ObjectKey, limit: number, size?: number): Failure<S3Code> {
  return new Failure(
    'too-large',
    `This object has ${size ?? 'too many'} bytes; at most ${limit} are read.`,
    'Check what it is.',
    {
      where: { file: `s3://${wire.bucket}/${key}` },
    },
  );
}
