import { judgeKey, openSigner, readKeys, readPublicKeys } from '../../src/openpgp/index.ts';
import { Secret } from '../../src/secret.ts';
import { publicArmor, secretArmor } from '../support/openpgp/corpus.ts';

/** Signs as the owner of a key of the corpus, and whom that makes trusted. */
export async function openTestSigner(name: string, at: Date) {
  const [key] = await readKeys(new Secret(secretArmor(name)));
  const verdict = key && judgeKey(key, { minimumValidity: 90 }, at);
  if (verdict?.kind !== 'usable') throw new Error(`${name} can't sign`);
  const signer = await openSigner([verdict.key], new Secret(''));
  return { signer, trust: { kind: 'keys', keys: await readPublicKeys(publicArmor(name)) } as const };
}
