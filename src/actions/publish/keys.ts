import type { Seal, Trust } from '../../apt/index.ts';
import { Failure } from '../../failure.ts';
import type { Annotation, Report } from '../../github/index.ts';
import {
  armorApart,
  judgeKey,
  keyRefused,
  openSigner,
  type PublicKey,
  readKeys,
  readPublicKeys,
  secretForms,
  type UsableKey,
} from '../../openpgp/index.ts';
import type { Secret } from '../../secret.ts';
import type { PublishInputs } from '../inputs/publish.ts';

/** The keys that sign, and their public halves as clients get them. */
export interface SigningKeys extends Seal {
  readonly keys: readonly PublicKey[];
  readonly armored: string;
  readonly binary: Uint8Array;
}

export interface Keys {
  readonly signing: SigningKeys | undefined;
  readonly trust: Trust;
  readonly annotations: readonly Annotation[];
}

const MINIMUM_VALIDITY = 90;

/** @throws Failure when a key can't be read or must not sign */
export async function openKeys(inputs: PublishInputs, report: Report, at: Date): Promise<Keys> {
  const annotations: Annotation[] = [];
  const given = inputs['private-key'];
  const signing = given === undefined ? undefined : await openSigning(given, inputs, report, at, annotations);
  const previous = inputs['previous-public-key'];
  const own = signing?.keys ?? [];
  if (previous === 'none' || (previous === undefined && own.length === 0)) {
    annotations.push({
      level: 'warning',
      message:
        previous === 'none'
          ? 'The repository that is there is taken as it is, since `previous-public-key` is `none`: whoever could write to the bucket so far decides what gets signed now. Take the input out after this run.'
          : 'The repository that is there was read without being verified, since neither `private-key` nor `previous-public-key` is given: this plan may rest on what somebody else wrote.',
    });
    return { signing, trust: { kind: 'nobody' }, annotations };
  }
  const others = previous === undefined ? [] : await namedKeys('previous-public-key', previous);
  return { signing, trust: { kind: 'keys', keys: [...own, ...others] }, annotations };
}

/** Public keys out of an input; a failure names it. */
export async function namedKeys(name: string, text: string): Promise<readonly PublicKey[]> {
  try {
    return await readPublicKeys(text);
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure('input', `The input \`${name}\` is no public key: ${cause.message}`, cause.remedy, {
      cause,
    });
  }
}

async function openSigning(
  given: Secret,
  { passphrase }: PublishInputs,
  report: Report,
  at: Date,
  annotations: Annotation[],
): Promise<SigningKeys> {
  const forms = secretForms(given);
  for (const form of forms) report.mask(form);
  const usable: UsableKey[] = [];
  const faults = [];
  for (const key of await readKeys(given)) {
    const verdict = judgeKey(key, { minimumValidity: MINIMUM_VALIDITY }, at);
    if (verdict.kind === 'refused') faults.push(...verdict.faults);
    else {
      usable.push(verdict.key);
      annotations.push(
        ...verdict.warnings.map(
          ({ what, remedy }) => ({ level: 'warning', message: `${what}\n${remedy}` }) as const,
        ),
      );
    }
  }
  if (faults.length > 0) throw keyRefused(faults);
  const signer = await openSigner(usable, passphrase);
  const { armored, binary } = await signer.publicKeys();
  const keys = await readPublicKeys(armored);
  const masked = forms.flatMap((form) => form.split(/\r?\n/)).filter((line) => line.trim().length >= 4);
  return {
    signer,
    keys,
    fingerprints: keys.map(({ fingerprint }) => fingerprint),
    armored: armorApart(binary, masked),
    binary,
  };
}
