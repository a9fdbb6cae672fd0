import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the corpus says of a key. */
export interface CorpusKey {
  readonly name: string;
  /** The tool that made it. */
  readonly by: string;
  readonly verdict: 'usable' | 'refused';
  /** Codes of what is wrong. */
  readonly faults?: readonly string[];
  readonly warns?: boolean;
  /** Refused though every sqv still takes it: the issue says so, or apt's date for it is to come. */
  readonly lax?: boolean;
  readonly passphrase?: string;
  /** The part asked for. */
  readonly fingerprint?: string;
}

/** Where the keys lie: test keys, which nobody trusts. */
export const FIXTURES = join(import.meta.dirname, '../../openpgp/fixtures');

const folder = join(FIXTURES, 'keys');

export function corpus(): readonly CorpusKey[] {
  return JSON.parse(readFileSync(join(FIXTURES, 'keys.json'), 'utf8'));
}

export function secretArmor(name: string): string {
  return readFileSync(join(folder, `${name}.asc`), 'utf8');
}

/** As the tool that made the key exports it. */
export function publicArmor(name: string): string {
  return readFileSync(join(folder, `${name}.pub`), 'utf8');
}

/** The tool's own signature over `content\n`, for keys that we never sign with. */
export function toolSignature(name: string): string | undefined {
  try {
    return readFileSync(join(folder, `${name}.sig`), 'utf8');
  } catch {
    return undefined;
  }
}
