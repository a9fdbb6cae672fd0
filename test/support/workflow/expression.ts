/** Evaluates expressions with GitHub's evaluator, around what it gets wrong and what it leaves to its caller. */
import type { data } from '@actions/expressions';
import { expressions } from './github-parser.ts';
import type { Json } from './template.ts';

/** How far the job has come, for `success()` and its like. After a skipped job neither success nor failure is true. */
export type Status = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface Scope {
  readonly contexts: Readonly<Record<string, Json>>;
  readonly status?: Status;
  /** Hashes the files that the patterns match; only a job's steps have a workspace to look into. */
  readonly hashFiles?: (patterns: readonly string[]) => string;
}

/** A context that is missing is `undefined` in the evaluator and crashes it: every one is always there. */
const CONTEXTS = [
  'github',
  'env',
  'vars',
  'secrets',
  'inputs',
  'needs',
  'strategy',
  'matrix',
  'steps',
  'job',
  'jobs',
  'runner',
];
const STATUS_FUNCTIONS = ['success', 'failure', 'cancelled', 'always'];

export function evaluate(text: string, scope: Scope): Json {
  const functions = functionsOf(scope);
  const tree = parse(text, functions);
  const all: data.Dictionary = new expressions.data.Dictionary();
  for (const name of CONTEXTS) all.add(name, toData(scope.contexts[name] ?? {}));
  const table = new Map(functions.map((entry) => [entry.name.toLowerCase(), entry]));
  return fromData(new expressions.Evaluator(tree, all, table).evaluate());
}

/**
 * Whether a job or a step runs: `if` needs no braces, and `success() && (…)` is meant where no status function is
 * called.
 */
export function condition(text: string, scope: Scope): boolean {
  const bare = text.trim();
  if (bare === '') return scope.status === 'success';
  const guarded = callsStatusFunction(bare) ? bare : `success() && (${bare})`;
  return truthy(evaluate(guarded, scope));
}

export function truthy(value: Json): boolean {
  return value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value);
}

/** A value as text, as it appears between other text. */
export function textOf(value: Json): string {
  return toData(value).coerceString();
}

function callsStatusFunction(text: string): boolean {
  const { tokens } = new expressions.Lexer(text).lex();
  return tokens.some(
    (token, at) =>
      STATUS_FUNCTIONS.includes(token.lexeme.toLowerCase()) &&
      tokens[at + 1]?.lexeme === '(' &&
      tokens[at - 1]?.lexeme !== '.',
  );
}

/** The lexer unescapes only the first `''` of a string: its value is taken from what was written instead. */
function parse(text: string, functions: readonly Callable[]): ReturnType<InstanceType<ParserClass>['parse']> {
  const { tokens } = new expressions.Lexer(text).lex();
  const mended = tokens.map((token) =>
    token.lexeme.startsWith("'")
      ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") }
      : token,
  );
  return new expressions.Parser(mended, CONTEXTS, [...functions]).parse();
}

type ParserClass = typeof expressions.Parser;

interface Callable {
  readonly name: string;
  readonly minArgs: number;
  readonly maxArgs: number;
  call(...args: data.ExpressionData[]): data.ExpressionData;
}

function functionsOf(scope: Scope): readonly Callable[] {
  const status = scope.status ?? 'success';
  const answers = {
    always: true,
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
  };
  const asked = Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new expressions.data.BooleanData(answer),
  }));
  const hash: Callable = {
    name: 'hashFiles',
    minArgs: 1,
    maxArgs: 255,
    call: (...patterns) =>
      new expressions.data.StringData(scope.hashFiles?.(patterns.map((one) => one.coerceString())) ?? ''),
  };
  return [...asked, hash];
}

function toData(value: Json): data.ExpressionData {
  const { data } = expressions;
  if (value === null) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (isList(value)) return new data.Array(...value.map(toData));
  const entries = Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : [{ key, value: toData(one) }],
  );
  return new data.Dictionary(...entries);
}

function fromData(value: data.ExpressionData): Json {
  return JSON.parse(JSON.stringify(value, expressions.data.replacer));
}

/** Array.isArray does not narrow a readonly array. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
