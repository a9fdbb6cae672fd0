import {
  type Bound,
  type Certificate,
  componentsOf,
  holds,
  isCertification,
  type KeyComponent,
  keyBytes,
  names,
  userBytes,
} from './certificate.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { KeyPart } from './key-packet.ts';
import { appliesAt, hashWeakness } from './policy.ts';
import type { Signature } from './signature.ts';
import { TYPE } from './signature-packet.ts';

/** What a key says of one of its parts, by signatures that were checked, as of a moment. Times in seconds since 1970. */
export interface Standing {
  readonly part: KeyPart;
  readonly role: 'primary' | 'subkey';
  readonly component: KeyComponent;
  readonly revoked: Signature | undefined;
  /** The signatures that bind it; none: nothing valid binds it. */
  readonly bindings: readonly Signature[];
  /** Binding signatures are there, but all are made later than that moment. */
  readonly early: boolean;
  /** undefined: never. */
  readonly expires: number | undefined;
  readonly signs: boolean;
  /** Names of hash algorithms no longer accepted that its binding rests on. */
  readonly weakHashes: readonly string[];
  /** A signing subkey must be bound both ways. */
  readonly acceptsPrimary: boolean;
  /** From when on all of this is so. */
  readonly since: number;
}

/**
 * The standing of every part of a key: of several signatures about the same thing the newest counts, and a
 * revocation counts whenever it was made.
 * @param at seconds since 1970; @param weakAt for which moment the policy on hash algorithms is asked
 */
export function standings(certificate: Certificate, at: number, weakAt: number): readonly Standing[] {
  const { primary } = certificate;
  const revokers = revokersOf(certificate);
  return componentsOf(certificate).map((component) =>
    component === primary
      ? primaryStanding(certificate, revokers, at, weakAt)
      : subkeyStanding(primary.part, revokers, component, at, weakAt),
  );
}

/** Whom a key lets revoke it (RFC 9580, 5.2.3.23), by signatures of its own. */
function revokersOf({ primary, users }: Certificate): readonly Fingerprint[] {
  const named = (signatures: readonly Signature[], ...more: readonly Uint8Array[]): readonly Fingerprint[] =>
    signatures
      .filter(({ type }) => type === TYPE.directKey || (type >= 0x10 && type <= 0x13))
      .filter((signature) => signature.revokers.length > 0 && names(signature, primary.part))
      .filter((signature) => holds(signature, primary.part, keyBytes(primary.part), ...more))
      .flatMap(({ revokers }) => revokers);
  return [
    ...named(primary.signatures),
    ...users.flatMap((user) => named(user.signatures, userBytes(user.packet))),
  ];
}

/** Whether one of them says that it made a revocation. Their keys are not at hand, so it counts as it stands. */
function isByOneOf(signature: Signature, revokers: readonly Fingerprint[]): boolean {
  return revokers.some(
    (revoker) =>
      signature.issuerFingerprints.includes(revoker) || signature.issuerKeyIds.includes(revoker.slice(-16)),
  );
}

function primaryStanding(
  certificate: Certificate,
  revokers: readonly Fingerprint[],
  at: number,
  weakAt: number,
): Standing {
  const { primary, users } = certificate;
  const { part } = primary;
  const over = (...more: readonly Uint8Array[]) => {
    return (signature: Signature) =>
      names(signature, part) &&
      (signature.hash.node === undefined || holds(signature, part, keyBytes(part), ...more));
  };
  const direct = newest(primary.signatures, TYPE.directKey, over(), at);
  const userSignatures = userBindings(users, (user) => over(userBytes(user.packet)), at);
  const isWeak = ({ hash }: Signature): boolean => appliesAt(hashWeakness(hash), weakAt);
  const all = [...(direct === undefined ? [] : [direct]), ...userSignatures];
  const strong = all.filter((signature) => !isWeak(signature));
  const counting = strong.length > 0 ? strong : all;
  const bindings = [
    ...new Set([
      ...counting.filter((signature) => signature === direct),
      ...mainUser(counting.filter((signature) => signature !== direct)),
    ]),
  ];
  const revoked = primary.signatures.find(
    (signature) =>
      signature.type === TYPE.keyRevocation && (isByOneOf(signature, revokers) || over()(signature)),
  );
  const later = [...primary.signatures, ...users.flatMap((user) => user.signatures)];
  return {
    ...common(part, bindings),
    role: 'primary',
    component: primary,
    revoked,
    early: bindings.length === 0 && later.some(({ created }) => (created ?? 0) > at),
    weakHashes: hashNames(strong.length > 0 ? [] : all),
    acceptsPrimary: true,
  };
}

