import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { Failure } from './failure.ts';
import type { Secret } from './secret.ts';

export type Environment = Readonly<Record<string, string>>;

/** One program to start. Arguments are an array and reach the program as they are: no shell reads them. */
export interface Invocation {
  /** A name looked up in the `PATH` of `environment`, or an absolute path. */
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the program: nothing of ours is added, and by the shell no more than PWD. */
  readonly environment: Environment;
  /** Written to its standard input, which is empty otherwise. */
  readonly input?: Secret;
  /** Seconds after which it is ended (SIGTERM, ten seconds later SIGKILL). */
  readonly timeout?: number;
  /** Called with each line, of standard output and standard error, as it comes. */
  readonly onLine?: (line: string) => void;
}

/** How a program ended. `output` is its standard output, `errors` its standard error, each cut at the front to 16 MiB. */
export type Exit =
  | { readonly kind: 'exited'; readonly code: number; readonly output: string; readonly errors: string }
  | { readonly kind: 'killed'; readonly output: string; readonly errors: string }
  | {
      readonly kind: 'timed-out';
      readonly seconds: number;
      readonly output: string;
      readonly errors: string;
    };

/** Starts a program and says how it ended: a wrong exit code is an answer, which the caller judges. */
export type Run = (invocation: Invocation) => Promise<Exit>;

type ProgramCode = 'program-missing' | 'program-failed';

const KEPT = 16 * 1024 * 1024;
/**
 * @actions/exec leaves standard input open where there is no input, so that what reads it would wait for ever, and
 * dies of EPIPE where a program ends without reading its input. These constant scripts hand over the arguments as
 * they are and mend both: they give an empty input, or read what the program left.
 */
const WITHOUT_INPUT = 'exec "$@" </dev/null';
const WITH_INPUT = '"$@"; code=$?; cat >/dev/null; exit "$code"';
/** What coreutils' timeout(1) exits with when the time was up. */
const TIMED_OUT = 124;

/**
 * Starts a program through @actions/exec and waits for its end.
 * @throws Failure `program-missing` when there is no such executable file.
 */
export const run: Run = async (invocation) => {
  const { exec } = await import('@actions/exec');
  const program = await locate(invocation.program, invocation.environment);
  const output = new Tail(invocation.onLine);
  const errors = new Tail(invocation.onLine);
  const limit =
    invocation.timeout === undefined ? [] : await timeLimit(invocation.timeout, invocation.environment);
  const script = invocation.input === undefined ? WITHOUT_INPUT : WITH_INPUT;
  const code: number | null = await exec(
    '/bin/sh',
    ['-c', script, 'sh', ...limit, program, ...invocation.args],
    {
      cwd: invocation.cwd,
      env: { ...invocation.environment },
      silent: true,
      ignoreReturnCode: true,
      outStream: nowhere(),
      errStream: nowhere(),
      ...(invocation.input === undefined ? {} : { input: Buffer.from(invocation.input.reveal()) }),
      listeners: { stdout: (data) => output.add(data), stderr: (data) => errors.add(data) },
    },
  );
  const said = { output: output.end(), errors: errors.end() };
  if (code === null) return { kind: 'killed', ...said };
  if (invocation.timeout !== undefined && code === TIMED_OUT) {
    return { kind: 'timed-out', seconds: invocation.timeout, ...said };
  }
  return { kind: 'exited', code, ...said };
};

/**
 * The standard output of a program that must succeed.
 * @throws Failure `program-failed` with the end of what it said, when it exits otherwise than 0.
 */
export async function outputOf(run: Run, invocation: Invocation, remedy: string): Promise<string> {
  const exit = await run(invocation);
  if (exit.kind === 'exited' && exit.code === 0) return exit.output;
  throw new Failure<ProgramCode>('program-failed', `${invocation.program} ${endText(exit)}`, remedy);
}

/** How a program ended, in words, with the last lines of what it said. */
export function endText(exit: Exit): string {
  const said = (exit.errors.trim() === '' ? exit.output : exit.errors)
    .trim()
    .split('\n')
    .slice(-20)
    .join('\n');
  const how = {
    exited: exit.kind === 'exited' ? `exited with ${exit.code}` : '',
    killed: 'was killed by a signal',
    'timed-out': exit.kind === 'timed-out' ? `did not end within ${exit.seconds} s` : '',
  }[exit.kind];
  return said === '' ? how : `${how}:\n${said}`;
}

/**
 * The absolute path of an executable file.
 * @throws Failure `program-missing`
 */
export async function locate(program: string, environment: Environment): Promise<string> {
  const places = program.includes('/')
    ? [program]
    : (environment.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  for (const place of places) {
    if (!isAbsolute(place)) continue;
    const executable = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (executable) return place;
  }
  throw new Failure<ProgramCode>(
    'program-missing',
    `There is no program ${program} on this runner (PATH=${environment.PATH ?? ''}).`,
    `Install it in a step before this one, or use a runner image that has it.`,
  );
}

async function timeLimit(seconds: number, environment: Environment): Promise<readonly string[]> {
  return [await locate('timeout', environment), '--kill-after=10', String(seconds)];
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/** The end of a stream of bytes, as text, and its lines as they come. */
class Tail {
  readonly #decoder = new StringDecoder('utf8');
  readonly #onLine: ((line: string) => void) | undefined;
  #pieces: string[] = [];
  #length = 0;
  #line = '';

  constructor(onLine: ((line: string) => void) | undefined) {
    this.#onLine = onLine;
  }

  add(data: Buffer): void {
    this.#take(this.#decoder.write(data));
  }

  end(): string {
    this.#take(this.#decoder.end());
    if (this.#line !== '') this.#onLine?.(this.#line);
    return this.#pieces.join('');
  }

  #take(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
    while (this.#length - (this.#pieces[0]?.length ?? 0) > KEPT) {
      this.#length -= this.#pieces.shift()?.length ?? 0;
    }
    if (this.#onLine === undefined) return;
    const lines = (this.#line + text).split(/\r?\n/);
    this.#line = lines.pop() ?? '';
    for (const line of lines) this.#onLine(line);
  }
}
