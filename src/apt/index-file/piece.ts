/** A part of an index as it lies compressed, and the length of its text. */
export interface CompressedPiece {
  readonly length: number;
  readonly compressed: Uint8Array;
}

/**
 * Cuts `file` from `from` to `to` by a table of lengths, compressed and not, 32 bits little-endian each.
 * @returns undefined when the table doesn't add up to exactly that
 */
export function cutBy(
  table: Buffer,
  file: Uint8Array,
  from: number,
  to: number,
): readonly CompressedPiece[] | undefined {
  const pieces: CompressedPiece[] = [];
  let at = from;
  for (let entry = 0; entry < table.length; entry += 8) {
    const end = at + table.readUInt32LE(entry);
    if (end > to) return undefined;
    pieces.push({ length: table.readUInt32LE(entry + 4), compressed: file.subarray(at, end) });
    at = end;
  }
  return at === to ? pieces : undefined;
}
