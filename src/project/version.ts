import { Failure } from '../failure.ts';

/** Whose rules a project's version is written by. `any`: either, Semantic Versioning first. */
export type VersionGrammar = 'semver' | 'pep440' | 'any';

/**
 * A project's version as a Debian upstream version that sorts as its own rules sort it: prereleases go behind `~`,
 * development releases behind `~~` (before all prereleases), post-releases behind `+`. There is no `-` left, which
 * would start a revision. Source: semver.org 2.0.0 §9–11; PEP 440, "Summary of permitted suffixes and relative ordering".
 * @throws Failure `version`
 */
export function debianVersion(text: string, grammar: VersionGrammar): string {
  const given = text.trim();
  const readers = { semver: [fromSemVer, fromPep440], pep440: [fromPep440, fromSemVer] };
  for (const read of readers[grammar === 'pep440' ? 'pep440' : 'semver']) {
    const version = read(given);
    if (version !== undefined) return version;
  }
  throw new Failure(
    'version',
    `\`${text}\` is not a version: neither Semantic Versioning (1.2.3-rc.1) nor PEP 440 (1.2rc1) reads it.`,
    'Give a `version` like 1.2.3, or a Debian version with `version-scheme: exact`.',
  );
}

/** `1.2.3-rc.1+build` → `1.2.3~rc.1+build`; any number of components, a leading `v` or `=` doesn't count. */
function fromSemVer(text: string): string | undefined {
  const parts = /^[v=]?(\d+(?:\.\d+)*)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/.exec(text);
  if (parts === null) return undefined;
  const [, release, prerelease, build] = parts;
  return `${release}${marked('~', prerelease)}${marked('+', build)}`;
}

const PEP440 = new RegExp(
  [
    /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)/,
    /(?:[-_.]?((?:alpha|beta|preview|pre|a|b|c|rc)(?:[-_.]?\d+)?))?/,
    /(?:-(\d+)|[-_.]?((?:post|rev|r)(?:[-_.]?\d+)?))?/,
    /(?:[-_.]?(dev(?:[-_.]?\d+)?))?/,
    /(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/,
  ]
    .map((part) => part.source)
    .join(''),
  'i',
);

/** `1!2.0rc1.post2.dev3+local` → `1:2.0~rc1+post2~~dev3+local`; separators inside a suffix stay as written. */
function fromPep440(text: string): string | undefined {
  const parts = PEP440.exec(text);
  if (parts === null) return undefined;
  const [, epoch, release, prerelease, implicitPost, post, development, local] = parts;
  const postRelease =
    implicitPost === undefined ? post?.replace(/^(rev|r|post)/i, 'post') : `post${implicitPost}`;
  return [
    epoch === undefined ? '' : `${epoch}:`,
    release,
    marked('~', prerelease?.toLowerCase()),
    marked('+', postRelease?.toLowerCase()),
    marked('~~', development?.toLowerCase()),
    marked('+', local),
  ].join('');
}

function marked(mark: string, part: string | undefined): string {
  return part === undefined ? '' : `${mark}${part.replaceAll(/[-_]/g, '.')}`;
}
