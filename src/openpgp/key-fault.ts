import { type Certificate, userNames } from './certificate.ts';
import type { Fingerprint } from './fingerprint.ts';
import { materialName } from './key-packet.ts';
import { appliesAt, isoDay, materialWeakness, YEAR } from './policy.ts';
import type { Standing } from './standing.ts';

export type KeyFaultCode =
  | 'version'
  | 'algorithm'
  | 'revoked'
  | 'expired'
  | 'not-yet-valid'
  | 'unbound'
  | 'weak-hash'
  | 'cannot-sign'
  | 'no-secret'
  | 'not-there';

/** Why a key must not sign, and the gpg command that mends it. */
export interface KeyFault {
  readonly code: KeyFaultCode;
  /** Of the primary key or subkey that it is about. */
  readonly fingerprint: Fingerprint;
  readonly what: string;
  readonly remedy: string;
}

/** Everything that is wrong with a part of a key at a moment (seconds since 1970), apart from its secret half. */
export function faultsOf(certificate: Certificate, standing: Standing, at: number): readonly KeyFault[] {
  const { part, role } = standing;
  const say = (code: KeyFaultCode, what: string, remedy: string): KeyFault => ({
    code,
    fingerprint: part.fingerprint,
    what: `the ${role === 'primary' ? 'primary key' : 'subkey'} ${part.fingerprint} ${what}`,
    remedy,
  });
  const renewal = role === 'primary' ? newKey(certificate) : newSubkey(certificate);
  if (part.version !== 4)
    return [
      say(
        'version',
        `is of OpenPGP version ${part.version}, which apt and gpgv of supported releases can't use`,
        renewal,
      ),
    ];
  const faults: KeyFault[] = [];
  const weakness = materialWeakness(part.material);
  if (appliesAt(weakness, at + YEAR)) faults.push(say('algorithm', weakText(standing), renewal));
  if (standing.revoked !== undefined) faults.push(say('revoked', revokedText(standing), renewal));
  if (part.created > at || standing.early) {
    const from = Math.max(part.created, standing.since);
    faults.push(
      say(
        'not-yet-valid',
        `is valid only from ${isoDay(from)} on`,
        `Check the clock, or make one that is valid now: ${renewal}`,
      ),
    );
  } else if (standing.bindings.length === 0) {
    if (weakness?.from !== undefined || weakness === undefined) {
      faults.push(say('unbound', 'has no valid self-signature', renewal));
    }
  } else {
    faults.push(...bindingFaults(certificate, standing, at, say, renewal));
  }
  return faults;
}

function bindingFaults(
  certificate: Certificate,
  standing: Standing,
  at: number,
  say: (code: KeyFaultCode, what: string, remedy: string) => KeyFault,
  renewal: string,
): readonly KeyFault[] {
  const faults: KeyFault[] = [];
  const extend = extension(certificate, standing);
  if (standing.expires !== undefined && standing.expires <= at) {
    faults.push(say('expired', `expired on ${isoDay(standing.expires)}`, extend));
  }
  if (standing.weakHashes.length > 0) {
    faults.push(
      say(
        'weak-hash',
        `is bound by a self-signature with ${standing.weakHashes.join(', ')}, which apt refuses`,
        extend,
      ),
    );
  }
  if (standing.signs && !standing.acceptsPrimary && standing.part.material.kind !== 'other') {
    faults.push(say('unbound', 'does not confirm its primary key (no valid cross-certification)', renewal));
  }
  return faults;
}

/** A part that isn't meant to sign. */
export function cannotSign(certificate: Certificate): KeyFault {
  const { fingerprint } = certificate.primary.part;
  return {
    code: 'cannot-sign',
    fingerprint,
    what: `the key ${fingerprint} has no part that may sign`,
    remedy: newSubkey(certificate),
  };
}

function weakText({ part }: Standing): string {
  const weakness = materialWeakness(part.material);
  const date = weakness?.from === undefined ? '' : ` ${isoDay(weakness.from)}`;
  return `is ${materialName(part.material)}: ${weakness?.what ?? ''}${date}`;
}

function revokedText({ revoked, part, role }: Standing): string {
  const date = revoked?.created === undefined ? '' : ` on ${isoDay(revoked.created)}`;
  const reason = revoked?.revocationReason?.trim() ? ` (${printable(revoked.revocationReason)})` : '';
  const by = revoked?.issuerFingerprints[0];
  const other = role === 'primary' && by !== undefined && by !== part.fingerprint;
  return `was revoked${other ? ` by its designated revoker ${by}` : ''}${date}${reason}`;
}

/** Also makes the self-signatures anew, with a hash that is accepted. */
function extension({ primary }: Certificate, { part, role }: Standing): string {
  const target = role === 'primary' ? '' : ` ${part.fingerprint}`;
  return `gpg --cert-digest-algo SHA512 --quick-set-expire ${primary.part.fingerprint} 2y${target}`;
}

function newSubkey({ primary }: Certificate): string {
  return `gpg --quick-add-key ${primary.part.fingerprint} rsa4096 sign 2y`;
}

export function newKey(certificate: Certificate): string {
  const name = printable(userNames(certificate)[0] ?? 'Repository signing key <you@example.org>');
  return `gpg --quick-generate-key '${name.replaceAll("'", "'\\''")}' rsa4096 sign 2y`;
}

/** Text out of a key as it may stand in a message: one line, without what moves a terminal. */
function printable(text: string): string {
  return text
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, 200);
}
