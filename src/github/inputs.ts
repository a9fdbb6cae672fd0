import { Failure } from '../failure.ts';
import type { Environment } from '../program.ts';
import { Secret } from '../secret.ts';

/** What a parser makes of an input's text: its value, or what it would have accepted and a way out. */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T }
  | {
      readonly kind: 'mistake';
      readonly accepted: string;
      readonly remedy: string;
      /** What the text is, as a noun phrase, where it must not be quoted. */
      readonly instead?: string;
    };

export interface Parser<T> {
  (text: string): Reading<T>;
  /** The few words that it takes, for completion in an editor. */
  readonly words?: readonly string[];
}

/** One input of an action: as action.yml declares it, and how its text becomes a value. */
export interface Input<T> {
  readonly required: boolean;
  /** The default as written in action.yml; empty where there is none. */
  readonly default: string;
  /** Whether the text must not be seen: it is masked before anything is said. A public key is told from a private one. */
  readonly secret: boolean | ((text: string) => boolean);
  /** Reads the text given, which is empty only where the input is neither required nor has a default. */
  readonly parse: Parser<T>;
}

export type InputTable = Readonly<Record<string, Input<unknown>>>;

export type Inputs<Table extends InputTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Input<infer T> ? T : never;
};

/** What must hold between several inputs: the sentences about what does not, given those that could be read. */
export type Rule = (read: Readonly<Record<string, unknown>>) => readonly string[];

/**
 * Makes rules between the inputs of a table. A rule judges only where each input that it names could be read: what is
 * wrong with one of them is told already, and nothing follows from it.
 */
export function rulesOf<Table extends InputTable>(_table: Table) {
  return <Name extends keyof Table & string>(
    names: readonly Name[],
    judge: (inputs: Pick<Inputs<Table>, Name>) => readonly string[],
  ): Rule =>
    (read) =>
      names.every((name) => name in read) ? judge(read as Inputs<Table>) : [];
}

export function accept<T>(value: T): Reading<T> {
  return { kind: 'value', value };
}

/**
 * @param accepted what the input takes, as a noun phrase
 * @param remedy the way out, as a sentence
 * @param instead what is said in place of the text
 */
export function reject(accepted: string, remedy: string, instead?: string): Reading<never> {
  return { kind: 'mistake', accepted, remedy, ...(instead === undefined ? {} : { instead }) };
}

export function required<T>(parse: Parser<T>): Input<T> {
  return { required: true, default: '', secret: false, parse };
}

export function optional<T>(parse: Parser<T>): Input<T | undefined> {
  const input = (text: string): Reading<T | undefined> => (text === '' ? accept(undefined) : parse(text));
  return { required: false, default: '', secret: false, parse: Object.assign(input, wordsOf(parse)) };
}

export function withDefault<T>(text: string, parse: Parser<T>): Input<T> {
  return { required: false, default: text, secret: false, parse };
}

/** `true` or `false`, in the spellings of YAML 1.2's core schema, as @actions/core's getBooleanInput takes them. */
export function flag(byDefault: boolean): Input<boolean> {
  const parse: Parser<boolean> = (text) => {
    if (/^(true|True|TRUE)$/.test(text)) return accept(true);
    if (/^(false|False|FALSE)$/.test(text)) return accept(false);
    return reject('true or false', 'Write true or false.');
  };
  return withDefault(String(byDefault), Object.assign(parse, { words: ['true', 'false'] }));
}

function wordsOf({ words }: Parser<unknown>): { readonly words?: readonly string[] } {
  return words === undefined ? {} : { words };
}

/** A list, one entry a line; blank lines and space around an entry don't count. */
export function lines<T>(parse: Parser<T>): Input<readonly T[]> {
  return { required: false, default: '', secret: false, parse: (text) => parseLines(text, parse) };
}

export function linesWithDefault<T>(byDefault: string, parse: Parser<T>): Input<readonly T[]> {
  return { required: false, default: byDefault, secret: false, parse: (text) => parseLines(text, parse) };
}

export function requiredSecret(): Input<Secret> {
  return { required: true, default: '', secret: true, parse: (text) => accept(new Secret(text)) };
}

export function secret(): Input<Secret | undefined> {
  const parse: Parser<Secret | undefined> = (text) => accept(text === '' ? undefined : new Secret(text));
  return { required: false, default: '', secret: true, parse };
}

/**
 * A public key, which no error quotes, since it may be a private one that somebody took for it.
 * @param mayBeSecret whether a text is, or may be, a private key
 */
export function publicKey<T>(mayBeSecret: (text: string) => boolean, parse: Parser<T>): Input<T | undefined> {
  return { ...optional(parse), secret: mayBeSecret };
}

export const text: Parser<string> = (given) => accept(given);

