import type { ByteSource } from '../../bytes/index.ts';
import type { Stanza } from '../../deb/index.ts';
import { type Entry, entryOf } from '../entry.ts';

/** A package on its way into a suite: what its index will say, wherever its bytes come from. */
export interface Incoming {
  readonly entry: Entry;
  /** Its paragraph, with the `Filename` it will have, and the empty line behind it. */
  readonly text: Uint8Array;
  readonly content: ByteSource;
}

const LINE_FEED = 10;

/** A package with its paragraph. */
export function incomingOf(stanza: Stanza, content: ByteSource): Incoming {
  const ending = stanza.bytes.at(-1) === LINE_FEED ? 1 : 2;
  // In memory of its own: a Buffer would hold on to the block of 64 KiB that it is cut from.
  const text = new Uint8Array(stanza.bytes.length + ending).fill(LINE_FEED);
  text.set(stanza.bytes);
  return { entry: entryOf(stanza), text, content };
}

/** Bytes of a block: about those of an index's piece, so that each can be one. */
const BLOCK = 256 * 1024;

/** Memory for paragraphs that come one behind another: thousands of packages are an index without being copied. */
export class TextBlocks {
  #block = new Uint8Array(0);
  #end = 0;

  /** The same package, its paragraph behind that of the one before. */
  add(incoming: Incoming): Incoming {
    const { length } = incoming.text;
    if (this.#end + length > this.#block.length) {
      this.#block = new Uint8Array(Math.max(BLOCK, length));
      this.#end = 0;
    }
    const text = this.#block.subarray(this.#end, this.#end + length);
    text.set(incoming.text);
    this.#end += length;
    return { ...incoming, text };
  }
}
