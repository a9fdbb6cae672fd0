import { type Edit, type Edits, linesOf, type Piece } from '../index-file/index.ts';

const LINE_FEED = 10;
/** What ends the lines of an insertion. */
const DOT = '.\n';

/**
 * A patch as apt's pdiffs are: commands of ed, the last place first, so that none moves the lines of another.
 * @param pieces the text before
 * @param edits exact ones of it, see exactEdits
 * @returns `undefined` where ed can't say it: parts of lines, and a line that is a dot alone
 */
export function edScript(pieces: readonly Piece[], edits: Edits): Uint8Array | undefined {
  const joined = withoutSeams(edits);
  const lines = linesBefore(
    pieces,
    joined.flatMap(({ start, end }) => [start, end]),
  );
  if (lines === undefined || pieces.findLast(({ text }) => text.length > 0)?.text.at(-1) !== LINE_FEED)
    return undefined;
  const commands: Uint8Array[][] = [];
  for (const [place, { insert }] of joined.entries()) {
    const [before = 0, last = 0] = lines.slice(place * 2);
    const text = Buffer.concat(insert);
    if (!isInsertable(text)) return undefined;
    if (text.length === 0 && last === before) continue;
    const range = last > before + 1 ? `${before + 1},${last}` : `${before + 1}`;
    if (text.length === 0) commands.push([Buffer.from(`${range}d\n`)]);
    else {
      const command = last === before ? `${before}a\n` : `${range}c\n`;
      commands.push([Buffer.from(command), text, Buffer.from(DOT)]);
    }
  }
  return Buffer.concat(commands.toReversed().flat());
}

/** Edits that meet are one: ed would have two commands for one place. */
function withoutSeams(edits: Edits): Edits {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const before = joined.at(-1);
    if (before?.end !== edit.start) joined.push(edit);
    else joined[joined.length - 1] = { ...before, end: edit.end, insert: [...before.insert, ...edit.insert] };
  }
  return joined;
}

function isInsertable(text: Buffer): boolean {
  if (text.length === 0) return true;
  return (
    text.at(-1) === LINE_FEED && !text.subarray(0, 2).equals(Buffer.from(DOT)) && !text.includes(`\n${DOT}`)
  );
}

/** How many lines there are before each offset; `undefined` where one is within a line. @param offsets ascending */
function linesBefore(pieces: readonly Piece[], offsets: readonly number[]): readonly number[] | undefined {
  const found: number[] = [];
  let [lines, at] = [0, 0];
  for (const piece of [...pieces, { text: new Uint8Array(0) }]) {
    const { text } = piece;
    let [own, from] = [0, 0];
    for (
      let offset = offsets[found.length];
      offset !== undefined && offset <= at + text.length;
      offset = offsets[found.length]
    ) {
      const to = offset - at;
      if (to > 0 && text[to - 1] !== LINE_FEED) return undefined;
      own = to === text.length ? linesOf(piece) : own + linesOf({ text: text.subarray(from, to) });
      from = to;
      found.push(lines + own);
    }
    if (found.length === offsets.length) break;
    lines += linesOf(piece);
    at += text.length;
  }
  return found;
}

/**
 * Applies a patch: the text that it leads to.
 * @throws Error of what is no such patch, or none of this text
 */
export function applyEdScript(text: Uint8Array, script: Uint8Array): Uint8Array {
  const starts = lineStarts(text);
  const hunks = parseEdScript(script);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { first, last, insert } of hunks.toReversed()) {
    const [from, to] = [starts[first - 1], starts[last]];
    if (from === undefined || to === undefined || from < at) throw new Error('it is no patch of this text');
    parts.push(text.subarray(at, from), insert);
    at = to;
  }
  return Buffer.concat([...parts, text.subarray(at)]);
}

/**
 * Takes a patch back: the text that it is one of, where it inserts alone; a patch doesn't hold what it removed.
 * @returns `undefined` where it removes something
 * @throws Error of what is no patch, or none that leads to this text
 */
export function revertEdScript(text: Uint8Array, script: Uint8Array): Uint8Array | undefined {
  const starts = lineStarts(text);
  const parts: Uint8Array[] = [];
  let [at, inserted] = [0, 0];
  for (const { first, last, insert } of parseEdScript(script).toReversed()) {
    if (last >= first) return undefined;
    const from = starts[first - 1 + inserted];
    if (from === undefined || from < at || !isAt(text, from, insert))
      throw new Error('it does not lead to this text');
    parts.push(text.subarray(at, from));
    at = from + insert.length;
    inserted += lineStarts(insert).length - 1;
  }
  return Buffer.concat([...parts, text.subarray(at)]);
}

function isAt(text: Uint8Array, from: number, part: Uint8Array): boolean {
  return Buffer.from(part).equals(text.subarray(from, from + part.length));
}

/** Where each line begins, and where the last one ends. */
function lineStarts(text: Uint8Array): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf(LINE_FEED); at !== -1; at = text.indexOf(LINE_FEED, at + 1)) starts.push(at + 1);
  if (starts.at(-1) !== text.length) starts.push(text.length);
  return starts;
}

/** Lines replaced: `first` to `last`, none where `last` is one less. */
interface Hunk {
  readonly first: number;
  readonly last: number;
  readonly insert: Uint8Array;
}

function parseEdScript(script: Uint8Array): readonly Hunk[] {
  const bytes = Buffer.from(script.buffer, script.byteOffset, script.length);
  const hunks: Hunk[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, at);
    const line = bytes.toString('latin1', at, end === -1 ? bytes.length : end);
    const [, from = '', to, command] = /^(\d{1,10})(?:,(\d{1,10}))?([acd])$/.exec(line) ?? [];
    const isBackwards = command !== 'a' && Number(to ?? from) < Number(from);
    if (end === -1 || command === undefined || isBackwards)
      throw new Error(`it has the command ${JSON.stringify(line.slice(0, 80))}`);
    const lines = { first: Number(from), last: Number(to ?? from) };
    at = end + 1;
    if (command === 'd') {
      hunks.push({ ...lines, insert: new Uint8Array(0) });
      continue;
    }
    const dot = bytes.subarray(at, at + 2).equals(Buffer.from(DOT)) ? at : bytes.indexOf(`\n${DOT}`, at) + 1;
    if (dot === 0) throw new Error('an insertion of it has no end');
    const insert = bytes.subarray(at, dot);
    hunks.push(
      command === 'a' ? { first: lines.first + 1, last: lines.first, insert } : { ...lines, insert },
    );
    at = dot + DOT.length;
  }
  return hunks;
}
