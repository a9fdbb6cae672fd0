import { dearmor } from './armor.ts';
import { type Certificate, names } from './certificate.ts';
import { readClearsigned } from './cleartext.ts';
import type { Fingerprint } from './fingerprint.ts';
import { materialName } from './key-packet.ts';
import type { PublicKey } from './keys.ts';
import { fault } from './malformed.ts';
import { readPackets, TAG } from './packet.ts';
import { appliesAt, hashWeakness, isoDay, materialWeakness } from './policy.ts';
import { SignatureCheck } from './seal.ts';
import type { Signature } from './signature.ts';
import { issuerName, readSignature, TYPE } from './signature-packet.ts';
import type { Document } from './signer.ts';
import { type Standing, standings } from './standing.ts';

/** A valid signature. */
export interface Signed {
  /** Fingerprint of the primary key or subkey that signed, 40 upper-case hex digits. */
  readonly signedBy: Fingerprint;
  /** Fingerprint of its primary key. */
  readonly key: Fingerprint;
  readonly signedAt: Date;
}

/**
 * The text of a clearsigned message, an InRelease, with the first valid signature on it.
 * @throws Failure `signature-…` unless one of the keys signed it, and if a signature by one of them is wrong
 */
export async function verifyClearsigned(
  text: string,
  keys: readonly PublicKey[],
  at: Date,
): Promise<Signed & { readonly text: string }> {
  const { lines, signed, signatures } = readClearsigned(text);
  const found = readSignatures(signatures).filter(({ type }) => type === TYPE.text || type === TYPE.binary);
  return { ...(await firstValid(found, signed, keys, at, 'The signature')), text: `${lines.join('\n')}\n` };
}

/**
 * Checks a detached signature, in packets or armor, over bytes that are read once.
 * @throws Failure `signature-…` unless one of the keys signed them, and if a signature by one of them is wrong
 */
export async function verifyDetached(
  bytes: Document,
  signature: Uint8Array | string,
  keys: readonly PublicKey[],
  at: Date,
  subject = 'The signature',
): Promise<Signed> {
  const found = readSignatures(signaturePackets(signature)).filter(({ type }) => type === TYPE.binary);
  return await firstValid(found, bytes, keys, at, subject);
}

export function signaturePackets(signature: Uint8Array | string): Uint8Array {
  const isBinary = typeof signature !== 'string' && (signature[0] ?? 0) > 0x7f;
  if (isBinary) return signature;
  const text = typeof signature === 'string' ? signature : Buffer.from(signature).toString('latin1');
  return Buffer.concat(dearmor(text).map(({ bytes }) => bytes));
}

export function readSignatures(bytes: Uint8Array): readonly Signature[] {
  const packets = readPackets(bytes).filter(({ tag }) => tag !== TAG.marker);
  if (packets.some(({ tag }) => tag !== TAG.signature)) {
    throw fault(
      'signature-malformed',
      'This is no detached signature: it holds other packets too.',
      'Sign anew.',
    );
  }
  return packets.flatMap(({ body }) => readSignature(body) ?? []);
}

interface Candidate {
  readonly signature: Signature;
  readonly certificate: Certificate;
  readonly standing: Standing;
  readonly check: SignatureCheck;
}

async function firstValid(
  signatures: readonly Signature[],
  bytes: Document,
  keys: readonly PublicKey[],
  at: Date,
  subject: string,
): Promise<Signed> {
  const now = Math.floor(at.getTime() / 1000);
  const known = signatures.flatMap((signature) => candidates(signature, keys, now));
  if (known.length === 0) throw unknownKey(subject, signatures, keys);
  const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
  for await (const piece of pieces) for (const { check } of known) check.update(piece);
  const judged = known.map((candidate) => ({ ...candidate, holds: candidate.check.holds() }));
  const wrong = judged.find(({ holds }) => !holds);
  if (wrong !== undefined) throw bad(subject, wrong.standing);
  const refusals = judged.map(({ certificate, signature, standing }) =>
    refusal(certificate, signature, standing, now),
  );
  const index = refusals.indexOf(undefined);
  const valid = judged[index];
  if (valid === undefined)
    throw refused(
      subject,
      refusals.filter((reason) => reason !== undefined),
    );
  return {
    signedBy: valid.standing.part.fingerprint,
    key: valid.certificate.primary.part.fingerprint,
    signedAt: new Date((valid.signature.created ?? 0) * 1000),
  };
}

