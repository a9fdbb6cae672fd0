import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { inLanesToTheEnd } from '../lanes.ts';
import type { Put, Write } from './bucket.ts';
import { judge } from './judge.ts';
import { type Body, conditionHeaders } from './request.ts';
import type { Wire } from './wire.ts';
import { escapeXml, textAt } from './xml.ts';

/** S3 takes no more. */
const MOST_PARTS = 10_000;
/** Parts under way at once. */
const PARTS_AT_ONCE = 4;

interface Part {
  readonly number: number;
  readonly etag: string;
}

/**
 * Writes what is too large for one request. Whatever goes wrong, the parts are given up, since a store keeps and
 * charges for them. The condition is asked for at the end, when the object comes to be.
 */
export async function putInParts(wire: Wire, write: Write): Promise<Put> {
  const { key } = write;
  const upload = await wire.ask('CreateMultipartUpload', key, async (store) => {
    const headers = { 'cache-control': write.caching, 'content-type': write.type };
    return textAt(await store.ask({ method: 'POST', key, query: { uploads: '' }, headers }), 'UploadId');
  });
  try {
    const parts = await sendParts(wire, write, upload);
    const put = await complete(wire, write, upload, parts);
    // An unanswered one may have succeeded, and then there is nothing to give up; the store knows.
    if (put.kind !== 'written') await abort(wire, key, upload);
    return put;
  } catch (error) {
    await abort(wire, key, upload);
    throw error;
  }
}

async function sendParts(wire: Wire, { key, content }: Write, upload: string): Promise<readonly Part[]> {
  const size = Math.max(wire.limits.part, Math.ceil(content.size / MOST_PARTS));
  const count = Math.ceil(content.size / size);
  const parts: Part[] = [];
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  await inLanesToTheEnd(PARTS_AT_ONCE, numbers, async (number) => {
    const [from, to] = [(number - 1) * size, Math.min(number * size, content.size)];
    const etag = await wire.ask('UploadPart', key, async (store) => {
      const query = { partNumber: String(number), uploadId: upload };
      const read = (): Readable => Readable.from(content.read(from, to), { objectMode: false });
      const answer = await store.send({ method: 'PUT', key, query, body: { size: to - from, read } });
      answer.body.resume();
      return answer.headers.etag ?? '';
    });
    parts.push({ number, etag });
  });
  return parts.toSorted((a, b) => a.number - b.number);
}

async function complete(wire: Wire, write: Write, upload: string, parts: readonly Part[]): Promise<Put> {
  const body = listOf(parts);
  const answer = await wire.attempt(
    'CompleteMultipartUpload',
    write.key,
    async (store) => {
      const headers = { 'content-type': 'application/xml', ...conditionHeaders(write.condition) };
      const query = { uploadId: upload };
      return textAt(await store.ask({ method: 'POST', key: write.key, query, headers, body }), 'ETag');
    },
    true,
  );
  return judge(wire, write, answer);
}

function listOf(parts: readonly Part[]): Body {
  const list = parts.map(
    ({ number, etag }) => `<Part><PartNumber>${number}</PartNumber><ETag>${escapeXml(etag)}</ETag></Part>`,
  );
  const bytes = Buffer.from(
    `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${list.join('')}</CompleteMultipartUpload>`,
  );
  return {
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    read: () => [bytes],
  };
}

/** Giving up must not hide what went wrong before; an upload that is gone is fine. */
async function abort(wire: Wire, key: string, upload: string): Promise<void> {
  await wire
    .attempt('AbortMultipartUpload', key, async (store) => {
      (await store.send({ method: 'DELETE', key, query: { uploadId: upload } })).body.resume();
    })
    .catch(() => undefined);
}
