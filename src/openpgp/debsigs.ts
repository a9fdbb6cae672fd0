import { collect } from '../bytes/index.ts';
import type { ArMember, PackageFile } from '../deb/index.ts';
import type { PublicKey } from './keys.ts';
import { fault } from './malformed.ts';
import { issuerName } from './signature-packet.ts';
import { readSignatures, type Signed, signaturePackets, verifyDetached } from './verify.ts';

/** Who vouches: the one who made the package, its maintainer, the archive that hands it out. */
export type Role = 'origin' | 'maint' | 'archive';

/** A signature inside of a package: the member `_gpg` + role, as debsigs makes it and debsig-verify finds it. */
export interface EmbeddedSignature {
  readonly role: string;
  readonly member: ArMember;
  /** Fingerprint, or long key id, of whom each signature in it names. */
  readonly issuers: readonly string[];
}

const PREFIX = '_gpg';
/** Of a member: some dozen signatures. */
const LONGEST = 64 * 1024;

/** The signatures in a package, unchecked, in its order. What can't be read names no issuer. */
export async function readEmbedded(file: PackageFile): Promise<readonly EmbeddedSignature[]> {
  const found: EmbeddedSignature[] = [];
  for (const member of signatureMembers(file)) {
    found.push({ role: roleOf(member), member, issuers: await issuersOf(file, member) });
  }
  return found;
}

export function memberName(role: Role): string {
  return `${PREFIX}${role}`;
}

function signatureMembers({ members }: PackageFile): readonly ArMember[] {
  return members.filter(({ name }) => name.startsWith(PREFIX));
}

function roleOf({ name }: ArMember): string {
  return name.slice(PREFIX.length);
}

async function issuersOf(file: PackageFile, member: ArMember): Promise<readonly string[]> {
  try {
    return readSignatures(signaturePackets(await content(file, member))).map(issuerName);
  } catch {
    return [];
  }
}

async function content({ bytes }: PackageFile, { name, start, size }: ArMember): Promise<Uint8Array> {
  return await collect(bytes.read(start, start + size), LONGEST, () =>
    fault(
      'signature-malformed',
      `The member ${name} has ${size} bytes, more than a signature.`,
      'Sign the package anew.',
    ),
  );
}

/** What a signature inside of a package covers: the contents of its three parts, one after another, no headers. */
export function signedParts({
  members,
}: PackageFile): readonly { readonly from: number; readonly to: number }[] {
  const parts = [/^debian-binary$/, /^control\.tar(\.|$)/, /^data\.tar(\.|$)/];
  return parts.flatMap((part) =>
    members
      .filter(({ name }) => part.test(name))
      .map(({ start, size }) => ({ from: start, to: start + size })),
  );
}

async function* signedBytes(file: PackageFile): AsyncGenerator<Uint8Array, void, undefined> {
  for (const { from, to } of signedParts(file)) yield* file.bytes.read(from, to);
}

/**
 * Checks the signatures inside of a package as debsig-verify does: without a valid origin signature by one of the keys
 * none counts, and none by one of the keys may be wrong. Stricter in what keys count (see `verifyDetached`).
 * @returns the valid signatures, that of the origin first
 * @throws Failure `signature-…` that names the package
 */
export async function verifyEmbedded(
  file: PackageFile,
  keys: readonly PublicKey[],
  at: Date,
): Promise<readonly (Signed & { readonly role: string })[]> {
  const members = signatureMembers(file);
  const origins = members.filter((member) => roleOf(member) === 'origin');
  const [origin] = origins;
  if (origin === undefined || origins.length > 1) {
    throw fault(
      origin === undefined ? 'signature-missing' : 'signature-malformed',
      `${label(file)} has ${origin === undefined ? 'no' : 'more than one'} origin signature.`,
      'Sign it with action-sign and `role: origin`.',
    );
  }
  const valid = [{ role: 'origin', ...(await verified(file, origin, keys, at)) }];
  for (const member of members) {
    if (member === origin || !(await isByOneOf(file, member, keys))) continue;
    valid.push({ role: roleOf(member), ...(await verified(file, member, keys, at)) });
  }
  return valid;
}

async function verified(
  file: PackageFile,
  member: ArMember,
  keys: readonly PublicKey[],
  at: Date,
): Promise<Signed> {
  const subject = `The ${roleOf(member)} signature of ${label(file)}`;
  return await verifyDetached(signedBytes(file), await content(file, member), keys, at, subject);
}

async function isByOneOf(file: PackageFile, member: ArMember, keys: readonly PublicKey[]): Promise<boolean> {
  const issuers = await issuersOf(file, member);
  return keys.some(({ certificate: { primary, subkeys } }) =>
    [primary, ...subkeys].some(({ part }) => issuers.some((issuer) => part.fingerprint.endsWith(issuer))),
  );
}

function label({ id }: PackageFile): string {
  return `${id.name} ${id.version.text} (${id.architecture})`;
}