/** The parts of keys that a signature names, each to be tried; none for one that names none of ours. */
function candidates(signature: Signature, keys: readonly PublicKey[], now: number): readonly Candidate[] {
  if (signature.issuerFingerprints.length === 0 && signature.issuerKeyIds.length === 0) return [];
  const found = keys.flatMap(({ certificate }) =>
    standings(certificate, now, now)
      .filter(({ part }) => names(signature, part))
      .map((standing) => ({
        signature,
        certificate,
        standing,
        check: new SignatureCheck(signature, standing.part),
      })),
  );
  return found.filter(
    (one, index) =>
      found.findIndex(({ standing }) => standing.part.fingerprint === one.standing.part.fingerprint) ===
      index,
  );
}

/**
 * Why a signature that is mathematically right doesn't count. Revoked and weak never counts, whenever it was made; an
 * expired key's counts where it was made before, so that a rollback outlives the key.
 */
function refusal(
  certificate: Certificate,
  signature: Signature,
  standing: Standing,
  now: number,
): string | undefined {
  const made = signature.created;
  if (made === undefined) return 'the signature has no time';
  if (made > now) return `the signature is of ${isoDay(made)}, which is in the future`;
  if (signature.lifetime !== undefined && made + signature.lifetime <= now)
    return 'the signature has expired';
  if (signature.unknownDemand) return 'the signature demands what is not known here';
  if (appliesAt(hashWeakness(signature.hash), now))
    return `the signature is made with ${signature.hash.name}`;
  const [primary] = standings(certificate, now, now);
  const reasons = [...new Set([primary, standing])].map((each) =>
    each === undefined ? undefined : keyRefusal(each, made, now),
  );
  const reason = reasons.find((each) => each !== undefined);
  if (reason !== undefined) return reason;
  return standing.signs ? undefined : `the key ${standing.part.fingerprint} may not sign`;
}

function keyRefusal(standing: Standing, made: number, now: number): string | undefined {
  const { part, revoked, bindings, expires, weakHashes, acceptsPrimary } = standing;
  const name = `the key ${part.fingerprint}`;
  if (part.version !== 4) return `${name} is of version ${part.version}`;
  if (revoked !== undefined) return `${name} was revoked`;
  if (appliesAt(materialWeakness(part.material), now)) return `${name} is ${materialName(part.material)}`;
  if (bindings.length === 0) return `${name} has no valid self-signature`;
  if (weakHashes.length > 0) return `${name} rests on ${weakHashes.join(', ')}`;
  if (!acceptsPrimary) return `${name} does not confirm its primary key`;
  if (made < part.created) return `${name} was made later than the signature`;
  if (expires !== undefined && made >= expires) {
    return `${name} had expired on ${isoDay(expires)}, before it signed`;
  }
  return undefined;
}

function unknownKey(subject: string, signatures: readonly Signature[], keys: readonly PublicKey[]) {
  if (signatures.length === 0) {
    return fault('signature-missing', `${subject} is of no kind that counts here.`, 'Sign anew.');
  }
  const by = signatures.map(issuerName).join(', ');
  const trusted = keys.map(({ fingerprint }) => fingerprint).join(', ');
  return fault(
    'signature-unknown-key',
    `${subject} is by ${by}, which is none of the keys trusted here (${trusted}).`,
    'If that key is right, add its public key to those trusted; else find out who signed.',
  );
}

function bad(subject: string, { part }: Standing) {
  return fault(
    'signature-bad',
    `${subject}, by ${part.fingerprint}, does not match: the content was changed after it was signed.`,
    'Do not use it. Fetch it again; if that does not help, find out what changed it.',
  );
}

function refused(subject: string, reasons: readonly string[]) {
  return fault(
    'signature-refused',
    `${subject} does not count: ${[...new Set(reasons)].join('; ')}.`,
    'Sign anew with a key that is valid.',
  );
}
