import { malformed } from './malformed.ts';
import { number, Octets } from './octets.ts';

/** Packet types that matter here (RFC 9580, 5). */
export const TAG = {
  signature: 2,
  secretKey: 5,
  publicKey: 6,
  secretSubkey: 7,
  marker: 10,
  trust: 12,
  userId: 13,
  publicSubkey: 14,
  userAttribute: 17,
  padding: 21,
} as const;

export interface Packet {
  readonly tag: number;
  readonly body: Uint8Array;
}

/** More packets than any key or signature has: a bound for hostile data. */
const MOST_PACKETS = 20_000;

/**
 * Splits bytes into packets, of both header formats (RFC 9580, 4.2). Lengths that are left open or come in parts are
 * for data packets, which neither keys nor signatures hold.
 */
export function readPackets(bytes: Uint8Array): readonly Packet[] {
  const octets = new Octets(bytes);
  const packets: Packet[] = [];
  while (octets.left > 0) {
    if (packets.length === MOST_PACKETS) throw malformed(`it has more than ${MOST_PACKETS} packets`);
    packets.push(readPacket(octets));
  }
  return packets;
}

/** The bytes of each key in a sequence of packets, as they are. */
export function keysApart(bytes: Uint8Array): readonly Uint8Array[] {
  const octets = new Octets(bytes);
  const starts: number[] = [];
  while (octets.left > 0) {
    const at = octets.offset;
    const { tag } = readPacket(octets);
    if (tag === TAG.secretKey || tag === TAG.publicKey) starts.push(at);
  }
  return starts.map((start, index) => bytes.subarray(start, starts[index + 1]));
}

function readPacket(octets: Octets): Packet {
  const at = octets.offset;
  const first = octets.number(1);
  if ((first & 0x80) === 0) throw malformed(`there is no packet at byte ${at}`);
  if ((first & 0x40) !== 0) return { tag: first & 0x3f, body: octets.take(newLength(octets, at)) };
  return { tag: (first >> 2) & 0x0f, body: octets.take(oldLength(octets, first & 3, at)) };
}

function newLength(octets: Octets, at: number): number {
  const first = octets.number(1);
  if (first < 192) return first;
  if (first < 224) return (first - 192) * 256 + octets.number(1) + 192;
  if (first === 255) return octets.number(4);
  throw malformed(`the packet at byte ${at} has a partial length`);
}

function oldLength(octets: Octets, kind: number, at: number): number {
  if (kind === 0) return octets.number(1);
  if (kind === 1) return octets.number(2);
  if (kind === 2) return octets.number(4);
  throw malformed(`the packet at byte ${at} has no length`);
}

/**
 * A packet with the old header, as gpg writes it: apt knows a keyring by its first byte.
 * @param least bytes that its length takes at least
 */
export function writePacket({ tag, body }: Packet, least: 1 | 2 | 4 = 1): Uint8Array {
  if (tag > 15) return Buffer.concat([Uint8Array.of(0xc0 | tag, 255), number(body.length, 4), body]);
  const needed = body.length < 0x100 ? 1 : body.length < 0x10000 ? 2 : 4;
  const width = needed > least ? needed : least;
  const kind = { 1: 0, 2: 1, 4: 2 }[width];
  return Buffer.concat([Uint8Array.of(0x80 | (tag << 2) | kind), number(body.length, width), body]);
}