/** A whole number in decimal digits, within bounds. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): Parser<number> {
  const bounds = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
  return (given) => {
    const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
    return value >= least && value <= most
      ? accept(value)
      : reject(`a whole number ${bounds}`, 'Write it in digits, without unit, sign or fraction.');
  };
}

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Parser<Word> {
  const parse: Parser<Word> = (given) => {
    const word = words.find((candidate) => candidate === given);
    if (word !== undefined) return accept(word);
    return reject(
      words.map((candidate) => `\`${candidate}\``).join(', '),
      'Write one of them, in lower case.',
    );
  };
  return Object.assign(parse, { words });
}

/**
 * Reads every input of an action from the runner's `INPUT_…` variables; empty counts as not given.
 * @param mask called with each secret the moment it is read, before anything else is said
 * @param rules what must hold between them
 * @param known what is known to be wrong with them already
 * @throws Failure `input` that names every mistake: the input, what was got, what is accepted, a way out
 */
export function readInputs<Table extends InputTable>(
  table: Table,
  environment: Environment,
  mask: (secret: string) => void,
  rules: readonly Rule[] = [],
  known: readonly string[] = [],
): Inputs<Table> {
  const values: Record<string, unknown> = {};
  const mistakes: string[] = [...known];
  const given = Object.entries(table).map(([name, input]) => {
    const got = input.secret === true ? givenSecret(name, environment) : givenText(name, environment);
    return { name, input, got, secret: got !== '' && isSecret(input, got) };
  });
  for (const { got, secret } of given) if (secret) mask(got);
  for (const { name, input, got, secret } of given) {
    const text = got === '' ? input.default : got;
    if (text === '' && input.required) {
      mistakes.push(
        `The input \`${name}\` is required and was not given: add \`${name}: …\` under \`with:\`.`,
      );
      continue;
    }
    const reading = input.parse(text);
    if (reading.kind === 'value') values[name] = reading.value;
    else mistakes.push(mistakeOf(name, secret ? '***' : text, reading));
  }
  mistakes.push(...rules.flatMap((judge) => judge(values)));
  if (mistakes.length > 0) throw new Failure('input', mistakes.join('\n'), '');
  return values as Inputs<Table>;
}

/** The sentence about the text of an input that can't be read; undefined where it can. */
export function parsedMistake(name: string, input: Input<unknown>, text: string): string | undefined {
  const reading = input.parse(text);
  return reading.kind === 'value' ? undefined : mistakeOf(name, text, reading);
}

/** The sentence about one wrong input, for checks that look at several inputs together too. */
export function mistakeText(name: string, got: string, accepted: string, remedy: string): string {
  return mistakeOf(name, got, { accepted, remedy });
}

function mistakeOf(
  name: string,
  got: string,
  { accepted, remedy, instead }: Omit<Extract<Reading<unknown>, { kind: 'mistake' }>, 'kind'>,
): string {
  // Here the remedy may quote it, too.
  if (instead === undefined && mayHoldKey(got))
    return `The input \`${name}\` may hold a key, so it is not shown; accepted is ${accepted}.`;
  const shown = got.length > 200 ? `${got.slice(0, 200)}…` : got;
  return `The input \`${name}\` is ${instead ?? `\`${shown}\``}; accepted is ${accepted}. ${remedy}`;
}

const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/;

/** Whether a text must not be seen: one of an input for secrets, or a private key wherever it is. */
export function isSecret({ secret }: Input<unknown>, text: string): boolean {
  if (secret === true || PRIVATE_KEY.test(text)) return true;
  if (typeof secret === 'function') return secret(text);
  return /^\s*LS0tLS1CRUdJTi/.test(text) && PRIVATE_KEY.test(Buffer.from(text, 'base64').toString('latin1'));
}

/** A private key in text, or base64 as long as a line of one, or, blanks apart, as a short line that looks it. */
function mayHoldKey(text: string): boolean {
  if (/PRIVATE KEY|[A-Za-z0-9+/]{60}/.test(text)) return true;
  const runs = text.replaceAll(/\s+/g, '').match(/[A-Za-z0-9+/]{40,}/g) ?? [];
  return runs.some((run) => [/[A-Z]/, /[a-z]/, /[0-9]/].every((kind) => kind.test(run)));
}

function parseLines<T>(text: string, parse: Parser<T>): Reading<readonly T[]> {
  const values: T[] = [];
  for (const line of text.split(/\r?\n/)) {
    const entry = line.trim();
    if (entry === '') continue;
    const reading = parse(entry);
    if (reading.kind === 'mistake') {
      return reject(`one a line: ${reading.accepted}`, `Mend the line \`${entry}\`. ${reading.remedy}`);
    }
    values.push(reading.value);
  }
  return accept(values);
}

/**
 * The runner upper-cases an input's name and turns its spaces, not its hyphens, into underscores. Blank lines around
 * the text don't count; the indentation of the first line of several does, since it may be YAML.
 */
export function givenText(name: string, environment: Environment): string {
  const text = rawText(name, environment)
    .replace(/^(?:[ \t]*\r?\n)+/, '')
    .trimEnd();
  return text.includes('\n') ? text : text.trim();
}

/** A secret is taken as it is, since a passphrase may begin or end with a blank; only line breaks at its end are not its. */
function givenSecret(name: string, environment: Environment): string {
  const text = rawText(name, environment).replace(/(?:\r?\n)+$/, '');
  return text.trim() === '' ? '' : text;
}

function rawText(name: string, environment: Environment): string {
  return environment[variableOf(name)] ?? '';
}

/** The variable that the runner gives an input in. */
export function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
