/** Bytes that lie in parts, one after another: what is large is not copied to be in one memory. */

/** Of all parts together. */
export function totalLength(parts: Iterable<Uint8Array>): number {
  let length = 0;
  for (const part of parts) length += part.length;
  return length;
}

/** All parts in one: the part itself where there is one alone, else a copy. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
}

/** The same bytes in as few parts as go without a copy: those side by side in one memory are one. */
export function merged(parts: Iterable<Uint8Array>): readonly Uint8Array[] {
  const runs: Uint8Array[] = [];
  for (const part of parts) {
    const before = runs.at(-1);
    const isNext = before?.buffer === part.buffer && before.byteOffset + before.length === part.byteOffset;
    if (isNext) runs.pop();
    runs.push(isNext ? new Uint8Array(part.buffer, before.byteOffset, before.length + part.length) : part);
  }
  return runs;
}
