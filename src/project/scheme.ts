import { Failure } from '../failure.ts';
import { debianVersion, type VersionGrammar } from './version.ts';

/** What the run is about, as far as the version depends on it. */
export type Occasion =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'pull-request'; readonly number: number; readonly head: string }
  | { readonly kind: 'push' };

export interface VersionWish {
  /** `exact`: `base` as it is; `auto`: made from the occasion. */
  readonly scheme: 'auto' | 'exact';
  /** The `version` input, else the project's own. */
  readonly base: string | undefined;
  readonly grammar: VersionGrammar;
  readonly suffix: string;
  /** The package's name: a monorepo's tags carry it, `shop-v1.2.3`. */
  readonly name: string;
  readonly occasion: Occasion;
  /** The commit that is built, in hex. */
  readonly commit: string;
  /** The number of the workflow's run. */
  readonly run: number;
}

/** Digits of a commit that go into a version: as many as git shows. */
const SHA_DIGITS = 7;

/**
 * The package's version: what a tag says; `<base>+<run>.g<sha>` for a push; `<base>~pr<n>.<run>.g<sha>` for a pull
 * request, which sorts before the release it will be.
 * @throws Failure `version` where there is no base, or it is no version
 */
export function packageVersion(wish: VersionWish): string {
  if (wish.scheme === 'exact') return `${exactBase(wish)}${wish.suffix}`;
  const tagged = wish.occasion.kind === 'tag' ? taggedVersion(wish.occasion.tag, wish) : undefined;
  if (tagged !== undefined) return `${tagged}${wish.suffix}`;
  return `${baseVersion(wish)}${occasionSuffix(wish)}${wish.suffix}`;
}

function occasionSuffix({ occasion, run, commit }: VersionWish): string {
  if (occasion.kind === 'pull-request') {
    return `~pr${occasion.number}.${run}.g${occasion.head.slice(0, SHA_DIGITS)}`;
  }
  return `+${run}.g${commit.slice(0, SHA_DIGITS)}`;
}

function exactBase({ base }: VersionWish): string {
  if (base === undefined) throw noVersion();
  return base;
}

/** An epoch, which only Debian's own versions carry as `1:`, stays in front. */
function baseVersion({ base, grammar }: VersionWish): string {
  if (base === undefined) throw noVersion();
  const epoch = /^\d+:/.exec(base)?.[0] ?? '';
  return `${epoch}${debianVersion(base.slice(epoch.length), grammar)}`;
}

/** The version in a tag, or undefined where it holds none (`nightly`). */
function taggedVersion(tag: string, { name, grammar }: VersionWish): string | undefined {
  const before = [`${name}`, 'release', 'version'].find((word) =>
    new RegExp(`^${quoted(word)}[-_/@]`).test(tag),
  );
  const text = before === undefined ? tag : tag.slice(before.length + 1);
  if (!/^v?\d/i.test(text)) return undefined;
  try {
    return debianVersion(text.replace(/^v/i, ''), grammar);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function quoted(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function noVersion(): Failure {
  return new Failure(
    'version',
    'The project states no version, the input `version` gives none, and the run is not of a tag like v1.2.3.',
    'Add `version: 1.2.3` under `with:`, or the version to pyproject.toml, setup.cfg, setup.py or package.json.',
  );
}
