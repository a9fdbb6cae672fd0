/** The blob storage behind artifacts and cache, as far as its clients use it: blocks, a list of blocks, one PUT. */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { bodyOf } from './twirp.ts';

export class Blobs {
  readonly #folder: string;
  readonly #types = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A blob that has no content yet. */
  reserve(): string {
    return randomUUID();
  }

  file(id: string): string {
    return join(this.#folder, id);
  }

  async serve(id: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse) {
    if (request.method === 'PUT') return await this.#store(id, query, request, response);
    const file = this.file(id);
    const found = await stat(file).catch(() => undefined);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
    const start = Number(from);
    const end = to === '' ? found.size - 1 : Math.min(Number(to), found.size - 1);
    response.writeHead(request.headers.range === undefined ? 200 : 206, {
      'content-length': found.size === 0 ? 0 : end - start + 1,
      'content-range': `bytes ${start}-${end}/${found.size}`,
      'content-type': this.#types.get(id) ?? 'application/octet-stream',
      etag: `"${id}"`,
    });
    if (request.method === 'HEAD' || found.size === 0) response.end();
    else await pipeline(createReadStream(file, { start, end }), response);
  }

  async #store(id: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse) {
    await mkdir(this.#folder, { recursive: true });
    const type = request.headers['x-ms-blob-content-type'];
    if (typeof type === 'string') this.#types.set(id, type);
    switch (query.get('comp')) {
      case 'block':
        await pipeline(request, createWriteStream(this.#block(id, query.get('blockid') ?? '')));
        break;
      case 'blocklist':
        await this.#assemble(id, (await bodyOf(request)).toString('utf8'));
        break;
      default:
        await pipeline(request, createWriteStream(this.file(id)));
    }
    response.writeHead(201, { etag: `"${id}"`, 'last-modified': new Date().toUTCString() }).end();
  }

  #block(id: string, block: string): string {
    return `${this.file(id)}.${Buffer.from(block).toString('hex')}`;
  }

  async #assemble(id: string, list: string): Promise<void> {
    const blocks = [...list.matchAll(/<(?:Latest|Committed|Uncommitted)>([^<]+)</g)].map(
      ([, one = '']) => one,
    );
    const whole = `${this.file(id)}.whole`;
    await writeFile(whole, '');
    for (const block of blocks) {
      await writeFile(whole, await readFile(this.#block(id, block)), { flag: 'a' });
      await rm(this.#block(id, block));
    }
    await rename(whole, this.file(id));
  }
}
