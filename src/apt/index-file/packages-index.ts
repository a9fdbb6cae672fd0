import { digestOf, joined, merged, type Sha256, sha256, totalLength } from '../../bytes/index.ts';
import { inLanes } from '../../lanes.ts';
import { type Edit, type Edits, exactEdits } from './edits.ts';
import { crcOf, gzipCarried, gzipMember, gzipPieces, gzipSegment, MOST_SEGMENTS } from './gzip.ts';
import type { CompressedPiece } from './piece.ts';
import { zstdFile, zstdFrame, zstdPieces } from './zstd.ts';

/** Whole stanzas, and these compressed where that is known already. */
export interface Piece {
  readonly text: Uint8Array;
  readonly gz?: Uint8Array;
  readonly zst?: Uint8Array;
  /** How many lines the text has, where that is known already. */
  readonly lines?: number;
}

/** A `Packages` file: its pieces, one after another, are its text. */
export interface PackagesIndex {
  readonly pieces: readonly Piece[];
  /** The text of the `Packages.diff/Index` that was written with it: the gz file carries it along. */
  readonly diffs?: string | undefined;
}

/** Bytes of text in a piece, about: small, so that a change costs little; large, so that it compresses well. */
const TARGET = 256 * 1024;
const LINE_FEED = 10;

export const EMPTY_INDEX: PackagesIndex = { pieces: [] };

/** The text in parts. */
export function textsOf({ pieces }: PackagesIndex): readonly Uint8Array[] {
  return pieces.map(({ text }) => text);
}

/** The whole text. */
export function indexText(index: PackagesIndex): Uint8Array {
  return Buffer.concat(textsOf(index));
}

/**
 * An index out of its text, in the parts that it was read in, and where they were read its compressed files. Pieces of
 * these are taken over when they are cut as the text is, at ends of stanzas.
 */
export function openIndex(texts: readonly Uint8Array[], gz?: Uint8Array, zst?: Uint8Array): PackagesIndex {
  const gzPieces = gz === undefined ? undefined : cutAlike(texts, gzipPieces(gz));
  const zstPieces = zst === undefined ? undefined : cutAlike(texts, zstdPieces(zst));
  const carried = gz === undefined ? undefined : gzipCarried(gz);
  const diffs = carried?.diffs;
  const lines = carried?.lines.length === texts.length ? carried.lines : [];
  const isKept = (gzPieces ?? zstPieces) !== undefined && texts.slice(0, -1).every(endsStanza);
  if (!isKept) return { pieces: cutText(Buffer.concat(texts)), diffs };
  const pieces = texts.map((text, index): Piece => {
    const [gzPiece, zstPiece] = [gzPieces?.[index]?.compressed, zstPieces?.[index]?.compressed];
    return {
      text,
      ...(gzPiece === undefined ? {} : { gz: gzPiece }),
      ...(zstPiece === undefined ? {} : { zst: zstPiece }),
      ...(lines[index] === undefined ? {} : { lines: lines[index] }),
    };
  });
  return { pieces: pieces.filter((piece) => piece.text.length > 0), diffs };
}

/** The pieces, when they are those of these texts by their lengths. */
function cutAlike(
  texts: readonly Uint8Array[],
  pieces: readonly CompressedPiece[] | undefined,
): readonly CompressedPiece[] | undefined {
  const isAlike =
    pieces?.length === texts.length && pieces.every(({ length }, at) => length === texts[at]?.length);
  return isAlike ? pieces : undefined;
}

function endsStanza(text: Uint8Array): boolean {
  return text.length === 0 || (text.at(-1) === LINE_FEED && text.at(-2) === LINE_FEED);
}

/** Bytes of a piece of a text that long: more of the target's length than a gzip member has room for are too many. */
function targetOf(length: number): number {
  return Math.max(TARGET, Math.ceil(length / (MOST_SEGMENTS / 2)));
}

/** Cuts a text into pieces of about the target's length, at ends of stanzas. */
function cutText(text: Uint8Array): readonly Piece[] {
  const target = targetOf(text.length);
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.length);
  const pieces: Piece[] = [];
  for (let start = 0; start < bytes.length; ) {
    const gap = bytes.length - start < target * 1.5 ? -1 : bytes.indexOf('\n\n', start + target, 'latin1');
    const end = gap === -1 ? bytes.length : gap + 2;
    pieces.push({ text: bytes.subarray(start, end) });
    start = end;
  }
  return pieces;
}

/** The index with changes made. Pieces that no change touches stay as they are, compressed forms and all. */
export function editIndex(index: PackagesIndex, given: Edits): PackagesIndex {
  if (given.length === 0) return index;
  const edits = exactEdits(textsOf(index), given);
  const pieces: Piece[] = [];
  let at = 0;
  let next = 0;
  const count = Math.max(index.pieces.length, 1);
  for (let number = 0; number < count; number++) {
    const piece = index.pieces[number] ?? { text: new Uint8Array(0) };
    const end = number === count - 1 ? Number.POSITIVE_INFINITY : at + piece.text.length;
    const own: Edit[] = [];
    for (let edit = edits[next]; edit !== undefined && edit.start < end; edit = edits[++next]) own.push(edit);
    if (own.length === 0) pieces.push(piece);
    else addPieces(pieces, editText(piece.text, at, own));
    at += piece.text.length;
  }
  return { pieces };
}

