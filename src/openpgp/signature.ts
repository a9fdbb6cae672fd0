import type { HashAlgorithm } from './algorithm.ts';
import type { Fingerprint } from './fingerprint.ts';

/** What a signature's subpackets say (RFC 9580, 5.2.3). */
export interface Statements {
  /** Seconds since 1970. */
  readonly created: number | undefined;
  /** Seconds after `created`; undefined: never. */
  readonly lifetime: number | undefined;
  /** Seconds after the key's creation; undefined: never. */
  readonly keyLifetime: number | undefined;
  /** First byte of the key flags: 1 certifies, 2 signs. undefined: not said. */
  readonly flags: number | undefined;
  readonly primaryUserId: boolean;
  readonly revocationReason: string | undefined;
  /** Who else may revoke this key. */
  readonly revokers: readonly Fingerprint[];
  readonly issuerFingerprints: readonly Fingerprint[];
  readonly issuerKeyIds: readonly string[];
  readonly embedded: readonly Signature[];
  /** Demands something that isn't known here, so that it must not count (RFC 9580, 5.2.3.7). */
  readonly unknownDemand: boolean;
}

/** A signature of version 4, read. What only the signer may say comes from the part that the signature covers. */
export interface Signature extends Statements {
  readonly type: number;
  readonly algorithm: number;
  readonly hash: HashAlgorithm;
  /** What is hashed of the packet itself, after the document. */
  readonly hashed: Uint8Array;
  /** The digest's first two bytes. */
  readonly start: Uint8Array;
  readonly values: readonly Uint8Array[];
  readonly body: Uint8Array;
}
