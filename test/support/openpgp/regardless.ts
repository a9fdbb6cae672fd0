import { SHA512 } from '../../../src/openpgp/algorithm.ts';
import { armor } from '../../../src/openpgp/armor.ts';
import { componentsOf } from '../../../src/openpgp/certificate.ts';
import { readKeys } from '../../../src/openpgp/index.ts';
import { SignatureMaking } from '../../../src/openpgp/seal.ts';
import { secretKind, unlock } from '../../../src/openpgp/secret-packet.ts';
import { hashedPart, TYPE, trailer, writeSignature } from '../../../src/openpgp/signature-packet.ts';
import { standings } from '../../../src/openpgp/standing.ts';
import { Secret } from '../../../src/secret.ts';
import { type CorpusKey, secretArmor } from './corpus.ts';

/** A signature by a key that must not sign, to see what verifiers say of it. In armor. */
export async function signRegardless(
  { name, fingerprint, passphrase }: CorpusKey,
  content: Uint8Array,
  at: Date,
): Promise<string> {
  const [key] = await readKeys(new Secret(secretArmor(name)));
  if (key === undefined) throw new Error(`${name} holds no key`);
  const { certificate } = key;
  const now = Math.floor(at.getTime() / 1000);
  const able = componentsOf(certificate).filter(
    (component) => secretKind(component) === 'present' && component.part.material.kind !== 'other',
  );
  const meant = standings(certificate, now, now).filter(({ signs }) => signs);
  const component =
    able.find(({ part }) => part.fingerprint === fingerprint) ??
    able.findLast(({ part }) => meant.some((standing) => standing.part === part)) ??
    able.at(-1);
  if (component === undefined) throw new Error(`${name} has nothing that can sign`);
  const { part } = component;
  const secret = await unlock(component, passphrase === undefined ? undefined : new Secret(passphrase));
  const created = Math.max(now, part.created);
  const signature = {
    type: TYPE.binary,
    algorithm: part.algorithm,
    hash: SHA512,
    created,
    issuer: part.fingerprint,
  };
  const making = new SignatureMaking(SHA512, part.material, secret);
  making.update(content);
  making.update(trailer(hashedPart(signature)));
  const { digest, values } = making.finish();
  return armor('SIGNATURE', writeSignature(signature, digest, values));
}
