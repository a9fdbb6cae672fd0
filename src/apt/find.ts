import { type Span, Stanza, stanzaSpans } from '../deb/index.ts';
import { type Entry, entryOf } from './entry.ts';
import { ALL } from './names.ts';
import { indexText, type PackagesIndex } from './packages-index.ts';

/** A stanza in an index, and where: from its start to the start of the next one. */
export interface Found {
  readonly entry: Entry;
  readonly stanza: Stanza;
  readonly start: number;
  readonly end: number;
}

const LINE_FEED = 10;
const BLANK = 32;
const TAB = 9;
/** How nearly every stanza begins: its name is looked at in place. */
const PACKAGE = 'Package: ';

/** The stanzas of the named packages. Of the others nothing is read but their name. */
export function findPackages(index: PackagesIndex, names: ReadonlySet<string>): readonly Found[] {
  const text = asBuffer(indexText(index));
  const found: Found[] = [];
  if (names.size === 0) return found;
  for (const span of stanzaSpans(text)) {
    if (names.has(nameAt(text, span))) found.push(foundAt(text, span.start));
  }
  return found;
}

/** Every stanza of an index. */
export function* everyPackage(index: PackagesIndex): Generator<Found, void, undefined> {
  const text = asBuffer(indexText(index));
  for (const { start } of stanzaSpans(text)) yield foundAt(text, start);
}

/** The stanzas whose `Architecture` is `all`. */
export function findAll(index: PackagesIndex): readonly Found[] {
  return [...everyPackage(index)].filter(({ entry }) => entry.architecture === ALL);
}

function nameAt(text: Buffer, { start, end }: Span): string {
  const name = start + PACKAGE.length;
  const line = text.indexOf(LINE_FEED, name);
  const isUsual = text[name - 1] === BLANK && line !== -1 && text.toString('latin1', start, name) === PACKAGE;
  const usual = isUsual ? text.toString('latin1', name, line) : '';
  // Other ways to write it, and what may go on in the next line, are read as any field is.
  return /^[a-z0-9][a-z0-9+.-]*$/.test(usual) && !isBlank(text[line + 1])
    ? usual
    : (new Stanza(text.subarray(start, end)).field('Package') ?? '');
}

function isBlank(byte: number | undefined): boolean {
  return byte === BLANK || byte === TAB;
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
