import { Failure } from '../failure.ts';

type Scalar = string | number;

/** A field of a fixed width in a header. `read` and `write` answer `undefined` for what isn't the format's. */
export interface Field<T extends Scalar> {
  readonly width: number;
  readonly expects: string;
  read(bytes: Uint8Array): T | undefined;
  write(value: T): Uint8Array | undefined;
}

type Values<L> = { readonly [K in keyof L]: L[K] extends Field<infer T> ? T : never };

/** Both directions of a header, from one list of its fields. */
export interface RecordCodec<L> {
  readonly width: number;
  /** @throws Failure with the offset of the field that is wrong, counted from `offset` */
  read(bytes: Uint8Array, file: string, offset: number): Values<L>;
  /** @throws Failure for a value that doesn't fit its field */
  write(values: Values<L>): Uint8Array;
}

type RecordCode = 'header-malformed' | 'header-overflow';

export function record<L extends Record<string, Field<Scalar>>>(layout: L): RecordCodec<L> {
  const fields = Object.entries(layout);
  const width = fields.reduce((sum, [, field]) => sum + field.width, 0);
  return {
    width,
    read(bytes, file, offset) {
      const values: Record<string, Scalar> = {};
      let at = 0;
      for (const [name, field] of fields) {
        const raw = bytes.subarray(at, at + field.width);
        const value = raw.length === field.width ? field.read(raw) : undefined;
        if (value === undefined) throw malformed(name, field, raw, file, offset + at);
        values[name] = value;
        at += field.width;
      }
      return values as Values<L>;
    },
    write(values) {
      const bytes = new Uint8Array(width);
      let at = 0;
      for (const [name, field] of fields) {
        const value: Scalar = values[name as keyof L];
        const raw = field.write(value);
        if (raw?.length !== field.width) throw overflow(name, field, value);
        bytes.set(raw, at);
        at += field.width;
      }
      return bytes;
    },
  };
}

/** A field that always holds the same bytes. */
export function constant(text: string): Field<string> {
  const bytes = Buffer.from(text, 'latin1');
  return {
    width: bytes.length,
    expects: JSON.stringify(text),
    read: (raw) => (bytes.equals(raw) ? text : undefined),
    write: (value) => (value === text ? bytes : undefined),
  };
}

function malformed(name: string, field: Field<Scalar>, raw: Uint8Array, file: string, offset: number) {
  const got = JSON.stringify(Buffer.from(raw).toString('latin1'));
  return new Failure<RecordCode>(
    'header-malformed',
    `The header's ${name} at byte ${offset} is ${got}; expected ${field.expects}.`,
    'The file is damaged or not what its name says: build or fetch it again.',
    { where: { file } },
  );
}

function overflow(name: string, field: Field<Scalar>, value: Scalar): Failure {
  return new Failure<RecordCode>(
    'header-overflow',
    `${JSON.stringify(value)} does not fit the header's ${name} of ${field.width} bytes (${field.expects}).`,
    'Shorten it.',
  );
}
