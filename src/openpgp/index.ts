export { judgeKeys, keyRefused } from './choose.ts';
export { debsigPolicy } from './debsig-policy.ts';
export { type EmbeddedSignature, type Role, readEmbedded, verifyEmbedded } from './debsigs.ts';
export { embedSignature, signBeside } from './embed.ts';
export { type Fingerprint, parseFingerprint } from './fingerprint.ts';
export {
  judgeKey,
  type UsableKey,
  type Verdict,
} from './judge.ts';
export type { KeyFaultCode } from './key-fault.ts';
export { kindOfKey, mayBePrivate, type PublicKey, readKeys, readPublicKeys } from './keys.ts';

export { secretForms } from './masks.ts';
export { armorApart, exportPublic } from './public.ts';
export { openSigner, type Signer } from './signer.ts';
export { verifyClearsigned, verifyDetached } from './verify.ts';
