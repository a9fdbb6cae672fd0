import type { Feed } from '../../bytes/index.ts';
import { LzmaDecoder, type LzmaProperties, lzmaProperties } from './lzma.ts';
import type { Window } from './window.ts';

/**
 * LZMA2: chunks that say their lengths, coded or plain, each with what it starts anew.
 * @throws Error for what it can't be
 */
export async function* unlzma2(feed: Feed, window: Window): AsyncGenerator<Uint8Array, void, undefined> {
  let decoder: LzmaDecoder | undefined;
  let fresh = false;
  for (;;) {
    const control = (await exactly(feed, 1))[0] ?? 0;
    if (control === 0) return;
    if (control > 2 && control < 0x80) throw new Error('an LZMA2 chunk of unknown kind');
    const forgets = control === 1 || control >= 0xe0;
    if (forgets) window.forget();
    fresh ||= forgets;
    if (!fresh) throw new Error('its first LZMA2 chunk refers to earlier ones');
    if (control < 0x80) {
      yield* plain(feed, window);
      continue;
    }
    const chunk = await codedHeader(feed, control);
    if (chunk.properties !== undefined) decoder = new LzmaDecoder(chunk.properties, window);
    else if (control >= 0xa0) decoder?.forget();
    if (decoder === undefined) throw new Error('an LZMA2 chunk without properties');
    yield* coded(await exactly(feed, chunk.coded), chunk.length, decoder);
  }
}

async function* plain(feed: Feed, window: Window): AsyncGenerator<Uint8Array> {
  const length = Buffer.from(await exactly(feed, 2)).readUInt16BE(0) + 1;
  const bytes = await exactly(feed, length);
  for (const byte of bytes) {
    window.put(byte);
    if (window.room === 0) yield window.take();
  }
  yield window.take();
}

interface Coded {
  readonly length: number;
  readonly coded: number;
  readonly properties: LzmaProperties | undefined;
}

async function codedHeader(feed: Feed, control: number): Promise<Coded> {
  const header = Buffer.from(await exactly(feed, control >= 0xc0 ? 5 : 4));
  const properties = control >= 0xc0 ? lzmaProperties(header[4] ?? 255) : undefined;
  if (control >= 0xc0 && (properties === undefined || properties.lc + properties.lp > 4)) {
    throw new Error('an LZMA2 chunk with properties that there are none of');
  }
  const length = ((control & 0x1f) << 16) + header.readUInt16BE(0) + 1;
  return { length, coded: header.readUInt16BE(2) + 1, properties };
}

function* coded(input: Uint8Array, length: number, decoder: LzmaDecoder): Generator<Uint8Array> {
  if (!decoder.range.start(input, 0)) throw new Error('an LZMA2 chunk starts wrong');
  for (let left = length; left > 0; ) {
    const done = decoder.run(Math.min(left, decoder.window.room), Number.POSITIVE_INFINITY);
    if (done === 0) throw new Error('an LZMA2 chunk ends too early');
    left -= done;
    yield decoder.window.take();
  }
  if (decoder.range.at !== input.length || !decoder.range.finished || !decoder.idle) {
    throw new Error('an LZMA2 chunk has another length than it says');
  }
}

/** @throws Error where the stream ends before */
export async function exactly(feed: Feed, length: number): Promise<Uint8Array> {
  const bytes = await feed.upTo(length);
  if (bytes.length < length) throw new Error('it ends too early');
  return bytes;
}
