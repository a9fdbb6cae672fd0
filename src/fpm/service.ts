import { Failure } from '../failure.ts';
import { splitWords, type Word, wordText } from './command-line.ts';

/** Where the first word of a service's command line is looked up, in this order. */
export interface CommandPlaces {
  /** Where the application will live. */
  readonly prefix: string;
  /** Programs of the virtualenv; empty without one. */
  readonly virtualenv: ReadonlySet<string>;
  /** Programs in node_modules/.bin. */
  readonly nodeModules: ReadonlySet<string>;
  /** The scripts of package.json, which `npm start` and `npm run …` name. */
  readonly scripts: Readonly<Record<string, string>>;
  /** The absolute path of a program of the host's, where it is known. */
  readonly host: (program: string) => string | undefined;
  /** Whether the project has such a file, by its path in the project. */
  readonly hasFile: (path: string) => boolean;
  readonly isExecutable: (path: string) => boolean;
}

/** What systemd starts. */
export interface Command {
  /** As in `ExecStart=`. */
  readonly line: string;
  /** As in `Environment=`, from assignments in front of the command. */
  readonly environment: readonly string[];
  /** The program, without the host's PATH where it was not found there. */
  readonly program: string;
  /** Program and arguments as plain texts, the program as it was typed. */
  readonly words: readonly string[];
  /** What runs before it: `prestart` of package.json, for `ExecStartPre=`. */
  readonly before: readonly Command[];
  /** Scripts of package.json that npm would run after it and systemd won't: `poststart`. */
  readonly dropped: readonly string[];
}

/**
 * Turns a command line, as typed in the project's folder, into systemd's words.
 * @throws Failure `service`
 */
export function serviceCommand(line: string, places: CommandPlaces, depth = 0): Command {
  const words = [...splitWords(line)];
  const environment: string[] = [];
  while (words[0] !== undefined && /^[A-Za-z_][A-Za-z0-9_]*=/.test(wordText(words[0]))) {
    environment.push(quoted(wordText(words[0]).replaceAll('%', '%%')));
    words.shift();
  }
  const [first, ...rest] = words;
  if (first === undefined)
    throw wrong(line, 'names no program', 'Write the command that starts the service.');
  const name = wordText(first);
  const script = npmScript(name, rest.map(wordText), places, line);
  if (script !== undefined) {
    if (depth > 4)
      throw wrong(script.line, 'is a script of package.json that calls itself', 'Name the program itself.');
    return npmCommand(script, environment, places, depth + 1);
  }
  const program = located(name, places, line);
  return {
    program,
    environment,
    words: words.map(wordText),
    before: [],
    dropped: [],
    line: [quoted(program.replaceAll('%', '%%')), ...rest.map(argument)].join(' '),
  };
}

/** A script of package.json with what npm runs around it. */
interface Script {
  readonly name: string;
  readonly line: string;
}

function npmCommand(
  { name, line }: Script,
  environment: readonly string[],
  places: CommandPlaces,
  depth: number,
): Command {
  const { scripts } = places;
  const inner = serviceCommand(line, places, depth);
  // What builds has run before the package was made.
  const lines = (scripts[`pre${name}`] ?? '')
    .split(/\s*&&\s*/)
    .filter((part) => part !== '' && !/^(?:npm|yarn|pnpm) (?:run )?build\b/.test(part));
  const before = lines.map((part) => serviceCommand(part, places, depth));
  return {
    ...inner,
    environment: [...environment, ...inner.environment],
    before: [...before, ...inner.before],
    dropped: [...(scripts[`post${name}`] === undefined ? [] : [`post${name}`]), ...inner.dropped],
  };
}

/** npm stays out of the unit: it is not on each host, and it doesn't pass signals on. */
function npmScript(
  program: string,
  args: readonly string[],
  { scripts }: CommandPlaces,
  line: string,
): Script | undefined {
  if (program !== 'npm') return undefined;
  const name = (args[0] === 'run' || args[0] === 'run-script' ? args[1] : args[0]) ?? '';
  const script = scripts[name] ?? (name === 'start' ? 'node server.js' : undefined);
  if (script !== undefined && args.at(-1) === name) return { name, line: script };
  throw wrong(
    line,
    'is no script of package.json',
    `Its scripts are: ${Object.keys(scripts).join(', ') || 'none'}. Or name the program itself, \`node server.js\`.`,
  );
}

function located(name: string, places: CommandPlaces, line: string): string {
  const { prefix, virtualenv, nodeModules, host } = places;
  if (name.startsWith('/')) return name;
  const path = name.replace(/^(?:\.\/)+/, '');
  if (name.includes('/')) return ownFile(path, places, line);
  if (virtualenv.has(name)) return `${prefix}/venv/bin/${name}`;
  if (nodeModules.has(name)) return `${prefix}/node_modules/.bin/${name}`;
  const known = host(name);
  if (known !== undefined) return known;
  if (places.hasFile(name)) return ownFile(name, places, line);
  if (/^[A-Za-z0-9_][A-Za-z0-9._+-]*$/.test(name)) return name;
  throw wrong(line, 'does not begin with a program’s name', 'Write the program first.');
}

function ownFile(path: string, { prefix, hasFile, isExecutable }: CommandPlaces, line: string): string {
  if (!hasFile(path)) {
    throw wrong(
      line,
      `names ${path}, which the package does not hold`,
      'Correct the path, from the project’s folder.',
    );
  }
  if (!isExecutable(path)) {
    throw wrong(
      line,
      `names ${path}, which is not executable`,
      `\`git update-index --chmod=+x ${path}\`, or name its interpreter.`,
    );
  }
  return `${prefix}/${path}`;
}

/** A word for `ExecStart=`: `%` and, where it is literal, `$` doubled; a variable within a word takes braces. */
function argument(word: Word): string {
  const alone =
    word.length === 1 && word[0]?.literal === false && /^\$\{?[A-Za-z_]\w*\}?$/.test(word[0].text);
  if (alone) return wordText(word);
  const text = word
    .map(({ text, literal }) =>
      literal
        ? text.replaceAll('$', '$$$$')
        : text.replaceAll(/\$(\{?)([A-Za-z_]\w*)\}?|\$/g, (_all, _brace, name) =>
            name === undefined ? '$$' : `\${${name}}`,
          ),
    )
    .join('');
  return quoted(text.replaceAll('%', '%%'));
}

/** systemd.syntax(7), "Quoting". */
function quoted(text: string): string {
  if (text !== '' && /^[\w@%+=:,./$\-{}]+$/.test(text)) return text;
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t');
  return `"${escaped}"`;
}

function wrong(line: string, what: string, remedy: string): Failure {
  return new Failure('service', `The service’s command line \`${line}\` ${what}.`, remedy);
}
