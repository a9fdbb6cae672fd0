import { type KeyPart, readKeyPart } from './key-packet.ts';
import { fault } from './malformed.ts';
import { number } from './octets.ts';
import { type Packet, readPackets, TAG } from './packet.ts';
import { SignatureCheck } from './seal.ts';
import type { Signature } from './signature.ts';
import { readSignature, TYPE } from './signature-packet.ts';

/** Something of a key that signatures are bound to. Signatures of other versions than 4 are left out. */
export interface Bound {
  readonly packet: Packet;
  readonly signatures: readonly Signature[];
}

/** A subkey or primary key. `secret` is its secret packet as read, where there is one. */
export interface KeyComponent extends Bound {
  readonly part: KeyPart;
  readonly secret: Packet | undefined;
}

/** A transferable key (RFC 9580, 10.1), public or secret. */
export interface Certificate {
  /** With its direct-key signatures and revocations. */
  readonly primary: KeyComponent;
  /** User IDs and user attributes. */
  readonly users: readonly Bound[];
  readonly subkeys: readonly KeyComponent[];
}

interface Draft {
  readonly packet: Packet;
  readonly signatures: Signature[];
}

/** Every key in a sequence of packets. What isn't known is passed over, with the signatures that follow it. */
export function readCertificates(bytes: Uint8Array): readonly Certificate[] {
  const drafts: Draft[][] = [];
  for (const packet of readPackets(bytes)) {
    if (packet.tag === TAG.publicKey || packet.tag === TAG.secretKey) {
      drafts.push([{ packet, signatures: [] }]);
      continue;
    }
    const draft = drafts.at(-1);
    if (draft === undefined) {
      if (packet.tag === TAG.marker || packet.tag === TAG.trust) continue;
      throw fault(
        'key-malformed',
        `There is no OpenPGP key: the data begins with a packet of type ${packet.tag}.`,
        'Export the key again, with gpg --armor, and hand it over whole.',
      );
    }
    if (packet.tag === TAG.signature) {
      const signature = readSignature(packet.body);
      if (signature !== undefined) draft.at(-1)?.signatures.push(signature);
    } else if (packet.tag !== TAG.trust && packet.tag !== TAG.marker && packet.tag !== TAG.padding) {
      draft.push({ packet, signatures: [] });
    }
  }
  return drafts.flatMap(([first, ...rest]) => (first === undefined ? [] : [assemble(first, rest)]));
}

function assemble(first: Draft, rest: readonly Draft[]): Certificate {
  const withTag = (...tags: readonly number[]): readonly Draft[] =>
    rest.filter(({ packet }) => tags.includes(packet.tag));
  return {
    primary: component(first),
    users: withTag(TAG.userId, TAG.userAttribute),
    subkeys: withTag(TAG.publicSubkey, TAG.secretSubkey).map(component),
  };
}

function component({ packet, signatures }: Draft): KeyComponent {
  const isSecret = packet.tag === TAG.secretKey || packet.tag === TAG.secretSubkey;
  return { packet, signatures, part: readKeyPart(packet.body).part, secret: isSecret ? packet : undefined };
}

export function componentsOf({ primary, subkeys }: Certificate): readonly KeyComponent[] {
  return [primary, ...subkeys];
}

/** The user IDs as text. */
export function userNames({ users }: Certificate): readonly string[] {
  return users
    .filter(({ packet }) => packet.tag === TAG.userId)
    .map(({ packet }) => Buffer.from(packet.body).toString('utf8'));
}

/** What signatures over keys hash (RFC 9580, 5.2.4). */
export function keyBytes({ body }: KeyPart): Uint8Array {
  return Buffer.concat([Uint8Array.of(0x99), number(body.length, 2), body]);
}

export function userBytes({ tag, body }: Packet): Uint8Array {
  return Buffer.concat([Uint8Array.of(tag === TAG.userId ? 0xb4 : 0xd1), number(body.length, 4), body]);
}

/** Whether `signer` made this signature over these bytes. */
export function holds(signature: Signature, signer: KeyPart, ...bytes: readonly Uint8Array[]): boolean {
  if (signature.unknownDemand) return false;
  const check = new SignatureCheck(signature, signer);
  for (const piece of bytes) check.update(piece);
  return check.holds();
}

/** Whether a signature says that `part` made it: by fingerprint where it names one, else by key id. */
export function names(signature: Signature, part: KeyPart): boolean {
  if (signature.issuerFingerprints.length > 0) return signature.issuerFingerprints.includes(part.fingerprint);
  return signature.issuerKeyIds.length === 0 || signature.issuerKeyIds.includes(part.keyId);
}

export function isCertification({ type }: Signature): boolean {
  return type >= TYPE.certificationFirst && type <= TYPE.certificationLast;
}
