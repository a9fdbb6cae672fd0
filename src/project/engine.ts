import { Failure } from '../failure.ts';

/**
 * What a package of a Node project depends on: Node's version as `engines` bounds it, and no older major than the one it
 * was built with. Of alternatives (`^18 || ^20`) the one counts that the build was done with.
 * @param engine a range as npm has it
 * @param version the host's Node, `20.20.2`
 * @throws Failure `engine` where that is none of the range, or it is no range
 */
export async function engineDepends(engine: string | undefined, version: string): Promise<readonly string[]> {
  const major = `${Number.parseInt(version, 10)}`;
  if (engine === undefined) return [`nodejs (>= ${major})`];
  const { Range, SemVer } = await import('semver').then((module) => module.default);
  const own = new SemVer(version);
  const sets = rangeOf(engine, Range).set;
  const fitting = sets.find((set) => set.every((comparator) => comparator.test(own)));
  if (fitting === undefined) {
    throw new Failure(
      'engine',
      `package.json wants Node ${engine} (\`engines\`), and this release has ${version}, which its hosts run.`,
      'Add a source that has it, on the runner and on the hosts (NodeSource); or correct `engines`.',
    );
  }
  const bounds = fitting.flatMap(({ operator, semver: bound }): readonly string[] => {
    if (!(bound instanceof SemVer)) return [];
    const text = bound.version.replace('-', '~');
    switch (operator) {
      case '>=':
        return own.major > bound.major ? [] : [`nodejs (>= ${text})`];
      case '>':
        return [`nodejs (>= ${next(bound)}~)`];
      case '<':
        return [`nodejs (<< ${text.endsWith('~0') ? text.slice(0, -1) : `${text}~`})`];
      case '<=':
        return [`nodejs (<< ${next(bound)}~)`];
      default:
        return [`nodejs (>= ${text})`, `nodejs (<< ${next(bound)}~)`];
    }
  });
  return bounds.some((bound) => /\(>=/.test(bound)) ? bounds : [`nodejs (>= ${major})`, ...bounds];
}

function next({ major, minor, patch }: { major: number; minor: number; patch: number }): string {
  return `${major}.${minor}.${patch + 1}`;
}

function rangeOf<T>(text: string, Range: new (text: string) => T): T {
  try {
    return new Range(text);
  } catch (cause) {
    throw new Failure(
      'engine',
      `package.json wants Node \`${text}\` (\`engines\`), which is no range of versions.`,
      'Write e.g. `>=20.4`.',
      { cause },
    );
  }
}
