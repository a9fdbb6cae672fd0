import type { IncomingHttpHeaders } from 'node:http';
import { etag, type Facts } from './bucket.ts';

/** What the headers of an answer to GET or HEAD tell of an object; its size is 0 where they don't. */
export function factsOf(headers: IncomingHttpHeaders): Facts {
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
