import { Failure } from '../failure.ts';

/** A word of a command line. `literal` pieces stand for themselves; in the others `$NAME` is a variable. */
export type Word = readonly { readonly text: string; readonly literal: boolean }[];

/**
 * Splits one command line as a shell would, without running any of a shell's features.
 * @throws Failure `command-line` for what only a shell could do: pipes, redirections, substitutions
 */
export function splitWords(line: string): readonly Word[] {
  const words: Word[] = [];
  let word: { text: string; literal: boolean }[] | undefined;
  let at = 0;
  const add = (text: string, literal: boolean): void => {
    word ??= [];
    word.push({ text, literal });
  };
  while (at < line.length) {
    const rest = line.slice(at);
    const piece =
      /^(?<space>[ \t]+)|^'(?<single>[^']*)'|^"(?<double>(?:[^"\\]|\\.)*)"|^\\(?<escaped>.)|^(?<plain>[^\s'"\\|&;<>()`]+)/s.exec(
        rest,
      );
    if (piece?.groups === undefined) throw shellOnly(line, rest.slice(0, 1));
    const { space, single, double, escaped, plain } = piece.groups;
    if (space !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (single !== undefined) add(single, true);
    else if (double !== undefined) addDouble(double, add, line);
    else if (escaped !== undefined) add(escaped, true);
    else if (plain !== undefined) add(checked(plain, line), false);
    at += piece[0].length;
  }
  if (word !== undefined) words.push(word);
  return words;
}

/** The words as plain texts, where no variable may stand. */
export function plainWords(line: string): readonly string[] {
  return splitWords(line).map((word) => word.map(({ text }) => text).join(''));
}

export function wordText(word: Word): string {
  return word.map(({ text }) => text).join('');
}

/** In double quotes a backslash stands before `"`, `\`, `$` and a backtick, and is itself elsewhere. */
function addDouble(text: string, add: (text: string, literal: boolean) => void, line: string): void {
  if (text === '') add('', true);
  for (const [part] of text.matchAll(/\\[\s\S]|[^\\]+/g)) {
    if (/^\\["\\$`]$/.test(part)) add(part.slice(1), true);
    else if (part.startsWith('\\')) add(part, true);
    else add(checked(part, line), false);
  }
}

function checked(text: string, line: string): string {
  if (text.includes('`')) throw shellOnly(line, '`');
  const substitution =
    /\$(?!\{?[A-Za-z_][A-Za-z0-9_]*\}?)[({]?|\$\{[A-Za-z_][A-Za-z0-9_]*[^}A-Za-z0-9_]/.exec(text);
  if (substitution !== null && /^\$[({]/.test(substitution[0])) throw shellOnly(line, substitution[0]);
  return text;
}

function shellOnly(line: string, what: string): Failure {
  return new Failure(
    'command-line',
    `The command line \`${line}\` has ${JSON.stringify(what)}, which needs a shell.`,
    'Put it into a script of the project and name that, or quote the character.',
  );
}
