import { type Span, Stanza, stanzaSpans } from '../../deb/index.ts';
import { type Entry, entryOf } from '../entry.ts';
import { ALL } from '../names.ts';
import type { PackagesIndex } from './packages-index.ts';

/** A stanza in an index, and where: from its start to the start of the next one. */
export interface Found {
  readonly entry: Entry;
  readonly stanza: Stanza;
  readonly start: number;
  readonly end: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const COLON = 58;
const BLANK = 32;
const TAB = 9;
/** How nearly every stanza begins: its name is looked at in place. */
const PACKAGE = 'Package: ';

/** Up to so many names, searching the text for each of them is faster than looking at every stanza. */
const FEW = 4;

/**
 * The stanzas of the named packages. Of few names the text is searched at memory speed, so that the cost is that of its
 * bytes; else of every other stanza nothing is read but the name.
 */
export function findPackages(index: PackagesIndex, names: ReadonlySet<string>): readonly Found[] {
  const starts = names.size <= FEW ? searched : named;
  return [...located(index, (text) => starts(text, names))];
}

/** What begins where `starts` says, piece by piece: each ends where a stanza does. */
function* located(
  { pieces }: PackagesIndex,
  starts: (text: Buffer) => Iterable<number>,
): Generator<Found, void, undefined> {
  let offset = 0;
  for (const { text } of pieces) {
    const buffer = Buffer.from(text.buffer, text.byteOffset, text.length);
    for (const start of starts(buffer)) yield foundAt(buffer, start, offset);
    offset += text.length;
  }
}

function named(text: Buffer, names: ReadonlySet<string>): readonly number[] {
  const starts: number[] = [];
  for (const span of stanzaSpans(text)) if (names.has(nameAt(text, span))) starts.push(span.start);
  return starts;
}

function searched(text: Buffer, names: ReadonlySet<string>): readonly number[] {
  const starts = new Set<number>();
  for (const name of names) {
    for (let at = text.indexOf(name, 0, 'latin1'); at !== -1; at = text.indexOf(name, at + 1, 'latin1')) {
      // However its field is written, a name stands alone behind a colon.
      if (!isAlone(text, at, at + name.length)) continue;
      const { entry, start } = foundAt(text, stanzaStart(text, at), 0);
      if (entry.name === name) starts.add(start);
    }
  }
  return [...starts].toSorted((a, b) => a - b);
}

function isAlone(text: Buffer, from: number, to: number): boolean {
  let before = from - 1;
  while (isBlank(text[before])) before--;
  let after = to;
  while (isBlank(text[after]) || text[after] === CARRIAGE_RETURN) after++;
  return text[before] === COLON && (after >= text.length || text[after] === LINE_FEED);
}

/** The start of the stanza that a byte is in. */
function stanzaStart(text: Buffer, at: number): number {
  const gap = text.lastIndexOf('\n\n', at, 'latin1');
  if (gap !== -1) return gap + 2;
  return text[0] === LINE_FEED ? 1 : 0;
}

/** Every stanza of an index. */
export function everyPackage(index: PackagesIndex): Generator<Found, void, undefined> {
  return located(index, (text) => stanzaSpans(text).map(({ start }) => start));
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

/** @param offset of the text in the index */
function foundAt(text: Buffer, start: number, offset: number): Found {
  const gap = text.indexOf('\n\n', start, 'latin1');
  const last = gap === -1 ? text.length : gap + 1;
  let end = last;
  while (text[end] === LINE_FEED) end++;
  const stanza = new Stanza(text.subarray(start, last));
  return { entry: entryOf(stanza), stanza, start: offset + start, end: offset + end };
}
