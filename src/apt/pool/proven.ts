import { createHash } from 'node:crypto';
import type { ByteSource } from '../../bytes/index.ts';
import type { Failure } from '../../failure.ts';

/**
 * Bytes that have this SHA-256. Who reads all of them in one meets `differs` before the last piece, so that what was
 * sent so far comes to nothing; who reads a part gets it when all have been read once.
 * @param sha256 lower-case hex
 */
export function provenSource(content: ByteSource, sha256: string, differs: () => Failure): ByteSource {
  const { size } = content;
  let proof: Promise<void> | undefined;
  async function* checked(): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    let last: Uint8Array | undefined;
    for await (const piece of content.read()) {
      hash.update(piece);
      if (last !== undefined) yield last;
      last = piece;
    }
    if (hash.digest('hex') !== sha256) throw differs();
    if (last !== undefined) yield last;
  }
  const prove = async (): Promise<void> => {
    for await (const _ of checked());
  };
  return {
    size,
    async *read(from = 0, to = size) {
      if (from === 0 && to >= size) {
        yield* checked();
        return;
      }
      proof ??= prove();
      await proof;
      yield* content.read(from, to);
    },
  };
}
