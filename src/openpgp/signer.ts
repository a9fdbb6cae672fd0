import type { KeyObject } from 'node:crypto';
import type { Secret } from '../secret.ts';
import { SHA512 } from './algorithm.ts';
import { armor } from './armor.ts';
import { clearsignedText, signableText } from './cleartext.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { UsableKey } from './judge.ts';
import { exportPublic } from './public.ts';
import { SignatureMaking } from './seal.ts';
import { unlock } from './secret-packet.ts';
import { hashedPart, type NewSignature, TYPE, trailer, writeSignature } from './signature-packet.ts';

/** Bytes to sign or check. Each piece is used up before the next is asked for, so they may share their memory. */
export type Document = AsyncIterable<Uint8Array> | Uint8Array;

/** Signs with one key or several: then every signature holds one by each. */
export interface Signer {
  /** Of the parts that sign. */
  readonly fingerprints: readonly Fingerprint[];
  /**
   * An InRelease: the text, signed. Spaces at the ends of lines, which signatures of this kind can't cover, are left out.
   * @param at the signatures' time; not before their keys' own
   */
  clearsign(text: string, at: Date): Promise<string>;
  /** Signature packets over the bytes, as a debsigs member holds them. */
  detach(bytes: Document, at: Date): Promise<Uint8Array>;
  /** The same in armor: a Release.gpg, a `.asc`. */
  detachArmored(bytes: Document, at: Date): Promise<string>;
  /** The time of a signature asked for at `at`, in seconds since 1970. */
  timeOf(at: Date): number;
  publicKeys(): Promise<{ readonly armored: string; readonly binary: Uint8Array }>;
}

interface Hand {
  readonly key: UsableKey;
  readonly secret: KeyObject;
}

/**
 * Unlocks the keys. Nothing of them is written anywhere.
 * @throws Failure `passphrase-missing`, `passphrase-wrong`, `key-malformed`
 */
export async function openSigner(
  keys: readonly UsableKey[],
  passphrase: Secret | undefined,
): Promise<Signer> {
  const hands: Hand[] = [];
  for (const key of keys) hands.push({ key, secret: await unlock(key.component, passphrase) });
  const signed = (type: number, bytes: Document, at: Date): Promise<Uint8Array> =>
    signDocument(hands, type, bytes, at);
  // A key whose halves don't belong together is found here, before anything is written.
  await signed(TYPE.binary, new Uint8Array(0), new Date(0));
  return {
    fingerprints: keys.map(({ fingerprint }) => fingerprint),
    async clearsign(text, at) {
      const signable = signableText(text);
      return clearsignedText(signable, [SHA512], await signed(TYPE.text, signable.signed, at));
    },
    detach: (bytes, at) => signed(TYPE.binary, bytes, at),
    detachArmored: async (bytes, at) => armor('SIGNATURE', await signed(TYPE.binary, bytes, at)),
    timeOf: (at) => Math.max(...keys.map((key) => timeOf(key, at))),
    async publicKeys() {
      const binary = exportPublic(keys.map(({ certificate }) => certificate));
      return { armored: armor('PUBLIC KEY BLOCK', binary), binary };
    },
  };
}

/** One signature packet a key, over a document that is read once. */
async function signDocument(
  hands: readonly Hand[],
  type: number,
  bytes: Document,
  at: Date,
): Promise<Uint8Array> {
  const works = hands.map(({ key, secret }) => ({
    signature: newSignature(key, type, at),
    making: new SignatureMaking(SHA512, key.component.part.material, secret),
  }));
  const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
  for await (const piece of pieces) for (const { making } of works) making.update(piece);
  return Buffer.concat(
    works.map(({ signature, making }) => {
      making.update(trailer(hashedPart(signature)));
      const { digest, values } = making.finish();
      return writeSignature(signature, digest, values);
    }),
  );
}

function newSignature(key: UsableKey, type: number, at: Date): NewSignature {
  const { component, fingerprint } = key;
  const { algorithm } = component.part;
  return { type, algorithm, hash: SHA512, created: timeOf(key, at), issuer: fingerprint };
}

function timeOf({ since }: UsableKey, at: Date): number {
  return Math.max(Math.floor(at.getTime() / 1000), since);
}
