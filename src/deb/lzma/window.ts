const FIRST = 64 * 1024;

/**
 * The bytes decoded last, as far back as matches may reach, in a ring that grows up to the dictionary's size only
 * as it fills: a header that promises much costs nothing.
 */
export class Window {
  readonly #limit: number;
  #bytes = new Uint8Array(FIRST);
  #given = 0;
  #wrapped = false;
  /** Where the next byte is written: modulo 16, its distance from the last `forget`. */
  at = 0;

  /** @param dictionary bytes that matches may reach back */
  constructor(dictionary: number) {
    this.#limit = Math.max(FIRST, Math.ceil(dictionary / 4096) * 4096);
  }

  /** Bytes that matches can reach. */
  get reach(): number {
    return this.#wrapped ? this.#bytes.length : this.at;
  }

  /** Bytes that can be written before `take` must be called. */
  get room(): number {
    return this.#bytes.length - this.at;
  }

  /** The byte `distance` + 1 back. */
  back(distance: number): number {
    const at = this.at - distance - 1;
    return this.#bytes[at < 0 ? at + this.#bytes.length : at] ?? 0;
  }

  put(byte: number): void {
    this.#bytes[this.at++] = byte;
  }

  /** Repeats `length` bytes from `distance` + 1 back, within `room`. */
  repeat(distance: number, length: number): void {
    const bytes = this.#bytes;
    let from = this.at - distance - 1;
    if (from < 0) from += bytes.length;
    let at = this.at;
    for (const end = at + length; at < end; at++) {
      bytes[at] = bytes[from++] ?? 0;
      if (from === bytes.length) from = 0;
    }
    this.at = at;
  }

  /** What was written since the last call, as bytes of its own; afterwards there is room. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(this.#given, this.at);
    this.#given = this.at;
    if (this.room === 0) this.#makeRoom();
    return taken;
  }

  /** Lets no match reach what was written so far. */
  forget(): void {
    this.at = 0;
    this.#given = 0;
    this.#wrapped = false;
  }

  #makeRoom(): void {
    if (!this.#wrapped && this.#bytes.length < this.#limit) {
      const grown = new Uint8Array(Math.min(this.#limit, this.#bytes.length * 2));
      grown.set(this.#bytes);
      this.#bytes = grown;
      return;
    }
    this.at = 0;
    this.#given = 0;
    this.#wrapped = true;
  }
}

/** What `xz -9` and dpkg-deb's highest level use is 64 MiB. */
const LARGEST = 128 * 1024 * 1024;

/** @throws Error for a dictionary that would take more memory than any package's */
export function checkedDictionary(size: number): number {
  if (size > LARGEST)
    throw new Error(`its dictionary of ${size} bytes is above ${LARGEST}, twice that of xz -9`);
  return size;
}
