import { Readable } from 'node:stream';
import type { Put, Write } from './bucket.ts';
import type { Wire } from './wire.ts';
import { conditionOf, judge } from './write.ts';

/** S3 takes no more. */
const MOST_PARTS = 10_000;
/** Parts under way at once. */
const LANES = 4;

interface Part {
  readonly PartNumber: number;
  readonly ETag: string;
}

/**
 * Writes what is too large for one request. Whatever goes wrong, the parts are given up, since a store keeps and
 * charges for them. The condition is asked for at the end, when the object comes to be.
 */
export async function putInParts(wire: Wire, write: Write): Promise<Put> {
  const { key } = write;
  const upload = await wire.ask('CreateMultipartUpload', key, async (sdk, client) => {
    const about = { Bucket: wire.bucket, Key: key, CacheControl: write.caching, ContentType: write.type };
    return (await client.send(new sdk.CreateMultipartUploadCommand(about))).UploadId ?? '';
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
  let next = 1;
  let broken = false;
  const lane = async (): Promise<void> => {
    for (let number = next++; number <= count && !broken; number = next++) {
      const [from, to] = [(number - 1) * size, Math.min(number * size, content.size)];
      const etag = await wire.ask('UploadPart', key, async (sdk, client) => {
        const part = { Bucket: wire.bucket, Key: key, UploadId: upload, PartNumber: number };
        const Body = Readable.from(content.read(from, to), { objectMode: false });
        return (
          (await client.send(new sdk.UploadPartCommand({ ...part, Body, ContentLength: to - from }))).ETag ??
          ''
        );
      });
      parts.push({ PartNumber: number, ETag: etag });
    }
  };
  const lanes = Array.from({ length: LANES }, async () =>
    lane().catch((error: unknown) => {
      broken = true;
      throw error;
    }),
  );
  const ended = await Promise.allSettled(lanes);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return parts.toSorted((a, b) => a.PartNumber - b.PartNumber);
}

async function complete(wire: Wire, write: Write, upload: string, parts: readonly Part[]): Promise<Put> {
  const answer = await wire.attempt(
    'CompleteMultipartUpload',
    write.key,
    async (sdk, client) => {
      const { ETag } = await client.send(
        new sdk.CompleteMultipartUploadCommand({
          Bucket: wire.bucket,
          Key: write.key,
          UploadId: upload,
          MultipartUpload: { Parts: [...parts] },
          ...conditionOf(write.condition),
        }),
      );
      return ETag ?? '';
    },
    true,
  );
  return judge(wire, write, answer);
}

/** Giving up must not hide what went wrong before; an upload that is gone is fine. */
async function abort(wire: Wire, key: string, upload: string): Promise<void> {
  await wire
    .attempt('AbortMultipartUpload', key, async (sdk, client) =>
      client.send(new sdk.AbortMultipartUploadCommand({ Bucket: wire.bucket, Key: key, UploadId: upload })),
    )
    .catch(() => undefined);
}
