import { ReadableStream } from 'node:stream/web';

/** What xz-embedded calls what it can't decode (xz.h, `enum xz_ret`). */
const REASONS: Readonly<Record<string, string>> = {
  3: 'there is no memory for it',
  4: 'its dictionary is larger than any package needs',
  5: 'this is no xz stream',
  6: 'it has a check or a filter that dpkg-deb never writes',
  7: 'it is damaged',
  8: 'it is damaged or ends too early',
};

/**
 * The decompressed bytes of .xz streams, one after another, by xz-embedded in WebAssembly, which verifies CRC-32 and
 * CRC-64. It decodes one at a time: a second caller waits until the first has read to the end, or left.
 * @throws Error for what it can't be
 */
export async function* unxz(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const { XzReadableStream } = (await import('xz-decompress')).default;
  const input = new Input(stream);
  const decoded = new XzReadableStream(input.readable()).getReader();
  try {
    for (;;) {
      const { done, value } = await decoded.read().catch((cause: unknown) => {
        throw input.failed ? input.error : reasonOf(cause);
      });
      if (done) return;
      if (value.length > 0) yield value;
    }
  } finally {
    // Where it is left at its very end, the decoder trips over having given its memory back already.
    await decoded.cancel().catch(() => undefined);
    await input.close();
  }
}

function reasonOf(cause: unknown): Error {
  const [, code = '8'] = /error code (\d+)$/.exec(cause instanceof Error ? cause.message : '') ?? [];
  return new Error(REASONS[code] ?? 'it is damaged', { cause });
}

/** A stream as the decoder takes it. What goes wrong beneath is kept, to be told apart from what the decoder says. */
class Input {
  readonly #pieces: AsyncIterator<Uint8Array>;
  failed = false;
  error: unknown;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#pieces = stream[Symbol.asyncIterator]();
  }

  readable(): ReadableStream<Uint8Array> {
    const source = {
      pull: async (controller: ReadableStreamDefaultController) => {
        try {
          const { done, value } = await this.#pieces.next();
          if (done === true) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          this.failed = true;
          this.error = error;
          throw error;
        }
      },
      cancel: () => this.close(),
    };
    return new ReadableStream<Uint8Array>(source, { highWaterMark: 0 });
  }

  /** Ends the stream beneath. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}
