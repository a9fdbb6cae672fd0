import { Feed } from '../../bytes/index.ts';
import { LzmaDecoder, lzmaProperties, SYMBOL } from './lzma.ts';
import { checkedDictionary, Window } from './window.ts';

const HEADER = 13;
const PIECE = 64 * 1024;

/**
 * A `.lzma` stream (LZMA_alone): properties, dictionary size, the length or all ones, then symbols. It ends with
 * its length or its end mark.
 * @throws Error for what it can't be
 */
export async function* unlzma(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const feed = new Feed(stream);
  try {
    const header = Buffer.from(await feed.upTo(HEADER + 5));
    const properties = lzmaProperties(header[0] ?? 255);
    if (header.length < HEADER + 5 || properties === undefined) throw new Error('this is no lzma stream');
    const length = header.readBigUInt64LE(5);
    const decoder = new LzmaDecoder(properties, new Window(checkedDictionary(header.readUInt32LE(1))));
    if (!decoder.range.start(header, HEADER)) throw new Error('its lzma data start wrong');
    yield* symbols(feed, decoder, length === 2n ** 64n - 1n ? Number.POSITIVE_INFINITY : Number(length));
  } finally {
    await feed.close();
  }
}

async function* symbols(feed: Feed, decoder: LzmaDecoder, length: number): AsyncGenerator<Uint8Array> {
  let input: Uint8Array = new Uint8Array(0);
  let last = false;
  decoder.range.feed(input, 0);
  const refill = async () => {
    if (last || input.length - decoder.range.at >= SYMBOL) return;
    const more = await feed.some(PIECE);
    input = Buffer.concat([input.subarray(decoder.range.at), more ?? new Uint8Array(0)]);
    decoder.range.feed(input, 0);
    last = more === undefined;
  };
  let left = length;
  // Where the length is known an end mark may still follow; the coder's state tells.
  while (!decoder.ended && (left > 0 || !decoder.range.finished)) {
    await refill();
    const before = last ? Number.POSITIVE_INFINITY : input.length - SYMBOL + 1;
    left -= decoder.run(Math.min(Math.max(left, 1), decoder.window.room), before);
    if (decoder.range.at > input.length) throw new Error('its lzma data end too early');
    if (left < 0) throw new Error('its lzma data are longer than its header says');
    const piece = decoder.window.take();
    if (piece.length > 0) yield piece;
  }
  if (!decoder.idle || !decoder.range.finished || (decoder.ended && Number.isFinite(left) && left > 0)) {
    throw new Error('its lzma data have another length than its header says');
  }
}
