import { Failure } from '../../failure.ts';
import { member, textOf } from '../value.ts';

/** A package that a lock file pins. */
export interface Locked {
  readonly name: string;
  readonly extras: readonly string[];
  readonly from: Origin;
  /** An environment marker of PEP 508; empty: always. */
  readonly marker: string;
}

type Origin =
  | { readonly kind: 'index'; readonly version: string; readonly hashes: readonly string[] }
  /** Of the form that PEP 508 has behind `@`: a file, or a repository at a commit. */
  | { readonly kind: 'url'; readonly url: string }
  /** A folder or file of the repository, relative to the lock file. */
  | { readonly kind: 'path'; readonly path: string };

/**
 * A package as a line of a requirements file. What a lock file says becomes an option of pip's where it holds a line break, so
 * each part must look like what it is.
 * @throws Failure `project`
 */
export function requirementLine({ name, extras, from, marker }: Locked, lock: string): string {
  const named = `${checked(name, /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, 'name', lock)}${
    extras.length === 0
      ? ''
      : `[${extras.map((each) => checked(each, /^[\w.-]+$/, 'extra', lock)).join(',')}]`
  }`;
  const condition = marker === '' ? '' : ` ; ${checked(marker, /^[\w\s."'()<>=!~,*+-]+$/, 'marker', lock)}`;
  if (from.kind === 'url')
    return `${named} @ ${checked(from.url, /^[a-z+]+:\/\/[^\s;]+$/, 'URL', lock)}${condition}`;
  if (from.kind === 'path') return `./${checked(from.path, /^[^\s;/-][^\s;]*$/, 'path', lock)}${condition}`;
  const version = checked(from.version, /^[A-Za-z0-9.!+_-]+$/, 'version', lock);
  const hashes = from.hashes.map(
    (hash) => ` --hash=${checked(hash, /^sha(?:256|384|512):[0-9a-f]+$/, 'hash', lock)}`,
  );
  return `${named}==${version}${condition}${hashes.join('')}`;
}

function checked(text: string, form: RegExp, what: string, lock: string): string {
  if (form.test(text) && !/[\r\n]/.test(text)) return text;
  throw new Failure(
    'project',
    `${lock} has ${JSON.stringify(text.slice(0, 80))} as a ${what}, which it can't be.`,
    'Make the lock file anew with its own tool.',
  );
}

/** A record's list of records or texts; empty where there is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The hashes of files as uv, Poetry and PDM list them: `hash = "sha256:…"`. */
export function hashesOf(files: unknown): readonly string[] {
  return listOf(files).flatMap((file) => textOf(member(file, 'hash')) ?? []);
}