function addPieces(pieces: Piece[], parts: readonly Uint8Array[]): void {
  const length = totalLength(parts);
  if (length === 0) return;
  const before = pieces.at(-1);
  if (before !== undefined && length < TARGET / 8 && before.text.length < TARGET) {
    pieces.pop();
    pieces.push(...cutText(joined([before.text, ...parts])));
  } else {
    pieces.push(...(length > TARGET * 2 ? cutParts(parts, length) : [{ text: joined(parts) }]));
  }
}

/** Makes pieces of about the target's length out of whole stanzas, copying what does not lie in one memory. */
function cutParts(parts: readonly Uint8Array[], length: number): readonly Piece[] {
  const target = targetOf(length);
  const pieces: Piece[] = [];
  let run: Uint8Array[] = [];
  const end = (): void => {
    if (run.length > 0) pieces.push(...cutText(joined(run)));
    run = [];
  };
  for (const part of merged(parts)) {
    run.push(part);
    if (totalLength(run) >= (target * 7) / 8) end();
  }
  end();
  return pieces;
}

function editText(text: Uint8Array, offset: number, edits: Edits): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, insert } of edits) {
    parts.push(text.subarray(at, start - offset), ...insert);
    at = Math.max(end - offset, 0);
  }
  parts.push(text.subarray(at));
  return parts.filter(({ length }) => length > 0);
}

/** A file of a repository: its bytes in parts, and what Release says of it. */
export interface IndexFile {
  readonly parts: readonly Uint8Array[];
  readonly size: number;
  readonly sha256: Sha256;
}

/** An index in every form that Release lists. */
export interface SealedIndex {
  readonly index: PackagesIndex;
  readonly plain: IndexFile;
  readonly gz: IndexFile;
  readonly zst: IndexFile;
  /** `Packages.diff/Index`, where there are patches that lead to this text. */
  readonly diffs: IndexFile | undefined;
}

/** What is known of a text once it is hashed and compressed. */
export interface Measured {
  readonly plain: IndexFile;
  /** Bytes of its smallest form, about. */
  readonly smallest: number;
}

/**
 * Compresses what isn't yet, and hashes.
 * @param diffsOf the text of its `Packages.diff/Index`; absent: the one that it was read with
 */
export async function sealIndex(
  { pieces, diffs }: PackagesIndex,
  diffsOf: (measured: Measured) => string | undefined = () => diffs,
): Promise<SealedIndex> {
  const whole: readonly Piece[] = pieces.length === 0 ? [{ text: new Uint8Array(0) }] : pieces;
  const texts = whole.map(({ text }) => text);
  const done: (Piece & Required<Pick<Piece, 'gz' | 'zst'>>)[] = [];
  // What is yet to be compressed comes first: a thread has it while this one hashes. One at a time, since this thread's
  // part takes longer, and each other thread would keep memory of its own.
  const tasks = [...whole.entries()].toSorted(
    ([, a], [, b]) => Number(isCompressed(a)) - Number(isCompressed(b)),
  );
  const compressing = inLanes(1, tasks, async ([at, { text, gz, zst, ...known }]) => {
    const frame = zst ?? zstdFrame(text);
    done[at] = { ...known, text, gz: gz ?? gzipSegment(text), zst: await frame };
  });
  const plain = fileOf(texts);
  const crc = crcOf(texts);
  await compressing;
  const forms = (form: 'gz' | 'zst'): readonly CompressedPiece[] =>
    done.map((piece) => ({ length: piece.text.length, compressed: piece[form] }));
  const smallest = Math.min(...(['gz', 'zst'] as const).map((form) => lengthOf(forms(form))));
  const text = diffsOf({ plain, smallest });
  return {
    index: { pieces: pieces.length === 0 ? [] : done, diffs: text },
    plain,
    gz: fileOf(
      gzipMember(
        forms('gz'),
        crc,
        text === undefined ? undefined : { diffs: text, lines: done.map(linesOf) },
      ),
    ),
    zst: fileOf(zstdFile(forms('zst'))),
    diffs: text === undefined ? undefined : fileOf([Buffer.from(text)]),
  };
}

/** How many lines a piece has: counted, where it is new. */
export function linesOf({ text, lines }: Piece): number {
  return lines ?? countLines(text);
}

function countLines(text: Uint8Array): number {
  let lines = 0;
  for (const byte of text) if (byte === LINE_FEED) lines += 1;
  return lines;
}

function lengthOf(pieces: readonly CompressedPiece[]): number {
  return totalLength(pieces.map(({ compressed }) => compressed));
}

function isCompressed({ gz, zst }: Piece): boolean {
  return gz !== undefined && zst !== undefined;
}

function fileOf(parts: readonly Uint8Array[]): IndexFile {
  return { parts, size: totalLength(parts), sha256: sha256(digestOf(parts, 'sha256')) };
}
