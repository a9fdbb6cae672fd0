import type { Invocation, Run } from './measure.ts';

/** A way to keep an apt repository on S3. */
export interface Contestant {
  readonly name: string;
  /**
   * Makes a repository of the first `count` samples in `bucket`, as a run of it leaves one.
   * @returns what it took, where that was its own import of `count` packages; a seeded repository has none
   */
  prepare(bucket: string, count: number): Promise<Run | undefined>;
  /** Adds the .debs of `folder` to the repository, made by `prepare` or empty. */
  publish(bucket: string, folder: string, endpoint: string): Promise<Invocation>;
}

/** Its programs one after another in a folder of .debs, as a script would run them. `*.deb` is the shell's to expand. */
export function sequence(
  programs: readonly (readonly string[])[],
  rest: Omit<Invocation, 'argv'>,
): Invocation {
  const lines = programs.map((argv) => argv.map((each) => (each === DEBS ? each : quoted(each))).join(' '));
  // Arguments may take a quarter of what the stack may: two megabytes by default, 50,000 names need more.
  return { argv: ['sh', '-ec', ['ulimit -s 32768', ...lines].join('\n')], ...rest };
}

/** The packages to publish, in the folder that a `sequence` runs in: 10,000 paths are too long for one argument. */
export const DEBS = './*.deb';

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
