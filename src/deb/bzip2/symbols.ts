import type { BitReader } from './bits.ts';

const GROUP = 50;
const LONGEST = 20;

/** A block's bytes in the order of their sorted rotations, and which rotation is the block itself. */
export interface SortedBlock {
  readonly symbols: Uint8Array;
  readonly origin: number;
}

/**
 * A block behind its checksum: tables, then Huffman-coded, run-length and move-to-front coded bytes.
 * @throws Error for what it can't be
 */
export function readBlock(bits: BitReader, size: number): SortedBlock {
  if (bits.take(1) !== 0) throw new Error('a randomised bzip2 block, which no bzip2 since 2000 writes');
  const origin = bits.take(24);
  const used = usedBytes(bits);
  const tableCount = bits.take(3);
  const selectorCount = bits.take(15);
  if (used.length === 0 || tableCount < 2 || tableCount > 6 || selectorCount === 0) {
    throw new Error('a bzip2 block has wrong tables');
  }
  const selectors = readSelectors(bits, tableCount, selectorCount);
  const tables = Array.from({ length: tableCount }, () => readTable(bits, used.length + 2));
  const symbols = readSymbols(bits, used, selectors, tables, size);
  if (origin >= symbols.length) throw new Error('a bzip2 block starts outside itself');
  return { symbols, origin };
}

/** Which of the 256 bytes occur: sixteen ranges, then sixteen bytes of each range that does. */
function usedBytes(bits: BitReader): number[] {
  const ranges = bits.take(16);
  const used: number[] = [];
  for (let range = 0; range < 16; range++) {
    if ((ranges & (0x8000 >> range)) === 0) continue;
    const bytes = bits.take(16);
    for (let i = 0; i < 16; i++) if ((bytes & (0x8000 >> i)) !== 0) used.push(range * 16 + i);
  }
  return used;
}

/** Which table each group of symbols is coded by, moved to front. */
function readSelectors(bits: BitReader, tables: number, count: number): Uint8Array {
  const order = Array.from({ length: tables }, (_, i) => i);
  const selectors = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let place = 0;
    while (bits.take(1) === 1) if (++place >= tables) throw new Error('a bzip2 block has a wrong selector');
    const [table = 0] = order.splice(place, 1);
    order.unshift(table);
    selectors[i] = table;
  }
  return selectors;
}

/** A canonical Huffman code: for each length its highest code, where its symbols start, and all symbols in order. */
interface Table {
  readonly highest: Int32Array;
  readonly offset: Int32Array;
  readonly symbols: Uint16Array;
}

function readTable(bits: BitReader, size: number): Table {
  const lengths: number[] = [];
  for (let length = bits.take(5); lengths.length < size; lengths.push(length)) {
    while (bits.take(1) === 1) length += bits.take(1) === 0 ? 1 : -1;
    if (length < 1 || length > LONGEST) throw new Error('a bzip2 block has a wrong code length');
  }
  const symbols = new Uint16Array(size);
  const highest = new Int32Array(LONGEST + 1).fill(-1);
  const offset = new Int32Array(LONGEST + 1);
  let code = 0;
  let placed = 0;
  for (let length = 1; length <= LONGEST; length++) {
    offset[length] = placed - code;
    for (const [symbol, its] of lengths.entries()) {
      if (its !== length) continue;
      symbols[placed++] = symbol;
      highest[length] = code++;
    }
    if (code > 1 << length) throw new Error('a bzip2 block has a code of too many symbols');
    code <<= 1;
  }
  return { highest, offset, symbols };
}

function readSymbol(bits: BitReader, { highest, offset, symbols }: Table): number {
  for (let length = 1, code = 0; length <= LONGEST; length++) {
    code = (code << 1) | bits.take(1);
    if (code <= (highest[length] ?? -1)) return symbols[code + (offset[length] ?? 0)] ?? 0;
  }
  throw new Error('a bzip2 block has a code without symbol');
}

function readSymbols(
  bits: BitReader,
  used: readonly number[],
  selectors: Uint8Array,
  tables: readonly Table[],
  size: number,
): Uint8Array {
  const front = Uint8Array.from(used);
  const bytes = new Uint8Array(size);
  let at = 0;
  let weight = 1;
  const end = used.length + 1;
  for (let count = 0; ; count++) {
    const table = tables[selectors[Math.floor(count / GROUP)] ?? -1];
    if (table === undefined) throw new Error('a bzip2 block has too few selectors');
    const symbol = readSymbol(bits, table);
    if (symbol === end) return bytes.subarray(0, at);
    const byte = symbol < 2 ? (front[0] ?? 0) : (front[symbol - 1] ?? 0);
    const length = symbol < 2 ? weight << symbol : 1;
    if (weight > size || at + length > size)
      throw new Error('a bzip2 block is larger than its stream allows');
    bytes.fill(byte, at, at + length);
    at += length;
    weight = symbol < 2 ? weight << 1 : 1;
    if (symbol < 2) continue;
    front.copyWithin(1, 0, symbol - 1);
    front[0] = byte;
  }
}
