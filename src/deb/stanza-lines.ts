/** Where a paragraph lies: from its first line's start to behind its last line's line feed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A line that starts something, by offsets into the paragraph. A field reaches from `start` over its `colon` to
 * `last`, behind its last continuation line (comments at the very end are not its own).
 */
export interface Line {
  readonly kind: 'field' | 'comment' | 'junk';
  readonly start: number;
  readonly colon: number;
  /** Behind the line feed of this line. */
  readonly end: number;
  readonly last: number;
}

const LINE_FEED = 10;
const HASH = 35;
const COLON = 58;

/**
 * The paragraphs of a text, by offset, found at memory speed: nothing between them is looked at but empty lines,
 * which part them. Bytes outside all spans are line feeds.
 */
export function* stanzaSpans(
  bytes: Uint8Array,
  from = 0,
  to = bytes.length,
): Generator<Span, void, undefined> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, to);
  let start = from;
  for (;;) {
    while (start < to && text[start] === LINE_FEED) start++;
    if (start >= to) return;
    const gap = text.indexOf('\n\n', start, 'latin1');
    const end = gap === -1 ? to : gap + 1;
    yield { start, end };
    start = end;
  }
}

/** The fields, comments and lines that are neither of a paragraph, in order. */
export function* stanzaLines(bytes: Uint8Array): Generator<Line, void, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const end = lineEnd(bytes, start);
    if (bytes[start] === HASH) {
      yield { kind: 'comment', start, colon: -1, end, last: end };
      start = end;
      continue;
    }
    const colon = isBlank(bytes[start]) ? -1 : bytes.subarray(start, end).indexOf(COLON);
    const last = colon === -1 ? end : continuationEnd(bytes, end);
    yield { kind: colon === -1 ? 'junk' : 'field', start, colon: start + colon, end, last };
    start = last;
  }
}

/** The first field of that name, in whatever case. */
export function findField(bytes: Uint8Array, name: string): Line | undefined {
  const wanted = name.toLowerCase();
  for (let start = 0; start < bytes.length; start = lineEnd(bytes, start)) {
    if (bytes[start + name.length] !== COLON || !namedAt(bytes, start, wanted)) continue;
    const end = lineEnd(bytes, start);
    return { kind: 'field', start, colon: start + name.length, end, last: continuationEnd(bytes, end) };
  }
  return undefined;
}

/** Whether the bytes there are `wanted`, which is in lower case, but for their case. */
function namedAt(bytes: Uint8Array, start: number, wanted: string): boolean {
  if (wanted === '' || isBlank(bytes[start]) || bytes[start] === HASH) return false;
  for (let i = 0; i < wanted.length; i++) {
    const byte = bytes[start + i] ?? 0;
    const lower = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    if (lower !== wanted.charCodeAt(i)) return false;
  }
  return true;
}

/** Behind the last continuation line from `from` on; a comment counts when a continuation line follows it. */
function continuationEnd(bytes: Uint8Array, from: number): number {
  let last = from;
  for (let at = from; at < bytes.length; ) {
    const blank = isBlank(bytes[at]);
    if (!blank && bytes[at] !== HASH) break;
    const end = lineEnd(bytes, at);
    if (blank && isBlankLine(bytes, at, end)) break;
    if (blank) last = end;
    at = end;
  }
  return last;
}

/** A line of nothing but blanks continues nothing: dpkg refuses it, so it is left to be found as junk. */
function isBlankLine(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (!isBlank(byte) && byte !== 13 && byte !== LINE_FEED) return false;
  }
  return true;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(LINE_FEED, from);
  return at === -1 ? bytes.length : at + 1;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}
