import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Store } from '../../test/support/s3/index.ts';
import { clientOf } from './store.ts';

/** What CloudFront is to a private bucket: hosts and people read over HTTP, and hold no key to the store. */
export interface Front {
  /** Where a folder of `buckets` is, without a final slash. */
  url(folder: string): string;
  stop(): Promise<void>;
}

/**
 * Serves `http://<address>:<port>/<folder>/…` from buckets.
 * @param buckets folder → bucket
 */
export async function openFront(
  store: Store,
  address: string,
  buckets: Readonly<Record<string, string>>,
): Promise<Front> {
  const client = clientOf(store);
  const server = createServer((request, response) => {
    serve(client, buckets, request, response).catch(() => response.destroy());
  });
  server.listen(0, address);
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : undefined;
  return {
    url: (folder) => `http://${address}:${port}/${folder}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      client.destroy();
    },
  };
}

async function serve(
  client: S3Client,
  buckets: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://front');
  const [, folder = '', ...rest] = pathname.split('/').map(decodeURIComponent);
  const bucket = buckets[folder];
  const key = rest.join('/');
  if (bucket === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404).end();
    return;
  }
  const since = request.headers['if-modified-since'];
  try {
    const object = await client.send(
      new GetObjectCommand({
        Bucket: bucket,
        Key: key === '' || key.endsWith('/') ? `${key}index.html` : key,
        ...(request.headers.range === undefined ? {} : { Range: request.headers.range }),
        ...(since === undefined ? {} : { IfModifiedSince: new Date(since) }),
      }),
    );
    const { ContentLength, ContentType, ETag, LastModified, CacheControl, ContentRange } = object;
    const headers = {
      'content-length': ContentLength,
      'content-type': ContentType,
      etag: ETag,
      'last-modified': LastModified?.toUTCString(),
      'cache-control': CacheControl,
      'content-range': ContentRange,
    };
    response.writeHead(object.$metadata.httpStatusCode ?? 200, known(headers));
    if (request.method === 'HEAD') response.end();
    if (object.Body instanceof Readable) {
      if (request.method === 'HEAD') object.Body.destroy();
      else await pipeline(object.Body, response);
    }
  } catch (error) {
    if (!(error instanceof S3ServiceException) || response.headersSent) throw error;
    response.writeHead(error.$metadata.httpStatusCode ?? 502).end();
  }
}

function known(headers: Readonly<Record<string, string | number | undefined>>): Record<string, string> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
