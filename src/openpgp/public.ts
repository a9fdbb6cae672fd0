import { armor } from './armor.ts';
import { type Bound, type Certificate, componentsOf, type KeyComponent, names } from './certificate.ts';
import { type Packet, TAG, writePacket } from './packet.ts';
import type { Signature } from './signature-packet.ts';

/** The public halves as plain packets: a keyring that gpgv, sqv, apt and debsig-verify read. Others' signatures stay out. */
export function exportPublic(certificates: readonly Certificate[]): Uint8Array {
  return Buffer.concat(certificates.flatMap(publicPackets).map(writePacket));
}

function publicPackets(certificate: Certificate): readonly Packet[] {
  const { primary, users, subkeys } = certificate;
  const own = ({ signatures }: Bound): readonly Packet[] =>
    signatures
      .filter((signature) => isOwn(signature, certificate))
      .map(({ body }) => ({ tag: TAG.signature, body }));
  const key = (component: KeyComponent, tag: number): readonly Packet[] => [
    { tag, body: component.part.body },
    ...own(component),
  ];
  return [
    ...key(primary, TAG.publicKey),
    ...users.flatMap((user) => [user.packet, ...own(user)]),
    ...subkeys.flatMap((subkey) => key(subkey, TAG.publicSubkey)),
  ];
}

function isOwn(signature: Signature, certificate: Certificate): boolean {
  return componentsOf(certificate).some(({ part }) => names(signature, part));
}

const WIDTHS = [64, 76, 72, 60, 56, 52, 48, 44, 68, 40, 36, 32, 70, 66, 62, 58, 54, 50, 46, 42, 38, 34, 30];

/**
 * The public key in armor, wrapped so that none of the texts that the log masks occurs in it: the armor of an RSA key's
 * private half has many lines in common with it, and GitHub drops an output with a masked text.
 */
export function armorApart(binary: Uint8Array, masked: readonly string[]): string {
  const wraps = WIDTHS.map((width) => armor('PUBLIC KEY BLOCK', binary, width));
  const apart = wraps.find((text) => !masked.some((mask) => text.includes(mask)));
  return apart ?? armor('PUBLIC KEY BLOCK', binary, 32);
}
