import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ByteSource } from '../deb/index.ts';
import { Failure } from '../failure.ts';
import type { Facts, ObjectKey, Stored } from './bucket.ts';
import { isAbsent, isRefused, type S3Code } from './fault.ts';
import type { Wire } from './wire.ts';

/** What the SDK tells of an object, in a GET, a HEAD or a listing. */
interface Told {
  readonly ETag?: string | undefined;
  readonly ContentLength?: number | undefined;
  readonly LastModified?: Date | undefined;
  readonly ChecksumSHA256?: string | undefined;
  readonly ChecksumType?: string | undefined;
}

/** An object whole, in memory. */
export async function getObject(wire: Wire, key: ObjectKey, limit: number): Promise<Stored | undefined> {
  const answer = await wire.attempt('GetObject', key, async (sdk, client) => {
    const output = await client.send(new sdk.GetObjectCommand({ Bucket: wire.bucket, Key: key }));
    const facts = factsOf(output);
    if (facts.size > limit) {
      if (output.Body instanceof Readable) output.Body.destroy();
      throw tooLarge(wire, key, facts.size, limit);
    }
    return { ...facts, bytes: await wholeOf(bodyOf(output.Body), facts.size) };
  });
  if (answer.kind === 'done') return answer.output;
  if (isAbsent(answer.trouble)) return undefined;
  throw wire.failure(answer.trouble, 'GetObject', key);
}

/** What is known of an object, with its SHA-256 where the store keeps one of the whole. */
export async function headObject(wire: Wire, key: ObjectKey): Promise<Facts | undefined> {
  const answer = await wire.attempt('HeadObject', key, async (sdk, client) => {
    const ask = { Bucket: wire.bucket, Key: key, ChecksumMode: 'ENABLED' } as const;
    return factsOf(await client.send(new sdk.HeadObjectCommand(ask)));
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
        } catch (error) {
          // Where it broke off it goes on, as long as each attempt brings something.
          if (stream.brought === 0) throw error;
        }
      }
    },
  };
}

interface Stream extends AsyncIterable<Uint8Array> {
  /** Bytes so far. */
  readonly brought: number;
}

async function openAt(wire: Wire, key: ObjectKey, facts: Facts, from: number, to: number): Promise<Stream> {
  const answer = await wire.attempt('GetObject', key, async (sdk, client) => {
    const range = from === 0 && to === facts.size ? {} : { Range: `bytes=${from}-${to - 1}` };
    const ask = { Bucket: wire.bucket, Key: key, IfMatch: facts.etag, ...range };
    return pieces(bodyOf((await client.send(new sdk.GetObjectCommand(ask))).Body));
  });
  if (answer.kind === 'done') return answer.output;
  if (!isAbsent(answer.trouble) && !isRefused(answer.trouble))
    throw wire.failure(answer.trouble, 'GetObject', key);
  const code: S3Code = 'object-changed';
  throw new Failure(code, 'This object was replaced or deleted while it was read.', 'Run this again.', {
    where: { file: `s3://${wire.bucket}/${key}` },
  });
}

function pieces(body: Readable): Stream {
  let brought = 0;
  return {
    get brought() {
      return brought;
    },
    async *[Symbol.asyncIterator]() {
      for await (const piece of body) {
        brought += piece.length;
        yield piece;
      }
    },
  };
}

async function wholeOf(body: Readable, size: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
  }
  if (length === size)
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  const error = new Error(`${length} of ${size} bytes came`);
  error.name = 'ERR_STREAM_PREMATURE_CLOSE';
  throw error;
}

function bodyOf(body: unknown): Readable {
  if (body instanceof Readable) return body;
  throw new Error('The SDK gave no stream.');
}

export function factsOf(told: Told): Facts {
  const sha256 = told.ChecksumType === 'COMPOSITE' ? undefined : wholeSha256(told.ChecksumSHA256);
  return {
    etag: told.ETag ?? '',
    size: told.ContentLength ?? 0,
    modified: told.LastModified ?? new Date(0),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}

/** The one of a multipart object has `-N` at its end, and proves nothing about the whole. */
function wholeSha256(base64: string | undefined): string | undefined {
  return base64 !== undefined && /^[A-Za-z0-9+/]{43}=$/.test(base64)
    ? Buffer.from(base64, 'base64').toString('hex')
    : undefined;
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

/** The SHA-256 of all bytes of a source, lower-case hex. */
export async function sha256Of(content: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of content.read()) hash.update(piece);
  return hash.digest('hex');
}
