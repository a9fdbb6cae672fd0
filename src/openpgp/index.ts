export { judgeKeys, keyRefused } from './choose.ts';
export { debsigPolicy, type PolicyFile } from './debsig-policy.ts';
export { type EmbeddedSignature, ROLES, type Role, readEmbedded, verifyEmbedded } from './debsigs.ts';
export { embedSignature, signBeside } from './embed.ts';
export { type Fingerprint, parseFingerprint } from './fingerprint.ts';
export {
  judgeKey,
  type KeyPolicy,
  type KeyWarning,
  type SecretKey,
  type UsableKey,
  type Verdict,
} from './judge.ts';
export type { KeyFault, KeyFaultCode } from './key-fault.ts';
export { kindOfKey, mayBePrivate, type PublicKey, readKeys, readPublicKeys } from './keys.ts';
export type { OpenPgpCode } from './malformed.ts';
export { secretForms } from './masks.ts';
export { armorApart, exportPublic } from './public.ts';
export { type Document, openSigner, type Signer } from './signer.ts';
export { type Signed, verifyClearsigned, verifyDetached } from './verify.ts';
