import type { ByteSource, Stanza } from '../deb/index.ts';
import { type Entry, entryOf } from './entry.ts';

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
  // In memory of its own: a Buffer would hold on to the block of 64 KiB that it is cut from, one for each package.
  const text = new Uint8Array(stanza.bytes.length + ending).fill(LINE_FEED);
  text.set(stanza.bytes);
  return { entry: entryOf(stanza), text, content };
}

/** The same packages, their texts one after another in one memory: thousands are an index without being copied. */
export function sideBySide(packages: readonly Incoming[]): readonly Incoming[] {
  const whole = Buffer.concat(packages.map(({ text }) => text));
  let end = 0;
  return packages.map((each) => {
    const start = end;
    end += each.text.length;
    return { ...each, text: whole.subarray(start, end) };
  });
}

/** The texts of packages as one: a view where they lie side by side, else a copy. */
export function textOfAll(packages: readonly Incoming[]): Uint8Array {
  const texts = packages.map(({ text }) => text);
  const [first = new Uint8Array(0)] = texts;
  let end = first.byteOffset;
  const areAdjacent = texts.every(({ buffer, byteOffset, length }) => {
    const isNext = buffer === first.buffer && byteOffset === end;
    end += length;
    return isNext;
  });
  return areAdjacent
    ? new Uint8Array(first.buffer, first.byteOffset, end - first.byteOffset)
    : Buffer.concat(texts);
}
