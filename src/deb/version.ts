import { Failure } from '../failure.ts';

/** A Debian version. `text` is as written, never remade: `0:1.0` stays so, and equals `1.0`. */
export interface Version {
  readonly text: string;
  /** 0 when not written. */
  readonly epoch: number;
  readonly upstream: string;
  /** Empty when not written; sorts as `0`. */
  readonly revision: string;
}

type VersionCode = 'version-malformed';

const HIGHEST_EPOCH = 2 ** 31 - 1;

/**
 * A version by Policy 5.6.12: `[epoch:]upstream[-revision]`, revision after the last hyphen.
 * dpkg refuses a package whose upstream part starts with anything but a digit.
 * @throws Failure `version-malformed`
 */
export function parseVersion(text: string): Version {
  const version = versionAsFound(text);
  if (!digitAt(version.upstream, 0)) {
    throw malformed(
      text,
      `its upstream part ${JSON.stringify(version.upstream)} does not start with a digit`,
    );
  }
  const upstreamAlphabet = text.includes(':') ? /^[A-Za-z0-9.+~:-]+$/ : /^[A-Za-z0-9.+~-]+$/;
  if (!upstreamAlphabet.test(version.upstream)) {
    throw malformed(
      text,
      `its upstream part ${JSON.stringify(version.upstream)} has other characters than A-Z a-z 0-9 . + - ~`,
    );
  }
  if (!/^[A-Za-z0-9.+~]*$/.test(version.revision)) {
    throw malformed(
      text,
      `its revision ${JSON.stringify(version.revision)} has other characters than A-Z a-z 0-9 . + ~`,
    );
  }
  return version;
}

/**
 * A version in somebody else's index, or a person's choice among those: as `dpkg --compare-versions` takes it, which only
 * warns of what a package must not have. Not to be written anywhere new.
 * @throws Failure `version-malformed`
 */
export function versionAsFound(text: string): Version {
  if (text === '') throw malformed(text, 'it is empty');
  if (/\s/.test(text)) throw malformed(text, 'it has blanks');
  const colon = text.indexOf(':');
  const epochText = colon === -1 ? '0' : text.slice(0, colon);
  if (!/^[0-9]+$/.test(epochText)) throw malformed(text, 'its epoch, before the colon, is not a number');
  const epoch = Number(epochText);
  if (epoch > HIGHEST_EPOCH) throw malformed(text, `its epoch is above ${HIGHEST_EPOCH}`);
  const rest = text.slice(colon + 1);
  const hyphen = rest.lastIndexOf('-');
  const upstream = hyphen === -1 ? rest : rest.slice(0, hyphen);
  const revision = hyphen === -1 ? '' : rest.slice(hyphen + 1);
  if (upstream === '') throw malformed(text, 'its upstream part is empty');
  if (hyphen !== -1 && revision === '') throw malformed(text, 'its revision, after the hyphen, is empty');
  return { text, epoch, upstream, revision };
}

/** Below, at or above zero as `a` is older than, equal to or newer than `b`: dpkg's order. */
export function compareVersions(a: Version, b: Version): number {
  return a.epoch - b.epoch || compareParts(a.upstream, b.upstream) || compareParts(a.revision, b.revision);
}

/** Runs of non-digits and of digits take turns; the first that differs decides (Policy 5.6.12). */
function compareParts(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    while (letterAt(a, i) || letterAt(b, j)) {
      const difference = weight(a, i++) - weight(b, j++);
      if (difference !== 0) return difference;
    }
    const endA = digitsEnd(a, i);
    const endB = digitsEnd(b, j);
    const difference = compareDigits(a.slice(i, endA), b.slice(j, endB));
    if (difference !== 0) return difference;
    i = endA;
    j = endB;
  }
  return 0;
}

/** Tilde before the end, the end before letters, letters before all else; a digit ends a run like the end. */
function weight(text: string, at: number): number {
  if (at >= text.length || digitAt(text, at)) return 0;
  const code = text.charCodeAt(at);
  if (text[at] === '~') return -1;
  return /[A-Za-z]/.test(text.charAt(at)) ? code : code + 256;
}

function letterAt(text: string, at: number): boolean {
  return at < text.length && !digitAt(text, at);
}

function digitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (digitAt(text, end)) end++;
  return end;
}

function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}

function malformed(text: string, why: string): Failure {
  return new Failure<VersionCode>(
    'version-malformed',
    `${JSON.stringify(text)} is not a Debian version: ${why}.`,
    'Write [epoch:]upstream[-revision], such as 1.2.3, 1:2.0~rc.1 or 1.2-1.',
  );
}
