import type { ByteSource } from '../bytes/index.ts';

/** The literal key, as it is in the bucket but without the prefix: no escapes, no slash at its start. */
export type ObjectKey = string;
declare const etagBrand: unique symbol;
/** As the store gave it, with its quotes. Nothing but equality may be read from it. */
export type ETag = string & { readonly [etagBrand]: true };

/** An ETag out of a store's answer. */
export function etag(given: string): ETag {
  return given as ETag;
}

/**
 * Whether anybody on the internet may read the bucket; `because` says what shows it. `oneByOne`: the store says that
 * nothing opens the bucket, and yet an object of it is open, by an access control list of its own.
 */
export type Exposure =
  | { readonly kind: 'private' }
  | { readonly kind: 'public'; readonly because: string; readonly oneByOne?: true };

/** When to write: only where nothing is, only over what was read, or in any case. */
export type Condition =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unchanged'; readonly etag: ETag }
  | { readonly kind: 'any' };

/** What is known of an object without its bytes. */
export interface Facts {
  readonly etag: ETag;
  /** In bytes. */
  readonly size: number;
  /** Whole seconds, by the store's clock. */
  readonly modified: Date;
  /** Of the whole content, lower-case hex; only where the store keeps one and `head` asked for it. */
  readonly sha256?: string;
}

export interface Stored extends Facts {
  readonly bytes: Uint8Array;
}

export interface ListedObject extends Facts {
  readonly key: ObjectKey;
}

export interface Write {
  readonly key: ObjectKey;
  /** Read once; again where an attempt failed. */
  readonly content: ByteSource;
  readonly condition: Condition;
  /** The Cache-Control header. */
  readonly caching: string;
  /** The Content-Type header. */
  readonly type: string;
  /** Of the content, lower-case hex, when the caller knows it: saves a reading. The store checks it. */
  readonly sha256?: string;
}

/**
 * How a write ended. `refused`: the condition did not hold, or somebody else was writing. `unanswered`: the request was
 * sent and its answer lost, so it may have been done or not: read, and judge.
 */
export type Put =
  | { readonly kind: 'written'; readonly etag: ETag }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unanswered' };

export interface CopyChoices {
  /** Another bucket of the same store to copy from; absent: this one. */
  readonly source?: Bucket;
  /** Copy only if the source still has this ETag. */
  readonly etag?: ETag;
  /** Cache-Control and Content-Type of the copy; absent: the source's. */
  readonly caching?: string;
  readonly type?: string;
}

/**
 * A bucket, or the part of one below a prefix, as a map from keys to bytes. Every method retries what may pass, for
 * less than two minutes, and throws a Failure with an `S3Code` for everything else.
 */
export interface Bucket {
  /** As a person calls it: `s3://bucket/prefix`. */
  readonly name: string;
  /** Where it is on the wire: what `copy` from another bucket needs. */
  readonly place: BucketPlace;
  /** An object whole. @throws Failure `too-large` beyond `limit` bytes (1 GiB) */
  get(key: ObjectKey, limit?: number): Promise<Stored | undefined>;
  /** Its facts, with the SHA-256 where the store has one. */
  head(key: ObjectKey): Promise<Facts | undefined>;
  /** Its bytes as a stream from anywhere; a connection that breaks is taken up again where it broke. */
  open(key: ObjectKey, facts: Facts): ByteSource;
  put(write: Write): Promise<Put>;
  /**
   * Copies inside the store. The copy's own key has no condition: stores do not honour one.
   * False: not done, since the source is not there or is another one, or the store can't, or these credentials may not read
   * the other bucket; then stream it.
   */
  copy(from: ObjectKey, to: ObjectKey, choices?: CopyChoices): Promise<boolean>;
  /** Deletes objects; one that is not there is no error. */
  delete(keys: readonly ObjectKey[]): Promise<void>;
  /** Deletes an object while it is the one that was listed: neither another one nor written again. @returns whether it was */
  deleteUnchanged(object: ListedObject): Promise<boolean>;
  /** All objects whose keys begin so, in the order of keys, page by page. */
  list(prefix: ObjectKey): AsyncIterable<ListedObject>;
  /** The names of the folders right below one (`dists/`), without slash. */
  folders(prefix: ObjectKey): Promise<readonly string[]>;
  /** Whether anybody may read it. `key`, an object that is there, is asked for without credentials. */
  exposure(key?: ObjectKey): Promise<Exposure>;
  /** Whether an object is given to who asks without credentials. */
  isOpen(key: ObjectKey): Promise<boolean>;
  /** The time by the store's clock, as told in its latest answer and gone on since. @throws before the first answer */
  now(): Date;
}

interface BucketPlace {
  readonly bucket: string;
  /** With its slash, or empty. */
  readonly prefix: string;
  /** Empty: AWS. */
  readonly endpoint: string;
}
