import type { Seal, Trust } from '../../apt/index.ts';
import { allFailures, Failure } from '../../failure.ts';
import type { Annotation, Report } from '../../github/index.ts';
import {
  armorApart,
  exportPublic,
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
import { aboutInput, aboutKey } from '../named-input.ts';
import type { PublishInputs } from './inputs.ts';

/** Public keys as clients get them. */
interface ClientKeys {
  readonly armored: string;
  readonly binary: Uint8Array;
}

/** The keys that sign, and their public halves. */
export interface SigningKeys extends Seal, ClientKeys {
  readonly keys: readonly PublicKey[];
}

export interface Keys {
  readonly signing: SigningKeys | undefined;
  /** Those that sign, else those that the repository is verified against; absent: no key was given. */
  readonly clients: ClientKeys | undefined;
  readonly trust: Trust;
  /** Whose signature packages must carry; absent: none is needed. */
  readonly trusted: readonly PublicKey[] | undefined;
  /** Whose signature the source of a promotion must carry. */
  readonly source: readonly PublicKey[] | undefined;
  readonly annotations: readonly Annotation[];
}

const MINIMUM_VALIDITY = 90;

/** @throws Failure that names every input whose key can't be read or must not sign */
export async function openKeys(inputs: PublishInputs, report: Report, at: Date): Promise<Keys> {
  const annotations: Annotation[] = [];
  const failures: Failure[] = [];
  const previous = inputs['previous-public-key'];
  const { 'private-key': given, 'trusted-keys': trustedKeys, 'from-public-key': sourceKeys } = inputs;
  const [signing, others, trusted, source] = [
    await noting(failures, 'private-key', given, (key) => openSigning(key, inputs, report, at, annotations)),
    await noting(failures, 'previous-public-key', previous === 'none' ? undefined : previous, readPublicKeys),
    await noting(failures, 'trusted-keys', trustedKeys, readPublicKeys),
    await noting(failures, 'from-public-key', sourceKeys, readPublicKeys),
  ];
  const failure = allFailures(failures);
  if (failure !== undefined) throw failure;
  const own = signing?.keys ?? [];
  if (previous === 'none' || (previous === undefined && own.length === 0)) {
    annotations.push({
      level: 'warning',
      message:
        previous === 'none'
          ? 'The repository that is there is taken as it is, since `previous-public-key` is `none`: whoever could write to the bucket so far decides what gets signed now. Take the input out after this run.'
          : 'The repository that is there was read without being verified, since neither `private-key` nor `previous-public-key` is given: this plan may rest on what somebody else wrote.',
    });
    return { signing, clients: signing, trust: { kind: 'nobody' }, trusted, source, annotations };
  }
  return {
    signing,
    clients: signing ?? clientKeys(others ?? []),
    trust: { kind: 'keys', keys: [...own, ...(others ?? [])] },
    trusted,
    source,
    annotations,
  };
}

function clientKeys(keys: readonly PublicKey[]): ClientKeys {
  const binary = exportPublic(keys.map(({ certificate }) => certificate));
  return { armored: armorApart(binary, []), binary };
}

async function noting<Given, T>(
  failures: Failure[],
  name: string,
  given: Given | undefined,
  read: (given: Given) => Promise<T>,
): Promise<T | undefined> {
  if (given === undefined) return undefined;
  try {
    return await aboutInput(name, () => read(given));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failures.push(error);
    return undefined;
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
  const signer = await aboutKey(() => openSigner(usable, passphrase));
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
