import {
  constants,
  createHash,
  createSign,
  createVerify,
  type Hash,
  type KeyObject,
  privateEncrypt,
  publicDecrypt,
  type Sign,
  sign,
  type Verify,
  verify,
} from 'node:crypto';
import type { HashAlgorithm } from './algorithm.ts';
import { CURVE_BYTES, type KeyPart, type Material, publicKeyObject } from './key-packet.ts';
import { fault } from './malformed.ts';
import { mpi, padded } from './octets.ts';
import type { Signature } from './signature.ts';
import { trailer } from './signature-packet.ts';

/**
 * Checks one signature: give it the document, then ask. Never throws for what the signature holds: such one is bad.
 */
export class SignatureCheck {
  readonly #signature: Signature;
  readonly #material: Material;
  readonly #key: KeyObject | undefined;
  readonly #hash: Hash | undefined;
  /** node:crypto checks ECDSA only where it hashed the document itself. */
  readonly #ecdsa: Verify | undefined;

  constructor(signature: Signature, signer: KeyPart) {
    const { node } = signature.hash;
    const matches = signature.algorithm === signer.algorithm && signer.version === 4;
    this.#signature = signature;
    this.#material = signer.material;
    this.#key = matches ? publicKeyObject(signer.material) : undefined;
    const usable = node !== undefined && this.#key !== undefined;
    this.#hash = usable ? createHash(node) : undefined;
    this.#ecdsa = usable && signer.material.kind === 'ecdsa' ? createVerify(node) : undefined;
  }

  update(bytes: Uint8Array): void {
    this.#hash?.update(bytes);
    this.#ecdsa?.update(bytes);
  }

  holds(): boolean {
    if (this.#hash === undefined || this.#key === undefined) return false;
    const end = trailer(this.#signature.hashed);
    this.update(end);
    const digest = this.#hash.digest();
    if (!digest.subarray(0, 2).equals(this.#signature.start)) return false;
    try {
      return this.#proves(digest, this.#key);
    } catch {
      return false;
    }
  }

  #proves(digest: Buffer, key: KeyObject): boolean {
    const { values, hash } = this.#signature;
    const [first, second] = values;
    if (first === undefined) return false;
    switch (this.#material.kind) {
      case 'rsa': {
        if (values.length !== 1) return false;
        const padding = constants.RSA_PKCS1_PADDING;
        const content = publicDecrypt({ key, padding }, padded(first, this.#material.n.length));
        return content.equals(Buffer.concat([hash.digestInfo, digest]));
      }
      case 'ed25519':
        if (second === undefined || values.length !== 2) return false;
        return verify(null, digest, key, Buffer.concat([padded(first, 32), padded(second, 32)]));
      case 'ecdsa': {
        if (second === undefined || values.length !== 2) return false;
        const width = CURVE_BYTES[this.#material.curve];
        const both = Buffer.concat([padded(first, width), padded(second, width)]);
        return this.#ecdsa?.verify({ key, dsaEncoding: 'ieee-p1363' }, both) ?? false;
      }
      default:
        return false;
    }
  }
}

/** Computes one signature's numbers: give it the document and its trailer, then ask. */
export class SignatureMaking {
  readonly #algorithm: HashAlgorithm;
  readonly #material: Material;
  readonly #key: KeyObject;
  readonly #hash: Hash;
  /** node:crypto makes ECDSA only where it hashed the document itself. */
  readonly #ecdsa: Sign | undefined;

  constructor(algorithm: HashAlgorithm, material: Material, key: KeyObject) {
    this.#algorithm = algorithm;
    this.#material = material;
    this.#key = key;
    this.#hash = createHash(algorithm.node ?? '');
    this.#ecdsa = material.kind === 'ecdsa' ? createSign(algorithm.node ?? '') : undefined;
  }

  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#ecdsa?.update(bytes);
  }

  finish(): { readonly digest: Uint8Array; readonly values: readonly Uint8Array[] } {
    const digest = this.#hash.digest();
    return { digest, values: this.#numbers(digest).map(mpi) };
  }

  #numbers(digest: Uint8Array): readonly Uint8Array[] {
    if (this.#material.kind === 'rsa') {
      const padding = constants.RSA_PKCS1_PADDING;
      const content = Buffer.concat([this.#algorithm.digestInfo, digest]);
      const number = privateEncrypt({ key: this.#key, padding }, content);
      // A wrong RSA signature gives the private key away (Boneh, DeMillo, Lipton 1997).
      const publicKey = publicKeyObject(this.#material);
      if (publicKey === undefined || !publicDecrypt({ key: publicKey, padding }, number).equals(content)) {
        throw mismatch();
      }
      return [number];
    }
    const both =
      this.#ecdsa?.sign({ key: this.#key, dsaEncoding: 'ieee-p1363' }) ?? sign(null, digest, this.#key);
    return [both.subarray(0, both.length / 2), both.subarray(both.length / 2)];
  }
}

function mismatch() {
  return fault(
    'signing-failed',
    'The private key does not belong to its public key, or the machine computed wrongly.',
    'Export the key again with gpg --armor --export-secret-keys.',
  );
}
