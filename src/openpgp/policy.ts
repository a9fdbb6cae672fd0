import type { HashAlgorithm } from './algorithm.ts';
import type { Material } from './key-packet.ts';

export const DAY = 24 * 60 * 60;
/** apt warns, and asks its verifier, about what its policy will say a year from now. */
export const YEAR = 365 * DAY;

/**
 * From when on apt takes no signature that rests on these: `default-sequoia.config` of apt 3.3, and below it the
 * defaults of Sequoia's standard policy. Undefined: never taken here, whatever a verifier thinks.
 */
const LAST_DAYS = {
  sha1: '2026-02-01',
  sha224: '2026-02-01',
  rsa2048: '2030-02-01',
} as const;

export interface Weakness {
  /** Seconds since 1970; undefined: it was never good. */
  readonly from: number | undefined;
  readonly what: string;
}

const NEVER = undefined;

/** What is weak about a key's kind and size. */
export function materialWeakness(material: Material): Weakness | undefined {
  if (material.kind === 'other') return { from: NEVER, what: `${material.name} keys are not accepted` };
  if (material.kind !== 'rsa' || material.bits >= 3072) return undefined;
  if (material.bits < 2048) return { from: NEVER, what: `RSA of ${material.bits} bits is too short` };
  return { from: day(LAST_DAYS.rsa2048), what: `RSA of ${material.bits} bits is accepted only until` };
}

/** What is weak about a hash algorithm. */
export function hashWeakness({ name }: HashAlgorithm): Weakness | undefined {
  switch (name) {
    case 'SHA256':
    case 'SHA384':
    case 'SHA512':
      return undefined;
    case 'SHA1':
      return { from: day(LAST_DAYS.sha1), what: name };
    case 'SHA224':
      return { from: day(LAST_DAYS.sha224), what: name };
    default:
      return { from: NEVER, what: name };
  }
}

/** @param at seconds since 1970 */
export function appliesAt(weakness: Weakness | undefined, at: number): boolean {
  return weakness !== undefined && (weakness.from === undefined || weakness.from <= at);
}

export function isoDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function day(text: string): number {
  return Date.parse(text) / 1000;
}
