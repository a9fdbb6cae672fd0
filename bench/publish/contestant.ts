import type { Invocation } from './measure.ts';

/** A way to keep an apt repository on S3. */
export interface Contestant {
  readonly name: string;
  /** Makes a repository of the first `count` samples in `bucket`, as a run of it leaves one. */
  prepare(bucket: string, count: number): Promise<void>;
  /** Adds these files to the repository, made by `prepare` or empty. */
  publish(bucket: string, files: readonly string[], endpoint: string): Promise<Invocation>;
}

/** Its programs one after another, as a script would run them. */
export function sequence(
  programs: readonly (readonly string[])[],
  rest: Omit<Invocation, 'argv'>,
): Invocation {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const lines = programs.map((argv) => argv.map(quoted).join(' '));
  return { argv: ['sh', '-ec', lines.join('\n')], ...rest };
}
