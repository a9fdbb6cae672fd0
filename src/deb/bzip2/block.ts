const PIECE = 64 * 1024;

/** Undoes the Burrows-Wheeler transform. */
export function undoSort(sorted: Uint8Array, origin: number): Uint8Array {
  const starts = new Uint32Array(257);
  for (const byte of sorted) starts[byte + 1] = (starts[byte + 1] ?? 0) + 1;
  for (let byte = 1; byte <= 256; byte++) starts[byte] = (starts[byte] ?? 0) + (starts[byte - 1] ?? 0);
  const next = new Uint32Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) {
    const byte = sorted[i] ?? 0;
    const place = starts[byte] ?? 0;
    next[place] = i;
    starts[byte] = place + 1;
  }
  const bytes = new Uint8Array(sorted.length);
  for (let i = 0, at = next[origin] ?? 0; i < bytes.length; i++) {
    bytes[i] = sorted[at] ?? 0;
    at = next[at] ?? 0;
  }
  return bytes;
}

/** Undoes the first run-length code (four equal bytes, then how many more), and sums up what comes out. */
export function* undoRuns(bytes: Uint8Array, crc: BlockCrc): Generator<Uint8Array, number, undefined> {
  let piece = new Uint8Array(PIECE + 260);
  let at = 0;
  let run = 0;
  let last = -1;
  for (const byte of bytes) {
    if (run === 4) {
      piece.fill(last, at, at + byte);
      at += byte;
      run = 0;
      last = -1;
    } else {
      run = byte === last ? run + 1 : 1;
      last = byte;
      piece[at++] = byte;
    }
    if (at < PIECE) continue;
    crc.update(piece.subarray(0, at));
    yield piece.subarray(0, at);
    piece = new Uint8Array(PIECE + 260);
    at = 0;
  }
  crc.update(piece.subarray(0, at));
  if (at > 0) yield piece.subarray(0, at);
  return crc.digest();
}

export interface BlockCrc {
  update(piece: Uint8Array): void;
  digest(): number;
}

const table = new Int32Array(256);
for (let index = 0; index < 256; index++) {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  table[index] = value;
}

/** CRC-32 with the highest bit first, as only bzip2 has it. */
export function blockCrc(): BlockCrc {
  let value = -1;
  return {
    update(piece) {
      for (let i = 0; i < piece.length; i++) {
        value = (value << 8) ^ (table[((value >>> 24) ^ (piece[i] ?? 0)) & 0xff] ?? 0);
      }
    },
    digest: () => ~value >>> 0,
  };
}
