import type { Readable } from 'node:stream';
import type { Condition, ObjectKey } from './bucket.ts';

/** A request of the S3 API before it is signed. Texts are as they are meant: escapes are made on the wire. */
export interface Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** Whole; absent: the bucket itself. */
  readonly key?: ObjectKey;
  readonly query?: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

/** What goes up with a request. It is read once for each time that the request is sent. */
export interface Body {
  /** In bytes. */
  readonly size: number;
  /** Lower-case hex, for the signature to cover; absent: not known before it is sent. */
  readonly sha256?: string;
  read(): readonly Uint8Array[] | Readable;
}

/** A write's condition as headers (RFC 9110, 13.1). */
export function conditionHeaders(condition: Condition): Readonly<Record<string, string>> {
  if (condition.kind === 'absent') return { 'if-none-match': '*' };
  return condition.kind === 'unchanged' ? { 'if-match': condition.etag } : {};
}

/** A key as it stands in a path: each octet but `A-Za-z0-9-._~/` in percent form, as signatures want it. */
export function pathOf(key: ObjectKey): string {
  return key.split('/').map(escaped).join('/');
}

/** A query as it stands on the wire and in a signature: by name. */
export function queryOf(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${escaped(name)}=${escaped(value)}`);
  return pairs.toSorted().join('&');
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
