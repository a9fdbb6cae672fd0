/** The files by which a step tells the runner something: outputs, state, environment, path, summary. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobState } from './job.ts';

export interface CommandFiles {
  /** GITHUB_OUTPUT and its like, for the step's environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** What the step wrote. @throws Error as the runner does, where a line has no known form */
  read(): Promise<Written>;
}

interface Written {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string;
}

/** GitHub takes no more of a summary. */
const SUMMARY_LIMIT = 1024 * 1024;

export async function openCommandFiles(job: JobState): Promise<CommandFiles> {
  const folder = await mkdtemp(join(job.files, 'step-'));
  const names = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'];
  const file = (name: string): string => join(folder, name.toLowerCase());
  for (const name of names) await writeFile(file(name), '');
  const text = async (name: string): Promise<string> => await readFile(file(name), 'utf8');
  return {
    variables: Object.fromEntries(names.map((name) => [`GITHUB_${name}`, file(name)])),
    read: async () => {
      const summary = await text('STEP_SUMMARY');
      if (Buffer.byteLength(summary) > SUMMARY_LIMIT) {
        throw new Error('$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k');
      }
      return {
        outputs: Object.fromEntries(parsePairs(await text('OUTPUT'))),
        state: Object.fromEntries(parsePairs(await text('STATE'))),
        env: settable(parsePairs(await text('ENV'))),
        path: parsePath(await text('PATH')),
        summary,
      };
    },
  };
}

/** The runner lets no step set its own variables, nor make later Node actions load something. */
function settable(pairs: ReadonlyMap<string, string>): Record<string, string> {
  for (const name of pairs.keys()) {
    if (name.toUpperCase() === 'NODE_OPTIONS') {
      throw new Error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    }
  }
  return Object.fromEntries([...pairs].filter(([name]) => !/^(GITHUB|RUNNER)_/.test(name)));
}

/**
 * Reads `name=value` lines and `name<<DELIMITER … DELIMITER` blocks.
 * @throws Error when a line is neither
 */
export function parsePairs(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
    if (equals > 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    if (heredoc < 1) throw new Error(`Invalid format '${line}'`);
    const delimiter = line.slice(heredoc + 2);
    const end = lines.indexOf(delimiter, at + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    pairs.set(line.slice(0, heredoc), lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  return pairs;
}

/** The lines of GITHUB_PATH, newest first, as they go before PATH. */
export function parsePath(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .toReversed();
}
