import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { type Environment, type Exit, endText, type Invocation, type Run } from '../program.ts';
import { causeOf } from './cause.ts';

/** How a build starts programs, and where. */
export interface Toolbox {
  readonly run: Run;
  /** The job's environment with the distribution's programs first in PATH, and caches below `scratch`. */
  readonly environment: Environment;
  /** A private folder, removed at the end. */
  readonly scratch: string;
  /** A line for the log. */
  readonly say: (line: string) => void;
}

const SYSTEM = ['/usr/local/sbin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/**
 * What tools don't get: settings that change what Python and Node are, and what speaks for the job (the runner's tokens,
 * the files that set variables and outputs of later steps), since the scripts of any dependency run in them.
 */
const OURS_ALONE =
  /^(?:NODE_OPTIONS|PYTHONHOME|PYTHONPATH|VIRTUAL_ENV|ACTIONS_.*|GITHUB_(?:TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/;

/**
 * The environment of the tools: what the job has (proxies, CA variables, PIP_*, npm_config_*), the distribution's
 * programs before those that setup actions put in front, caches in `scratch` unless the user has some, and the same
 * language and time zone everywhere.
 */
export function toolEnvironment(environment: Environment, scratch: string, epoch: number): Environment {
  const given = (environment.PATH ?? '')
    .split(':')
    .filter((folder) => folder !== '' && !SYSTEM.includes(folder));
  const caches = {
    PIP_CACHE_DIR: join(scratch, 'cache', 'pip'),
    npm_config_cache: join(scratch, 'cache', 'npm'),
    XDG_CACHE_HOME: join(scratch, 'cache'),
    GEM_SPEC_CACHE: join(scratch, 'cache', 'gem'),
    HOME: join(scratch, 'home'),
  };
  const rest = Object.fromEntries(Object.entries(environment).filter(([name]) => !OURS_ALONE.test(name)));
  return {
    ...caches,
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    HUSKY: '0',
    ...rest,
    CFLAGS: compilerFlags(scratch, environment.CFLAGS),
    CXXFLAGS: compilerFlags(scratch, environment.CXXFLAGS),
    PATH: [...SYSTEM, ...given].join(':'),
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    SOURCE_DATE_EPOCH: String(epoch),
    PYTHONHASHSEED: '0',
    PYTHONDONTWRITEBYTECODE: '1',
  };
}

/** Machine code that is built here holds no path of this run: no debug information, and `__FILE__` without it. */
function compilerFlags(scratch: string, given: string | undefined): string {
  return ['-O2', ...(given === undefined ? [] : [given]), '-g0', `-ffile-prefix-map=${scratch}=.`].join(' ');
}

/**
 * Runs a program that must succeed, its lines in the log.
 * @throws Failure `build` with the end of what it said
 */
export async function must(
  { run, environment, say }: Toolbox,
  invocation: Omit<Invocation, 'environment'> & { environment?: Environment },
  told: { readonly what: string; readonly remedy: string },
): Promise<Exit> {
  const exit = await run({ environment, onLine: (line) => say(harmless(line)), ...invocation });
  if (exit.kind === 'exited' && exit.code === 0) return exit;
  const cause = causeOf(exit);
  const said = cause === '' ? '' : ` ${harmless(cause)}\n`;
  throw new Failure(
    'build',
    `${told.what}:${said === '' ? ' ' : said}${invocation.program} ${endText(exit)}`,
    told.remedy,
  );
}

/** A tool's line that can't be taken for a workflow command. */
export function harmless(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}
