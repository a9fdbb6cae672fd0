import { PUBLIC_KEY } from './algorithm.ts';
import type { KeyComponent } from './certificate.ts';
import { readKeyPart } from './key-packet.ts';
import { Octets } from './octets.ts';

/** The numbers of a secret key by algorithm, in the order in which they stand (RFC 9580, 5.5.5). */
const NUMBERS: ReadonlyMap<number, readonly string[]> = new Map([
  [PUBLIC_KEY.rsa, ['d', 'p', 'q', 'u']],
  [PUBLIC_KEY.rsaSign, ['d', 'p', 'q', 'u']],
  [PUBLIC_KEY.ecdsa, ['d']],
  [PUBLIC_KEY.eddsaLegacy, ['seed']],
]);

/**
 * The secret numbers of a version 4 key that no passphrase protects: the usual case in a workflow, and read here, since
 * the library takes longer to load than all else that signing takes.
 * @returns undefined for any other key
 * @throws when the checksum is not that of the numbers
 */
export function plainNumbers({ part, secret }: KeyComponent): ReadonlyMap<string, Uint8Array> | undefined {
  const names = NUMBERS.get(part.algorithm);
  if (names === undefined || part.version !== 4 || secret === undefined) return undefined;
  const { rest } = readKeyPart(secret.body);
  if (rest[0] !== 0) return undefined;
  const octets = new Octets(rest.subarray(1));
  const numbers = new Map(names.map((name) => [name, octets.mpi()]));
  const sum = rest.subarray(1, 1 + octets.offset).reduce((total, byte) => total + byte, 0);
  if (octets.number(2) !== sum % 65_536 || octets.left > 0) throw new Error('the checksum differs');
  return numbers;
}
