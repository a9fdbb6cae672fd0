import { Readable } from 'node:stream';
import { digestOf, sha256Of } from '../bytes/index.ts';
import type { Put, Write } from './bucket.ts';
import type { Trouble } from './fault.ts';
import { judge } from './judge.ts';
import { putInParts } from './multipart.ts';
import { conditionHeaders } from './request.ts';
import type { Answer, Wire } from './wire.ts';

/** Up to this size content is read once, into memory, and sent from there. */
const IN_MEMORY = 4 * 2 ** 20;

/** Whether the store takes checksum headers; found out by the first write that it rejects for them. */
export interface Checksums {
  rejected: boolean;
}

/** Writes an object, in one request or, above the limit, in parts. */
export async function putObject(wire: Wire, write: Write, checksums: Checksums): Promise<Put> {
  const { content } = write;
  if (content.size > wire.limits.multipartAbove) return putInParts(wire, write);
  const pieces = content.size <= IN_MEMORY ? await Array.fromAsync(content.read()) : undefined;
  const sha256 =
    write.sha256 ?? (pieces === undefined ? await sha256Of(content.read()) : digestOf(pieces, 'sha256'));
  const body = {
    size: content.size,
    sha256,
    read: () => pieces ?? Readable.from(content.read(), { objectMode: false }),
  };
  const send = async (checksum: Readonly<Record<string, string>>): Promise<Answer<string>> =>
    wire.attempt(
      'PutObject',
      write.key,
      async (store) => {
        const headers = {
          'cache-control': write.caching,
          'content-type': write.type,
          ...conditionHeaders(write.condition),
          ...checksum,
        };
        const answer = await store.send({ method: 'PUT', key: write.key, headers, body });
        answer.body.resume();
        return answer.headers.etag ?? '';
      },
      write.condition.kind !== 'any',
    );
  if (checksums.rejected) return judge(wire, write, await send({}));
  const answer = await send(checksumHeaders(sha256));
  if (answer.kind === 'done' || !rejectsHeaders(answer.trouble)) return judge(wire, write, answer);
  const without = await send({});
  if (without.kind === 'done') checksums.rejected = true;
  return judge(wire, write, without);
}

/** The store checks it and keeps it. Ceph does so only where the algorithm is named as well. */
function checksumHeaders(sha256: string): Readonly<Record<string, string>> {
  return {
    'x-amz-sdk-checksum-algorithm': 'SHA256',
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
  };
}

/** R2 and B2 answer so to a header that they do not know. */
function rejectsHeaders({ code, status }: Trouble): boolean {
  const codes = /^(NotImplemented|InvalidArgument|InvalidRequest|UnsupportedArgument|UnsupportedHeader)$/;
  return (status === 400 || status === 501) && codes.test(code);
}