/**
 * The newest self-signature of each user ID that isn't revoked; of the revoked ones where there is no other, since
 * they still say what the key is for.
 */
function userBindings(
  users: readonly Bound[],
  checks: (user: Bound) => (signature: Signature) => boolean,
  at: number,
): readonly Signature[] {
  const found = users.flatMap((user) => {
    const check = checks(user);
    const binding = newest(user.signatures, isCertification, check, at);
    if (binding === undefined) return [];
    const revocation = newest(user.signatures, TYPE.certificationRevocation, check, at);
    return [{ binding, revoked: revocation !== undefined && age(revocation) >= age(binding) }];
  });
  const valid = found.filter(({ revoked }) => !revoked);
  return (valid.length > 0 ? valid : found).map(({ binding }) => binding);
}

/** gpg asks the newest user ID's signature, Sequoia that of the one marked as primary: both must agree. */
function mainUser(signatures: readonly Signature[]): readonly Signature[] {
  const sorted = signatures.toSorted((a, b) => age(b) - age(a));
  const marked = sorted.find(({ primaryUserId }) => primaryUserId);
  return [sorted[0], marked].filter((signature) => signature !== undefined);
}

function subkeyStanding(
  primary: KeyPart,
  revokers: readonly Fingerprint[],
  component: KeyComponent,
  at: number,
  weakAt: number,
): Standing {
  const { part, signatures } = component;
  const made = (signature: Signature): boolean =>
    names(signature, primary) &&
    (signature.hash.node === undefined || holds(signature, primary, keyBytes(primary), keyBytes(part)));
  const binding = newest(signatures, TYPE.subkeyBinding, made, at);
  const bindings = binding === undefined ? [] : [binding];
  const back = binding?.embedded.find(
    (signature) =>
      signature.type === TYPE.primaryKeyBinding && holds(signature, part, keyBytes(primary), keyBytes(part)),
  );
  return {
    ...common(part, bindings),
    role: 'subkey',
    component,
    revoked: signatures.find(
      (signature) =>
        signature.type === TYPE.subkeyRevocation && (isByOneOf(signature, revokers) || made(signature)),
    ),
    early: bindings.length === 0 && signatures.some(({ created }) => (created ?? 0) > at),
    weakHashes: hashNames(
      [...bindings, ...(back === undefined ? [] : [back])].filter(({ hash }) =>
        appliesAt(hashWeakness(hash), weakAt),
      ),
    ),
    acceptsPrimary: back !== undefined,
  };
}

function common(
  part: KeyPart,
  bindings: readonly Signature[],
): Pick<Standing, 'part' | 'bindings' | 'expires' | 'signs' | 'since'> {
  const ends = bindings.flatMap(({ keyLifetime }) =>
    keyLifetime === undefined ? [] : [part.created + keyLifetime],
  );
  const flags = bindings.flatMap((signature) => (signature.flags === undefined ? [] : [signature.flags]));
  return {
    part,
    bindings,
    expires: ends.length === 0 ? undefined : Math.min(...ends),
    signs: flags.length > 0 && flags.every((flag) => (flag & SIGNS) !== 0),
    since: Math.max(part.created, ...bindings.map(age)),
  };
}

const SIGNS = 2;

/** The newest signature of a type that was made by then, hasn't run out and holds. */
function newest(
  signatures: readonly Signature[],
  type: number | ((signature: Signature) => boolean),
  check: (signature: Signature) => boolean,
  at: number,
): Signature | undefined {
  const isType = typeof type === 'number' ? (signature: Signature) => signature.type === type : type;
  return signatures
    .filter((signature) => isType(signature) && signature.created !== undefined && age(signature) <= at)
    .filter(({ created = 0, lifetime }) => lifetime === undefined || created + lifetime > at)
    .toSorted((a, b) => age(b) - age(a))
    .find(check);
}

function age({ created = 0 }: Signature): number {
  return created;
}

function hashNames(signatures: readonly Signature[]): readonly string[] {
  return [...new Set(signatures.map(({ hash }) => hash.name))];
}
