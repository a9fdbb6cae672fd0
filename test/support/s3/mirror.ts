import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Debian's newest suite can be had from, and the keyring that vouches for it. */
export interface Mirror {
  readonly uri: string;
  readonly keyring: string;
}

const KEYRINGS = [
  '/usr/share/keyrings/debian-archive-keyring.gpg',
  '/usr/share/keyrings/debian-archive-keyring.pgp',
];
/** debootstrap knows Debian's own address: for systems whose apt has no Debian among its sources, as Ubuntu. */
const DEBOOTSTRAP = '/usr/share/debootstrap/scripts/sid';

/** The mirror of this machine's own apt sources; else `DEB_ACTIONS_DEBIAN_MIRROR`; else what debootstrap knows. */
export async function debianMirror(): Promise<Mirror> {
  const keyring = await firstOf(KEYRINGS);
  if (keyring === undefined) {
    throw new Error('The keyring of the Debian archive is not here: apt-get install debian-archive-keyring.');
  }
  const uri =
    process.env.DEB_ACTIONS_DEBIAN_MIRROR ??
    (await fromAptSources()) ??
    (await fromDebootstrap()) ??
    undefined;
  if (uri === undefined) {
    throw new Error('Neither apt nor debootstrap of this machine knows a Debian mirror.');
  }
  return { uri, keyring };
}

async function fromAptSources(): Promise<string | undefined> {
  const release = await readFile('/etc/os-release', 'utf8');
  if (!/^ID="?debian"?$/m.test(release)) return undefined;
  const codename = /^VERSION_CODENAME="?([a-z]+)/m.exec(release)?.[1] ?? 'sid';
  const parts = await readdir('/etc/apt/sources.list.d').catch(() => []);
  const files = ['/etc/apt/sources.list', ...parts.map((part) => join('/etc/apt/sources.list.d', part))];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const uri = file.endsWith('.sources') ? uriOfStanzas(text, codename) : uriOfLines(text, codename);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

function uriOfStanzas(text: string, codename: string): string | undefined {
  const stanza = text
    .split(/\n\s*\n/)
    .find(
      (each) =>
        /^Types:.*\bdeb\b/m.test(each) && new RegExp(`^Suites:.*\\b${codename}(\\s|$)`, 'm').test(each),
    );
  return /^URIs:\s*(\S+)/m.exec(stanza ?? '')?.[1];
}

function uriOfLines(text: string, codename: string): string | undefined {
  return new RegExp(`^deb\\s+(?:\\[[^\\]]*\\]\\s+)?(\\S+)\\s+${codename}\\s`, 'm').exec(text)?.[1];
}

async function fromDebootstrap(): Promise<string | undefined> {
  const script = await readFile(DEBOOTSTRAP, 'utf8').catch(() => '');
  return /^default_mirror\s+(\S+)/m.exec(script)?.[1];
}

async function firstOf(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return undefined;
}
