import { bytesSource } from '../../bytes/index.ts';
import type { Write } from '../../s3/index.ts';
import { suiteFolder } from '../names.ts';
import { FRESH, write } from '../writes.ts';

/** What a client needs to use a repository. */
export interface ClientAccess {
  /** Where `dists/` is, without slash at the end. */
  readonly url: string;
  /** What the keyring and the source are called. */
  readonly name: string;
  readonly armored: string;
  readonly binary: Uint8Array;
}

/** A repository's name for files: its origin in `[a-z0-9-]`, else its bucket's. */
export function repositoryName(origin: string | undefined, bucket: string): string {
  const slug = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 100);
  return slug(origin ?? '') || slug(bucket) || 'repository';
}

export function keyringKey(name: string): string {
  return `${name}-archive-keyring.asc`;
}

/** Where a suite's own source is: the one at the root names a single suite. */
export function suiteSourceKey(suite: string, name: string): string {
  return `${suiteFolder(suite)}/${name}.sources`;
}

/** The source for /etc/apt/sources.list.d, its key inside (apt 2.4 and newer read that). */
export function sourcesText(
  access: ClientAccess,
  suites: readonly string[],
  components: readonly string[],
): string {
  const key = access.armored
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? ' .' : ` ${line}`));
  return [
    'Types: deb',
    `URIs: ${access.url}`,
    `Suites: ${suites.join(' ')}`,
    `Components: ${components.join(' ')}`,
    'Signed-By:',
    ...key,
    '',
  ].join('\n');
}

/** The suite that a source names. */
export function suiteIn(source: string): string | undefined {
  return /^Suites: (\S+)/m.exec(source)?.[1];
}

/** The keyring, in both forms: at the repository's root. */
export function keyringFiles({ name, armored, binary }: ClientAccess): readonly Write[] {
  const file = (key: string, bytes: Uint8Array, type: string): Write =>
    write(key, bytesSource(bytes), FRESH, type);
  return [
    file(keyringKey(name), Buffer.from(armored), 'application/pgp-keys'),
    file(`${name}-archive-keyring.gpg`, binary, 'application/octet-stream'),
  ];
}
