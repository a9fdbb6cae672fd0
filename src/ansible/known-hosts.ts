import { unpasted } from './pasted.ts';

/** Lines of a known_hosts file (sshd(8)), or the numbers, from 1, of those that can't be some: all, where none is. */
export type KnownHosts =
  | { readonly kind: 'lines'; readonly text: string }
  | { readonly kind: 'wrong'; readonly numbers: readonly number[] };

/** Reads known_hosts. Where the line breaks were lost, hosts, type and key of each line still tell where it ends. */
export function readKnownHosts(given: string): KnownHosts {
  const text = unpasted(given, (one) => one.split('\n').some(isEntry));
  const lines = text.split('\n');
  const parted = lines.length === 1 ? partedLine(text) : undefined;
  if (parted !== undefined) return { kind: 'lines', text: fileText(parted) };
  const numbered = lines.map((line, index) => ({ line, number: index + 1 }));
  const entries = numbered.filter(({ line }) => line !== '' && !line.startsWith('#'));
  const wrong = entries.length === 0 ? numbered : entries.filter(({ line }) => !isEntry(line));
  if (wrong.length > 0) return { kind: 'wrong', numbers: wrong.map(({ number }) => number) };
  return { kind: 'lines', text: fileText(lines) };
}

function fileText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

const MARKER = /^@(?:cert-authority|revoked)$/;

/** `[marker] hosts type key [comment]` */
function isEntry(line: string): boolean {
  const words = line.split(/\s+/);
  const [hosts = '', type = '', key = ''] = MARKER.test(words[0] ?? '') ? words.slice(1) : words;
  return hosts !== '' && isKey(type, key);
}

/** Several entries in one line, without comments between them; undefined where it is one entry, or none. */
function partedLine(text: string): readonly string[] | undefined {
  const words = text.split(/\s+/);
  const entries: string[] = [];
  while (words.length > 0) {
    const entry = words.splice(0, MARKER.test(words[0] ?? '') ? 4 : 3).join(' ');
    if (!isEntry(entry)) return undefined;
    entries.push(entry);
  }
  return entries.length > 1 ? entries : undefined;
}

/** A public key's first string is the name of its type (RFC 4253, 6.6): so a key that was cut or mixed up shows. */
function isKey(type: string, key: string): boolean {
  if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(key)) return false;
  const bytes = Buffer.from(key, 'base64');
  const name = bytes.toString('latin1', 4, 4 + Math.min(bytes.readUInt32BE(0), 100));
  return name === type && lastEnds(bytes);
}

/** Whether the key is strings and nothing else, to its last byte. */
function lastEnds(bytes: Buffer): boolean {
  let at = 0;
  while (at + 4 <= bytes.length) at += 4 + bytes.readUInt32BE(at);
  return at === bytes.length;
}
