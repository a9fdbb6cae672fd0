import type { Failure } from '../failure.ts';
import { componentsOf } from './certificate.ts';
import type { Fingerprint } from './fingerprint.ts';
import { judgeKey, type KeyPolicy, type SecretKey, type Verdict } from './judge.ts';
import type { KeyFault } from './key-fault.ts';
import { fault, type OpenPgpCode } from './malformed.ts';

/**
 * The verdict on several keys of which one is to sign: the newest usable signing subkey, else the newest usable primary
 * key; with a fingerprint, the part that has it.
 */
export function judgeKeys(keys: readonly SecretKey[], policy: KeyPolicy, at: Date): Verdict {
  const asked = policy.fingerprint === undefined ? keys : keys.filter((key) => has(key, policy.fingerprint));
  const verdicts = (asked.length > 0 ? asked : keys).map((key) => judgeKey(key, policy, at));
  const usable = verdicts.filter((verdict) => verdict.kind === 'usable').toSorted(newestSubkeyFirst);
  const faults = verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? verdict.faults : []));
  return usable[0] ?? { kind: 'refused', faults };
}

type Usable = Extract<Verdict, { kind: 'usable' }>;

function newestSubkeyFirst(a: Usable, b: Usable): number {
  const isPrimary = ({ key }: Usable): number => Number(key.component === key.certificate.primary);
  return isPrimary(a) - isPrimary(b) || b.key.component.part.created - a.key.component.part.created;
}

function has({ certificate }: SecretKey, fingerprint: Fingerprint | undefined): boolean {
  return componentsOf(certificate).some(({ part }) => part.fingerprint === fingerprint);
}

/** The one error about keys that must not sign: every reason, each with what mends it. */
export function keyRefused(faults: readonly KeyFault[]): Failure<OpenPgpCode> {
  const [only, more] = faults;
  if (only?.code === 'not-there' && more === undefined)
    return fault('key-refused', `${only.what.charAt(0).toUpperCase()}${only.what.slice(1)}.`, only.remedy);
  const reasons = faults.map(({ what, remedy }) => `- ${what}.\n  ${remedy}`);
  return fault('key-refused', `The private key must not sign:\n${reasons.join('\n')}`, '');
}
