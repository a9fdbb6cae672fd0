import { armor } from './armor.ts';
import { type Bound, type Certificate, componentsOf, type KeyComponent, names } from './certificate.ts';
import { type Packet, readPackets, TAG, writePacket } from './packet.ts';
import type { Signature } from './signature.ts';

/** The public halves as plain packets: a keyring that gpgv, sqv, apt and debsig-verify read. Others' signatures stay out. */
export function exportPublic(certificates: readonly Certificate[]): Uint8Array {
  return Buffer.concat(certificates.flatMap(publicPackets).map((packet) => writePacket(packet)));
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

/** Bytes that the lengths of primary keys, subkeys and user IDs take at least. */
type Lengths = readonly [1 | 4, 1 | 4, 1 | 2];

const LENGTHS: readonly Lengths[] = [
  [1, 1, 1],
  [4, 1, 1],
  [1, 4, 1],
  [1, 1, 2],
  [4, 4, 1],
  [4, 1, 2],
  [1, 4, 2],
  [4, 4, 2],
];

/**
 * The public key in armor in which none of the texts occurs that the log masks: the armor of a private key has many
 * lines in common with it, and GitHub drops an output with a masked text. Other line widths, or longer lengths of
 * packets, which shift the base64, change how the same bytes look.
 */
export function armorApart(binary: Uint8Array, masked: readonly string[]): string {
  const packets = readPackets(binary);
  for (const lengths of LENGTHS) {
    const bytes = Buffer.concat(packets.map((packet) => writePacket(packet, leastLength(packet, lengths))));
    for (let width = 76; width >= 40; width -= 4) {
      const text = armor('PUBLIC KEY BLOCK', bytes, width);
      if (!masked.some((mask) => text.includes(mask))) return text;
    }
  }
  return armor('PUBLIC KEY BLOCK', binary, 60);
}

function leastLength({ tag }: Packet, [primary, subkey, user]: Lengths): 1 | 2 | 4 {
  if (tag === TAG.publicKey) return primary;
  if (tag === TAG.publicSubkey) return subkey;
  return tag === TAG.userId ? user : 1;
}
