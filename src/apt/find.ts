import { Stanza, stanzaSpans } from '../deb/index.ts';
import { type Entry, entryOf } from './entry.ts';
import { indexText, type PackagesIndex } from './packages-index.ts';

/** A stanza in an index, and where: from its start to the start of the next one. */
export interface Found {
  readonly entry: Entry;
  readonly stanza: Stanza;
  readonly start: number;
  readonly end: number;
}

const PACKAGE = '\nPackage: ';
const LINE_FEED = 10;

/**
 * The stanzas of the named packages. The text is searched for names at memory speed and only what is found is read,
 * so the cost is that of the bytes, not of the packages in them.
 */
export function findPackages(index: PackagesIndex, names: ReadonlySet<string>): readonly Found[] {
  const text = asBuffer(indexText(index));
  const found: Found[] = [];
  if (names.size === 0) return found;
  const starts = names.size <= 4 ? someStarts(text, names) : allStarts(text, names);
  for (const start of starts) found.push(foundAt(text, start));
  return found;
}

/** Every stanza of an index. */
export function* everyPackage(index: PackagesIndex): Generator<Found, void, undefined> {
  const text = asBuffer(indexText(index));
  for (const { start } of stanzaSpans(text)) yield foundAt(text, start);
}

/** The stanzas whose line `Architecture` is `all`. */
export function findAll(index: PackagesIndex): readonly Found[] {
  const text = asBuffer(indexText(index));
  const found: Found[] = [];
  const line = '\nArchitecture: all\n';
  for (let at = text.indexOf(line, 0, 'latin1'); at !== -1; at = text.indexOf(line, at + 1, 'latin1')) {
    found.push(foundAt(text, stanzaStart(text, at)));
  }
  return found;
}

function someStarts(text: Buffer, names: ReadonlySet<string>): readonly number[] {
  const starts: number[] = [];
  for (const name of names) {
    const line = `${PACKAGE}${name}\n`;
    if (text.subarray(0, line.length - 1).equals(Buffer.from(line.slice(1)))) starts.push(0);
    for (let at = text.indexOf(line, 0, 'latin1'); at !== -1; at = text.indexOf(line, at + 1, 'latin1')) {
      starts.push(stanzaStart(text, at));
    }
  }
  return starts.toSorted((a, b) => a - b);
}

function allStarts(text: Buffer, names: ReadonlySet<string>): readonly number[] {
  const starts: number[] = [];
  // The very first line has no line feed before it: it is looked at as if it had one.
  const head = PACKAGE.length - 1;
  const isFirst = text.subarray(0, head).equals(Buffer.from(PACKAGE.slice(1)));
  if (isFirst && names.has(lineFrom(text, head))) starts.push(0);
  for (let at = text.indexOf(PACKAGE, 0, 'latin1'); at !== -1; at = text.indexOf(PACKAGE, at + 1, 'latin1')) {
    if (names.has(lineFrom(text, at + PACKAGE.length))) starts.push(stanzaStart(text, at));
  }
  return starts;
}

function lineFrom(text: Buffer, from: number): string {
  const end = text.indexOf(LINE_FEED, from);
  return text.toString('latin1', from, end === -1 ? text.length : end);
}

/** The start of the stanza that the line feed at `at` is in; a line feed at the very start counts as before it. */
function stanzaStart(text: Buffer, at: number): number {
  if (at <= 0 || text[at - 1] === LINE_FEED) return at + 1;
  const gap = text.lastIndexOf('\n\n', at - 1, 'latin1');
  return gap === -1 ? 0 : gap + 2;
}

function foundAt(text: Buffer, start: number): Found {
  const gap = text.indexOf('\n\n', start, 'latin1');
  const last = gap === -1 ? text.length : gap + 1;
  let end = last;
  while (text[end] === LINE_FEED) end++;
  const stanza = new Stanza(text.subarray(start, last));
  return { entry: entryOf(stanza), stanza, start, end };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
