import { malformed } from './malformed.ts';

/** Reads the fields of a packet one after another; what isn't there is a Failure, never `undefined`. */
export class Octets {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get offset(): number {
    return this.#offset;
  }

  get left(): number {
    return this.#bytes.length - this.#offset;
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw malformed(`${length} bytes are missing at its byte ${this.#offset}`);
    this.#offset += length;
    return this.#bytes.subarray(this.#offset - length, this.#offset);
  }

  /** A whole number of 1 to 4 bytes, the highest first. */
  number(width: 1 | 2 | 4): number {
    let value = 0;
    for (const byte of this.take(width)) value = value * 256 + byte;
    return value;
  }

  /** A multiprecision integer (RFC 9580, 3.2): its bits, then its bytes without leading zeros. */
  mpi(): Uint8Array {
    const bits = this.number(2);
    return withoutZeros(this.take(Math.ceil(bits / 8)));
  }

  rest(): Uint8Array {
    return this.take(this.left);
  }
}

export function withoutZeros(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  return start === -1 ? bytes.subarray(bytes.length) : bytes.subarray(start);
}

/** Bits of the number that the bytes are. */
export function bitLength(bytes: Uint8Array): number {
  const significant = withoutZeros(bytes);
  const [first] = significant;
  return first === undefined ? 0 : significant.length * 8 - Math.clz32(first) + 24;
}

export function number(value: number, width: 1 | 2 | 4): Uint8Array {
  const bytes = Buffer.alloc(width);
  bytes.writeUIntBE(value, 0, width);
  return bytes;
}

export function mpi(value: Uint8Array): Uint8Array {
  return Buffer.concat([number(bitLength(value), 2), withoutZeros(value)]);
}

/** `bytes` with zeros in front, `width` long in all: fields of a curve have a fixed width elsewhere. */
export function padded(bytes: Uint8Array, width: number): Uint8Array {
  if (bytes.length > width) throw malformed(`a number of ${bytes.length} bytes where ${width} are the most`);
  return Buffer.concat([Buffer.alloc(width - bytes.length), bytes]);
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}
