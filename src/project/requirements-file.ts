import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Failure } from '../failure.ts';

/** A requirements.txt with all that it includes, in the order in which pip reads it. */
export interface RequirementsFile {
  /** Requirements and options as logical lines, without comments. What was editable is none any more. */
  readonly lines: readonly string[];
  /** Some line carries a hash, so pip is to require them of all. */
  readonly hashed: boolean;
}

/** The shortest beginning that tells an encoding. Source: pip, `utils/encoding.py`. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** A text file as pip decodes it: by its byte order mark, by a coding line in the first two lines, else UTF-8. */
function decodePipFile(bytes: Uint8Array, file: string): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').split('\n').slice(0, 2);
  const named = head.flatMap((line) => /^[ \t]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1] ?? [])[0];
  // Python's names for what the Encoding Standard spells otherwise.
  const encoding =
    marked?.[1] ??
    (named ?? 'utf-8')
      .toLowerCase()
      .replaceAll('_', '-')
      .replace(/^(latin|utf-8)-(?:sig$)?/, '$1');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure('project', `${file} is no text in ${encoding}.`, 'Save it as UTF-8.', { cause });
  }
}

/**
 * Reads a requirements file and those that it includes by `-r`, which lie beside it. Constraints and folders of
 * packages stay options, by absolute paths where they are files; what is editable becomes a plain requirement, since a
 * host has no checkout for it to lead to.
 * @throws Failure `project` naming a file that can't be read
 */
export async function readRequirementsFile(file: string): Promise<RequirementsFile> {
  const lines = await linesOf(file, undefined, new Set());
  return { lines, hashed: lines.some((line) => /\s--hash[=\s]|^--require-hashes\b/.test(line)) };
}

async function linesOf(
  file: string,
  includedBy: string | undefined,
  seen: Set<string>,
): Promise<readonly string[]> {
  if (seen.has(file)) return [];
  seen.add(file);
  const bytes = await readFile(file).catch((cause: unknown) => {
    const said = cause instanceof Error ? cause.message : String(cause);
    const by = includedBy === undefined ? '' : `, which ${includedBy} includes,`;
    throw new Failure(
      'project',
      `${file}${by} can’t be read: ${said}.`,
      'Commit the file, or take the line out.',
      {
        cause,
      },
    );
  });
  const found: string[] = [];
  for (const line of logicalLines(decodePipFile(bytes, file))) {
    const [, option = '', value = ''] =
      /^(-r|-c|-f|--requirement|--constraint|--find-links)(?:\s*=\s*|\s*)(.+)$/.exec(line) ?? [];
    if (option === '') found.push(line.replace(/^(?:-e|--editable)(?:\s*=\s*|\s+|(?=[^\s=-]))/, ''));
    else if (isAddress(value)) found.push(line);
    else if (/^-r|^--req/.test(option))
      found.push(...(await linesOf(resolve(dirname(file), value), file, seen)));
    else found.push(`${option} ${resolve(dirname(file), value)}`);
  }
  return found;
}

/** Lines that end in `\` go on; a comment begins at a line's start or after a blank. */
function logicalLines(text: string): readonly string[] {
  return text
    .replaceAll(/\\\r?\n/g, ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** What pip fetches, or reads from the environment, instead of a path beside the file. */
function isAddress(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(value) || value.includes('${');
}

/** A line that is an option to pip, not a requirement. */
export function isOption(line: string): boolean {
  return line.startsWith('-');
}

/**
 * Whether a requirement names a folder: `.`, `./libs/foo[extra]`, `libs/foo`, `foo @ file:libs/foo`. pip takes no hash
 * for one, and builds in it.
 */
export function isLocal(line: string): boolean {
  const what = line
    .replace(/^[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?\s*@\s*/, '')
    .replace(/\s*;.*$|\s+--.*$/s, '');
  if (/\.(?:whl|zip|tar\.\w+|tgz)(?:#.*)?$/.test(what)) return false;
  if (/^file:/i.test(what)) return true;
  return /^\.{1,2}(?:$|[/[])|^\//.test(what) || (/^[\w.-]+\//.test(what) && !what.includes('://'));
}

/** Whether a requirement is fetched from a repository of code: pip takes no hash for it. */
export function isRepository(line: string): boolean {
  return /^(?:[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?\s*@\s*)?(?:git|hg|svn|bzr)\+/.test(line);
}
