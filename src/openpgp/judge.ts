import type { Certificate, KeyComponent } from './certificate.ts';
import type { Fingerprint } from './fingerprint.ts';
import { cannotSign, faultsOf, type KeyFault, newKey } from './key-fault.ts';
import { materialName } from './key-packet.ts';
import { DAY, isoDay, materialWeakness, YEAR } from './policy.ts';
import { secretKind } from './secret-packet.ts';
import { type Standing, standings } from './standing.ts';

/** A key with at least one secret half. */
export interface SecretKey {
  readonly certificate: Certificate;
  /** Of the primary key, 40 upper-case hex digits. */
  readonly fingerprint: Fingerprint;
}

export interface KeyPolicy {
  /** The part to use, 40 upper-case hex digits. Absent: the newest signing subkey that is usable, else the primary key. */
  readonly fingerprint?: Fingerprint | undefined;
  /** Days that the key must still be valid for no warning. */
  readonly minimumValidity: number;
}

/** What is fine today and won't be for long. */
interface KeyWarning {
  readonly what: string;
  readonly remedy: string;
}

declare const judged: unique symbol;

/** A part of a key that may sign. Made by `judgeKey` alone: no verdict, no signature. */
export interface UsableKey {
  readonly [judged]: true;
  readonly certificate: Certificate;
  readonly component: KeyComponent;
  /** Of the part that signs, 40 upper-case hex digits. */
  readonly fingerprint: Fingerprint;
  /** Seconds since 1970: a signature made earlier would not verify. */
  readonly since: number;
}

export type Verdict =
  | {
      readonly kind: 'usable';
      readonly key: UsableKey;
      /** When it expires: the earlier of primary key and subkey. */
      readonly until?: Date;
      readonly warnings: readonly KeyWarning[];
    }
  | { readonly kind: 'refused'; readonly faults: readonly KeyFault[] };

/** Whether gpgv and apt will accept what this key signs, now and in a year; if not, every reason. */
export function judgeKey(key: SecretKey, policy: KeyPolicy, at: Date): Verdict {
  const { certificate } = key;
  const now = seconds(at);
  const all = standings(certificate, now, now + YEAR);
  const [primary, ...subkeys] = all;
  if (primary === undefined) throw new Error('a key has a primary key');
  const ofPrimary = faultsOf(certificate, primary, now);
  const wanted = policy.fingerprint;
  const chosen = wanted === undefined ? undefined : all.find(({ part }) => part.fingerprint === wanted);
  if (wanted !== undefined && chosen === undefined) {
    return { kind: 'refused', faults: [notThere(wanted, all)] };
  }
  const candidates = chosen === undefined ? candidatesOf(primary, subkeys) : [chosen];
  const refused: KeyFault[] = [];
  for (const candidate of candidates) {
    const faults = [...ofPrimary, ...ownFaults(certificate, candidate, now)];
    if (faults.length === 0) return usable(certificate, primary, candidate, policy, now);
    refused.push(...faults);
  }
  if (refused.length === 0) refused.push(...ofPrimary, cannotSign(certificate));
  return { kind: 'refused', faults: distinct(refused) };
}

/** Newest signing subkeys first, then the primary key. What isn't meant to sign, or has no secret half, is left out. */
function candidatesOf(primary: Standing, subkeys: readonly Standing[]): readonly Standing[] {
  const newestFirst = subkeys.toSorted((a, b) => b.part.created - a.part.created || b.since - a.since);
  const meant = [...newestFirst, primary].filter(isMeantToSign);
  const own = meant.filter(({ component }) => secretKind(component) === 'present');
  return own.length > 0 ? own : meant;
}

function isMeantToSign({ signs, bindings, role, part, component }: Standing): boolean {
  if (signs) return true;
  if (bindings.length > 0 || secretKind(component) !== 'present') return false;
  return role === 'primary' || part.material.kind !== 'other';
}

function ownFaults(certificate: Certificate, standing: Standing, now: number): readonly KeyFault[] {
  const faults = standing.role === 'primary' ? [] : [...faultsOf(certificate, standing, now)];
  const { fingerprint } = standing.part;
  if (standing.bindings.length > 0 && !standing.signs) faults.push(cannotSign(certificate));
  const secret = secretKind(standing.component);
  if (secret !== 'present') {
    faults.push({
      code: 'no-secret',
      fingerprint,
      what: `the secret half of ${fingerprint} is ${secret === 'card' ? 'on a smart card' : 'not in this export'}`,
      remedy: `gpg --armor --export-secret-keys ${fingerprint}! where the secret half is, or let another part sign.`,
    });
  }
  return faults;
}

function usable(
  certificate: Certificate,
  primary: Standing,
  standing: Standing,
  policy: KeyPolicy,
  now: number,
): Verdict {
  const ends = [primary.expires, standing.expires].filter((end) => end !== undefined);
  const until = ends.length === 0 ? undefined : Math.min(...ends);
  const warnings: KeyWarning[] = [];
  const { part } = standing;
  for (const each of new Set([primary, standing])) {
    const weakness = materialWeakness(each.part.material);
    if (weakness?.from === undefined) continue;
    warnings.push({
      what: `The key ${each.part.fingerprint} is ${materialName(each.part.material)}, which apt accepts only until ${isoDay(weakness.from)}; a year earlier it is refused here.`,
      remedy: `Make a stronger one and let clients trust both before you change over: ${newKey(certificate)}`,
    });
  }
  if (until !== undefined && until < now + policy.minimumValidity * DAY) {
    const target = until === primary.expires ? '' : ` ${part.fingerprint}`;
    warnings.push({
      what: `The key ${part.fingerprint} expires on ${isoDay(until)}, in ${Math.floor((until - now) / DAY)} days; clients then refuse what it signed.`,
      remedy: `gpg --quick-set-expire ${primary.part.fingerprint} 2y${target}, then renew the secret and the public key that clients have.`,
    });
  }
  const key = {
    certificate,
    component: standing.component,
    fingerprint: part.fingerprint,
    since: Math.max(primary.since, standing.since),
  } as UsableKey;
  return {
    kind: 'usable',
    key,
    warnings,
    ...(until === undefined ? {} : { until: new Date(until * 1000) }),
  };
}

function notThere(wanted: Fingerprint, all: readonly Standing[]): KeyFault {
  const there = all.map(
    ({ part, role, signs }) =>
      `${part.fingerprint} (${role === 'primary' ? 'primary key' : 'subkey'}, ${materialName(part.material)}${signs ? ', may sign' : ''})`,
  );
  return {
    code: 'not-there',
    fingerprint: wanted,
    what: `there is no part ${wanted} in this key`,
    remedy: `Name one that is there: ${there.join('; ')}.`,
  };
}

function distinct(faults: readonly KeyFault[]): readonly KeyFault[] {
  return faults.filter((one, index) => faults.findIndex(({ what }) => what === one.what) === index);
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
